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
    select ${stageColumns}, c.opportunity_id as deal, h.hours / 24::float8 as days, t.state = 'lost' as was_lost, ${wentOn} as went_on
    from s join stage_change c on ${ended(q)} and ${isTheirs(q)} cross join lateral (select ${hours} as hours) h join stage t on t.id = c.to_id`,
  // Stage by stage, so that nothing is grouped or sorted by a key of two ids: that costs more than reading it.
  counted: (q) => sql`
    with ${stagesOf(q)}
    select ${stageColumns}, h.hours / 24::float8 as days, h.n, h.was_lost, h.went_on, h.up_to, h.whole
    from s cross join lateral (
      select g.hours, sum(g.n)::int as n, coalesce(sum(g.n) filter (where t.state = 'lost'), 0)::int as was_lost,
        coalesce(sum(g.n) filter (where ${wentOn}), 0)::int as went_on,
        sum(sum(g.n)::int) over (order by g.hours) as up_to, sum(sum(g.n)::int) over () as whole
      from (${staysOf(q)}) g join stage t on t.id = g.to_id group by g.hours having sum(g.n) > 0) h`,
});

/** Kept in the index stage_change_velocity: making it of a decimal number for each stay takes as long as counting them. */
const hours = sql`(c.seconds_in_stage::int / 3600)`;

/** Stays in the stage `s` that ended in the period; the index stage_change_velocity has all of it. */
const ended = (q: Question): Sql => sql`c.from_id = s.id and c.at >= ${q.start} and c.at < ${q.end}`;

const isTheirs = (q: Question): Sql =>
  q.isAll
    ? sql`not exists (select from opportunity o where o.id = c.opportunity_id and o.deleted_at is not null)`
    : sql`c.opportunity_id in (select id from theirs)`;

/**
 * How many stays of so many hours went on to which stage. Of whoever sees all deals, those in the trash are taken off again: they are few, and to ask of each stay
 * whether it is one of them costs a tenth of the whole.
 */
function staysOf(q: Question): Sql {
  const stays = sql`select c.to_id, ${hours} as hours, count(*)::int as n from stage_change c where ${ended(q)}`;
  if (!q.isAll) return sql`${stays} and ${isTheirs(q)} group by 1, 2`;
  return sql`
    ${stays} group by 1, 2
    union all
    select c.to_id, ${hours}, -count(*)::int from opportunity o join stage_change c on c.opportunity_id = o.id
    where o.deleted_at is not null and ${ended(q)} group by 1, 2`;
}

const wentOn = sql`(t.state = 'won' or (t.state = 'open' and t.pipeline_id = s.pipeline_id and t.position > s.position))`;

const stageColumns = sql`s.id as key, s.label, null::text as section, s.place as position`;

/** Open stages as they are called and stand in the report, and the deals where they are not all: each worked out once, not for each stage. */
const stagesOf = (q: Question): Sql => sql`
  s as materialized (
    select s.id, s.pipeline_id, s.position, ${q.pipeline === null ? sql`p.name || ': ' || s.name` : sql`s.name`} as label, p.position * 1000 + s.position as place
    from stage s join pipeline p on p.id = s.pipeline_id where s.state = 'open')
  ${q.isAll ? sql`` : sql`, theirs as materialized (select o.id from opportunity o where ${q.deals})`}`;
