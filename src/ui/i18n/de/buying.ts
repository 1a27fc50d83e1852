/** Accounts of companies that buy, as staff see them. What buyers read stands in src/apps/storefront/business/words.ts. */
export const deBuying = {
  Approver: 'Freigebender',
  'Buyer of a company': 'Einkäufer eines Unternehmens',
  'Company buyers': 'Einkäufer von Unternehmen',
  'Administrator of the account': 'Verwalter des Kontos',
  'Limit per order': 'Grenze je Bestellung',
  'With tax. Orders above it wait for an approver; no limit when empty.':
    'Mit Steuer. Bestellungen darüber warten auf eine Freigabe; leer: keine Grenze.',
  'Budget per month': 'Budget im Monat',
  'With tax, by the calendar of our company; no budget when empty.':
    'Mit Steuer, nach dem Kalender unseres Unternehmens; leer: kein Budget.',
  'May approve their own orders': 'Darf eigene Bestellungen freigeben',
  'Invited at': 'Eingeladen am',
  'Joined at': 'Beigetreten am',
  'Removed at': 'Entfernt am',
  'Had an account before': 'Hatte schon ein Konto',
  'Order to approve': 'Freizugebende Bestellung',
  'Orders to approve': 'Freizugebende Bestellungen',
  'To be approved': 'Freizugeben',
  'Total when it was asked for': 'Summe bei der Anfrage',
  'Note for the approver': 'Notiz für die Freigabe',
  'More than the limit per order': 'Mehr als die Grenze je Bestellung',
  'More than is left of the budget of the month': 'Mehr als vom Budget des Monats übrig ist',
  'In another currency than the limit': 'In einer anderen Währung als die Grenze',
  'Not by a buyer of the account': 'Nicht von einem Einkäufer des Kontos',
  'Shopping list': 'Einkaufsliste',
  'Shopping lists': 'Einkaufslisten',
  'Made by': 'Angelegt von',
  'For everybody in the company': 'Für alle im Unternehmen',
  'Line of a shopping list': 'Zeile einer Einkaufsliste',
  'Lines of shopping lists': 'Zeilen von Einkaufslisten',
  'As it was when it was put on, for telling what is not sold any more.':
    'Wie er beim Eintragen hieß, um zu sagen, was es nicht mehr gibt.',
  'Invite a buyer': 'Einkäufer einladen',
  'They get a mail; once they have accepted they buy for this organization in the shop. The first one should be an administrator of the account.':
    'Sie bekommen eine Mail; haben sie angenommen, kaufen sie im Shop für diese Organisation ein. Der Erste sollte Verwalter des Kontos sein.',
  'Change role and limits': 'Rolle und Grenzen ändern',
  'Ends their access to the company at once. What they ordered stays.':
    'Beendet den Zugang zum Unternehmen sofort. Was bestellt wurde, bleibt.',
  'This buyer was removed.': 'Dieser Einkäufer wurde entfernt.',
  'Since when': 'Seit wann',
  'Who buys for your customers in the shop. Invite the first one from the page of an organization.':
    'Wer im Shop für Ihre Kunden einkauft. Laden Sie den Ersten auf der Seite einer Organisation ein.',
  'Orders of your customers’ buyers that somebody in their company has to approve first.':
    'Bestellungen Ihrer Kunden, die jemand in deren Unternehmen erst freigeben muss.',
} as const;
