import type { Ctx } from '../../../kernel/context.ts';
import { openQuantity, readLines } from '../commands/line-input.ts';
import { lockOrder } from './read-order.ts';
import { ship } from './ship.ts';

/** The buyer takes all of it along from where it was sold: it is delivered at once, and gone from the stock of that outlet. */
export async function handOver(ctx: Ctx, orderId: string): Promise<void> {
  const whole = await lockOrder(ctx, orderId);
  const lines = readLines(whole, null, openQuantity);
  if (lines.length > 0) await ship(ctx, whole, lines, { kind: 'pickup', state: 'delivered', locationId: whole.outletId });
}
