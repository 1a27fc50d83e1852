/** Phrases of custom fields that are links, and of mappings that imports remember. */
export const deCustomFields = {
  'Links to': 'Führt zu',
  'Link to a record': 'Verknüpfung',
  'must name the kind of record that it links to': 'muss die Art von Datensatz nennen, zu der es führt',
  'is too like that of another field; give another one': 'gleicht zu sehr dem eines anderen Feldes; geben Sie einen anderen an',
  'Remember how the columns are assigned': 'Zuordnung der Spalten merken',
  'It is offered when a file with the same columns comes again.': 'Sie wird angeboten, wenn wieder eine Datei mit denselben Spalten kommt.',
  'Name of the mapping': 'Name der Zuordnung',
  'Everybody may use it': 'Alle dürfen sie verwenden',
  'The mapping is remembered.': 'Die Zuordnung ist gemerkt.',
  'This file has the columns of a mapping that is remembered.': 'Diese Datei hat die Spalten einer gemerkten Zuordnung.',
  'Use {name}': '{name} verwenden',
  'The columns go where {name} says.': 'Die Spalten gehen dahin, wo {name} es sagt.',
  'Remembered mappings': 'Gemerkte Zuordnungen',
  'How files of one kind are read and where their columns go, for the next one.':
    'Wie Dateien einer Art gelesen werden und wohin ihre Spalten gehen, für die nächste.',
  'No mappings are remembered': 'Keine Zuordnungen gemerkt',
  'Remember one while you import: the next file with the same columns then needs no assigning.':
    'Merken Sie sich eine beim Importieren: die nächste Datei mit denselben Spalten braucht dann keine Zuordnung.',
  'Delete the mapping {name}?': 'Zuordnung {name} löschen?',
  'Imports that used it stay as they are.': 'Importe, die sie verwendet haben, bleiben wie sie sind.',
  Remember: 'Merken',
  '{count} column': '{count} Spalte',
  '{count} columns': '{count} Spalten',
  'Remember this mapping': 'Diese Zuordnung merken',
} as const;
