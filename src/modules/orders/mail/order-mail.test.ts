import { expect, test } from 'vitest';
import type { BuyerOrder, BuyerShipment } from '../queries/order-for-buyer.ts';
import { orderMail, type OrderMail } from './order-mail.ts';

const address = { name: 'Kari Nordmann', street: 'Storgata 1', postalCode: '0155', city: 'Oslo', country: 'NO' };
const order: BuyerOrder = {
  id: '1',
  number: 'O-7',
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
