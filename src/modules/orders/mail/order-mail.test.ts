import { expect, test } from 'vitest';
import type { BuyerOrder, BuyerShipment } from '../queries/order-for-buyer.ts';
import { orderMail, type OrderMail } from './order-mail.ts';

const address = { name: 'Kari Nordmann', street: 'Storgata 1', postalCode: '0155', city: 'Oslo', country: 'NO' };
const order: BuyerOrder = {
  id: '1',
  number: 'O-7',
  channel: 'web',
  isOwn: true,
  state: 'confirmed',
  paymentState: 'paid',
  fulfilmentState: 'unfulfilled',
  placedAt: '2026-03-02T10:00:00Z',
  email: 'ola@example.com',
  language: 'de',
  currency: 'EUR',
  display: 'gross',
  lines: [],
  delivery: null,
  taxes: [{ code: 'reduced', rate: '5.50', net: '1000', tax: '55' }],
  discount: '100',
  net: '1000',
  tax: '55',
  gross: '1055',
  paid: '1055',
  refunded: '0',
  credited: '0',
  balance: '0',
  purchaseOrderNumber: null,
  note: null,
  shippingAddress: address,
  billingAddress: null,
  outletId: null,
  shipments: [],
  returns: [],
};
const line = {
  id: '4',
  productId: null,
  name: 'Rope',
  sku: null,
  quantity: 1,
  cancelled: 0,
  shipped: 0,
  returned: 0,
  returnable: 0,
  unitPrice: '10',
  discount: '0',
  net: '8',
  gross: '10',
};
const shipment: BuyerShipment = {
  id: '2',
  number: 'S-1',
  kind: 'parcel',
  state: 'sent',
  carrier: 'Posten',
  trackingNumber: 'T<1',
  trackingUrl: 'https://track.example/?a=1&b="2"',
  sentAt: null,
  deliveredAt: null,
  lines: [],
};
const mail = (more: Partial<OrderMail> = {}): OrderMail => ({
  order,
  person: null,
  kind: 'confirmation',
  shipment: null,
  sentBack: null,
  refunded: null,
  reason: null,
  outlet: null,
  pay: null,
  language: 'de',
  locale: 'de-DE',
  company: 'Fjellvik',
  home: 'DE',
  url: 'https://shop.example/orders/O-7',
  ...more,
});
/** With the spaces that do not break as common ones. */
const textOf = (more: Partial<OrderMail> = {}): string => orderMail(mail(more)).text.replaceAll(/\s*\u00a0/g, ' ');

test('numbers are as the locale writes them, and a discount is taken off', () => {
  const text = textOf();
  expect(text).toContain('MwSt. 5,5 %: 55,00 €');
  expect(text).toContain('Rabatt: -100,00 € (enthalten)');
  expect(textOf({ language: 'en', locale: 'en-GB' })).toContain('Tax 5.5 %: €55.00');
});

test('the country is told by its name in the language of the words, and not where the seller is', () => {
  expect(textOf()).toContain('0155 Oslo, Norwegen');
  expect(textOf({ language: 'fr' })).toContain('0155 Oslo, Norway');
  expect(textOf({ home: 'NO' })).toMatch(/0155 Oslo$/m);
  expect(textOf({ order: { ...order, shippingAddress: { ...address, country: 'Norge!' } } })).toContain('0155 Oslo, Norge!');
});

test('whoever ordered is greeted, and whom it goes to where nobody is known', () => {
  expect(textOf({ person: 'Ola Nordmann' })).toMatch(/^Guten Tag Ola Nordmann,/);
  expect(textOf()).toMatch(/^Guten Tag Kari Nordmann,/);
  expect(textOf({ order: { ...order, shippingAddress: null } })).toMatch(/^Guten Tag,/);
});

test('a parcel is followed by a link, if it leads to a page of the web', () => {
  const sent = orderMail(mail({ kind: 'shipment', shipment }));
  expect(sent.text).toContain('Sendungsnummer: T<1 https://track.example/?a=1&b="2"');
  expect(sent.html).toContain('<a href="https://track.example/?a=1&amp;b=&quot;2&quot;">T&lt;1</a>');
  const odd = orderMail(mail({ kind: 'shipment', shipment: { ...shipment, trackingUrl: 'javascript:alert(1)' } }));
  expect(odd.text + odd.html).not.toContain('javascript');
  expect(odd.html).toContain('T&lt;1');
});

test('the total stands out, and nothing else does', () => {
  const rows = orderMail(mail()).html.match(/<tr>.*?<\/tr>/g) ?? [];
  expect(rows.filter((row) => row.includes('font-weight:700'))).toEqual([expect.stringContaining('>Gesamt<')]);
});

const sentBack = {
  id: '3',
  number: 'O-7-R1',
  state: 'received',
  reason: 'tooSmall',
  resolution: 'refund',
  value: '55',
  answer: 'The box was <open>.',
  lines: [{ name: 'Tent', quantity: 2 }],
};

test('a return is told by its number, with what came back, the answer, and what goes back to the buyer', () => {
  const text = textOf({ kind: 'returnReceived', language: 'en', locale: 'en-GB', sentBack, refunded: '55' });
  for (const said of ['2 x Tent', 'Refunded: €55.00', 'We say to it: The box was <open>.']) expect(text).toContain(said);
  expect(text).not.toContain('Delivered to');
  const { subject, html } = orderMail(mail({ kind: 'returnReceived', sentBack, refunded: '55' }));
  expect(subject).toBe('Ihre Rücksendung O-7-R1 ist angekommen');
  expect(html).toContain('The box was &lt;open&gt;.');
  expect(textOf({ kind: 'returnAnnounced', sentBack })).not.toContain('Erstattet');
});

test('a cancelled order says why where the buyer did not ask for it, and what comes back', () => {
  const cancelled = { ...order, state: 'cancelled', lines: [{ ...line, quantity: 2, cancelled: 2 }] };
  const text = textOf({ kind: 'cancelled', language: 'en', locale: 'en-GB', order: cancelled, reason: 'outOfStock', refunded: '1055' });
  expect(text).toContain('Nothing of it will be sent. We are sorry: we cannot deliver it.');
  expect(text).toContain('2 x Rope');
  expect(text).toContain('Refunded: €1,055.00');
  expect(textOf({ kind: 'cancelled', language: 'en', order: cancelled, reason: 'buyer' })).not.toContain('Refunded');
});

test('a refund lists no goods', () => {
  const text = textOf({ kind: 'refund', language: 'en', locale: 'en-GB', order: { ...order, lines: [line] }, refunded: '10' });
  expect(text).toContain('Refunded: €10.00');
  expect(text).not.toContain('Rope');
});
