import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import type { DealHistory } from '../rules/deal-history.ts';

export interface LearnedHistory {
  readonly history: DealHistory[];
  readonly declared: Record<string, number>;
  /** One deal in so many was taken, and stands for as many: 1 is all of them. */
  readonly oneIn: number;
}

/** More deals than these say little more of odds and seasons, and would take minutes to learn from. */
const mostDeals = 6_000;

/**
 * The way of deals through the stages, in days of the company's calendar, for forecasts: at most five years back. Of very many deals it is
 * a sample, the same for the same deals, in which each has the worth of all that it stands for: sums are right on average, ranges wider.
 * @param rows which deals, over alias `o` @param amount their worth in base currency, over `o`
 */
export async function loadHistory(ctx: Ctx, rows: Sql, amount: Sql, most = mostDeals): Promise<LearnedHistory> {
  const which = sql`o.deleted_at is null and ${rows} and o.created_at > ${ctx.now}::timestamptz - interval '5 years'`;
  const counted = await sql<{ n: number }>`select count(*)::int as n from opportunity o where ${which}`.execute(ctx.db);
  const oneIn = Math.max(1, Math.ceil((counted.rows[0]?.n ?? 0) / most));
  const found = await sql<{
    id: string;
    amount: number;
    openedOn: number;
    closedOn: number | null;
    isWon: boolean;
    visits: DealHistory['visits'];
  }>`
    select o.id, (coalesce(${amount}, 0) * ${oneIn}::int)::float8 as amount, (sales_today(o.created_at) - date '1970-01-01')::int as "openedOn",
      case when o.state <> 'open' then (o.close_on - date '1970-01-01')::int end as "closedOn", o.state = 'won' as "isWon", coalesce(v.visits, '[]') as visits
    from opportunity o left join lateral (
      select jsonb_agg(jsonb_build_object('stage', c.to_id, 'from', c.day, 'to', c.next) order by c.at) as visits from (
        select c.to_id, c.state, c.at, (sales_today(c.at) - date '1970-01-01')::int as day,
          (lead(sales_today(c.at)) over (order by c.at, c.created_at) - date '1970-01-01')::int as next
        from stage_change c where c.opportunity_id = o.id) c where c.state = 'open') v on true
    where ${which} and ${oneIn === 1 ? sql`true` : sql`hashtextextended(o.id::text, 0) % ${oneIn}::int = 0`}`.execute(ctx.db);
  const stages = await sql<{ id: string; probability: number }>`select id, probability::float8 as probability from stage`.execute(ctx.db);
  return {
    history: found.rows.map((deal) => ({ ...deal, visits: deal.visits.map((v) => ({ ...v })) })),
    oneIn,
    declared: Object.fromEntries(stages.rows.map((s) => [s.id, s.probability / 100])),
  };
}
