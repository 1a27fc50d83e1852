import { sql } from '../../../../kernel/db/sql.ts';
import type { Sql } from '../../../../kernel/record/kind.ts';
import type { Question } from '../question.ts';
import { defineReport } from '../report.ts';

/** How old what is open has become, and what of it stands still. */
export const ageing = defineReport({
  name: 'ageing',
  title: 'Ageing',
  population: 'Deals that are open now.',
  date: 'Age is the number of days from the day a deal was created to today, days of the company calendar.',
  isNow: true,
  dimensions: [
    { value: 'age', label: 'Age' },
    { value: 'stage', label: 'Stage', needs: ['sales.opportunity.stage'] },
    { value: 'rep', label: 'Rep', needs: ['sales.opportunity.owner'] },
  ],
  needs: ['state', 'amount', 'closeOn', 'stageSince'],
  measures: [
    { name: 'deals', label: 'Open deals', unit: 'count', fold: 'count', definition: 'Number of open deals.' },
    {
      name: 'amount',
      label: 'Open amount',
      unit: 'money',
      fold: 'sum',
      value: sql`f.worth`,
      definition: 'Sum of the amounts of open deals, not weighted by probability.',
    },
    {
      name: 'age',
      label: 'Age, median',
      unit: 'days',
      fold: 'median',
      value: sql`f.age`,
      definition: 'Half of the open deals are younger.',
    },
    {
      name: 'stale',
      label: 'Stale',
      unit: 'count',
      fold: 'count',
      of: sql`f.in_stage > f.rotting_days`,
      definition: 'Number of open deals that have been in their stage for more days than it is set to go stale after.',
    },
    {
      name: 'overdue',
      label: 'Close date passed',
      unit: 'count',
      fold: 'count',
      of: sql`f.is_overdue`,
      definition: 'Number of open deals whose close date lies before today.',
    },
  ],
  facts: async (q) => {
    const { key, label, position } = dimension(q);
    const age = sql`(${q.today}::date - ${q.dayOf(sql`o.created_at`)})`;
    return sql`
      select o.id as deal, ${key} as key, ${label} as label, null::text as section, ${position} as position, o.age, ${await q.worth('o')} as worth,
        ${q.today}::date - ${q.dayOf(sql`o.stage_since`)} as in_stage, s.rotting_days, o.close_on < ${q.today}::date as is_overdue
      from (select o.*, ${age} as age from opportunity o where ${q.deals} and o.state = 'open') o
        left join stage s on s.id = o.stage_id left join pipeline p on p.id = s.pipeline_id left join "user" u on u.id = o.owner_id and ${q.mayReadUser('u')}`;
  },
});

const band = sql`case when o.age <= 30 then '0–30' when o.age <= 60 then '31–60' when o.age <= 90 then '61–90' when o.age <= 180 then '91–180' else '180+' end`;

function dimension(q: Question): Readonly<Record<'key' | 'label' | 'position', Sql>> {
  switch (q.by ?? '') {
    case 'stage':
      return {
        key: sql`o.stage_id`,
        label: q.pipeline ? sql`s.name` : sql`p.name || ': ' || s.name`,
        position: sql`p.position * 1000 + s.position`,
      };
    case 'rep':
      return { key: sql`o.owner_id`, label: sql`u.name`, position: sql`0` };
    default:
      return { key: band, label: band, position: sql`o.age` };
  }
}
