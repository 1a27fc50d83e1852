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
    select c.opportunity_id as deal, ${answers(q)}
    from (select c.opportunity_id, c.from_id, c.to_id, ${hours} as hours from stage_change c where ${ended(q)}) c ${stagesOf}`,
  counted: {
    by: sql`f.days`,
    facts: (q) => sql`
      select c.n, ${answers(q)}
      from (select c.from_id, c.to_id, ${hours} as hours, count(*) as n from stage_change c where ${ended(q)} group by 1, 2, 3) c ${stagesOf}`,
  },
});

const hours = sql`c.seconds_in_stage::int / 3600`;

/** Stays that ended in the period; the index stage_change_velocity has all of it. */
const ended = (q: Question): Sql =>
  sql`c.from_id is not null and c.at >= ${q.start} and c.at < ${q.end} and ${q.among(sql`c.opportunity_id`)}`;

const answers = (q: Question): Sql => sql`
  c.from_id as key, case when ${q.pipeline !== null} then s.name else p.name || ': ' || s.name end as label, null::text as section,
  p.position * 1000 + s.position as position, c.hours / 24::float8 as days, t.state = 'lost' as was_lost,
  t.state = 'won' or (t.state = 'open' and t.pipeline_id = s.pipeline_id and t.position > s.position) as went_on`;

const stagesOf = sql`
  join stage s on s.id = c.from_id and s.state = 'open' join pipeline p on p.id = s.pipeline_id join stage t on t.id = c.to_id`;
