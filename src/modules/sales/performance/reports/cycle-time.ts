import { sql } from '../../../../kernel/db/sql.ts';
import { bucketKey, everyBucket } from '../buckets.ts';
import { defineReport } from '../report.ts';

/** How long deals take from the first day to the last. */
export const cycleTime = defineReport({
  name: 'cycle-time',
  title: 'Cycle time',
  isOverTime: true,
  population: 'Deals that were won or lost in the period. Deals that were entered only after they had closed are left out.',
  date: 'A deal counts on its close date. Its cycle is the number of days from the day it was created to its close date, days of the company calendar.',
  needs: ['state', 'closeOn'],
  measures: [
    {
      name: 'median',
      label: 'Days to win, median',
      unit: 'days',
      fold: 'median',
      of: sql`f.state = 'won'`,
      value: sql`f.days`,
      definition: 'Half of the won deals took fewer days.',
    },
    {
      name: 'p80',
      label: 'Days to win, 80th percentile',
      unit: 'days',
      fold: 'p80',
      of: sql`f.state = 'won'`,
      value: sql`f.days`,
      definition: 'Eight of ten won deals took fewer days.',
    },
    {
      name: 'medianLost',
      label: 'Days to lose, median',
      unit: 'days',
      fold: 'median',
      of: sql`f.state = 'lost'`,
      value: sql`f.days`,
      definition: 'Half of the lost deals took fewer days.',
    },
    {
      name: 'won',
      label: 'Deals won',
      unit: 'count',
      fold: 'count',
      of: sql`f.state = 'won'`,
      definition: 'Number of deals that were won.',
    },
  ],
  facts: (q) => sql`
    select o.id as deal, ${bucketKey(q, sql`o.close_on`)} as key, null::text as label, null::text as section, null::date as position, o.state,
      o.close_on - ${q.dayOf(sql`o.created_at`)} as days
    from opportunity o where ${q.deals} and o.state in ('won', 'lost') and o.close_on between ${q.from}::date and ${q.to}::date and o.close_on >= ${q.dayOf(sql`o.created_at`)}
    union all select null, b.key, null, null, b.key, null, null from (${everyBucket(q)}) b`,
});
