import { readRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { order } from '../../orders/records/order.ts';
import { recordReceived, settleManually, type ClaimSource } from '../../payments/index.ts';
import { invoice } from '../records/invoice.ts';
import { writeEntry, type InvoiceRow } from './write-entry.ts';
import { bookLoss, lostOf } from './write-off.ts';

export interface Received {
  /** Decimal text in the invoice's currency. */
  readonly amount: string;
  /** Day, as `2026-03-02`. */
  readonly receivedOn: string;
  readonly note: string | null;
}

/**
 * Money that came in for an invoice, which the caller has locked: payments of its order that wait for it have it first, and what none waits for
 * makes one, so that order and invoice agree. What is more than the invoice asks for is kept with the order.
 * @returns the first payment that has some of it; null for an invoice without an order
 */
export async function receiveForInvoice(ctx: Ctx, row: InvoiceRow, { amount, receivedOn, note }: Received): Promise<string | null> {
  const { currency } = row;
  const number = row.number ?? '';
  const taken: string[] = [];
  const open = decimal(row.balance?.amount ?? '0');
  // Money for what was given up: it is no loss any more.
  const regained = Decimal.min(decimal(amount).minus(open), await lostOf(ctx, row.id));
  if (regained.gt(0)) await bookLoss(ctx, { invoiceId: row.id, orderId: row.order?.id ?? null, amount: regained.neg().toFixed(), note });
  let [left, asked] = [decimal(amount), open.plus(Decimal.max(regained, 0))];
  const book = async (part: Decimal, pay: (part: string) => Promise<string | null>): Promise<void> => {
    if (part.lte(0)) return;
    const paymentId = await pay(part.toFixed());
    if (paymentId) taken.push(paymentId);
    const settled = Decimal.min(part, asked);
    const entry = { invoiceId: row.id, kind: 'payment', amount: settled.toFixed(), happenedOn: receivedOn, note, paymentId } as const;
    if (settled.gt(0)) await writeEntry(ctx, entry);
    left = left.minus(part);
    asked = asked.minus(settled);
  };
  for (const waiting of await openByHand(ctx, row))
    await book(Decimal.min(left, decimal(waiting.left)), async (part) => {
      await settleManually(ctx, { paymentId: waiting.id, amount: { amount: part, currency }, receivedOn, note: number });
      return waiting.id;
    });
  await book(left, async (part) => {
    if (row.order === null) return null;
    const made = await recordReceived(ctx, {
      subject: { type: order.key, id: row.order.id },
      reference: row.orderNumber ?? number,
      amount: { amount: part, currency },
      payer: { personId: row.person?.id ?? null, organizationId: row.organization?.id ?? null, email: row.email },
      description: `Invoice ${number}`,
      idempotencyKey: `invoice ${row.id} ${newId()}`,
      ownerId: row.owner?.id ?? null,
      receivedOn,
      note: number,
    });
    return made.id;
  });
  return taken[0] ?? null;
}

/** Payments of the order that somebody has to say of that they arrived: on account, by transfer. */
async function openByHand(ctx: Ctx, row: InvoiceRow): Promise<{ readonly id: string; readonly left: string }[]> {
  const { rows } = await sql<{ id: string; left: string }>`
    select id, (amount - coalesce(captured, 0) - coalesce(released, 0))::text as left from payment
    where subject_id = any(${[row.id, row.order?.id ?? row.id]}::uuid[]) and provider in ('account', 'transfer') and amount_currency = ${row.currency}
      and state in ('pending', 'authorised', 'partly-captured') and deleted_at is null order by created_at, id`.execute(ctx.db);
  return rows;
}

/** Invoices as what payers quote on a transfer. */
export const invoiceClaims: ClaimSource = {
  record: invoice.key,
  open: async (ctx) => {
    const lost = sql`(select coalesce(sum(e.amount), 0) from ledger_entry e where e.invoice_id = i.id and e.kind = 'write-off')`;
    const { rows } = await sql<{ id: string; references: string[]; open: string; currency: string }>`
      select i.id, array[i.number] as references, trim_scale(i.balance + ${lost})::text as open, i.currency from invoice i
      where i.state in ('issued', 'part-paid', 'overdue', 'written-off') and i.kind = 'invoice' and i.deleted_at is null`.execute(ctx.db);
    return rows;
  },
  receive: async (ctx, { id, amount: { amount }, receivedOn }) =>
    receiveForInvoice(ctx, await readRecord(ctx, invoice, id, { lock: true }), { amount, receivedOn, note: 'Bank statement' }),
};
