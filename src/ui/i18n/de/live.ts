/** Live updates, presence, edits that meet. */
export const deLive = {
  '{who} is editing': '{who} bearbeitet gerade',
  '{who} is looking at this': '{who} sieht sich das an',
  'Who else is here': 'Wer sonst hier ist',
  '{who} is editing this too': '{who} bearbeitet das auch gerade',
  '{who} changed {field} just now': '{who} hat gerade „{field}“ geändert',
  'Take theirs': 'Deren Wert nehmen',
  'Keep mine': 'Meinen behalten',
  '{count} new': '{count} neu',
  '{count} new rows': '{count} neue Zeilen',
  'Show what is new': 'Neues zeigen',
  'This record was deleted or is no longer open to you. What you typed is still here.':
    'Dieser Datensatz wurde gelöscht oder ist für Sie nicht mehr zugänglich. Was Sie eingegeben haben, steht noch hier.',
} as const;
