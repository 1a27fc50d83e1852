import { readRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { order } from '../../orders/records/order.ts';
import { issuedLines, type IssuedLine } from './invoice-lines.ts';
import { issueCreditNote } from './issue-credit-note.ts';
import { orderLineFacts } from './order-lines.ts';
import { lockOrder, type Issued } from './write-invoice.ts';

/**
 * Credits what an order's invoices have more than the order is worth: units that were cancelled or came back, and what was given as goodwill.
 * It looks at where the order stands and not at what has just happened, so that it may run at any time and any number of times. The latest
 * invoices are corrected first, each by a credit note of its own.
 */
export async function creditOrder(ctx: Ctx, orderId: string, reason: string, sourceKey: string): Promise<readonly Issued[]> {
  await lockOrder(ctx, orderId);
  const head = await readRecord(ctx, order, orderId);
  const lines = await issuedLines(ctx, { orderId });
  const issued: Issued[] = [];
  for (const [invoiceId, units] of await tooMuch(ctx, orderId, lines, head.state === 'cancelled')) {
    const note = await issueCreditNote(ctx, { invoiceId, reason, lines: units, sourceKey: `${sourceKey} ${invoiceId}` });
    if (note) issued.push(note);
  }
  return [...issued, ...(await creditGoodwill(ctx, orderId, decimal(head.credited?.amount ?? '0'), reason, sourceKey))];
}

/** By invoice: units of its lines beyond what the order still wants and keeps. */
async function tooMuch(
  ctx: Ctx,
  orderId: string,
  lines: readonly IssuedLine[],
  isCancelled: boolean,
): Promise<ReadonlyMap<string, { invoiceLineId: string; quantity: string }[]>> {
  const found = new Map<string, { invoiceLineId: string; quantity: string }[]>();
  const add = (line: IssuedLine, units: Decimal): void => {
    if (units.gt(0))
      found.set(line.invoiceId, [...(found.get(line.invoiceId) ?? []), { invoiceLineId: line.id, quantity: units.toFixed() }]);
  };
  for (const line of await orderLineFacts(ctx, orderId)) {
    const kept = decimal(line.quantity).minus(decimal(line.cancelled)).minus(decimal(line.returned));
    let excess = decimal(line.invoiced)
      .minus(decimal(line.credited))
      .minus(isCancelled ? 0 : kept);
    for (const part of lines.filter((each) => each.orderLineId === line.id)) {
      const units = Decimal.min(excess, decimal(part.quantity).minus(decimal(part.creditedQuantity)));
      add(part, units);
      excess = excess.minus(Decimal.max(units, 0));
    }
  }
  if (isCancelled) {
    for (const line of lines.filter((each) => each.kind === 'delivery'))
      add(line, decimal(line.quantity).minus(decimal(line.creditedQuantity)));
  }
  return found;
}

/** What the order says was credited beyond what came back, and no credit note has yet. */
async function creditGoodwill(ctx: Ctx, orderId: string, credited: Decimal, reason: string, sourceKey: string): Promise<Issued[]> {
  if (credited.lte(0)) return [];
  const { rows } = await sql<{ returned: string; adjusted: string }>`select
    coalesce((select sum(r.value) from order_return r where r.order_id = ${orderId}::uuid and r.state = 'received'), 0)::text as returned,
    coalesce((select sum(l.gross) from invoice_line l join invoice i on i.id = l.invoice_id
      where i.order_id = ${orderId}::uuid and i.kind = 'credit-note' and l.kind = 'adjustment'), 0)::text as adjusted`.execute(ctx.db);
  const known = rows[0] ?? { returned: '0', adjusted: '0' };
  let left = credited.minus(decimal(known.returned)).minus(decimal(known.adjusted));
  const issued: Issued[] = [];
  const open = Map.groupBy(await issuedLines(ctx, { orderId }), (line) => line.invoiceId);
  for (const [invoiceId, lines] of open) {
    const room = lines.reduce((sum, line) => sum.plus(decimal(line.gross)).minus(decimal(line.creditedGross)), new Decimal(0));
    const amount = Decimal.min(left, room);
    if (amount.lte(0)) continue;
    const key = `${sourceKey} goodwill ${invoiceId}`;
    const note = await issueCreditNote(ctx, { invoiceId, reason, amount: amount.toFixed(), sourceKey: key });
    if (note) issued.push(note);
    left = left.minus(amount);
  }
  return issued;
}
