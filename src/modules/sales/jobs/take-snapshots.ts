import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';

/** Hourly, so that the day of each time zone begins in time; doing it twice on a day changes nothing. */
export const takeSnapshots = defineJob({
  name: 'sales.takeSnapshots',
  input: z.object({}),
  run: async (ctx) => {
    await asSystem(ctx.app, snapshotDeals, ctx.requestId);
  },
});

export const snapshotCron = defineCron({ job: takeSnapshots as Job, at: '2 * * * *', catchUpMs: 2 * 3_600_000 });

/** Keeps how each open deal stands today, unless that is kept already. One statement, whatever their number. @returns how many */
export async function snapshotDeals(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with kept as (
      insert into deal_snapshot (id, opportunity_id, day, stage_id, owner_id, amount, amount_currency, amount_rate, amount_rate_date, amount_base, close_on, probability, forecast_category)
      select gen_random_uuid(), o.id, ${ctx.scope.today}::date, o.stage_id, o.owner_id, o.amount, o.amount_currency, o.amount_rate, o.amount_rate_date, o.amount_base, o.close_on, o.probability, o.forecast_category
      from opportunity o where o.state = 'open' and o.deleted_at is null and not exists (select 1 from deal_snapshot s where s.opportunity_id = o.id and s.day = ${ctx.scope.today}::date)
      on conflict (opportunity_id, day) do nothing returning 1)
    select count(*)::int as n from kept`.execute(ctx.db);
  return rows[0]?.n ?? 0;
}
