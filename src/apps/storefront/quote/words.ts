import type { Language } from '../words.ts';

const german = {
  'Quote {number}': 'Angebot {number}',
  'version {n}': 'Fassung {n}',
  'Valid until {day}': 'Gültig bis {day}',
  'Your contact: {name}': 'Ihr Ansprechpartner: {name}',
  'For {name}': 'Für {name}',
  'Download as PDF': 'Als PDF laden',
  Description: 'Bezeichnung',
  Quantity: 'Menge',
  'Unit price': 'Einzelpreis',
  Amount: 'Betrag',
  'Quantity of {what}': 'Menge von {what}',
  'Take {what}': '{what} nehmen',
  optional: 'optional',
  'Choose one': 'Bitte eines wählen',
  'not included': 'nicht enthalten',
  'discount {amount}': 'Rabatt {amount}',
  Delivery: 'Lieferung',
  Net: 'Netto',
  'VAT {rate} %': 'USt. {rate} %',
  'including VAT {rate} %': 'enthaltene USt. {rate} %',
  'VAT is due from you (reverse charge)': 'Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge)',
  Total: 'Gesamtbetrag',
  'Update total': 'Summe aktualisieren',
  'Accept this quote': 'Dieses Angebot annehmen',
  'Your name': 'Ihr Name',
  'Purchase order number': 'Bestellnummer',
  '(optional)': '(freiwillig)',
  Terms: 'Bedingungen',
  'I agree to the terms of this quote.': 'Ich bin mit den Bedingungen dieses Angebots einverstanden.',
  'You will be invoiced.': 'Sie erhalten eine Rechnung.',
  'You pay online in the next step.': 'Sie bezahlen im nächsten Schritt online.',
  'Accept and order for {amount}': 'Annehmen und für {amount} bestellen',
  'Decline instead': 'Lieber ablehnen',
  'Why not?': 'Warum nicht?',
  'Something you want to tell us': 'Was Sie uns sagen möchten',
  Decline: 'Ablehnen',
  Price: 'Preis',
  'Not now': 'Nicht jetzt',
  'We chose somebody else': 'Wir haben uns anders entschieden',
  'It is not what we need': 'Es ist nicht, was wir brauchen',
  'No budget': 'Kein Budget',
  Other: 'Anderes',
  'Questions and comments': 'Fragen und Kommentare',
  'Nobody has written anything yet.': 'Noch hat niemand etwas geschrieben.',
  'Your question or comment': 'Ihre Frage oder Ihr Kommentar',
  Send: 'Absenden',
  'Please look at what is marked.': 'Bitte sehen Sie sich die markierten Angaben an.',
  'Please give your name.': 'Bitte geben Sie Ihren Namen an.',
  'Please agree to the terms.': 'Bitte stimmen Sie den Bedingungen zu.',
  'Please write something.': 'Bitte schreiben Sie etwas.',
  'Please choose a reason.': 'Bitte wählen Sie einen Grund.',
  'Please choose one of “{title}”.': 'Bitte wählen Sie eines von „{title}“.',
  'Please give a quantity that is offered.': 'Bitte geben Sie eine angebotene Menge an.',
  'With what you chose the total is {amount}. Please check it, then accept.':
    'Mit Ihrer Auswahl ist der Gesamtbetrag {amount}. Bitte prüfen Sie ihn und nehmen Sie dann an.',
  'It cannot be ordered like this at the moment. Nothing was ordered; {name} knows and will be in touch.':
    'So kann es im Moment nicht bestellt werden. Es wurde nichts bestellt; {name} weiß Bescheid und meldet sich.',
  'our team': 'unser Team',
  'Thank you. You have accepted this quote.': 'Vielen Dank. Sie haben dieses Angebot angenommen.',
  'Accepted by {name} on {day}. Your order has the number {order}.':
    'Angenommen von {name} am {day}. Ihre Bestellung hat die Nummer {order}.',
  'Your purchase order number: {number}': 'Ihre Bestellnummer: {number}',
  'Pay now': 'Jetzt bezahlen',
  'This quote has expired': 'Dieses Angebot ist abgelaufen',
  'It was valid until {day}. Write to us below if you still want it.':
    'Es galt bis {day}. Schreiben Sie uns unten, wenn Sie es noch möchten.',
  'You have declined this quote': 'Sie haben dieses Angebot abgelehnt',
  'Thank you for telling us. Write to us below if something changes.':
    'Danke für die Rückmeldung. Schreiben Sie uns unten, wenn sich etwas ändert.',
  'There is a newer version of this quote': 'Es gibt eine neuere Fassung dieses Angebots',
  'This version can no longer be accepted. You get the link to the new one by mail; nothing was ordered.':
    'Diese Fassung kann nicht mehr angenommen werden. Den Link zur neuen erhalten Sie per Mail; es wurde nichts bestellt.',
  'This quote was withdrawn': 'Dieses Angebot wurde zurückgezogen',
  'Write to us below if you have questions.': 'Schreiben Sie uns unten, wenn Sie Fragen haben.',
  'Preview: this is what the buyer will see': 'Vorschau: so sieht es der Kunde',
  'Nothing can be answered here, and nobody is told that you looked.':
    'Hier kann nichts beantwortet werden, und niemand erfährt, dass Sie nachgesehen haben.',
  'Quote not found': 'Angebot nicht gefunden',
  'This link leads to no quote. It may have been replaced by a newer one: please look for it in your mails, or ask whoever sent it.':
    'Dieser Link führt zu keinem Angebot. Vielleicht wurde er durch einen neueren ersetzt: bitte sehen Sie in Ihren Mails nach, oder fragen Sie, wer ihn gesendet hat.',
  'We have your comment and will answer it here and by mail.': 'Ihr Kommentar ist angekommen; wir antworten hier und per Mail.',
} as const;

export type QuotePhrase = keyof typeof german;

/** What the page of a quote says, in the buyer's language. */
export function tell(language: Language, phrase: QuotePhrase, values: Readonly<Record<string, string | number>> = {}): string {
  const text: string = language === 'de' ? german[phrase] : phrase;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
