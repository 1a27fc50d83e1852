import { address, choice, currency, email, json, longText, phone, ref, text } from '../../../fields/index.ts';
import type { PatchOf } from '../../../kernel/record/record.ts';
import { entryChannels } from '../records/choices.ts';
import type { EntryLineInput } from './read-lines.ts';

/** What a member of staff types in for a customer: the same to look at its price and to place it. */
export const entryFields = {
  channel: choice({ label: 'Channel', options: entryChannels, default: 'phone' }),
  person: ref({ label: 'Person', to: 'parties.person' }),
  organization: ref({ label: 'Organization', to: 'parties.organization' }),
  currency: currency({ label: 'Currency', help: 'That of the company unless said.' }),
  lines: json<readonly EntryLineInput[]>()({
    label: 'Lines',
    required: true,
    help: '[{ product, quantity, unitPrice, discountPercent, reason }]; prices by hand need a permission.',
  }),
  coupons: json<readonly string[]>()({ label: 'Coupons' }),
  shippingAddress: address({ label: 'Delivery address', help: 'The main address of the customer unless said.' }),
  billingAddress: address({ label: 'Billing address' }),
  deliveryMethod: ref({ label: 'Delivery method', to: 'delivery.deliveryMethod' }),
  outlet: ref({ label: 'Outlet', to: 'stock.location', help: 'Where it is collected.' }),
} as const;

/** What is asked for besides when it is placed. */
export const placeFields = {
  ...entryFields,
  email: email({ label: 'E-mail' }),
  phone: phone({ label: 'Phone' }),
  paymentMethod: ref({ label: 'Paid by', to: 'payments.paymentMethod', help: 'By invoice, agreed elsewhere, unless said.' }),
  purchaseOrderNumber: text({ label: 'Purchase order number', max: 60 }),
  note: longText({ label: 'Note of the buyer', max: 2000 }),
  internalNote: longText({ label: 'Internal note', max: 2000 }),
  source: text({ label: 'Opportunity', max: 40, help: 'Id of the deal that it comes from.' }),
  expectedTotal: text({ label: 'Total that was shown', max: 40 }),
  saleKey: text({ label: 'Key of the sale', max: 80, help: 'The same key gives the same order again.' }),
} as const;

export type EntryInput = PatchOf<{ readonly fields: typeof entryFields }>;
export type PlaceInput = PatchOf<{ readonly fields: typeof placeFields }>;
