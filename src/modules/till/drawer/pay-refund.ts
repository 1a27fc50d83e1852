import type { CounterRefund } from '../../payments/index.ts';
import { orderReturn } from '../../orders/records/order-return.ts';
import { order } from '../../orders/records/order.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { outletOf } from '../commands/session-commands.ts';
import { readJournal } from '../queries/read-journal.ts';
import { tillEntry } from '../records/till-entry.ts';
import { roundCash } from '../rules/cash-rounding.ts';
import { shareTaxes, type SoldAtRate } from '../rules/share-taxes.ts';
import { tillReport } from '../rules/till-report.ts';

/** An open drawer, locked. */
export interface OpenDrawer {
  readonly id: string;
  readonly outletId: string;
  readonly currency: string;
  readonly float: string;
}

/** What a refund comes to where it is paid out: coins are rounded, and a drawer must hold them. */
export interface ToHandOver {
  readonly paid: string;
  /** What should be in the drawer, where that is less than what is to be paid out of it. */
  readonly tooLittle: string | null;
}

/** What is to be handed over for a refund at a drawer. */
export async function toHandOver(ctx: Ctx, drawer: OpenDrawer, { amount, payment }: CounterRefund): Promise<ToHandOver> {
  const digits = minorUnits(drawer.currency);
  if (payment.provider !== 'cash') return { paid: decimal(amount.amount).toFixed(digits), tooLittle: null };
  const paid = roundCash(amount.amount, drawer.currency, (await outletOf(ctx, drawer.outletId)).country);
  const { cash } = tillReport(await readJournal(ctx, drawer.id), drawer.float, drawer.currency);
  return { paid, tooLittle: decimal(paid).gt(decimal(cash.expected)) ? cash.expected : null };
}

/** Writes a refund into the journal of a drawer, once: its key is the refund. */
export async function writeRefund(ctx: Ctx, drawer: OpenDrawer, refund: CounterRefund, paid: string): Promise<void> {
  const { payment, amount, reason, about } = refund;
  const { currency } = drawer;
  const isOrder = payment.subject.type === order.key;
  const sold =
    about?.type === orderReturn.key ? await returnedAtRates(ctx, about.id) : isOrder ? await soldAtRates(ctx, payment.subject.id) : [];
  await createRecord(ctx, tillEntry, {
    session: drawer.id,
    kind: 'refund',
    name: payment.reference,
    order: isOrder ? payment.subject.id : null,
    amount: { amount: decimal(paid).neg().toFixed(), currency },
    rounding: { amount: decimal(amount.amount).minus(decimal(paid)).toFixed(), currency },
    methodName: payment.methodName ?? '',
    provider: payment.provider,
    taxes: shareTaxes(sold, decimal(amount.amount).neg().toFixed(), currency),
    reason: reason.slice(0, 200),
    by: ctx.actor.userId,
    entryKey: `refund ${refund.id}`,
  });
}

/** What an order was made up of when it was placed: what was credited since changes nothing of how it was taxed. */
async function soldAtRates(ctx: Ctx, orderId: string): Promise<readonly SoldAtRate[]> {
  const { rows } = await sql<SoldAtRate>`
    select coalesce(tax_code, '') as code, trim_scale(coalesce(tax_percent, 0))::text as rate,
      sum((basis->>'net')::numeric)::text as net, sum((basis->>'gross')::numeric)::text as gross
    from order_line where order_id = ${orderId}::uuid and deleted_at is null
    group by 1, 2 having sum((basis->>'gross')::numeric) > 0 order by 1, 2`.execute(ctx.db);
  return rows;
}

/** What came back with a return, at what it was credited with. */
async function returnedAtRates(ctx: Ctx, returnId: string): Promise<readonly SoldAtRate[]> {
  const { rows } = await sql<SoldAtRate>`
    select coalesce(o.tax_code, '') as code, trim_scale(coalesce(o.tax_percent, 0))::text as rate,
      sum(r.value * (o.basis->>'net')::numeric / nullif((o.basis->>'gross')::numeric, 0))::text as net, sum(r.value)::text as gross
    from return_line r join order_line o on o.id = r.order_line_id where r.order_return_id = ${returnId}::uuid and r.deleted_at is null
    group by 1, 2 having sum(r.value) > 0 order by 1, 2`.execute(ctx.db);
  return rows;
}
