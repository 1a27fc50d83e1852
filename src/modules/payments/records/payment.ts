import { anyRef, boolean, choice, date, email, instant, json, longText, money, ref, tags, text } from '../../../fields/index.ts';
import { defineRecord, type RowOf } from '../../../kernel/record/record.ts';
import type { PaymentFacts } from '../rules/payment-facts.ts';
import { captureModes, disputeStates, paymentStates } from './choices.ts';

/** Money that somebody owes or has paid for something: an order, an invoice. Commands and the provider's events alone change it. */
export const payment = defineRecord({
  module: 'payments',
  name: 'payment',
  path: 'payments',
  label: 'Payment',
  icon: 'coins',
  title: 'reference',
  search: ['reference', 'otherReferences', 'providerReference'],
  sorts: ['createdAt', 'reference', 'amount', 'dueOn'],
  defaultSort: '-createdAt',
  owner: 'owner',
  verbs: [],
  fields: {
    reference: text({
      label: 'Reference',
      required: true,
      readOnly: true,
      max: 80,
      help: 'What the payer quotes: the number of the order.',
    }),
    /** By the index payment_of_subject. */
    subject: anyRef({ label: 'For', required: true, readOnly: true, index: false, listedOn: ['orders.order', 'invoices.invoice'] }),
    description: text({ label: 'Description', readOnly: true, max: 300 }),
    state: choice({ label: 'State', options: paymentStates, required: true, readOnly: true, default: 'created' }),
    amount: money({ label: 'Amount', required: true, readOnly: true, min: '0' }),
    authorised: money({ label: 'Authorised', readOnly: true }),
    captured: money({ label: 'Paid', readOnly: true }),
    released: money({ label: 'Released', readOnly: true }),
    refunded: money({ label: 'Refunded', readOnly: true }),
    disputeState: choice({ label: 'Dispute', options: disputeStates, readOnly: true, index: true }),
    disputed: money({ label: 'Disputed', readOnly: true, help: 'What the payer asked their bank to take back.' }),
    /** One of few: an index would find half of all. */
    method: ref({ to: 'payments.paymentMethod', label: 'Method', readOnly: true, index: false }),
    methodName: text({ label: 'Paid by', readOnly: true, max: 80 }),
    provider: text({ label: 'Provider', required: true, readOnly: true, max: 40 }),
    capture: choice({ label: 'Take the money', options: captureModes, required: true, readOnly: true, default: 'now' }),
    person: ref({ to: 'parties.person', label: 'Payer', readOnly: true }),
    organization: ref({ to: 'parties.organization', label: 'Paying organization', readOnly: true }),
    payerEmail: email({ label: 'E-mail of the payer', readOnly: true }),
    owner: ref({ to: 'identity.user', label: 'Owner', readOnly: true }),
    dueOn: date({ label: 'Due on', readOnly: true, index: true }),
    paidAt: instant({ label: 'Paid on', readOnly: true }),
    expiresAt: instant({ label: 'Can be paid until', readOnly: true }),
    problem: text({ label: 'Last problem', readOnly: true, max: 300 }),
    isUncertain: boolean({
      label: 'Being checked',
      readOnly: true,
      required: true,
      default: false,
      help: 'The provider was asked for something and has not said whether it is done.',
    }),
    /** Whoever it is for is gone: what came in went back by itself. */
    isUnwanted: boolean({ label: 'Came too late', readOnly: true, required: true, default: false }),
    otherReferences: tags({ label: 'Other references', readOnly: true, help: 'Such as the number of the invoice.' }),
    providerReference: text({ label: 'Reference at the provider', readOnly: true, max: 200, index: true }),
    providerSession: text({ label: 'Session at the provider', readOnly: true, max: 200, index: true }),
    actionUrl: longText({ label: 'Page to pay on', readOnly: true, secret: true }),
    returnUrl: longText({ label: 'Where the payer goes on', readOnly: true, secret: true }),
    idempotencyKey: text({ label: 'Idempotency key', required: true, readOnly: true, unique: true, max: 200 }),
    /** What is known so far, from any order of events: see rules/payment-facts.ts. */
    facts: json<PaymentFacts>()({ label: 'Facts', readOnly: true, secret: true }),
  },
});

export type PaymentRow = RowOf<typeof payment>;
export type PaymentState = PaymentRow['state'];
