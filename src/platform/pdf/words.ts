/** What the program itself says on documents, by language. Other languages read the English words, with their own numbers and dates. */
const english = {
  position: 'No.',
  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  tax: 'Tax',
  amount: 'Amount',
  lines: 'Lines',
  totals: 'Totals',
  optional: 'Optional',
  discount: 'Discount',
  subtotal: 'Subtotal',
  net: 'Net amount',
  taxOn: 'VAT {rate} % on {net}',
  taxIn: 'including VAT {rate} % on {net}',
  total: 'Total',
  page: 'Page {page} of {pages}',
  taxId: 'VAT ID',
  bank: 'Bank account',
};

export type DocumentWords = Readonly<typeof english>;

const german: DocumentWords = {
  position: 'Pos.',
  description: 'Bezeichnung',
  quantity: 'Menge',
  unitPrice: 'Einzelpreis',
  tax: 'USt.',
  amount: 'Betrag',
  lines: 'Positionen',
  totals: 'Summen',
  optional: 'Optional',
  discount: 'Rabatt',
  subtotal: 'Zwischensumme',
  net: 'Nettobetrag',
  taxOn: 'USt. {rate} % auf {net}',
  taxIn: 'enthaltene USt. {rate} % auf {net}',
  total: 'Gesamtbetrag',
  page: 'Seite {page} von {pages}',
  taxId: 'USt-IdNr.',
  bank: 'Bankverbindung',
};

/** @param language BCP 47; what we have no words for reads English. */
export function documentWords(language: string): DocumentWords {
  return language.split('-')[0] === 'de' ? german : english;
}

/** Puts values into `{name}`. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
