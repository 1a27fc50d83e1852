import { release, reserve } from '../../stock/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { order } from '../records/order.ts';
import { shareOfLine } from '../rules/line-amounts.ts';
import type { WholeLine } from './read-order.ts';

/**
 * Sets how many of a line are wanted: fewer cancels them and frees their goods; more reserves them and charges each at the same price as
 * before. What was sent stays.
 */
export async function setLineQuantity(ctx: Ctx, orderId: string, line: WholeLine, wanted: number, currency: string): Promise<void> {
  const now = line.quantity - line.cancelled;
  if (wanted < line.shipped)
    throw invalid([{ pointer: '/lines', code: 'min', message: `must be at least ${line.shipped}: so many of ${line.name} were sent` }]);
  const holder = { type: order.key, id: orderId };
  if (line.productId !== null && wanted < now)
    await release(ctx, holder, [{ productId: line.productId, quantity: String(rounded(now - wanted)) }]);
  if (line.productId !== null && wanted > now)
    await reserve(ctx, { holder, lines: [{ productId: line.productId, quantity: String(rounded(wanted - now)) }], expiresAt: null });
  const quantity = Math.max(line.quantity, wanted);
  const cancelled = rounded(quantity - wanted);
  const amounts = shareOfLine(line.basis, String(wanted), currency);
  const rate = sql`coalesce(net_rate, 1)`;
  const money = (['net', 'tax', 'gross', 'discount'] as const).map(
    (name) => sql`${sql.ref(name)} = ${amounts[name]}::numeric, ${sql.ref(`${name}_base`)} = round(${amounts[name]}::numeric * ${rate}, 2)`,
  );
  await sql`
    update order_line set quantity = ${quantity}::numeric, cancelled = ${cancelled}::numeric, ${sql.join(money)}, cost = ${amounts.cost}::numeric,
      cost_base = round(${amounts.cost}::numeric * ${rate}, 2), version = version + 1, updated_at = ${ctx.now}::timestamptz, updated_by_id = ${ctx.actor.userId}::uuid
    where id = ${line.id}::uuid`.execute(ctx.db);
}

const rounded = (value: number): string => decimal(value.toFixed(3)).toFixed();
