import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';

/**
 * Gives the uses of an order that is cancelled back, in its transaction. Done once however often it is called.
 */
export async function releaseRedemptions(ctx: Ctx, orderId: string): Promise<void> {
  const { rows } = await sql<{ promotion: string; coupon: string | null; isHeldOut: boolean }>`
    update redemption set released_at = ${ctx.now}::timestamptz, updated_at = ${ctx.now}::timestamptz, version = version + 1
    where order_id = ${orderId}::uuid and released_at is null
    returning promotion_id as promotion, coupon_id as coupon, is_held_out as "isHeldOut"`.execute(ctx.db);
  const given = rows.filter((row) => !row.isHeldOut);
  if (given.length === 0) return;
  const promotions = given.map((row) => row.promotion);
  const coupons = given.flatMap((row) => row.coupon ?? []);
  // In the order in which redeeming locks them: promotions, then coupons, each by id.
  const fewer = async (table: Sql, ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    await sql`with l as materialized (select id from ${table} where id = any(${[...ids]}::uuid[]) and usage_limit is not null order by id for no key update)
      update ${table} set uses = greatest(uses - 1, 0) where id in (select id from l)`.execute(ctx.db);
  };
  await fewer(sql`promotion`, promotions);
  await fewer(sql`coupon`, coupons);
}
