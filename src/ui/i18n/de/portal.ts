/** Phrases of the portal. */
export const dePortal = {
  Portal: 'Portal',
  'Hello {name}': 'Guten Tag, {name}',
  'The portal is for customers and partners.': 'Das Portal ist für Kunden und Partner.',
  'Open the staff app': 'Mitarbeiter-App öffnen',
  'Your details': 'Ihre Daten',
  'Keep them up to date; what you change here, we see at once.': 'Halten Sie sie aktuell; was Sie hier ändern, sehen wir sofort.',
  'Your organization': 'Ihre Organisation',
  'Something wrong? Tell us and we will change it.': 'Stimmt etwas nicht? Sagen Sie es uns, wir ändern es.',
  'Nothing here yet.': 'Hier ist noch nichts.',
  'Shared with you': 'Mit Ihnen geteilt',
} as const;
