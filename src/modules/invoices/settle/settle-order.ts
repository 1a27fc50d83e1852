import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { addPaymentReference } from '../../payments/index.ts';
import { writeEntry } from './write-entry.ts';
import { bookLoss, lostOf } from './write-off.ts';

interface Open {
  readonly id: string;
  readonly number: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly correctsId: string | null;
  readonly orderId: string | null;
  readonly isWrittenOff: boolean;
  balance: Decimal;
}

interface Money {
  readonly id: string;
  readonly isOpen: boolean;
  /** Arrived and not given back, less what invoices have of it: positive to settle invoices, negative to settle credit notes. */
  readonly left: Decimal;
  /** Taken back by the payer's bank, and still counted as paid here; nothing that a credit note is for. */
  readonly takenBack: Decimal;
  readonly paidOn: string | null;
  readonly references: readonly string[];
}

/**
 * Shares out what was paid and given back for an order over its invoices and credit notes, oldest first, and sets credit notes off against
 * what is still open of the invoice they correct. What the payer's bank took back is owed again: the latest invoice that it paid is open
 * again by it. It looks at where everything stands, so that it may run at any time and any number of
 * times; invoices are locked in the order of their ids, and nothing else is.
 */
export async function settleOrder(ctx: Ctx, orderId: string): Promise<void> {
  await settle(ctx, sql`i.order_id = ${orderId}::uuid`, sql`p.subject_id = ${orderId}::uuid and p.subject_type = 'orders.order'`);
}

/** The same for an invoice without an order, and the payments made for itself. */
export async function settleInvoice(ctx: Ctx, invoiceId: string): Promise<void> {
  await settle(
    ctx,
    sql`(i.id = ${invoiceId}::uuid or i.corrects_id = ${invoiceId}::uuid)`,
    sql`p.subject_id = ${invoiceId}::uuid and p.subject_type = 'invoices.invoice'`,
  );
}

async function settle(ctx: Ctx, ofWhich: ReturnType<typeof sql>, paidBy: ReturnType<typeof sql>): Promise<void> {
  const locked = await sql<{
    id: string;
    number: string;
    kind: Open['kind'];
    correctsId: string | null;
    orderId: string | null;
    isWrittenOff: boolean;
    balance: string;
    currency: string;
  }>`
    select i.id, i.number, i.kind, i.corrects_id as "correctsId", i.order_id as "orderId", i.state = 'written-off' as "isWrittenOff", trim_scale(i.balance)::text as balance, i.currency from invoice i
    where ${ofWhich} and i.number is not null and i.deleted_at is null order by i.id for update`.execute(ctx.db);
  const all = locked.rows.map((row): Open => ({ ...row, balance: decimal(row.balance) }));
  // Ids rise with time, so their order is that of issue.
  const [invoices, notes] = [all.filter((each) => each.kind === 'invoice'), all.filter((each) => each.kind === 'credit-note')];
  for (const paid of await payments(ctx, paidBy, locked.rows[0]?.currency ?? '')) {
    if (paid.isOpen) await quoteNumbers(ctx, paid, invoices);
    if (paid.left.gt(0)) await share(ctx, invoices, 'payment', paid);
    const takenBack = Decimal.min(paid.takenBack, paid.left.neg());
    if (takenBack.gt(0)) await reopen(ctx, invoices, { ...paid, left: takenBack });
    const given = paid.left.neg().minus(Decimal.max(takenBack, 0));
    if (given.gt(0)) await share(ctx, notes, 'refund', { ...paid, left: given });
  }
  for (const note of notes) await offset(ctx, note, invoices);
}

async function payments(ctx: Ctx, paidBy: ReturnType<typeof sql>, currency: string): Promise<Money[]> {
  const { rows } = await sql<{
    id: string;
    isOpen: boolean;
    left: string;
    takenBack: string;
    paidOn: string | null;
    references: string[] | null;
  }>`
    select p.id, p.state in ('created', 'pending', 'authorised', 'partly-captured') as "isOpen", p.paid_at::text as "paidOn", p.other_references as "references",
      (coalesce(p.captured, 0) - coalesce(p.refunded, 0)
        - coalesce((select sum(case when e.kind = 'refund' then -e.amount else e.amount end) from ledger_entry e where e.payment_id = p.id), 0))::text as left,
      (coalesce((select sum((r.value ->> 'amount')::numeric) from jsonb_each(coalesce(p.facts -> 'refunds', '{}')) r
          where (r.value ->> 'isChargeback')::boolean and r.value ->> 'state' = 'done'), 0)
        + coalesce((select sum(e.amount) from ledger_entry e where e.payment_id = p.id and e.kind = 'chargeback'), 0))::text as "takenBack"
    from payment p where ${paidBy} and p.deleted_at is null and p.amount_currency = ${currency} order by p.created_at, p.id`.execute(
    ctx.db,
  );
  return rows.map((row) => ({ ...row, left: decimal(row.left), takenBack: decimal(row.takenBack), references: row.references ?? [] }));
}

async function share(ctx: Ctx, over: readonly Open[], kind: 'payment' | 'refund', paid: Money): Promise<void> {
  let { left } = paid;
  for (const each of over) {
    const amount = Decimal.min(left, each.balance);
    if (amount.lte(0)) continue;
    await writeEntry(ctx, { invoiceId: each.id, kind, amount: amount.toFixed(), happenedOn: ctx.scope.today, paymentId: paid.id });
    each.balance = each.balance.minus(amount);
    left = left.minus(amount);
  }
}

/** What a payment settled is owed again, of the latest invoice first. */
async function reopen(ctx: Ctx, invoices: readonly Open[], { id, left: wanted }: Pick<Money, 'id' | 'left'>): Promise<void> {
  const { rows } = await sql<{ invoiceId: string; paid: string }>`
    select e.invoice_id as "invoiceId", sum(e.amount)::text as paid from ledger_entry e
    where e.payment_id = ${id}::uuid and e.kind in ('payment', 'chargeback') group by e.invoice_id`.execute(ctx.db);
  const paid = new Map(rows.map((row) => [row.invoiceId, decimal(row.paid)]));
  let left = wanted;
  for (const each of invoices.toReversed()) {
    const amount = Decimal.min(left, paid.get(each.id) ?? new Decimal(0));
    if (amount.lte(0)) continue;
    const entry = { kind: 'chargeback', amount: amount.neg().toFixed(), happenedOn: ctx.scope.today, paymentId: id } as const;
    await writeEntry(ctx, { invoiceId: each.id, ...entry });
    each.balance = each.balance.plus(amount);
    left = left.minus(amount);
  }
}

/**
 * A credit note first lowers what is still to be paid of its invoice, or was given up of it: what is credited was no loss. Only what is left of
 * it is owed to the buyer.
 */
async function offset(ctx: Ctx, note: Open, invoices: readonly Open[]): Promise<void> {
  const corrected = invoices.find((each) => each.id === note.correctsId);
  if (corrected?.isWrittenOff && note.balance.gt(corrected.balance)) {
    const back = Decimal.min(note.balance.minus(corrected.balance), await lostOf(ctx, corrected.id));
    if (back.gt(0))
      await bookLoss(ctx, { invoiceId: corrected.id, orderId: corrected.orderId, amount: back.neg().toFixed(), note: note.number });
    corrected.balance = corrected.balance.plus(Decimal.max(back, 0));
  }
  const amount = Decimal.min(note.balance, corrected?.balance ?? new Decimal(0));
  if (!corrected || amount.lte(0)) return;
  const entry = { kind: 'credit', amount: amount.toFixed(), happenedOn: ctx.scope.today, creditNoteId: note.id } as const;
  await writeEntry(ctx, { ...entry, invoiceId: corrected.id });
  await writeEntry(ctx, { ...entry, invoiceId: note.id });
  corrected.balance = corrected.balance.minus(amount);
  note.balance = note.balance.minus(amount);
}

/** So that a bank statement that quotes the invoice finds the payment. */
async function quoteNumbers(ctx: Ctx, paid: Money, invoices: readonly Open[]): Promise<void> {
  for (const { number } of invoices) if (!paid.references.includes(number)) await addPaymentReference(ctx, paid.id, number);
}
