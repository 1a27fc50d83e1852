import { discountApproval, discountLimits, type DiscountVerdict, type PricedCart } from '../../pricing/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { DraftLine } from '../rules/order-draft.ts';

/** Whether prices given by hand are within what the company lets whoever acts give away; null when none is by hand. */
export async function judgeDiscount(ctx: Ctx, lines: readonly DraftLine[], priced: PricedCart): Promise<DiscountVerdict | null> {
  const byHand = new Set(lines.flatMap((line) => (line.manual ? [line.key] : [])));
  if (byHand.size === 0) return null;
  const given = priced.lines.filter((line) => byHand.has(line.key));
  const sum = (of: (line: PricedCart['lines'][number]) => Decimal): Decimal =>
    given.reduce((total, line) => total.plus(of(line)), new Decimal(0));
  // What the lists ask, without tax, so that it can be compared with net.
  const untaxed = (line: PricedCart['lines'][number]): Decimal => {
    const list = decimal(line.baseUnit).times(decimal(line.quantity));
    return priced.display === 'net' ? list : list.div(decimal(line.taxRate).div(100).plus(1));
  };
  const roles =
    ctx.actor.userId === null
      ? []
      : (await sql<{ id: string }>`select role_id as id from user_role where user_id = ${ctx.actor.userId}::uuid`.execute(ctx.db)).rows;
  return discountApproval({
    roleIds: roles.map((role) => role.id),
    listNet: sum(untaxed).toDecimalPlaces(4).toFixed(),
    net: sum((line) => decimal(line.net)).toFixed(),
    margin: given.some((line) => line.margin === null) ? null : sum((line) => decimal(line.margin ?? '0')).toFixed(),
    limits: await discountLimits(ctx, priced.currency),
  });
}
