import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import type { DealHistory } from '../rules/deal-history.ts';

/**
 * The way of deals through the stages, in days of the company's calendar, for forecasts: at most five years back.
 * @param rows which deals, over alias `o` @param amount their worth in base currency, over `o`
 */
export async function loadHistory(ctx: Ctx, rows: Sql, amount: Sql): Promise<{ history: DealHistory[]; declared: Record<string, number> }> {
  const found = await sql<{
    id: string;
    amount: number;
    openedOn: number;
    closedOn: number | null;
    isWon: boolean;
    visits: DealHistory['visits'];
  }>`
    select o.id, coalesce(${amount}, 0)::float8 as amount, (sales_today(o.created_at) - date '1970-01-01')::int as "openedOn",
      case when o.state <> 'open' then (o.close_on - date '1970-01-01')::int end as "closedOn", o.state = 'won' as "isWon", coalesce(v.visits, '[]') as visits
    from opportunity o left join lateral (
      select jsonb_agg(jsonb_build_object('stage', c.to_id, 'from', c.day, 'to', c.next) order by c.at) as visits from (
        select c.to_id, c.state, c.at, (sales_today(c.at) - date '1970-01-01')::int as day,
          (lead(sales_today(c.at)) over (order by c.at, c.created_at) - date '1970-01-01')::int as next
        from stage_change c where c.opportunity_id = o.id) c where c.state = 'open') v on true
    where o.deleted_at is null and ${rows} and o.created_at > now() - interval '5 years'`.execute(ctx.db);
  const stages = await sql<{ id: string; probability: number }>`select id, probability::float8 as probability from stage`.execute(ctx.db);
  return {
    history: found.rows.map((deal) => ({ ...deal, visits: deal.visits.map((v) => ({ ...v })) })),
    declared: Object.fromEntries(stages.rows.map((s) => [s.id, s.probability / 100])),
  };
}
