import { sql } from '../../../../kernel/db/sql.ts';
import { bucketKey, everyBucket } from '../buckets.ts';
import { defineReport } from '../report.ts';

/** What was won, lost and opened, over time. */
export const results = defineReport({
  name: 'results',
  title: 'Won and lost',
  isOverTime: true,
  population: 'Deals that were won, lost or opened in the period.',
  date: 'Won and lost deals count on their close date, new ones on the day they were created, both days of the company calendar. Weeks begin on Monday.',
  needs: ['state', 'amount', 'closeOn'],
  measures: [
    {
      name: 'wonAmount',
      label: 'Amount won',
      unit: 'money',
      fold: 'sum',
      of: sql`f.kind = 'won'`,
      value: sql`f.worth`,
      definition: 'Sum of the amounts of deals that were won. Lost deals add nothing.',
    },
    {
      name: 'won',
      label: 'Deals won',
      unit: 'count',
      fold: 'count',
      of: sql`f.kind = 'won'`,
      definition: 'Number of deals that were won.',
    },
    {
      name: 'lost',
      label: 'Deals lost',
      unit: 'count',
      fold: 'count',
      of: sql`f.kind = 'lost'`,
      definition: 'Number of deals that were lost.',
    },
    {
      name: 'opened',
      label: 'New deals',
      unit: 'count',
      fold: 'count',
      of: sql`f.kind = 'opened'`,
      definition: 'Number of deals that were created.',
    },
  ],
  facts: async (q) => sql`
    select o.id as deal, ${bucketKey(q, sql`o.close_on`)} as key, null::text as label, null::text as section, null::date as position, o.state as kind, ${await q.worth('o')} as worth
      from opportunity o where ${q.deals} and o.state in ('won', 'lost') and o.close_on between ${q.from}::date and ${q.to}::date
    union all
    select o.id, ${bucketKey(q, q.dayOf(sql`o.created_at`))}, null, null, null, 'opened', null
      from opportunity o where ${q.deals} and o.created_at >= ${q.start} and o.created_at < ${q.end}
    union all select null, b.key, null, null, b.key, null, null from (${everyBucket(q)}) b`,
});
