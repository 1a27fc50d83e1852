import { sql } from '../../../../kernel/db/sql.ts';
import type { Sql } from '../../../../kernel/record/kind.ts';
import { organization } from '../../../parties/records/organization.ts';
import { opportunity } from '../../records/opportunity.ts';
import { choiceLabel } from '../choice-label.ts';
import type { Question } from '../question.ts';
import { defineReport } from '../report.ts';

/** What share of deals is won, by where they come from, whom they are with and who sells. */
export const winRate = defineReport({
  name: 'win-rate',
  title: 'Win rate',
  population: 'Deals that were won or lost in the period. Open deals count nowhere.',
  date: 'A deal counts on its close date, a day of the company calendar.',
  dimensions: [
    { value: 'source', label: 'Source', needs: ['sales.opportunity.source'] },
    { value: 'segment', label: 'Segment', needs: ['sales.opportunity.organization', 'parties.organization.segment'] },
    { value: 'size', label: 'Size', needs: ['sales.opportunity.organization', 'parties.organization.employees'] },
    { value: 'rep', label: 'Rep', needs: ['sales.opportunity.owner'] },
    { value: 'lostReason', label: 'Lost because', needs: ['sales.opportunity.lostReason'] },
  ],
  needs: ['state', 'amount', 'closeOn'],
  measures: [
    {
      name: 'winRate',
      label: 'Win rate',
      unit: 'percent',
      fold: 'share',
      value: sql`f.state = 'won'`,
      definition: 'Share of the closed deals that were won, by number.',
    },
    { name: 'closed', label: 'Deals closed', unit: 'count', fold: 'count', definition: 'Number of deals that were won or lost.' },
    {
      name: 'won',
      label: 'Deals won',
      unit: 'count',
      fold: 'count',
      of: sql`f.state = 'won'`,
      definition: 'Number of deals that were won.',
    },
    {
      name: 'lost',
      label: 'Deals lost',
      unit: 'count',
      fold: 'count',
      of: sql`f.state = 'lost'`,
      definition: 'Number of deals that were lost.',
    },
    {
      name: 'wonAmount',
      label: 'Amount won',
      unit: 'money',
      fold: 'sum',
      of: sql`f.state = 'won'`,
      value: sql`f.worth`,
      definition: 'Sum of the amounts of deals that were won. Lost deals add nothing.',
    },
    {
      name: 'average',
      label: 'Average deal won',
      unit: 'money',
      fold: 'mean',
      of: sql`f.state = 'won' and f.worth is not null`,
      value: sql`f.worth`,
      definition: 'Mean amount of the won deals that have an amount.',
    },
  ],
  facts: async (q) => {
    const { key, label, position, from } = dimension(q);
    return sql`
      select o.id as deal, ${key} as key, ${label} as label, null::text as section, ${position} as position, o.state, ${await q.worth('o')} as worth
      from opportunity o ${from} where ${q.deals} and o.state in ('won', 'lost') and o.close_on between ${q.from}::date and ${q.to}::date`;
  },
});

interface DimensionSql {
  readonly key: Sql;
  readonly label: Sql;
  readonly position: Sql;
  /** What is joined for it. */
  readonly from: Sql;
}

function dimension(q: Question): DimensionSql {
  const plain = { position: sql`0`, from: sql`` };
  const deal = q.ctx.registry.record(opportunity.key).fields;
  const withOrganization = sql`left join organization g on g.id = o.organization_id and g.deleted_at is null and ${q.mayReadOrganization('g')}`;
  switch (q.by ?? '') {
    case 'segment': {
      const { segment } = q.ctx.registry.record(organization.key).fields;
      return { ...plain, key: sql`g.segment`, label: choiceLabel(segment, sql`g.segment`), from: withOrganization };
    }
    case 'size':
      return { key: size, label: size, position: sql`coalesce(g.employees, 1000000000)`, from: withOrganization };
    case 'rep':
      return {
        ...plain,
        key: sql`o.owner_id`,
        label: sql`u.name`,
        from: sql`left join "user" u on u.id = o.owner_id and ${q.mayReadUser('u')}`,
      };
    case 'lostReason':
      return { ...plain, key: sql`o.lost_reason`, label: choiceLabel(deal['lostReason'], sql`o.lost_reason`) };
    default:
      return { ...plain, key: sql`o.source`, label: choiceLabel(deal['source'], sql`o.source`) };
  }
}

/** Sizes of enterprises by staff, as the European Commission draws the lines (Recommendation 2003/361/EC). */
const size = sql`case when g.employees < 10 then '1–9' when g.employees < 50 then '10–49' when g.employees < 250 then '50–249' when g.employees >= 250 then '250+' end`;
