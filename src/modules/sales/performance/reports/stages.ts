import { sql } from '../../../../kernel/db/sql.ts';
import type { Sql } from '../../../../kernel/record/kind.ts';
import type { Question } from '../question.ts';
import { defineReport } from '../report.ts';

/** How deals get through the stages: what share goes on, and how long it takes. */
export const stages = defineReport({
  name: 'stages',
  title: 'Stage conversion',
  population:
    'Stays of deals in an open stage that ended in the period, whatever the deal did next. A deal that was in a stage twice counts twice.',
  date: 'A stay counts on the day the deal left the stage, a day of the company calendar.',
  needs: ['state', 'stage', 'pipeline'],
  hasNoTotal: true,
  measures: [
    {
      name: 'conversion',
      label: 'Went on',
      unit: 'percent',
      fold: 'share',
      value: sql`f.went_on`,
      definition: 'Share of those stays after which the deal went to a later stage of its pipeline or was won.',
    },
    {
      name: 'lost',
      label: 'Lost',
      unit: 'percent',
      fold: 'share',
      value: sql`f.was_lost`,
      definition: 'Share of those stays after which the deal was lost. The rest went back or to another pipeline.',
    },
    {
      name: 'median',
      label: 'Days, median',
      unit: 'days',
      fold: 'median',
      value: sql`f.days`,
      definition: 'Half of the stays were shorter. In full hours from entering to leaving, 24 to a day.',
    },
    {
      name: 'p80',
      label: 'Days, 80th percentile',
      unit: 'days',
      fold: 'p80',
      value: sql`f.days`,
      definition: 'Eight of ten stays were shorter. In full hours from entering to leaving, 24 to a day.',
    },
    { name: 'left', label: 'Left the stage', unit: 'count', fold: 'count', definition: 'Number of stays that ended.' },
  ],
  facts: (q) => sql`
    with ${stagesOf(q)}
    select c.opportunity_id as deal, ${answers}
    from s join stage_change c on ${ended(q)} cross join lateral (select ${hours} as hours) h join stage t on t.id = c.to_id`,
  counted: {
    by: sql`f.days`,
    // Stage by stage, so that what is counted needs no key of two ids: that costs more than reading it.
    facts: (q) => sql`
      with ${stagesOf(q)}
      select h.n, ${answers}
      from s cross join lateral (select c.to_id, ${hours} as hours, count(*)::int as n from stage_change c where ${ended(q)} group by 1, 2) h join stage t on t.id = h.to_id`,
  },
});

/** Kept in the index stage_change_velocity: making it of a decimal number for each stay takes as long as counting them. */
const hours = sql`(c.seconds_in_stage::int / 3600)`;

/** Stays in the stage `s` that ended in the period; the index stage_change_velocity has all of it. */
function ended(q: Question): Sql {
  const isTheirs = q.isAll
    ? sql`not exists (select from opportunity o where o.id = c.opportunity_id and o.deleted_at is not null)`
    : sql`c.opportunity_id in (select id from theirs)`;
  return sql`c.from_id = s.id and c.at >= ${q.start} and c.at < ${q.end} and ${isTheirs}`;
}

const answers = sql`
  s.id as key, s.label, null::text as section, s.place as position, h.hours / 24::float8 as days, t.state = 'lost' as was_lost,
  t.state = 'won' or (t.state = 'open' and t.pipeline_id = s.pipeline_id and t.position > s.position) as went_on`;

/** Open stages as they are called and stand in the report, and the deals where they are not all: each worked out once, not for each stage. */
const stagesOf = (q: Question): Sql => sql`
  s as materialized (
    select s.id, s.pipeline_id, s.position, ${q.pipeline === null ? sql`p.name || ': ' || s.name` : sql`s.name`} as label, p.position * 1000 + s.position as place
    from stage s join pipeline p on p.id = s.pipeline_id where s.state = 'open')
  ${q.isAll ? sql`` : sql`, theirs as materialized (select o.id from opportunity o where ${q.deals})`}`;
