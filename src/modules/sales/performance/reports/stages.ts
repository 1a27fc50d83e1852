import { sql } from '../../../../kernel/db/sql.ts';
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
      definition: 'Half of the stays were shorter. In days of 24 hours from entering to leaving.',
    },
    {
      name: 'p80',
      label: 'Days, 80th percentile',
      unit: 'days',
      fold: 'p80',
      value: sql`f.days`,
      definition: 'Eight of ten stays were shorter. In days of 24 hours from entering to leaving.',
    },
    { name: 'left', label: 'Left the stage', unit: 'count', fold: 'count', definition: 'Number of stays that ended.' },
  ],
  // A deal was last changed when it left the stage or later: those that have not been touched since need not be looked at. The day is for clocks that differ.
  facts: (q) => sql`
    select c.opportunity_id as deal, c.from_id as key, s.label, null::text as section, s.place as position, c.seconds_in_stage::float8 / 86400 as days, t.state = 'lost' as was_lost,
      t.state = 'won' or (t.state = 'open' and t.pipeline_id = s.pipeline_id and t.position > s.position) as went_on
    from stage_change c
      join (select s.id, s.pipeline_id, s.position, p.position * 1000 + s.position as place, ${q.pipeline ? sql`s.name` : sql`p.name || ': ' || s.name`} as label
        from stage s join pipeline p on p.id = s.pipeline_id where s.state = 'open' offset 0) s on s.id = c.from_id
      join stage t on t.id = c.to_id join opportunity o on o.id = c.opportunity_id
    where ${q.deals} and o.updated_at >= ${q.start} - interval '1 day' and c.at >= ${q.start} and c.at < ${q.end}`,
});
