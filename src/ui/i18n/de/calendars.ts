/** Phrases of working calendars beyond those of the first settings screens. */
export const deCalendars = {
  'Whoever works by it works by the default calendar from then on.': 'Wer danach arbeitet, arbeitet von da an nach dem Standardkalender.',
  'Make another one the default first.': 'Machen Sie zuerst einen anderen zum Standard.',
  'Half day, until {time}': 'Halber Tag, bis {time}',
  'Work until, for a half day': 'Arbeit bis, für einen halben Tag',
  'Work until': 'Arbeit bis',
  'The next weeks': 'Die nächsten Wochen',
  'As saved, in the time zone {zone}.': 'Wie gespeichert, in der Zeitzone {zone}.',
  'Four weeks before': 'Vier Wochen zurück',
  'Four weeks after': 'Vier Wochen weiter',
  'Who works by it': 'Wer danach arbeitet',
  'Everybody who has no other calendar. Name people and teams here to keep them with it.':
    'Alle, die keinen anderen Kalender haben. Hier Genannte bleiben bei ihm.',
  'A person’s own calendar comes first, then that of the team, then of the team above, then the default.':
    'Zuerst gilt der eigene Kalender, dann der des Teams, dann der des Teams darüber, dann der Standard.',
  'Team or person': 'Team oder Person',
  'Nobody is named yet': 'Noch niemand genannt',
  'Team and those below': 'Team und die darunter',
  'the next day': 'am Tag darauf',
  'A time like 12:00': 'Eine Uhrzeit wie 12:00',
  '{day} has a time that is none: write it like 09:00.': '{day}: Eine Uhrzeit gibt es nicht. Schreiben Sie sie wie 09:00.',
  'On {day} a window cannot start at 24:00.': '{day}: Ein Zeitfenster kann nicht um 24:00 beginnen.',
  'On {day} a window starts and ends at the same time. The whole day is 00:00 to 24:00.':
    '{day}: Ein Zeitfenster beginnt und endet zur selben Zeit. Der ganze Tag ist 00:00 bis 24:00.',
  'On {day} a window overlaps another one.': '{day}: Ein Zeitfenster überschneidet ein anderes.',
  'Calendar assignment': 'Zuordnung eines Kalenders',
  'Calendar assignments': 'Zuordnungen von Kalendern',
  'Assign a calendar': 'Kalender zuordnen',
  'Windows for each weekday: { "monday": [{ "from": "09:00", "to": "17:00" }] }':
    'Zeiten für jeden Wochentag: { "monday": [{ "from": "09:00", "to": "17:00" }] }',
  'To a person, or to a team and the teams below it.': 'Einer Person, oder einem Team und den Teams darunter.',
  'Yourself unless said.': 'Sie selbst, wenn nichts anderes gesagt ist.',
} as const;
