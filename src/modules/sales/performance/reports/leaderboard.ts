import { sql } from '../../../../kernel/db/sql.ts';
import { quotasOf } from '../../queries/quotas.ts';
import { defineReport } from '../report.ts';

/** Who won what, against what they were to win. */
export const leaderboard = defineReport({
  name: 'leaderboard',
  title: 'Leaderboard',
  population: 'Deals that were won in the period, shared out by their revenue splits; those without a split belong to their owner whole.',
  date: 'A deal counts on its close date, a day of the company calendar. Quotas count that begin in the period.',
  dimensions: [{ value: 'rep', label: 'Rep' }],
  needs: ['state', 'amount', 'closeOn', 'owner'],
  measures: [
    {
      name: 'wonAmount',
      label: 'Amount won',
      unit: 'money',
      fold: 'sum',
      value: sql`f.worth`,
      definition: "Sum of the rep's shares of the amounts of won deals. Overlay shares are not counted. Lost deals add nothing.",
    },
    { name: 'won', label: 'Deals won', unit: 'count', fold: 'count', definition: 'Number of won deals that the rep has a share of.' },
    {
      name: 'average',
      label: 'Average share',
      unit: 'money',
      fold: 'mean',
      of: sql`f.worth is not null`,
      value: sql`f.worth`,
      definition: "Mean of the rep's shares of won deals that have an amount.",
    },
  ],
  besideMeasures: [
    { name: 'quota', label: 'Quota', unit: 'money', definition: 'Sum of the quotas for the amount won that begin in the period.' },
    { name: 'attainment', label: 'Attainment', unit: 'percent', definition: 'Amount won as a share of the quota.' },
  ],
  facts: async (q) => {
    const rep = sql`coalesce(s.user_id, o.owner_id)`;
    return sql`
      select o.id as deal, ${rep} as key, u.name as label, null::text as section, -sum(w.worth) over (partition by ${rep}) as position, w.worth
      from opportunity o left join opportunity_split s on s.opportunity_id = o.id and s.kind = 'revenue'
        left join "user" u on u.id = ${rep} and ${q.mayReadUser('u')}
        cross join lateral (select ${await q.worth('o')} * coalesce(s.share, 100) / 100 as worth) w
      where ${q.readable} and ${q.person(rep)} and o.state = 'won' and o.close_on between ${q.from}::date and ${q.to}::date`;
  },
  beside: async (q) => {
    const quotas = await quotasOf(q.ctx, q.from, q.to);
    return (key, values) => {
      const quota = key === null ? null : (quotas.get(key) ?? null);
      const isMeasured = quota !== null && Number(quota) > 0;
      return { quota, attainment: isMeasured ? Math.round((10_000 * Number(values['wonAmount'])) / Number(quota)) / 100 : null };
    };
  },
});
