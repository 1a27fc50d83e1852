import { address, choice, currency, email, instant, json, language, longText, phone, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { channels } from '../../catalog/records/choices.ts';
import { cartStates } from './choices.ts';

/**
 * What somebody is about to buy. It belongs to a person, or to whoever holds its secret token (kept as a hash only). Prices are not kept
 * in it: they are worked out each time it is looked at. Written by the functions of this module alone.
 */
export const cart = defineRecord({
  module: 'orders',
  name: 'cart',
  path: 'carts',
  label: 'Cart',
  icon: 'shopping-cart',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    tokenHash: text({ label: 'Token hash', max: 64, unique: true, secret: true, readOnly: true }),
    state: choice({ label: 'State', options: cartStates, default: 'open', readOnly: true }),
    person: ref({ label: 'Person', to: 'parties.person', onDelete: 'cascade', readOnly: true }),
    organization: ref({ label: 'Organization', to: 'parties.organization', onDelete: 'cascade', readOnly: true }),
    channel: choice({ label: 'Channel', options: channels, required: true, readOnly: true }),
    currency: currency({ label: 'Currency', required: true, readOnly: true }),
    language: language({ label: 'Language', readOnly: true }),
    phone: phone({ label: 'Phone', readOnly: true }),
    email: email({ label: 'E-mail', readOnly: true }),
    shippingName: text({ label: 'Delivered to', max: 200, readOnly: true }),
    shippingCompany: text({ label: 'Company at the delivery address', max: 200, readOnly: true }),
    shippingAddress: address({ label: 'Delivery address', readOnly: true }),
    billingName: text({ label: 'Billed to', max: 200, readOnly: true }),
    billingCompany: text({ label: 'Company billed', max: 200, readOnly: true }),
    billingAddress: address({ label: 'Billing address', readOnly: true }),
    couponCodes: json<readonly string[]>()({ label: 'Coupons', readOnly: true }),
    deliveryMethod: ref({ label: 'Delivery method', to: 'delivery.deliveryMethod', readOnly: true }),
    outlet: ref({ label: 'Outlet', to: 'stock.location', readOnly: true }),
    purchaseOrderNumber: text({ label: 'Purchase order number', max: 60, readOnly: true }),
    note: longText({ label: 'Note', readOnly: true }),
    order: ref({ label: 'Order', to: 'orders.order', readOnly: true }),
    touchedAt: instant({ label: 'Last touched', readOnly: true, index: true }),
  },
  title: 'email',
  search: [],
  sorts: ['touchedAt'],
  defaultSort: '-touchedAt',
});
