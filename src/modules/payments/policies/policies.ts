import { definePolicy, everyRow, type AudienceRule, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { bankLine, bankStatement } from '../records/bank-statement.ts';
import { creditAccount } from '../records/credit-account.ts';
import { payment } from '../records/payment.ts';
import { paymentMethod } from '../records/payment-method.ts';
import { paymentOperation } from '../records/payment-operation.ts';
import { providerEvent } from '../records/provider-event.ts';
import { refund } from '../records/refund.ts';
import { managePayments } from './permissions.ts';

/** Who pays sees what they paid, by themselves or for the organization they stand for, and nothing of how it went at the provider. */
const ownPayments: AudienceRule = {
  rows: ({ actor, col }) =>
    sql`(${col('person_id')} = ${actor.personId}::uuid or ${col('organization_id')} = ${actor.organizationId}::uuid)`,
  fields: ['reference', 'subject', 'description', 'state', 'amount', 'captured', 'refunded', 'methodName', 'dueOn', 'paidAt'],
};
const ownLock = 'person_id = entente_person() or organization_id = entente_organization()';

const refundsOfOwn: AudienceRule = {
  rows: ({ col, visible }) => visible(payment.key, col('payment_id')),
  fields: ['payment', 'amount', 'reason', 'state', 'doneAt'],
};
const refundLock = `exists (select 1 from payment p where p.id = payment_id and (p.person_id = entente_person() or p.organization_id = entente_organization()))`;

const ofPayment: RowPredicate = ({ col, visible }) => visible(payment.key, col('payment_id'));
const onlyManagers = { read: managePayments, write: managePayments };

export const paymentsPolicies: readonly Policy[] = [
  definePolicy({
    record: payment,
    staff: null,
    hasQueue: true,
    partner: ownPayments,
    customer: ownPayments,
    lock: { partner: ownLock, customer: ownLock },
    staffPermission: { write: managePayments },
  }),
  definePolicy({
    record: refund,
    staff: ofPayment,
    partner: refundsOfOwn,
    customer: refundsOfOwn,
    lock: { partner: refundLock, customer: refundLock },
    staffPermission: { write: managePayments },
  }),
  definePolicy({ record: paymentMethod, staff: everyRow, staffPermission: { write: managePayments } }),
  definePolicy({
    record: creditAccount,
    staff: ({ col, visible }) => visible('parties.organization', col('organization_id')),
    staffPermission: { write: managePayments },
  }),
  definePolicy({ record: paymentOperation, staff: ofPayment, staffPermission: onlyManagers }),
  definePolicy({ record: providerEvent, staff: everyRow, staffPermission: onlyManagers }),
  definePolicy({ record: bankStatement, staff: everyRow, staffPermission: onlyManagers }),
  definePolicy({ record: bankLine, staff: everyRow, staffPermission: onlyManagers }),
];
