import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron, type Cron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import '../../pricing/index.ts';

/** Beyond so many different products an order is a restocking and says nothing of what goes together. */
const largestOrder = 30;
/** Kept for each product. */
const kept = 12;

/**
 * Counts anew which products are bought together: for each pair of products (variants count as what they are a variant of), how many
 * orders of the last 365 days that were not cancelled had both. The best twelve of each product are kept, with two orders at least.
 */
export async function countBoughtTogether(ctx: Ctx): Promise<void> {
  const purchases = ctx.services.purchases;
  if (!purchases) return;
  await sql`
    with bought as (
      select distinct l.order_id, coalesce(p.parent_id, p.id) as product_id from (${purchases.lines}) l join product p on p.id = l.product_id
      where l.placed_at > ${ctx.now}::timestamptz - interval '365 days'
    ), fitting as (select order_id from bought group by order_id having count(*) between 2 and ${largestOrder}),
    pairs as (
      select a.product_id, b.product_id as other_id, count(*)::int as orders from bought a
      join bought b on b.order_id = a.order_id and b.product_id <> a.product_id join fitting f on f.order_id = a.order_id
      group by 1, 2 having count(*) >= 2
    ), best as (
      select product_id, other_id, orders from (
        select *, row_number() over (partition by product_id order by orders desc, other_id) as place from pairs) ranked where place <= ${kept}
    ), gone as (
      delete from bought_together t where not exists (select 1 from best b where b.product_id = t.product_id and b.other_id = t.other_id)
    )
    insert into bought_together (product_id, other_id, orders) select product_id, other_id, orders from best
    on conflict (product_id, other_id) do update set orders = excluded.orders where bought_together.orders <> excluded.orders`.execute(
    ctx.db,
  );
}

export const countBoughtTogetherJob: Job = defineJob({
  name: 'shop.countBoughtTogether',
  input: z.object({}),
  run: (ctx) => asSystem(ctx.app, countBoughtTogether, ctx.requestId),
}) as Job;

export const countBoughtTogetherCron: Cron = defineCron({ job: countBoughtTogetherJob, at: '23 2 * * *', catchUpMs: 24 * 3_600_000 });
