/** The sentences of mails about notifications, in German or English. */
export interface MailWords {
  readonly digestSubject: (count: number) => string;
  readonly severalSubject: (count: number) => string;
  readonly digestHead: (count: number) => string;
  readonly more: (count: number) => string;
  readonly open: string;
  readonly why: Readonly<Record<string, string>>;
  readonly unwatch: string;
  readonly settings: string;
  readonly changedBy: (field: string, by: string) => string;
  readonly empty: string;
  readonly yes: string;
  readonly no: string;
  readonly did: Readonly<Record<'created' | 'deleted' | 'restored' | 'other', (by: string, what: string | null) => string>>;
}

export const english: MailWords = {
  digestSubject: (count) => (count === 1 ? 'One thing is new' : `${count} things are new`),
  severalSubject: (count) => `${count} things are new`,
  digestHead: (count) => (count === 1 ? 'This is what you have not read yet.' : `These ${count} things you have not read yet.`),
  more: (count) => (count === 1 ? 'And one more in the app.' : `And ${count} more in the app.`),
  open: 'Open',
  why: {
    mentioned: 'You get this because somebody mentioned you.',
    assigned: 'You get this because it was assigned to you.',
    watching: 'You get this because you watch this record.',
    asked: 'You get this because it concerns a task of yours.',
    started: 'You get this because you started it.',
    operates: 'You get this because you look after the system.',
    addressed: 'You get this because it was sent to you.',
  },
  unwatch: 'Stop watching',
  settings: 'Choose what you are told of, and when',
  changedBy: (field, by) => `${field} was changed by ${by}`,
  empty: 'nothing',
  yes: 'Yes',
  no: 'No',
  did: {
    created: (by, what) => (what === null ? `${by} created it` : `${by} added: ${what}`),
    deleted: (by, what) => (what === null ? `${by} moved it to the trash` : `${by} removed: ${what}`),
    restored: (by) => `${by} took it back from the trash`,
    other: (by, what) => (what === null ? `${by} worked on it` : `${by} worked on: ${what}`),
  },
};

export const german: MailWords = {
  digestSubject: (count) => (count === 1 ? 'Eine Neuigkeit' : `${count} Neuigkeiten`),
  severalSubject: (count) => `${count} Neuigkeiten`,
  digestHead: (count) => (count === 1 ? 'Das haben Sie noch nicht gelesen.' : `Diese ${count} Neuigkeiten haben Sie noch nicht gelesen.`),
  more: (count) => (count === 1 ? 'Und eine weitere in der Anwendung.' : `Und ${count} weitere in der Anwendung.`),
  open: 'Öffnen',
  why: {
    mentioned: 'Sie erhalten dies, weil jemand Sie erwähnt hat.',
    assigned: 'Sie erhalten dies, weil es Ihnen zugewiesen wurde.',
    watching: 'Sie erhalten dies, weil Sie diesen Datensatz beobachten.',
    asked: 'Sie erhalten dies, weil es eine Ihrer Aufgaben betrifft.',
    started: 'Sie erhalten dies, weil Sie es gestartet haben.',
    operates: 'Sie erhalten dies, weil Sie das System betreuen.',
    addressed: 'Sie erhalten dies, weil es an Sie gerichtet wurde.',
  },
  unwatch: 'Nicht mehr beobachten',
  settings: 'Auswählen, worüber und wann Sie benachrichtigt werden',
  changedBy: (field, by) => `${field} wurde von ${by} geändert`,
  empty: 'leer',
  yes: 'Ja',
  no: 'Nein',
  did: {
    created: (by, what) => (what === null ? `${by} hat dies angelegt` : `${by} hat hinzugefügt: ${what}`),
    deleted: (by, what) => (what === null ? `${by} hat dies in den Papierkorb gelegt` : `${by} hat entfernt: ${what}`),
    restored: (by) => `${by} hat dies aus dem Papierkorb geholt`,
    other: (by, what) => (what === null ? `${by} hat daran gearbeitet` : `${by} hat bearbeitet: ${what}`),
  },
};
