/** Words on invoices, reminders and statements, by language. Other languages read English, with their own numbers and dates. */
const english = {
  invoice: 'Invoice',
  creditNote: 'Credit note',
  date: 'Date',
  suppliedOn: 'Date of supply',
  dueOn: 'Due on',
  order: 'Order',
  yourReference: 'Your reference',
  buyerReference: 'Buyer reference',
  customer: 'Customer number',
  taxId: 'Your VAT ID',
  corrects: 'Corrects invoice',
  creditIntro: 'We credit you the following for invoice {number} of {date}: {reason}',
  payBy: 'Please pay {amount} by {date}, quoting {number}.',
  payNow: 'Please pay {amount} at once, quoting {number}.',
  alreadyPaid: 'Paid',
  credited: 'Credited',
  open: 'To be paid',
  settled: 'This invoice is paid. Thank you.',
  nothingToPay: 'There is nothing to pay.',
  reverseCharge: 'Reverse charge: the recipient owes the VAT (Article 196 of Directive 2006/112/EC).',
  exempt: 'Exempt from VAT.',
  exportExempt: 'Exempt as an export outside the European Union (Article 146 of Directive 2006/112/EC).',
  outside: 'Not subject to VAT here.',
  mailInvoice: 'Invoice {number}',
  mailInvoiceText: 'Hello,\n\nPlease find attached invoice {number} of {date} for {amount}.{order}\n\n{pay}\n\nKind regards\n{seller}',
  mailCredit: 'Credit note {number}',
  mailCreditText: 'Hello,\n\nPlease find attached credit note {number} of {date} for {amount}.{order}\n\nKind regards\n{seller}',
  forOrder: ' It is for your order {order}.',
  reminder1: 'Payment reminder for invoice {number}',
  reminder2: 'Second reminder for invoice {number}',
  reminder3: 'Last reminder for invoice {number}',
  reminderText1:
    'Hello,\n\nInvoice {number} of {date} was due on {due}, and {open} is still open. Perhaps it was overlooked: we would be glad to have the amount by {payBy}.\n\nIf you have paid in the meantime, please disregard this mail.\n\nKind regards\n{seller}',
  reminderText2:
    'Hello,\n\nWe reminded you of invoice {number} of {date}, due on {due}. {open} is still open. Please pay by {payBy}, or tell us what stands in the way.\n\nKind regards\n{seller}',
  reminderText3:
    'Hello,\n\nInvoice {number} of {date}, due on {due}, is still not paid in spite of our reminders: {open} is open. This is our last reminder. Please pay by {payBy}; after that we will have to take further steps.\n\nKind regards\n{seller}',
  statement: 'Statement of account',
  period: 'Period',
  opening: 'Opening balance',
  closing: 'Closing balance',
  what: 'Entry',
  due: 'Due',
  debit: 'Charged',
  credit: 'Credited',
  balance: 'Balance',
  payment: 'Payment for {number}',
  refund: 'Refund for {number}',
  chargeback: 'Payment for {number} taken back',
  writeOff: 'Written off of {number}',
  ageing: 'Open by age',
  notDue: 'Not due yet',
  days30: '1 to 30 days late',
  days60: '31 to 60 days late',
  days90: '61 to 90 days late',
  over90: 'More than 90 days late',
  notAllocated: 'Credit not used yet',
  sum: 'Sum',
};

export type InvoiceWords = Readonly<typeof english>;

const german: InvoiceWords = {
  invoice: 'Rechnung',
  creditNote: 'Rechnungskorrektur',
  date: 'Datum',
  suppliedOn: 'Leistungsdatum',
  dueOn: 'Fällig am',
  order: 'Auftrag',
  yourReference: 'Ihr Zeichen',
  buyerReference: 'Käuferreferenz',
  customer: 'Kundennummer',
  taxId: 'Ihre USt-IdNr.',
  corrects: 'Zu Rechnung',
  creditIntro: 'Wir schreiben Ihnen zu Rechnung {number} vom {date} gut: {reason}',
  payBy: 'Bitte zahlen Sie {amount} bis zum {date} unter Angabe von {number}.',
  payNow: 'Bitte zahlen Sie {amount} sofort unter Angabe von {number}.',
  alreadyPaid: 'Bezahlt',
  credited: 'Gutgeschrieben',
  open: 'Zu zahlen',
  settled: 'Diese Rechnung ist bezahlt. Vielen Dank.',
  nothingToPay: 'Es ist nichts zu zahlen.',
  reverseCharge: 'Steuerschuldnerschaft des Leistungsempfängers (Artikel 196 der Richtlinie 2006/112/EG).',
  exempt: 'Umsatzsteuerfrei.',
  exportExempt: 'Steuerfreie Ausfuhrlieferung (Artikel 146 der Richtlinie 2006/112/EG).',
  outside: 'Im Inland nicht steuerbar.',
  mailInvoice: 'Rechnung {number}',
  mailInvoiceText:
    'Guten Tag,\n\nanbei erhalten Sie die Rechnung {number} vom {date} über {amount}.{order}\n\n{pay}\n\nMit freundlichen Grüßen\n{seller}',
  mailCredit: 'Rechnungskorrektur {number}',
  mailCreditText:
    'Guten Tag,\n\nanbei erhalten Sie die Rechnungskorrektur {number} vom {date} über {amount}.{order}\n\nMit freundlichen Grüßen\n{seller}',
  forOrder: ' Sie gehört zu Ihrem Auftrag {order}.',
  reminder1: 'Zahlungserinnerung zu Rechnung {number}',
  reminder2: 'Zweite Zahlungserinnerung zu Rechnung {number}',
  reminder3: 'Letzte Mahnung zu Rechnung {number}',
  reminderText1:
    'Guten Tag,\n\ndie Rechnung {number} vom {date} war am {due} fällig; {open} sind noch offen. Vielleicht wurde sie übersehen: Wir freuen uns über Ihre Zahlung bis zum {payBy}.\n\nFalls Sie inzwischen gezahlt haben, betrachten Sie diese Mail bitte als gegenstandslos.\n\nMit freundlichen Grüßen\n{seller}',
  reminderText2:
    'Guten Tag,\n\nwir haben Sie an die Rechnung {number} vom {date} erinnert, die am {due} fällig war. {open} sind noch offen. Bitte zahlen Sie bis zum {payBy}, oder sagen Sie uns, was dem entgegensteht.\n\nMit freundlichen Grüßen\n{seller}',
  reminderText3:
    'Guten Tag,\n\ndie Rechnung {number} vom {date}, fällig am {due}, ist trotz unserer Erinnerungen nicht bezahlt: {open} sind offen. Dies ist unsere letzte Mahnung. Bitte zahlen Sie bis zum {payBy}; danach müssen wir weitere Schritte einleiten.\n\nMit freundlichen Grüßen\n{seller}',
  statement: 'Kontoauszug',
  period: 'Zeitraum',
  opening: 'Anfangssaldo',
  closing: 'Endsaldo',
  what: 'Buchung',
  due: 'Fällig',
  debit: 'Belastung',
  credit: 'Gutschrift',
  balance: 'Saldo',
  payment: 'Zahlung zu {number}',
  refund: 'Erstattung zu {number}',
  chargeback: 'Rückbelastung der Zahlung zu {number}',
  writeOff: 'Ausbuchung zu {number}',
  ageing: 'Offen nach Alter',
  notDue: 'Noch nicht fällig',
  days30: '1 bis 30 Tage überfällig',
  days60: '31 bis 60 Tage überfällig',
  days90: '61 bis 90 Tage überfällig',
  over90: 'Mehr als 90 Tage überfällig',
  notAllocated: 'Nicht verrechnetes Guthaben',
  sum: 'Summe',
};

/** @param language BCP 47; what we have no words for reads English. */
export function invoiceWords(language: string): InvoiceWords {
  return language.split('-')[0] === 'de' ? german : english;
}

/** What the law wants to be read on an invoice whose taxes are of these treatments (Article 226 of Directive 2006/112/EC). */
export function legalNotes(language: string, codes: readonly string[]): string[] {
  const words = invoiceWords(language);
  const notes: Readonly<Record<string, string>> = {
    'reverse-charge': words.reverseCharge,
    exempt: words.exempt,
    export: words.exportExempt,
    outside: words.outside,
  };
  return [...new Set(codes)].flatMap((code) => notes[code] ?? []);
}
