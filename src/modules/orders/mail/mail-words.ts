/**
 * `payment` asks for it, where staff took the order; `receipt` is of what was sold over the counter; `refund` is of money that goes back without
 * goods, those of returns say it themselves.
 */
export const mailKinds = [
  'confirmation',
  'payment',
  'receipt',
  'ready',
  'shipment',
  'cancelled',
  'refund',
  'returnAnnounced',
  'returnReceived',
  'returnRejected',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** What the mails about an order say. `{number}` is the order's, `{return}` that of what comes back. */
interface MailWords {
  readonly subject: Readonly<Record<MailKind, string>>;
  readonly opening: Readonly<Record<MailKind, string>>;
  readonly hello: string;
  readonly helloNobody: string;
  readonly quantity: string;
  readonly items: string;
  readonly discount: string;
  readonly delivery: string;
  readonly tax: string;
  readonly included: string;
  readonly total: string;
  readonly toPay: string;
  readonly shippedTo: string;
  readonly collectAt: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly inParcel: string;
  readonly reference: string;
  readonly payTo: string;
  readonly payBy: string;
  /** Why an order was cancelled, where the buyer did not ask for it. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly refunded: string;
  readonly refundedHow: string;
  readonly remark: string;
  readonly look: string;
  readonly payNow: string;
  readonly thanks: string;
}

const english: MailWords = {
  subject: {
    confirmation: 'Your order {number}',
    payment: 'Your order {number}: how to pay',
    receipt: 'Your receipt {number}',
    ready: 'Your order {number} is ready to collect',
    shipment: 'Your order {number} is on its way',
    cancelled: 'Your order {number} is cancelled',
    refund: 'Your refund for order {number}',
    returnAnnounced: 'Your return {return}',
    returnReceived: 'Your return {return} has arrived',
    returnRejected: 'Your return {return} was not accepted',
  },
  opening: {
    confirmation: 'Thank you for your order. We have it and are getting it ready.',
    payment: 'Thank you for your order. We keep the goods for you and get them ready once it is paid.',
    receipt: 'Thank you for your purchase. This is your receipt.',
    ready: 'Your order is waiting for you. Please bring the number of the order with you.',
    shipment: 'We have sent your order, or a part of it.',
    cancelled: 'Your order is cancelled. Nothing of it will be sent.',
    refund: 'We are giving you money back for your order.',
    returnAnnounced: 'We know that these come back. Please put the number of the return into the parcel.',
    returnReceived: 'What you sent back has arrived.',
    returnRejected: 'We could not accept your return. If you see it otherwise, please answer this mail.',
  },
  hello: 'Hello {name},',
  helloNobody: 'Hello,',
  quantity: 'Qty',
  items: 'Items',
  discount: 'Discount',
  delivery: 'Delivery',
  tax: 'Tax {rate} %',
  included: 'included',
  total: 'Total',
  toPay: 'Still to pay',
  shippedTo: 'Delivered to',
  collectAt: 'Collect at',
  carrier: 'Carrier',
  tracking: 'Tracking number',
  inParcel: 'In this shipment',
  reference: 'Your reference',
  payTo: 'Please transfer {amount} to {account}, with the reference {reference}.',
  payBy: 'Payable by {day}.',
  reasons: { outOfStock: 'We are sorry: we cannot deliver it.', unpaid: 'It was not paid in time.' },
  refunded: 'Refunded',
  refundedHow: 'It goes back the way you paid, and can take a few days to arrive.',
  remark: 'We say to it',
  look: 'See the order',
  payNow: 'See the order and pay',
  thanks: 'Thank you!',
};

const german: MailWords = {
  subject: {
    confirmation: 'Ihre Bestellung {number}',
    payment: 'Ihre Bestellung {number}: So bezahlen Sie',
    receipt: 'Ihr Beleg {number}',
    ready: 'Ihre Bestellung {number} liegt zur Abholung bereit',
    shipment: 'Ihre Bestellung {number} ist unterwegs',
    cancelled: 'Ihre Bestellung {number} ist storniert',
    refund: 'Ihre Erstattung zur Bestellung {number}',
    returnAnnounced: 'Ihre Rücksendung {return}',
    returnReceived: 'Ihre Rücksendung {return} ist angekommen',
    returnRejected: 'Ihre Rücksendung {return} wurde nicht angenommen',
  },
  opening: {
    confirmation: 'Vielen Dank für Ihre Bestellung. Sie ist bei uns eingegangen und wird vorbereitet.',
    payment: 'Vielen Dank für Ihre Bestellung. Wir halten die Ware für Sie zurück und machen sie fertig, sobald sie bezahlt ist.',
    receipt: 'Vielen Dank für Ihren Einkauf. Dies ist Ihr Beleg.',
    ready: 'Ihre Bestellung liegt für Sie bereit. Bitte bringen Sie die Bestellnummer mit.',
    shipment: 'Wir haben Ihre Bestellung oder einen Teil davon verschickt.',
    cancelled: 'Ihre Bestellung ist storniert. Es wird nichts mehr davon verschickt.',
    refund: 'Wir erstatten Ihnen Geld zu Ihrer Bestellung.',
    returnAnnounced: 'Wir wissen, dass diese Artikel zurückkommen. Bitte legen Sie dem Paket die Nummer der Rücksendung bei.',
    returnReceived: 'Was Sie zurückgeschickt haben, ist angekommen.',
    returnRejected: 'Wir konnten Ihre Rücksendung nicht annehmen. Wenn Sie das anders sehen, antworten Sie bitte auf diese Mail.',
  },
  hello: 'Guten Tag {name},',
  helloNobody: 'Guten Tag,',
  quantity: 'Anz.',
  items: 'Artikel',
  discount: 'Rabatt',
  delivery: 'Lieferung',
  tax: 'MwSt. {rate} %',
  included: 'enthalten',
  total: 'Gesamt',
  toPay: 'Noch zu zahlen',
  shippedTo: 'Lieferung an',
  collectAt: 'Abholung bei',
  carrier: 'Versand mit',
  tracking: 'Sendungsnummer',
  inParcel: 'In dieser Sendung',
  reference: 'Ihr Zeichen',
  payTo: 'Bitte überweisen Sie {amount} an {account} mit dem Verwendungszweck {reference}.',
  payBy: 'Zahlbar bis {day}.',
  reasons: { outOfStock: 'Es tut uns leid: Wir können sie nicht liefern.', unpaid: 'Sie wurde nicht rechtzeitig bezahlt.' },
  refunded: 'Erstattet',
  refundedHow: 'Das Geld kommt auf dem Weg, auf dem Sie bezahlt haben; das kann einige Tage dauern.',
  remark: 'Dazu sagen wir',
  look: 'Bestellung ansehen',
  payNow: 'Bestellung ansehen und bezahlen',
  thanks: 'Vielen Dank!',
};

/** In the buyer's language, English where we have no words in it. */
export const mailWords = (language: string | null): MailWords => (language?.toLowerCase().startsWith('de') ? german : english);
