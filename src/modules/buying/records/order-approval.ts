import { choice, instant, json, longText, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { approvalReasons, approvalStates } from './choices.ts';

/**
 * An order that its buyer may not place alone: a cart that is held, or a quote that was said yes to. Nothing is reserved and no price is
 * promised while it waits; a quote keeps the prices it was sent with.
 */
export const orderApproval = defineRecord({
  module: 'buying',
  name: 'orderApproval',
  path: 'order-approvals',
  label: 'Order to approve',
  labelPlural: 'Orders to approve',
  icon: 'checklist',
  verbs: [],
  fields: {
    name: text({ label: 'Name', required: true, max: 200, readOnly: true }),
    organization: ref({ label: 'Organization', to: 'parties.organization', required: true, onDelete: 'cascade', readOnly: true }),
    person: ref({ label: 'Asked by', to: 'parties.person', readOnly: true }),
    state: choice({ label: 'State', options: approvalStates, required: true, default: 'waiting', readOnly: true, index: true }),
    reason: choice({ label: 'Because', options: approvalReasons, required: true, readOnly: true }),
    gross: money({ label: 'Total when it was asked for', required: true, readOnly: true }),
    cart: ref({ label: 'Cart', to: 'orders.cart', readOnly: true }),
    quote: ref({ label: 'Quote', to: 'quotes.quote', readOnly: true }),
    note: longText({ label: 'Note for the approver', max: 1000, readOnly: true }),
    decidedBy: ref({ label: 'Decided by', to: 'parties.person', readOnly: true }),
    decidedAt: instant({ label: 'Decided at', readOnly: true }),
    refusal: longText({ label: 'Why not', max: 1000, readOnly: true }),
    order: ref({ label: 'Order', to: 'orders.order', readOnly: true }),
    /** How it is to be placed: way to pay, or what was said to the quote. */
    terms: json<ApprovalTerms>()({ label: 'Terms', secret: true, readOnly: true }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['createdAt', 'gross'],
  defaultSort: '-createdAt',
  indexes: [['organization', 'state']],
});

export interface ApprovalTerms {
  readonly language: string;
  readonly paymentMethodId?: string | null;
  readonly returnUrl?: string | null;
  readonly acceptance?: {
    readonly choice: { readonly chosen: readonly string[]; readonly quantities: Readonly<Record<string, string>> } | null;
    readonly name: string;
    readonly purchaseOrderNumber: string | null;
  };
}
