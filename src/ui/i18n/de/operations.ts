/** Phrases of the page on the system's health; the sentences are those of src/platform/operations/health. */
export const deOperations = {
  'System health': 'Zustand des Systems',
  'The same as "entente doctor" says on the command line. For monitoring there are /healthz, /readyz and /metrics.':
    'Dasselbe, was „entente doctor“ auf der Kommandozeile sagt. Für die Überwachung gibt es /healthz, /readyz und /metrics.',
  'The checks could not be made': 'Die Prüfungen waren nicht möglich',
  '{count} thing to look at': '{count} Punkt verdient einen Blick',
  '{count} things to look at': '{count} Punkte verdienen einen Blick',
  'Checked {when}': 'Geprüft {when}',
  'Check again': 'Noch einmal prüfen',
  'To look at': 'Anzusehen',
  'In order': 'In Ordnung',
  Fine: 'In Ordnung',
  'Worth a look': 'Einen Blick wert',
  'To be mended': 'Zu beheben',
  'Settings of the server': 'Einstellungen des Servers',
  Disk: 'Festplatte',
  'Read replicas': 'Lesereplikate',
  'Event readers': 'Leser der Ereignisse',
  Clock: 'Uhr',
  Backups: 'Sicherungen',
  'See which, under Settings, Audit log.': 'Welche, steht unter Einstellungen, Prüfprotokoll.',
  'This could not be checked: {problem}': 'Das ließ sich nicht prüfen: {problem}',
  'See whether the database is reachable and migrated.': 'Ist die Datenbank erreichbar und migriert?',
  'A backup is missing': 'Eine Sicherung fehlt',
  'The daily backup failed, or none was made for a day.': 'Die tägliche Sicherung ist gescheitert, oder seit einem Tag gab es keine.',
  'See the health of the system, and rerun background jobs': 'Zustand des Systems ansehen und Hintergrundaufgaben wiederholen',

  'Settings are sound': 'Die Einstellungen sind in Ordnung',
  'PUBLIC_URL is http: passwords and sessions cross the network in the clear':
    'PUBLIC_URL ist http: Passwörter und Sitzungen gehen unverschlüsselt durchs Netz',
  'Put a proxy with a certificate in front and set PUBLIC_URL to its https address.':
    'Stellen Sie einen Proxy mit Zertifikat davor und setzen Sie PUBLIC_URL auf dessen https-Adresse.',
  'PUBLIC_URL is https, so a proxy is in front, and TRUST_PROXY is off: all visitors share one address and one rate limit':
    'PUBLIC_URL ist https, also steht ein Proxy davor, und TRUST_PROXY ist aus: Alle Besucher teilen sich eine Adresse und eine Begrenzung',
  'Set TRUST_PROXY=on, and let the proxy set X-Forwarded-For.':
    'Setzen Sie TRUST_PROXY=on und lassen Sie den Proxy X-Forwarded-For setzen.',
  'The server listens on {host}, and PUBLIC_URL is {url}: links in mail lead to the reader’s own machine':
    'Der Server lauscht auf {host}, und PUBLIC_URL ist {url}: Links in E-Mails führen auf den Rechner des Lesers',
  'Set PUBLIC_URL to the address that people use.': 'Setzen Sie PUBLIC_URL auf die Adresse, die alle benutzen.',
  'NODE_ENV is {value}: errors show stack traces': 'NODE_ENV ist {value}: Fehler zeigen Einzelheiten des Programms',
  'Set NODE_ENV=production.': 'Setzen Sie NODE_ENV=production.',
  'ENTENTE_SECRET has few different characters: it can be guessed': 'ENTENTE_SECRET hat wenige verschiedene Zeichen: Es lässt sich erraten',
  'Make one with "openssl rand -base64 32". Everybody signs in again after the change.':
    'Erzeugen Sie eines mit „openssl rand -base64 32“. Danach melden sich alle neu an.',
  'ENTENTE_SECRET is not set: a second server on this database would have another key, and sign everybody out':
    'ENTENTE_SECRET ist nicht gesetzt: Ein zweiter Server an dieser Datenbank hätte einen anderen Schlüssel und würde alle abmelden',
  'Set ENTENTE_SECRET to what is in DATA_DIR/secret, on all servers.':
    'Setzen Sie ENTENTE_SECRET auf allen Servern auf den Inhalt von DATA_DIR/secret.',
  'The database is on another machine and DATABASE_URL does not ask for TLS':
    'Die Datenbank steht auf einem anderen Rechner, und DATABASE_URL verlangt kein TLS',
  'Add ?sslmode=verify-full to DATABASE_URL, unless the network is private.':
    'Fügen Sie ?sslmode=verify-full an DATABASE_URL an, außer das Netz ist privat.',
  'Other users of this machine may {what} {file}': 'Andere Benutzer dieses Rechners dürfen {file} lesen oder ändern',
  'Run: chmod go-w {file}': 'Führen Sie aus: chmod go-w {file}',
  'Run: chmod 600 {file}, and change what is in it.': 'Führen Sie aus: chmod 600 {file}, und ändern Sie den Inhalt.',
  'This is the demo company, whose passwords everybody knows, and others can reach it':
    'Das ist die Vorführfirma, deren Passwörter alle kennen, und andere erreichen sie',
  'Start with DEMO=off on an empty DATA_DIR or database.': 'Starten Sie mit DEMO=off auf leerem DATA_DIR oder leerer Datenbank.',

  '{directory} is not there, or cannot be read': '{directory} ist nicht da oder nicht lesbar',
  'Make the directory, and let the user that runs Entente write to it.':
    'Legen Sie das Verzeichnis an und geben Sie dem Benutzer, unter dem Entente läuft, Schreibrechte.',
  '{free} GB are free in {directory}': '{free} GB sind frei in {directory}',
  'Only {free} GB are free in {directory}': 'Nur {free} GB sind frei in {directory}',
  'Make room or enlarge the disk: PostgreSQL stops when it is full.':
    'Schaffen Sie Platz oder vergrößern Sie die Festplatte: Ist sie voll, hält PostgreSQL an.',

  'PostgreSQL {version}, {size}, {used} of {most} connections in use':
    'PostgreSQL {version}, {size}, {used} von {most} Verbindungen belegt',
  'PostgreSQL {version} is too old': 'PostgreSQL {version} ist zu alt',
  'Upgrade it to 15 or later.': 'Heben Sie es auf 15 oder neuer.',
  '{used} of {most} connections are in use': '{used} von {most} Verbindungen sind belegt',
  'Raise max_connections of PostgreSQL, or lower DATABASE_POOL_SIZE of the servers.':
    'Erhöhen Sie max_connections von PostgreSQL oder senken Sie DATABASE_POOL_SIZE der Server.',
  'A transaction has been open for {minutes} minutes: meanwhile nothing deleted is cleared away':
    'Eine Transaktion ist seit {minutes} Minuten offen: Solange wird nichts Gelöschtes weggeräumt',
  'Look for it in pg_stat_activity (order by xact_start), and end it when it is not a backup or an import.':
    'Suchen Sie sie in pg_stat_activity (nach xact_start) und beenden Sie sie, wenn sie weder Sicherung noch Import ist.',
  'Transaction ids are {share} % used up before PostgreSQL refuses to write':
    'Die Transaktionsnummern sind zu {share} % verbraucht, bevor PostgreSQL nicht mehr schreibt',
  'Let VACUUM run to its end: VACUUM (FREEZE, VERBOSE) on the oldest tables; look for what holds it back.':
    'Lassen Sie VACUUM zu Ende laufen: VACUUM (FREEZE, VERBOSE) auf den ältesten Tabellen; suchen Sie, was es aufhält.',
  'Text sorts by another version of {names} than its indexes were made with':
    'Text wird nach einer anderen Version von {names} sortiert als beim Anlegen der Indexe',
  'Run REINDEX DATABASE, then ALTER COLLATION ... REFRESH VERSION.':
    'Führen Sie REINDEX DATABASE aus, dann ALTER COLLATION ... REFRESH VERSION.',
  'The standby {name} is {megabytes} MB behind': 'Der Standby {name} liegt {megabytes} MB zurück',
  'Look at its disk, its network and long queries on it.': 'Sehen Sie nach Festplatte, Netz und langen Abfragen dort.',
  'The replication slot {name} keeps {megabytes} MB of log for a standby that is away':
    'Der Replikations-Slot {name} hält {megabytes} MB für einen Standby, der fort ist',
  'Bring the standby back, or drop the slot: SELECT pg_drop_replication_slot(...).':
    'Bringen Sie den Standby zurück oder entfernen Sie den Slot: SELECT pg_drop_replication_slot(...).',
  'All {count} indexes are there and valid': 'Alle {count} Indexe sind da und gültig',
  'The index {name} is not valid': 'Der Index {name} ist nicht gültig',
  'Run: REINDEX INDEX CONCURRENTLY {name}': 'Führen Sie aus: REINDEX INDEX CONCURRENTLY {name}',
  'Missing indexes ({count}): {names}': 'Fehlende Indexe ({count}): {names}',
  'Make them again as the migrations do: lists are slow without them.':
    'Legen Sie sie an, wie es die Migrationen tun: Ohne sie sind Listen langsam.',
  'The table {name} holds {dead} rows that were deleted or changed and not cleared away':
    'Die Tabelle {name} hält {dead} gelöschte oder geänderte Zeilen, die nicht weggeräumt sind',
  'Look why autovacuum does not keep up: long transactions, or too few workers. VACUUM {name} clears them now.':
    'Sehen Sie nach, warum Autovacuum nicht nachkommt: lange Transaktionen oder zu wenige Helfer. VACUUM {name} räumt sie jetzt weg.',

  'The replica {name} cannot be used: {problem}': 'Das Replikat {name} ist nicht benutzbar: {problem}',
  'Reads go to the primary meanwhile. Bring the replica back, or take it out of DATABASE_REPLICA_URL.':
    'Solange liest alles von der Hauptdatenbank. Bringen Sie das Replikat zurück oder nehmen Sie es aus DATABASE_REPLICA_URL.',
  'The replica {name} is {megabytes} MB and {seconds} s behind': 'Das Replikat {name} liegt {megabytes} MB und {seconds} s zurück',
  'Reads that it is too old for go to the primary. Look at its disk, its network and long queries on it.':
    'Wofür es zu alt ist, das liest die Hauptdatenbank. Sehen Sie nach Festplatte, Netz und langen Abfragen dort.',
  'The replica {name} is up to date': 'Das Replikat {name} ist aktuell',

  'Nobody works on background jobs': 'Niemand bearbeitet Hintergrundaufgaben',
  'Start a server or a worker with JOB_CONCURRENCY above 0.': 'Starten Sie einen Server oder Worker mit JOB_CONCURRENCY über 0.',
  '{waiting} jobs wait, the oldest for {minutes} minutes': '{waiting} Aufgaben warten, die älteste seit {minutes} Minuten',
  'Raise JOB_CONCURRENCY or start more workers; look whether a long job holds them.':
    'Erhöhen Sie JOB_CONCURRENCY oder starten Sie mehr Worker; hält eine lange Aufgabe sie auf?',
  'Workers silent for a minute: {count}': 'Worker, die seit einer Minute schweigen: {count}',
  'Their jobs are given to others. Look whether their processes were killed or hang.':
    'Ihre Aufgaben bekommen andere. Wurden ihre Prozesse beendet, oder hängen sie?',
  'Jobs that failed for good: {count}': 'Endgültig gescheiterte Aufgaben: {count}',
  'Mend the cause and run them again under Settings, Background work.':
    'Beheben Sie die Ursache und wiederholen Sie sie unter Einstellungen, Hintergrundarbeit.',
  'Workers: {count}. Nothing waits for long': 'Worker: {count}. Nichts wartet lange',
  '{name} fails on an event, and {count} wait behind it': '{name} scheitert an einem Ereignis, und {count} warten dahinter',
  'See the log for the reason. It goes on by itself once that is mended.':
    'Der Grund steht im Protokoll. Ist er behoben, geht es von selbst weiter.',
  '{name} is {count} events and {minutes} minutes behind': '{name} liegt {count} Ereignisse und {minutes} Minuten zurück',
  'Start more workers, or wait for a large import to be done.': 'Starten Sie mehr Worker oder warten Sie das Ende eines großen Imports ab.',
  'All {count} readers of the event log are up to date': 'Alle {count} Leser der Ereignisse sind aktuell',

  'There is no mail server: mail is kept on the mail page and reaches nobody':
    'Es gibt keinen Mailserver: E-Mails bleiben auf der Mail-Seite und erreichen niemanden',
  'Set SMTP_URL and MAIL_FROM.': 'Setzen Sie SMTP_URL und MAIL_FROM.',
  'The mail server answers and lets us in': 'Der Mailserver antwortet und lässt uns ein',
  'The mail server cannot be used: {problem}': 'Der Mailserver ist nicht benutzbar: {problem}',
  'Look at SMTP_URL, the password and the network.': 'Sehen Sie nach SMTP_URL, Passwort und Netz.',
  'MAIL_FROM is an address that others refuse': 'MAIL_FROM ist eine Adresse, die andere abweisen',
  'Set MAIL_FROM to an address of your domain.': 'Setzen Sie MAIL_FROM auf eine Adresse Ihrer Domain.',
  'Messages waiting for more than 15 minutes: {count}': 'Nachrichten, die seit mehr als 15 Minuten warten: {count}',
  'Look at the mail page and at background work.': 'Sehen Sie auf der Mail-Seite und bei der Hintergrundarbeit nach.',
  'Messages not sent, or perhaps not: {count}': 'Nachrichten, die nicht oder vielleicht nicht gesendet wurden: {count}',
  'See the mail page for the reasons, and send them again.': 'Die Gründe stehen auf der Mail-Seite; senden Sie sie noch einmal.',

  'There are no exchange rates yet': 'Es gibt noch keine Wechselkurse',
  'The exchange rates are {age} working days old': 'Die Wechselkurse sind {age} Arbeitstage alt',
  'Let this machine reach ECB_RATES_URL, or enter rates by hand under Settings, Exchange rates.':
    'Lassen Sie diesen Rechner ECB_RATES_URL erreichen oder tragen Sie Kurse unter Einstellungen, Wechselkurse von Hand ein.',
  'No exchange rates yet': 'Noch keine Wechselkurse',
  'Exchange rates are up to date': 'Die Wechselkurse sind aktuell',

  'The clocks of this machine and the database agree': 'Die Uhren dieses Rechners und der Datenbank stimmen überein',
  'The clocks of this machine and the database differ by {seconds} s':
    'Die Uhren dieses Rechners und der Datenbank gehen {seconds} s auseinander',
  'Let both follow a time server (chrony or systemd-timesyncd).':
    'Lassen Sie beide einem Zeitserver folgen (chrony oder systemd-timesyncd).',

  'The last backup failed: {error}': 'Die letzte Sicherung ist gescheitert: {error}',
  'Mend the cause, then run: npm run -s entente -- backup': 'Beheben Sie die Ursache, dann: npm run -s entente -- backup',
  'There is no backup yet': 'Es gibt noch keine Sicherung',
  'Set BACKUP_DIR to a directory on another disk, or run "npm run -s entente -- backup" each day.':
    'Setzen Sie BACKUP_DIR auf ein Verzeichnis einer anderen Festplatte, oder führen Sie täglich „npm run -s entente -- backup“ aus.',
  'The last backup is {days} days old': 'Die letzte Sicherung ist {days} Tage alt',
  'See why none was made: BACKUP_DIR, background work, disk. Then run: npm run -s entente -- backup':
    'Sehen Sie nach, warum keine entstand: BACKUP_DIR, Hintergrundarbeit, Festplatte. Dann: npm run -s entente -- backup',
  'The last backup is {hours} hours old': 'Die letzte Sicherung ist {hours} Stunden alt',
} as const;
