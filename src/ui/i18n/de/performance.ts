/** Words of the reports on how selling goes. */
export const dePerformance = {
  Performance: 'Leistung',
  Report: 'Bericht',
  Reports: 'Berichte',
  'Broken down by': 'Aufgeteilt nach',
  Drawn: 'Gezeichnet',
  CSV: 'CSV',
  'Counted {when}, time zone {zone}.': 'Gezählt {when}, Zeitzone {zone}.',
  'Nothing in this period': 'Nichts in diesem Zeitraum',
  'Choose another period, or fewer filters. Only deals that you may see are counted.':
    'Wählen Sie einen anderen Zeitraum oder weniger Filter. Gezählt werden nur Verkaufschancen, die Sie sehen dürfen.',
  'In numbers': 'In Zahlen',
  'There is nothing to draw in this period.': 'In diesem Zeitraum gibt es nichts zu zeichnen.',
  '{what}. Show the deals': '{what}. Verkaufschancen zeigen',
  'Among the deals that stayed open': 'Unter den Verkaufschancen, die offen geblieben sind',
  'Week of {day}': 'Woche ab {day}',
  'Not set': 'Nicht gesetzt',
  'Deals behind this number': 'Verkaufschancen hinter dieser Zahl',
  '{count} entry': '{count} Eintrag',
  '{count} entries': '{count} Einträge',
  'What “{name}” means': 'Was „{name}“ bedeutet',
  'Which deals': 'Welche Verkaufschancen',
  'Which date': 'Welches Datum',
  'At which rates': 'Zu welchen Kursen',
  'Last 7 days': 'Letzte 7 Tage',
  'This month': 'Dieser Monat',
  'Last month': 'Voriger Monat',
  'This quarter': 'Dieses Quartal',
  'Last quarter': 'Voriges Quartal',
  'This year': 'Dieses Jahr',
  'Last year': 'Voriges Jahr',
  'Last 12 months': 'Letzte 12 Monate',
  'Other days': 'Andere Tage',
  'All teams': 'Alle Teams',
  'All reps': 'Alle Verkäufer',
  'Days of {zone}': 'Tage in {zone}',
  'Won and lost': 'Gewonnen und verloren',
  'Deals that were won, lost or opened in the period.': 'Verkaufschancen, die im Zeitraum gewonnen, verloren oder angelegt wurden.',
  'Won and lost deals count on their close date, new ones on the day they were created, both days of the company calendar. Weeks begin on Monday.':
    'Gewonnene und verlorene zählen an ihrem Abschlussdatum, neue am Tag ihrer Anlage, nach dem Kalender des Unternehmens. Wochen beginnen am Montag.',
  'Sum of the amounts of deals that were won. Lost deals add nothing.':
    'Summe der Beträge gewonnener Verkaufschancen. Verlorene tragen nichts bei.',
  'Number of deals that were won.': 'Zahl der gewonnenen Verkaufschancen.',
  'Deals lost': 'Verloren',
  'Number of deals that were lost.': 'Zahl der verlorenen Verkaufschancen.',
  'New deals': 'Neue Verkaufschancen',
  'Number of deals that were created.': 'Zahl der angelegten Verkaufschancen.',
  'What changed': 'Was sich geändert hat',
  'Deals that were open when the first day began or when the last day ended, or were opened or closed in between. Deals in the trash are left out throughout.':
    'Verkaufschancen, die offen waren, als der erste Tag begann oder der letzte endete, oder dazwischen angelegt oder abgeschlossen wurden. Was im Papierkorb liegt, zählt nirgends.',
  'The start is the snapshot that was taken as the first day began in the company calendar, the end is now or the snapshot after the last day.':
    'Der Anfang ist die Momentaufnahme vom Beginn des ersten Tages im Kalender des Unternehmens, das Ende ist jetzt oder die Momentaufnahme nach dem letzten Tag.',
  'What the step adds to the open amount or takes from it: opening and changes make the closing amount. A deal that came or left counts with its last amount; what its amount changed by before counts as raised or lowered.':
    'Was der Schritt dem offenen Betrag hinzufügt oder nimmt: Anfang und Änderungen ergeben das Ende. Eine Verkaufschance, die kam oder ging, zählt mit ihrem letzten Betrag; was sich davor an ihm änderte, zählt als erhöht oder gesenkt.',
  'Number of deals in this step.': 'Zahl der Verkaufschancen in diesem Schritt.',
  'Kind of change': 'Art der Änderung',
  'Open at the start': 'Offen am Anfang',
  'Opened again': 'Wieder geöffnet',
  'Came in from other reps or pipelines': 'Von anderen Verkäufern oder Pipelines gekommen',
  'Amount raised': 'Betrag erhöht',
  'Amount lowered': 'Betrag gesenkt',
  'Went to other reps or pipelines': 'An andere Verkäufer oder Pipelines gegangen',
  'Open at the end': 'Offen am Ende',
  'Moved on to a later stage': 'In eine spätere Phase gerückt',
  'Moved back to an earlier stage': 'In eine frühere Phase zurückgegangen',
  'Pushed to a later day of the same month': 'Auf einen späteren Tag desselben Monats geschoben',
  'Slipped to a later month': 'In einen späteren Monat gerutscht',
  'Pulled to an earlier day': 'Auf einen früheren Tag vorgezogen',
  'There is no snapshot of open deals for this time yet. One is taken as each day begins.':
    'Für diese Zeit gibt es noch keine Momentaufnahme der offenen Verkaufschancen. Eine entsteht zu Beginn jedes Tages.',
  'Stage conversion': 'Phasenübergänge',
  'Stays of deals in an open stage that ended in the period, whatever the deal did next. A deal that was in a stage twice counts twice.':
    'Aufenthalte von Verkaufschancen in einer offenen Phase, die im Zeitraum endeten, was auch danach kam. Wer zweimal in einer Phase war, zählt zweimal.',
  'A stay counts on the day the deal left the stage, a day of the company calendar.':
    'Ein Aufenthalt zählt an dem Tag, an dem die Verkaufschance die Phase verließ, nach dem Kalender des Unternehmens.',
  'Left the stage': 'Phase verlassen',
  'Number of stays that ended.': 'Zahl der Aufenthalte, die endeten.',
  'Went on': 'Weitergekommen',
  'Share of those stays after which the deal went to a later stage of its pipeline or was won.':
    'Anteil der Aufenthalte, nach denen die Verkaufschance in eine spätere Phase ihrer Pipeline kam oder gewonnen wurde.',
  'Share of those stays after which the deal was lost. The rest went back or to another pipeline.':
    'Anteil der Aufenthalte, nach denen die Verkaufschance verloren war. Der Rest ging zurück oder in eine andere Pipeline.',
  'Days, median': 'Tage, Median',
  'Half of the stays were shorter. In full hours from entering to leaving, 24 to a day.':
    'Die Hälfte der Aufenthalte war kürzer. In vollen Stunden vom Eintritt bis zum Verlassen, 24 je Tag.',
  'Days, 80th percentile': 'Tage, 80. Perzentil',
  'Eight of ten stays were shorter. In full hours from entering to leaving, 24 to a day.':
    'Acht von zehn Aufenthalten waren kürzer. In vollen Stunden vom Eintritt bis zum Verlassen, 24 je Tag.',
  'Cycle time': 'Dauer bis zum Abschluss',
  'Deals that were won or lost in the period. Deals that were entered only after they had closed are left out.':
    'Verkaufschancen, die im Zeitraum gewonnen oder verloren wurden. Was erst nach dem Abschluss erfasst wurde, zählt nicht.',
  'A deal counts on its close date. Its cycle is the number of days from the day it was created to its close date, days of the company calendar.':
    'Eine Verkaufschance zählt an ihrem Abschlussdatum. Ihre Dauer ist die Zahl der Tage von der Anlage bis dahin, nach dem Kalender des Unternehmens.',
  'Days to win, median': 'Tage bis gewonnen, Median',
  'Half of the won deals took fewer days.': 'Die Hälfte der gewonnenen brauchte weniger Tage.',
  'Days to win, 80th percentile': 'Tage bis gewonnen, 80. Perzentil',
  'Eight of ten won deals took fewer days.': 'Acht von zehn gewonnenen brauchten weniger Tage.',
  'Days to lose, median': 'Tage bis verloren, Median',
  'Half of the lost deals took fewer days.': 'Die Hälfte der verlorenen brauchte weniger Tage.',
  'Win rate': 'Gewinnquote',
  'Deals that were won or lost in the period. Open deals count nowhere.':
    'Verkaufschancen, die im Zeitraum gewonnen oder verloren wurden. Offene zählen nirgends.',
  'A deal counts on its close date, a day of the company calendar.':
    'Eine Verkaufschance zählt an ihrem Abschlussdatum nach dem Kalender des Unternehmens.',
  'Share of the closed deals that were won, by number.': 'Anteil der gewonnenen an den abgeschlossenen, nach Zahl.',
  'Deals closed': 'Abgeschlossen',
  'Number of deals that were won or lost.': 'Zahl der gewonnenen und verlorenen Verkaufschancen.',
  'Average deal won': 'Gewonnen im Mittel',
  'Mean amount of the won deals that have an amount.': 'Mittlerer Betrag der gewonnenen Verkaufschancen, die einen haben.',
  Size: 'Größe',
  Leaderboard: 'Rangliste',
  'Deals that were won in the period, shared out by their revenue splits; those without a split belong to their owner whole.':
    'Verkaufschancen, die im Zeitraum gewonnen wurden, nach ihren Umsatzanteilen verteilt; ohne Anteile gehören sie ganz ihrem Zuständigen.',
  'A deal counts on its close date, a day of the company calendar. Quotas count that begin in the period.':
    'Eine Verkaufschance zählt an ihrem Abschlussdatum nach dem Kalender des Unternehmens. Es zählen Ziele, die im Zeitraum beginnen.',
  "Sum of the rep's shares of the amounts of won deals. Overlay shares are not counted. Lost deals add nothing.":
    'Summe der Anteile des Verkäufers an den Beträgen gewonnener Verkaufschancen. Zusätzliche Anteile zählen nicht, verlorene tragen nichts bei.',
  'Number of won deals that the rep has a share of.': 'Zahl der gewonnenen Verkaufschancen, an denen der Verkäufer einen Anteil hat.',
  'Average share': 'Anteil im Mittel',
  "Mean of the rep's shares of won deals that have an amount.":
    'Mittel der Anteile des Verkäufers an gewonnenen Verkaufschancen, die einen Betrag haben.',
  'Sum of the quotas for the amount won that begin in the period.': 'Summe der Ziele für den gewonnenen Betrag, die im Zeitraum beginnen.',
  Attainment: 'Erreicht',
  'Amount won as a share of the quota.': 'Gewonnener Betrag als Anteil am Ziel.',
  Activity: 'Aktivität',
  'Deals that were won or lost in the period, with the calls, meetings and tasks about them that you may see, whenever they took place.':
    'Verkaufschancen, die im Zeitraum gewonnen oder verloren wurden, mit den Anrufen, Terminen und Aufgaben dazu, die Sie sehen dürfen, wann immer sie waren.',
  'Calls per deal won': 'Anrufe je gewonnene',
  'Calls, and done tasks of kind call, about won deals, by the number of won deals.':
    'Anrufe und erledigte Aufgaben der Art Anruf zu gewonnenen Verkaufschancen, geteilt durch deren Zahl.',
  'Meetings per deal won': 'Termine je gewonnene',
  'Meetings that took place, and done tasks of kind meeting or visit, about won deals, by the number of won deals.':
    'Termine, die stattfanden, und erledigte Aufgaben der Art Termin oder Besuch zu gewonnenen Verkaufschancen, geteilt durch deren Zahl.',
  'Other tasks per deal won': 'Andere Aufgaben je gewonnene',
  'Other tasks that were done about won deals, by the number of won deals.':
    'Andere erledigte Aufgaben zu gewonnenen Verkaufschancen, geteilt durch deren Zahl.',
  'Calls per deal lost': 'Anrufe je verlorene',
  'Calls, and done tasks of kind call, about lost deals, by the number of lost deals.':
    'Anrufe und erledigte Aufgaben der Art Anruf zu verlorenen Verkaufschancen, geteilt durch deren Zahl.',
  'Meetings per deal lost': 'Termine je verlorene',
  'Meetings that took place, and done tasks of kind meeting or visit, about lost deals, by the number of lost deals.':
    'Termine, die stattfanden, und erledigte Aufgaben der Art Termin oder Besuch zu verlorenen Verkaufschancen, geteilt durch deren Zahl.',
  Ageing: 'Alter',
  'Deals that are open now.': 'Verkaufschancen, die jetzt offen sind.',
  'Age is the number of days from the day a deal was created to today, days of the company calendar.':
    'Das Alter ist die Zahl der Tage von der Anlage bis heute nach dem Kalender des Unternehmens.',
  Age: 'Alter',
  'Open deals': 'Offene Verkaufschancen',
  'Number of open deals.': 'Zahl der offenen Verkaufschancen.',
  'Open amount': 'Offener Betrag',
  'Sum of the amounts of open deals, not weighted by probability.':
    'Summe der Beträge offener Verkaufschancen, nicht nach Wahrscheinlichkeit gewichtet.',
  'Age, median': 'Alter, Median',
  'Half of the open deals are younger.': 'Die Hälfte der offenen ist jünger.',
  'Number of open deals that have been in their stage for more days than it is set to go stale after.':
    'Zahl der offenen Verkaufschancen, die länger in ihrer Phase sind, als diese es vorsieht.',
  'Close date passed': 'Abschlussdatum vorbei',
  'Number of open deals whose close date lies before today.': 'Zahl der offenen Verkaufschancen, deren Abschlussdatum vor heute liegt.',
} as const;
