import { createRecord, readRecord, updateRecord } from '../../../kernel/command/store.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { invoiceEvents } from '../events.ts';
import { invoice } from '../records/invoice.ts';
import { ledgerEntry } from '../records/ledger-entry.ts';
import { settlementOf } from '../rules/state-of.ts';

export type InvoiceRow = RowOf<typeof invoice>;

export interface NewEntry {
  readonly invoiceId: string;
  readonly kind: 'payment' | 'refund' | 'chargeback' | 'credit' | 'write-off';
  /** Decimal text in the invoice's currency; negative to take an entry back. */
  readonly amount: string;
  readonly happenedOn: string;
  readonly paymentId?: string | null;
  readonly creditNoteId?: string | null;
  readonly note?: string | null;
}

/** Writes an entry for an invoice that the caller has locked, and brings the invoice to where it then stands. */
export async function writeEntry(given: Ctx, entry: NewEntry): Promise<InvoiceRow> {
  const ctx: Ctx = { ...given, actor: { ...systemActor, userId: given.actor.userId } };
  const row = await readRecord(ctx, invoice, entry.invoiceId);
  await createRecord(ctx, ledgerEntry, {
    invoice: entry.invoiceId,
    kind: entry.kind,
    amount: { amount: entry.amount, currency: row.currency },
    happenedOn: entry.happenedOn,
    payment: entry.paymentId ?? null,
    creditNote: entry.creditNoteId ?? null,
    note: entry.note ?? null,
  });
  return refreshState(given, row.id);
}

/** Derives state, what is paid and what is open from the entries, and tells of it when nothing is open any more. */
export async function refreshState(given: Ctx, invoiceId: string): Promise<InvoiceRow> {
  const ctx: Ctx = { ...given, actor: { ...systemActor, userId: given.actor.userId } };
  const row = await readRecord(ctx, invoice, invoiceId, { lock: true });
  if (row.number === null || row.gross === null) return row;
  const { rows } = await sql<{ kind: string; amount: string }>`
    select kind, trim_scale(amount)::text as amount from ledger_entry where invoice_id = ${invoiceId}::uuid`.execute(ctx.db);
  const now = settlementOf({ kind: row.kind, gross: row.gross.amount, entries: rows, dueOn: row.dueOn, today: ctx.scope.today });
  const isDone = Number(now.balance) <= 0;
  const changed = await updateRecord(ctx, invoice, invoiceId, {
    state: now.state,
    paid: { amount: now.paid, currency: row.currency },
    balance: { amount: now.balance, currency: row.currency },
    settledOn: isDone ? (row.settledOn ?? ctx.scope.today) : null,
  });
  const data = { number: row.number, amount: row.gross.amount, currency: row.currency };
  if (!isDone && row.settledOn !== null)
    given.emit({
      type: invoiceEvents.reopened,
      recordType: invoice.key,
      recordId: invoiceId,
      data: { number: row.number, amount: now.balance, currency: row.currency },
    });
  if (isDone && row.settledOn === null) given.emit({ type: invoiceEvents.settled, recordType: invoice.key, recordId: invoiceId, data });
  if (now.state === 'overdue' && row.state !== 'overdue')
    given.emit({ type: invoiceEvents.overdue, recordType: invoice.key, recordId: invoiceId, data: { ...data, open: now.balance } });
  return changed;
}
