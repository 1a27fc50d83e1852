import { may } from '../../../kernel/access/actor.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { seePromotionResults } from '../policies/permissions.ts';
import { promotion } from '../records/promotion.ts';
import { promotionLift, type Lift, type Side } from '../rules/promotion-lift.ts';
import { readBump, type ReadBump } from './read-bump.ts';

export interface PromotionResults {
  readonly currency: string;
  readonly orders: number;
  readonly buyers: number;
  readonly heldOutOrders: number;
  readonly discount: string;
  readonly revenue: string;
  readonly margin: string | null;
  /** Redemptions whose amount has no rate to the base currency: not in the sums. */
  readonly unconverted: number;
  readonly revenueLift: Lift | null;
  readonly marginLift: Lift | null;
  readonly bump: ReadBump | null;
  readonly days: readonly { readonly day: string; readonly orders: number; readonly discount: string }[];
  readonly definitions: Readonly<Record<string, string>>;
}

/** Sentences that stand beside the figures, so that nobody has to guess what they mean. */
export const definitions = {
  redeemed: 'Orders that got the promotion and were not cancelled. Amounts are net, in base currency at the rate of the order’s day.',
  revenue: 'Net sales of the lines that the promotion touched, after all discounts.',
  margin: 'Net sales of those lines less the cost of their products; only where all costs are known.',
  lift: 'Buyers of the hold-out share never get the promotion. Orders of the others beyond theirs, scaled to the same share, are what it brought. The range holds in 19 of 20 cases (ratio of Poisson rates; Rothman, Greenland and Lash, Modern Epidemiology, chapter 14).',
  extra: 'Sales of the promoted products beyond those of as many days before, moved as the rest of your sales moved.',
  cannibalised: 'What other products of the same categories sold less than that during the promotion.',
  pulledForward: 'What the promoted products sold less than that in as many days after it.',
};

export const promotionResults = defineQuery({
  name: 'results',
  description:
    'What a promotion brought: redemptions, sales, margin, lift against the hold-out share, and what was cannibalised or pulled forward.',
  on: promotion,
  target: 'record',
  run: async (ctx, _input, id): Promise<PromotionResults> => {
    if (!may(ctx.actor, seePromotionResults)) throw forbidden();
    const head = await readHead(ctx, id ?? '');
    const [treated, heldOut] = [head.sides.find((side) => !side.isHeldOut), head.sides.find((side) => side.isHeldOut)];
    const share = head.holdOut / 100;
    const lift = (of: 'revenue' | 'margin'): Lift | null =>
      share > 0 && treated && heldOut ? promotionLift(sideOf(treated, of), sideOf(heldOut, of), share) : null;
    const isMarginKnown = head.sides.every((side) => side.marginOrders === side.orders);
    return {
      currency: ctx.scope.baseCurrency,
      orders: treated?.orders ?? 0,
      buyers: treated?.buyers ?? 0,
      heldOutOrders: heldOut?.orders ?? 0,
      discount: (treated?.discount ?? 0).toFixed(2),
      revenue: (treated?.revenue ?? 0).toFixed(2),
      margin: treated && treated.marginOrders === treated.orders ? treated.margin.toFixed(2) : null,
      unconverted: head.sides.reduce((sum, side) => sum + side.unconverted, 0),
      revenueLift: lift('revenue'),
      marginLift: isMarginKnown ? lift('margin') : null,
      bump: await readBump(ctx, head.id),
      days: head.days,
      definitions,
    };
  },
});

interface StoredSide {
  readonly isHeldOut: boolean;
  readonly orders: number;
  readonly buyers: number;
  readonly discount: number;
  readonly revenue: number;
  readonly revenueSquares: number;
  readonly margin: number;
  readonly marginSquares: number;
  readonly marginOrders: number;
  readonly unconverted: number;
}

interface Head {
  readonly id: string;
  readonly holdOut: number;
  readonly sides: readonly StoredSide[];
  readonly days: PromotionResults['days'];
}

const sideOf = (side: StoredSide, of: 'revenue' | 'margin'): Side => ({
  orders: side.orders,
  amount: side[of],
  squares: side[`${of}Squares`],
});

async function readHead(ctx: Ctx, id: string): Promise<Head> {
  const { rows } = await sql<Head>`
    select p.id, coalesce(p.hold_out_percent, 0)::float8 as "holdOut",
      coalesce((select jsonb_agg(s) from (
        select r.is_held_out as "isHeldOut", count(*)::int as orders, count(distinct r.customer)::int as buyers, coalesce(sum(r.discount_base), 0)::float8 as discount,
          coalesce(sum(r.revenue_base), 0)::float8 as revenue, coalesce(sum(r.revenue_base ^ 2), 0)::float8 as "revenueSquares",
          coalesce(sum(r.margin_base), 0)::float8 as margin, coalesce(sum(r.margin_base ^ 2), 0)::float8 as "marginSquares",
          count(r.margin_base)::int as "marginOrders", count(*) filter (where r.revenue is not null and r.revenue_base is null)::int as unconverted
        from redemption r where r.promotion_id = p.id and r.released_at is null and r.deleted_at is null group by r.is_held_out) s), '[]') as sides,
      coalesce((select jsonb_agg(d order by d.day) from (
        select (r.placed_at at time zone coalesce((select time_zone from company limit 1), 'UTC'))::date::text as day, count(*)::int as orders,
          trim_scale(coalesce(sum(r.discount_base), 0))::text as discount
        from redemption r where r.promotion_id = p.id and r.released_at is null and not r.is_held_out and r.deleted_at is null group by 1 order by 1 desc limit 120) d), '[]') as days
    from promotion p where p.id = ${id}::uuid and p.deleted_at is null`.execute(ctx.db);
  const [row] = rows;
  if (!row) throw notFound('promotion');
  return row;
}
