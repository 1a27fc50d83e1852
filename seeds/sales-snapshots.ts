import { sql } from '../src/kernel/db/sql.ts';
import type { Stage } from './stage.ts';

/**
 * How deals stood as each of the last thirty days began, as the daily job would have kept them: the stage from the history of stages. Some
 * amounts were lower and some close dates earlier until a few days ago, so that there is something to see in what changed.
 */
export async function seedSnapshots(stage: Stage): Promise<void> {
  await stage.as('admin', 0, async (ctx) => {
    await sql`
      insert into deal_snapshot (id, opportunity_id, day, stage_id, owner_id, amount, amount_currency, amount_rate, amount_rate_date, amount_base, close_on, probability, forecast_category)
      select gen_random_uuid(), o.id, d::date, s.id, o.owner_id, round(o.amount * w.share), o.amount_currency, o.amount_rate, o.amount_rate_date, round(round(o.amount * w.share) * coalesce(o.amount_rate, 1), 2),
        case when o.close_on > ${ctx.scope.today}::date and w.luck % 6 = 1 and d < ${ctx.scope.today}::date - 3 then o.close_on - 18 else o.close_on end, s.probability, s.forecast_category
      from generate_series(${ctx.scope.today}::date - 30, ${ctx.scope.today}::date - 1, interval '1 day') d
        join opportunity o on o.created_at < d and (o.closed_at is null or o.closed_at >= d)
        join lateral (select c.to_id from stage_change c where c.opportunity_id = o.id and c.at < d order by c.at desc limit 1) c on true
        join stage s on s.id = c.to_id and s.state = 'open'
        cross join lateral (select abs(hashtext(o.name)) as luck) l
        cross join lateral (select l.luck, case when l.luck % 5 = 0 and d < ${ctx.scope.today}::date - 4 then 0.85 else 1 end as share) w
      on conflict (opportunity_id, day) do nothing`.execute(ctx.db);
  });
}
