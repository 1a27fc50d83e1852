import { sql } from '../../../../kernel/db/sql.ts';
import type { Sql } from '../../../../kernel/record/kind.ts';
import { dayAfter, type Question } from '../question.ts';
import { defineReport } from '../report.ts';

/** The steps from what was open to what is, in order; those of section `sum` add up. */
const steps = [
  { key: 'opening', label: 'Open at the start', section: 'sum' },
  { key: 'new', label: 'New', section: 'sum' },
  { key: 'reopened', label: 'Opened again', section: 'sum' },
  { key: 'movedIn', label: 'Came in from other reps or pipelines', section: 'sum' },
  { key: 'increased', label: 'Amount raised', section: 'sum' },
  { key: 'decreased', label: 'Amount lowered', section: 'sum' },
  { key: 'won', label: 'Won', section: 'sum' },
  { key: 'lost', label: 'Lost', section: 'sum' },
  { key: 'movedOut', label: 'Went to other reps or pipelines', section: 'sum' },
  { key: 'closing', label: 'Open at the end', section: 'sum' },
  { key: 'forward', label: 'Moved on to a later stage', section: 'within' },
  { key: 'backward', label: 'Moved back to an earlier stage', section: 'within' },
  { key: 'pushed', label: 'Pushed to a later day of the same month', section: 'within' },
  { key: 'slipped', label: 'Slipped to a later month', section: 'within' },
  { key: 'pulled', label: 'Pulled to an earlier day', section: 'within' },
] as const;

/** How the open pipeline got from where it stood on a day to where it stands: opening + changes = closing, to the cent. */
export const changes = defineReport({
  name: 'changes',
  title: 'What changed',
  population:
    'Deals that were open when the first day began or when the last day ended, or were opened or closed in between. Deals in the trash are left out throughout.',
  date: 'The start is the snapshot that was taken as the first day began in the company calendar, the end is now or the snapshot after the last day.',
  needs: ['state', 'amount', 'closeOn', 'stage', 'owner', 'pipeline'],
  dimensions: [{ value: 'step', label: 'Change' }],
  hasNoTotal: true,
  measures: [
    {
      name: 'amount',
      label: 'Amount',
      unit: 'money',
      fold: 'sum',
      of: sql`f.deal is not null`,
      value: sql`f.worth`,
      definition:
        'What the step adds to the open amount or takes from it: opening and changes make the closing amount. A deal that came or left counts with its last amount; what its amount changed by before counts as raised or lowered.',
    },
    {
      name: 'deals',
      label: 'Deals',
      unit: 'count',
      fold: 'count',
      of: sql`f.deal is not null`,
      definition: 'Number of deals in this step.',
    },
  ],
  facts: async (q) => {
    const days = await snapshotDays(q);
    return days
      ? factsBetween(q, days)
      : sql`select null::uuid as deal, null::text as key, null::text as label, null::text as section, 0 as position, 0 as worth where false`;
  },
  notes: async (q) => {
    const days = await snapshotDays(q);
    if (!days) return ['There is no snapshot of open deals for this time yet. One is taken as each day begins.'];
    return days.start === q.from ? [] : [`The first snapshot in this time is that of ${days.start}.`];
  },
});

interface Days {
  readonly start: string;
  /** The snapshot at the end; null for now. */
  readonly end: string | null;
}

/** The snapshots that lie nearest within the period; null when there is none to begin with. */
async function snapshotDays(q: Question): Promise<Days | null> {
  const first = async (from: string): Promise<string | null> => {
    const { rows } = await sql<{ day: string | null }>`
      select min(day)::text as day from deal_snapshot where day between ${from}::date and ${q.today}::date`.execute(q.ctx.db);
    return rows[0]?.day ?? null;
  };
  const start = await first(q.from);
  if (start === null) return null;
  return { start, end: q.to >= q.today ? null : await first(dayAfter(q.to)) };
}

async function factsBetween(q: Question, { start, end }: Days): Promise<Sql> {
  const until = end === null ? sql`'infinity'::timestamptz` : q.startOf(end);
  const atEnd =
    end === null
      ? sql`select o.id, o.stage_id, o.close_on, ${await q.worth('o')} as worth from opportunity o where ${q.deals} and o.state = 'open'`
      : standing(q, end, await q.worth('s'));
  return sql`
    with a as (${standing(q, start, await q.worth('s'))}), b as (${atEnd}),
    d as (
      select o.id, a.id is not null as was_open, b.id is not null as is_open, a.worth as was_worth, coalesce(b.worth, ${await q.worth('o')}, 0) as worth,
        a.close_on as was_close_on, b.close_on, sa.position as was_position, sb.position as stage_position, sa.pipeline_id is not distinct from sb.pipeline_id as is_same_pipeline,
        o.created_at >= ${q.startOf(start)} as is_new, o.state as state_now, ${q.person(sql`o.owner_id`)} as is_theirs,
        o.closed_at >= ${q.startOf(start)} and o.closed_at < ${until} as closed_within,
        case when a.id is null then exists (select 1 from deal_snapshot s where s.opportunity_id = o.id and s.day = ${start}::date) end as stood_at_start
      from opportunity o left join a on a.id = o.id left join b on b.id = o.id left join stage sa on sa.id = a.stage_id left join stage sb on sb.id = b.stage_id
      where ${q.visible} and o.id in (select id from a union select id from b union
          select o.id from opportunity o where ${q.deals} and o.closed_at >= ${q.startOf(start)} and o.closed_at < ${until} and o.state <> 'open'))
    select f.deal, f.key, n.label, n.section, n.position, f.worth from (
      select d.id as deal, x.key, x.worth from d cross join lateral (values
        ('opening', d.was_worth, d.was_open),
        ('new', d.worth, not d.was_open and d.is_new),
        ('movedIn', d.worth, not d.was_open and not d.is_new and d.stood_at_start),
        ('reopened', d.worth, not d.was_open and not d.is_new and not d.stood_at_start),
        ('increased', d.worth - d.was_worth, d.was_open and d.worth > d.was_worth),
        ('decreased', d.worth - d.was_worth, d.was_open and d.worth < d.was_worth),
        ('won', -d.worth, not d.is_open and d.is_theirs and d.closed_within and d.state_now = 'won'),
        ('lost', -d.worth, not d.is_open and d.is_theirs and d.closed_within and d.state_now = 'lost'),
        ('movedOut', -d.worth, not d.is_open and not (d.is_theirs and d.closed_within and d.state_now <> 'open')),
        ('closing', d.worth, d.is_open),
        ('forward', d.worth, d.is_open and d.was_open and d.is_same_pipeline and d.stage_position > d.was_position),
        ('backward', d.worth, d.is_open and d.was_open and d.is_same_pipeline and d.stage_position < d.was_position),
        ('pushed', d.worth, d.is_open and d.was_open and d.close_on > d.was_close_on and date_trunc('month', d.close_on) = date_trunc('month', d.was_close_on)),
        ('slipped', d.worth, d.is_open and d.was_open and date_trunc('month', d.close_on) > date_trunc('month', d.was_close_on)),
        ('pulled', d.worth, d.is_open and d.was_open and d.close_on < d.was_close_on)
      ) as x (key, worth, applies) where x.applies
      union all values (null::uuid, 'opening', null::numeric), (null, 'closing', null)
    ) f join (values ${sql.join(steps.map((s, at) => sql`(${sql.lit(s.key)}, ${sql.lit(s.label)}, ${sql.lit(s.section)}, ${sql.lit(at)})`))}) as n (key, label, section, position) on n.key = f.key`;
}

/** Deals as they stood open when a day began, by the owner and pipeline they had then. */
function standing(q: Question, day: string, worth: Sql): Sql {
  return sql`select s.opportunity_id as id, s.stage_id, s.close_on, coalesce(${worth}, 0) as worth
    from deal_snapshot s join opportunity o on o.id = s.opportunity_id left join stage t on t.id = s.stage_id
    where s.day = ${day}::date and ${q.visible} and ${q.person(sql`s.owner_id`)}${q.pipeline ? sql` and t.pipeline_id = ${q.pipeline}::uuid` : sql``}`;
}
