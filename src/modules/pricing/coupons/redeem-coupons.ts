import { hash } from 'node:crypto';
import { columnValues } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { parseInput } from '../../../kernel/record/parse-input.ts';
import { redemption } from '../records/redemption.ts';
import type { PricedCart, PricedDiscount } from '../rules/priced-cart.ts';
import type { PricingBuyer } from '../rules/pricing-request.ts';

export interface Redeem {
  readonly orderId: string;
  /** Record type of the order: `orders.order` unless said. */
  readonly orderType?: string;
  readonly buyer: PricingBuyer;
  /** E-mail address of a guest, so that a limit per customer holds for them too; kept as a hash alone. */
  readonly email?: string | null;
  readonly priced: PricedCart;
}

/**
 * Notes which promotions an order got (or was held out of) and counts their uses, in the transaction of the order: two statements, none for an
 * order without promotions. Where there is a limit the rows of coupon and promotion are locked, in order of id, so that of five hundred at
 * once exactly as many get it as there are uses; where there is none they are shared, and no buyer waits for another.
 * @throws AppError coupon-used-up (409): somebody else had the last use, the buyer has used theirs, or it has ended meanwhile
 */
export async function redeemCoupons(ctx: Ctx, redeem: Redeem): Promise<void> {
  const { discounts } = redeem.priced;
  if (discounts.length === 0) return;
  const customer = customerOf(redeem);
  const given = discounts.filter((each) => !each.heldOut);
  // Together where the caller has them sent so: what is written before the refusal is undone with the transaction.
  const [, counted] = await Promise.all([lock(ctx, given, customer), write(ctx, redeem, customer)]);
  for (const { promotionId, couponId, couponCode } of given) {
    const promotionLimit = counted.find((row) => row.id === promotionId);
    const couponLimit = counted.find((row) => row.id === couponId);
    for (const row of [promotionLimit, couponLimit]) {
      // Counted before this order, which is not in the snapshot of its own statement.
      if (row && row.perCustomer !== null && row.before >= row.perCustomer) throw usedUp(couponCode, 'You have used it already.');
    }
  }
}

/** Whose uses count together: a company's, a person's, or those of a guest's address. */
function customerOf({ buyer, email }: Redeem): string | null {
  const key = buyer.organizationId ?? buyer.personId;
  if (key !== null || !email) return key;
  return `guest:${hash('sha256', email.trim().toLowerCase(), 'hex')}`;
}

interface Locked {
  readonly id: string;
  readonly isOpen: boolean;
}

async function lock(ctx: Ctx, given: readonly PricedDiscount[], customer: string | null): Promise<void> {
  if (given.length === 0) return;
  const coupons = given.flatMap((each) => each.couponId ?? []);
  const promotions = given.map((each) => each.promotionId);
  const locked = (table: Sql, ids: readonly string[], isLimited: boolean, isOpen: Sql): Sql => sql`
    select id, ${isOpen} as "isOpen" from ${table} x where id = any(${[...ids]}::uuid[])
      and ${isLimited ? sql`usage_limit is not null` : sql`usage_limit is null`} and deleted_at is null order by id ${isLimited ? sql`for no key update` : sql`for share`}`;
  const [coupon, promotion] = [sql`coupon`, sql`promotion`];
  const isCouponOpen = sql`x.is_active and (x.usage_limit is null or x.uses < x.usage_limit)`;
  const isPromotionOpen = sql`x.state = 'running' and (x.usage_limit is null or x.uses < x.usage_limit)`;
  // A limit per customer is kept by a lock on the customer, not on the row, where all would wait for each other; without one nobody waits.
  const isPerCustomer = (table: Sql, ids: readonly string[]): Sql =>
    sql`exists (select 1 from ${table} x where x.id = any(${[...ids]}::uuid[]) and x.per_customer_limit is not null)`;
  // Most orders have no coupon: neither its table nor a plan for it is opened for them.
  const hasCoupons = coupons.length > 0;
  const { rows } = await sql<Locked>`
    with a as materialized (${locked(promotion, promotions, true, isPromotionOpen)}), b as materialized (${locked(promotion, promotions, false, isPromotionOpen)}),
      ${hasCoupons ? sql`c as materialized (${locked(coupon, coupons, true, isCouponOpen)}), d as materialized (${locked(coupon, coupons, false, isCouponOpen)}),` : sql``}
      e as materialized (select pg_advisory_xact_lock(hashtextextended(${`redeem ${customer ?? ''}`}, 0)) where ${customer}::text is not null
        and (${isPerCustomer(promotion, promotions)} ${hasCoupons ? sql`or ${isPerCustomer(coupon, coupons)}` : sql``}))
    select * from a union all select * from b ${hasCoupons ? sql`union all select * from c union all select * from d` : sql``}
    union all select null::uuid, true from e`.execute(ctx.db);
  const open = new Set(rows.filter((row) => row.isOpen).map((row) => row.id));
  for (const { promotionId, couponId, couponCode } of given)
    if (!open.has(promotionId) || (couponId !== null && !open.has(couponId))) throw usedUp(couponCode, 'It is used up or has ended.');
}

interface Counted {
  readonly id: string;
  readonly perCustomer: number | null;
  readonly before: number;
}

/** Counts the uses and writes the redemptions; answers how often the customer had used what has a limit for each. */
async function write(ctx: Ctx, redeem: Redeem, customer: string | null): Promise<readonly Counted[]> {
  const { discounts } = redeem.priced;
  const given = discounts.filter((each) => !each.heldOut);
  const promotions = given.map((each) => each.promotionId);
  const coupons = given.flatMap((each) => each.couponId ?? []);
  const rows = discounts.map((each) => rowOf(ctx, redeem, each, customer));
  const names = sql.join((rows[0] ?? []).map(({ column }) => sql.ref(column)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(row.map(({ value, type }) => sql`${value}::${sql.raw(type)}`))})`));
  const before = (
    column: 'promotion_id' | 'coupon_id',
  ): Sql => sql`(select count(*)::int from redemption r where r.${sql.ref(column)} = x.id
    and r.released_at is null and not r.is_held_out and r.customer = ${customer})`;
  const count = (table: Sql, ids: readonly string[]): Sql =>
    sql`(update ${table} set uses = uses + 1 where id = any(${[...ids]}::uuid[]) and usage_limit is not null)`;
  const limited = (table: Sql, ids: readonly string[], column: 'promotion_id' | 'coupon_id'): Sql => sql`
    select x.id, x.per_customer_limit::int as "perCustomer", ${before(column)} as before from ${table} x
      where x.id = any(${[...ids]}::uuid[]) and x.per_customer_limit is not null`;
  const [coupon, promotion, hasCoupons] = [sql`coupon`, sql`promotion`, coupons.length > 0];
  const { rows: counted } = await sql<Counted>`
    with counted_promotions as ${count(promotion, promotions)}, ${hasCoupons ? sql`counted_coupons as ${count(coupon, coupons)},` : sql``}
      written as (insert into redemption (${names}) values ${values})
    ${limited(promotion, promotions, 'promotion_id')} ${hasCoupons ? sql`union all ${limited(coupon, coupons, 'coupon_id')}` : sql``}`.execute(
    ctx.db,
  );
  return counted;
}

type ColumnValues = ReturnType<typeof columnValues>;

function rowOf(ctx: Ctx, { orderId, orderType, buyer, priced }: Redeem, discount: PricedDiscount, customer: string | null): ColumnValues {
  const amount = (value: string | null) => (value === null ? null : { amount: value, currency: priced.currency });
  const values = parseInput(
    ctx.registry,
    redemption.fields,
    {
      promotion: discount.promotionId,
      coupon: discount.couponId,
      code: discount.couponCode,
      order: { type: orderType ?? 'orders.order', id: orderId },
      person: buyer.personId,
      organization: buyer.organizationId,
      customer,
      discount: amount(discount.amount),
      revenue: amount(discount.touchedNet),
      margin: amount(discount.touchedMargin),
      isHeldOut: discount.heldOut,
      placedAt: ctx.now,
    },
    ctx.scope,
    { writable: null, complete: true, trusted: true },
  );
  const system = {
    id: newId(),
    created_at: ctx.now,
    created_by_id: ctx.actor.userId,
    updated_at: ctx.now,
    updated_by_id: ctx.actor.userId,
  };
  const types = { id: 'uuid', created_at: 'timestamptz', created_by_id: 'uuid', updated_at: 'timestamptz', updated_by_id: 'uuid' };
  return [
    ...Object.entries(system).map(([column, value]) => ({ column, value, type: types[column as keyof typeof types] })),
    ...columnValues(ctx, redemption, values),
  ];
}

const usedUp = (code: string | null, why: string): AppError =>
  new AppError(409, 'coupon-used-up', code === null ? `A promotion no longer holds. ${why}` : `The code ${code} no longer holds. ${why}`, {
    problems: [{ pointer: '/couponCodes', code: 'coupon-used-up', message: why }],
    details: { code },
  });
