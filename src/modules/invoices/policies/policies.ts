import { definePolicy, everyRow, type AudienceRule, type Policy } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { invoice } from '../records/invoice.ts';
import { invoiceLine } from '../records/invoice-line.ts';
import { ledgerEntry } from '../records/ledger-entry.ts';
import { legalEntity } from '../records/legal-entity.ts';
import { numberSeries } from '../records/number-series.ts';
import { reminder } from '../records/reminder.ts';
import { taxAccount } from '../records/tax-account.ts';
import { manageInvoices } from './permissions.ts';

/** Buyers see what was issued to them or to the organization that they stand for, and nothing of a draft. */
const ownInvoices: AudienceRule = {
  rows: ({ actor, col }) =>
    sql`(${col('number')} is not null and (${col('person_id')} = ${actor.personId}::uuid or ${col('organization_id')} = ${actor.organizationId}::uuid))`,
  fields: [
    'name',
    'number',
    'kind',
    'state',
    'order',
    'orderNumber',
    'corrects',
    'reason',
    'recipientName',
    'recipientContact',
    'recipientAddress',
    'recipientTaxId',
    'purchaseOrderNumber',
    'issuedOn',
    'suppliedOn',
    'dueOn',
    'currency',
    'display',
    'net',
    'tax',
    'gross',
    'taxes',
    'notes',
    'paid',
    'balance',
    'file',
    'electronic',
    'buyerReference',
    'settledOn',
  ],
};
const ownLock = 'number is not null and (person_id = entente_person() or organization_id = entente_organization())';

const ofInvoice = 'exists (select 1 from invoice i where i.id = invoice_id)';

/** What belongs to an invoice is seen with it. */
function partOf(record: RecordType, fields: readonly string[]): Policy {
  const rows: AudienceRule['rows'] = ({ col, visible }) => visible(invoice.key, col('invoice_id'));
  return definePolicy({
    record,
    staff: rows,
    customer: { rows, fields },
    lock: { customer: ofInvoice },
    staffPermission: { write: manageInvoices },
  });
}

export const invoicesPolicies: readonly Policy[] = [
  definePolicy({ record: legalEntity, staff: everyRow, staffPermission: { write: manageInvoices } }),
  definePolicy({ record: taxAccount, staff: everyRow, staffPermission: { write: manageInvoices } }),
  definePolicy({ record: numberSeries, staff: everyRow, staffPermission: { read: manageInvoices, write: manageInvoices } }),
  definePolicy({
    record: invoice,
    staff: null,
    hasQueue: true,
    customer: ownInvoices,
    lock: { customer: ownLock },
    staffPermission: { write: manageInvoices },
  }),
  partOf(invoiceLine, [
    'invoice',
    'kind',
    'position',
    'description',
    'detail',
    'quantity',
    'unit',
    'unitPrice',
    'discount',
    'net',
    'tax',
    'gross',
    'taxCode',
    'taxPercent',
  ]),
  partOf(ledgerEntry, ['invoice', 'kind', 'amount', 'happenedOn', 'creditNote']),
  partOf(reminder, ['invoice', 'level', 'sentOn', 'payBy', 'open']),
];
