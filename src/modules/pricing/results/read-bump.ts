import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { promotionBump, type DailySales, type PromotionBump } from '../rules/promotion-bump.ts';

export interface ReadBump extends PromotionBump {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** How long a period is looked at most: longer ones say more of the season than of the promotion. */
const mostDays = 92;

interface StoredSales {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly daysAfter: number;
  readonly hasTargets: boolean;
  readonly before: DailySales;
  readonly during: DailySales;
  readonly after: DailySales;
}

/**
 * Where the sales of a promotion came from, out of what was bought (service `purchases`). Null where no module keeps orders, for promotions on
 * everything, and before the first day is over.
 */
export async function readBump(ctx: Ctx, promotionId: string): Promise<ReadBump | null> {
  const lines = ctx.services.purchases?.lines;
  if (!lines) return null;
  const { rows } = await sql<StoredSales>`
    with span as materialized (
      select s.started, least(s.ended, ${ctx.now}::timestamptz) as ended, extract(epoch from least(s.ended, ${ctx.now}::timestamptz) - s.started) / 86400 as days
      from (select coalesce(p.starts_at, (select min(r.placed_at) from redemption r where r.promotion_id = p.id)) as started,
          least(coalesce(p.ends_at, ${ctx.now}::timestamptz), coalesce(p.starts_at, (select min(r.placed_at) from redemption r where r.promotion_id = p.id)) + make_interval(days => ${mostDays}::int)) as ended
        from promotion p where p.id = ${promotionId}::uuid) s),
    target as materialized (select t.product_id, t.category_id from promotion_target t where t.promotion_id = ${promotionId}::uuid and t.role = 'applies' and t.deleted_at is null),
    promoted as materialized (
      select p.id from product p where p.id in (select product_id from target) or p.parent_id in (select product_id from target)
      union select p.id from product_listing l join product p on p.id = l.product_id or p.parent_id = l.product_id
        where l.category_ids && array(select category_id from target where category_id is not null)),
    shelf as materialized (select distinct c from product_listing l, unnest(l.category_ids) c where l.product_id in (select coalesce(p.parent_id, p.id) from product p join promoted m on m.id = p.id)),
    alike as materialized (
      select p.id from product_listing l join product p on p.id = l.product_id or p.parent_id = l.product_id
        where l.category_ids && array(select c from shelf) except select id from promoted),
    sold as materialized (
      select case when b.placed_at < s.started then 'before' when b.placed_at < s.ended then 'during' else 'after' end as period,
        case when m.id is not null then 'promoted' when x.id is not null then 'similar' else 'rest' end as part, sum(b.revenue) as revenue
      from span s join (${lines}) b on b.placed_at >= s.started - (s.ended - s.started) and b.placed_at < s.ended + (s.ended - s.started) and b.placed_at < ${ctx.now}::timestamptz
        left join promoted m on m.id = b.product_id left join alike x on x.id = b.product_id
      group by 1, 2)
    select to_char(s.started at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "from", to_char(s.ended at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "to",
      s.days::float8 as days, (least(s.days, extract(epoch from ${ctx.now}::timestamptz - s.ended) / 86400))::float8 as "daysAfter", exists (select 1 from target) as "hasTargets",
      ${daily('before', sql`s.days`)} as before, ${daily('during', sql`s.days`)} as during,
      ${daily('after', sql`least(s.days, extract(epoch from ${ctx.now}::timestamptz - s.ended) / 86400)`)} as after
    from span s where s.days >= 1`.execute(ctx.db);
  const [found] = rows;
  if (!found || !found.hasTargets) return null;
  const { from, to, days, daysAfter, before, during, after } = found;
  return { from, to, days, ...promotionBump({ before, during, after: daysAfter >= 1 ? after : null }, { during: days, after: daysAfter }) };
}

const daily = (period: string, days: Sql): Sql => {
  const of = (part: string): Sql =>
    sql`coalesce((select revenue from sold where period = ${sql.lit(period)} and part = ${sql.lit(part)}) / nullif(${days}, 0), 0)::float8`;
  return sql`jsonb_build_object('promoted', ${of('promoted')}, 'similar', ${of('similar')}, 'rest', ${of('rest')})`;
};
