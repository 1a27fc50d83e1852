import { sql } from '../../../../kernel/db/sql.ts';
import type { Sql } from '../../../../kernel/record/kind.ts';
import { dayAfter, type Question } from '../question.ts';
import { defineReport } from '../report.ts';

interface Step {
  readonly key: string;
  readonly label: string;
  /** Steps of section `sum` add up. */
  readonly section: 'sum' | 'within';
  /** Which of the deals `d` took it, and what it adds to the open amount. */
  readonly when: Sql;
  readonly worth: Sql;
}

const worth = sql`d.worth`;
const came = sql`not d.was_open and not d.is_new`;
const left = sql`not d.is_open and d.is_theirs and d.closed_within`;
const stayed = sql`d.is_open and d.was_open`;

/** The steps from what was open to what is, in order. */
const steps: readonly Step[] = [
  { key: 'opening', label: 'Open at the start', section: 'sum', when: sql`d.was_open`, worth: sql`d.was_worth` },
  { key: 'new', label: 'New', section: 'sum', when: sql`not d.was_open and d.is_new`, worth },
  { key: 'reopened', label: 'Opened again', section: 'sum', when: sql`${came} and not d.stood_at_start`, worth },
  { key: 'movedIn', label: 'Came in from other reps or pipelines', section: 'sum', when: sql`${came} and d.stood_at_start`, worth },
  {
    key: 'increased',
    label: 'Amount raised',
    section: 'sum',
    when: sql`d.was_open and d.worth > d.was_worth`,
    worth: sql`d.worth - d.was_worth`,
  },
  {
    key: 'decreased',
    label: 'Amount lowered',
    section: 'sum',
    when: sql`d.was_open and d.worth < d.was_worth`,
    worth: sql`d.worth - d.was_worth`,
  },
  { key: 'won', label: 'Won', section: 'sum', when: sql`${left} and d.state_now = 'won'`, worth: sql`-d.worth` },
  { key: 'lost', label: 'Lost', section: 'sum', when: sql`${left} and d.state_now = 'lost'`, worth: sql`-d.worth` },
  {
    key: 'movedOut',
    label: 'Went to other reps or pipelines',
    section: 'sum',
    when: sql`not d.is_open and not (d.is_theirs and d.closed_within and d.state_now <> 'open')`,
    worth: sql`-d.worth`,
  },
  { key: 'closing', label: 'Open at the end', section: 'sum', when: sql`d.is_open`, worth },
  {
    key: 'forward',
    label: 'Moved on to a later stage',
    section: 'within',
    when: sql`${stayed} and d.is_same_pipeline and d.stage_position > d.was_position`,
    worth,
  },
  {
    key: 'backward',
    label: 'Moved back to an earlier stage',
    section: 'within',
    when: sql`${stayed} and d.is_same_pipeline and d.stage_position < d.was_position`,
    worth,
  },
  {
    key: 'pushed',
    label: 'Pushed to a later day of the same month',
    section: 'within',
    when: sql`${stayed} and d.close_on > d.was_close_on and date_trunc('month', d.close_on) = date_trunc('month', d.was_close_on)`,
    worth,
  },
  {
    key: 'slipped',
    label: 'Slipped to a later month',
    section: 'within',
    when: sql`${stayed} and date_trunc('month', d.close_on) > date_trunc('month', d.was_close_on)`,
    worth,
  },
  { key: 'pulled', label: 'Pulled to an earlier day', section: 'within', when: sql`${stayed} and d.close_on < d.was_close_on`, worth },
];

/** How the open pipeline got from where it stood on a day to where it stands: opening + changes = closing, to the cent. */
export const changes = defineReport({
  name: 'changes',
  title: 'What changed',
  population:
    'Deals that were open when the first day began or when the last day ended, or were opened or closed in between. Deals in the trash are left out throughout.',
  date: 'The start is the snapshot that was taken as the first day began in the company calendar, the end is now or the snapshot after the last day.',
  needs: ['state', 'amount', 'closeOn', 'stage', 'owner', 'pipeline'],
  dimensions: [{ value: 'step', label: 'Kind of change' }],
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
      select day::text as day from deal_snapshot where day between ${from}::date and ${q.today}::date order by deal_snapshot.day limit 1`.execute(
      q.ctx.db,
    );
    return rows[0]?.day ?? null;
  };
  const start = await first(q.from);
  if (start === null) return null;
  return { start, end: q.to >= q.today ? null : await first(dayAfter(q.to)) };
}

async function factsBetween(q: Question, { start, end }: Days): Promise<Sql> {
  const until = end === null ? sql`'infinity'::timestamptz` : q.startOf(end);
  const worthNow = await q.worth('o');
  // Whatever stood open in between is open now or was closed since: each half has its index.
  const now = sql`o.id, o.stage_id, o.close_on, o.created_at, o.closed_at, o.state, o.owner_id, o.pipeline_id, ${worthNow} as worth_now`;
  // Among all that stood open, one that is not there did not stand open.
  const stood = q.isAll ? sql`false` : sql`exists (select 1 from deal_snapshot s where s.opportunity_id = o.id and s.day = ${start}::date)`;
  const atEnd =
    end === null
      ? { isOpen: sql`(${asked(q)} and o.state = 'open')`, deal: sql`o`, worth: sql`o.worth_now`, join: sql`` }
      : {
          isOpen: sql`(b.id is not null)`,
          deal: sql`b`,
          worth: sql`coalesce(b.worth, o.worth_now)`,
          join: sql`left join (${standing(q, end, await q.worth('s'))}) b on b.id = o.id`,
        };
  return sql`
    with o as materialized (
        select ${now} from opportunity o where ${q.visible} and o.state = 'open'
        union all select ${now} from opportunity o where ${q.visible} and o.state <> 'open' and o.closed_at >= ${q.startOf(start)}),
    d as materialized (
      select o.id, a.id is not null as was_open, ${atEnd.isOpen} as is_open, a.worth as was_worth, coalesce(${atEnd.worth}, 0) as worth,
        a.close_on as was_close_on, ${atEnd.deal}.close_on, sa.position as was_position, sb.position as stage_position, sa.pipeline_id is not distinct from sb.pipeline_id as is_same_pipeline,
        o.created_at >= ${q.startOf(start)} as is_new, o.state as state_now, ${q.person(sql`o.owner_id`)} as is_theirs,
        o.closed_at >= ${q.startOf(start)} and o.closed_at < ${until} as closed_within, case when a.id is null then ${stood} end as stood_at_start
      from o left join (${standing(q, start, await q.worth('s'))}) a on a.id = o.id ${atEnd.join}
        left join stage sa on sa.id = a.stage_id left join stage sb on sb.id = ${atEnd.deal}.stage_id
      where a.id is not null or ${atEnd.isOpen} or (${asked(q)} and o.state <> 'open' and o.closed_at >= ${q.startOf(start)} and o.closed_at < ${until})),
    changed as materialized (
      select * from d where not (${stayed}) or (d.worth, d.close_on, d.stage_position) is distinct from (d.was_worth, d.was_close_on, d.was_position))
    ${sql.join(
      steps.flatMap(({ key, label, section, when, worth: value }, at) => {
        const step = sql`${sql.lit(key)} as key, ${sql.lit(label)} as label, ${sql.lit(section)} as section, ${sql.lit(at)} as position`;
        const isEnd = key === 'opening' || key === 'closing';
        const taken = sql`select d.id as deal, ${step}, ${value} as worth from ${isEnd ? sql`d` : sql`changed d`} where ${when}`;
        // Both ends are shown also when nothing was open.
        return isEnd ? [taken, sql`select null::uuid, ${step}, null::numeric`] : [taken];
      }),
      sql` union all `,
    )}`;
}

/** Of the pipeline and the reps asked for; what is visible has been sorted out before. */
const asked = (q: Question): Sql => sql`${q.person(sql`o.owner_id`)}${q.pipeline ? sql` and o.pipeline_id = ${q.pipeline}::uuid` : sql``}`;

/** Deals as they stood open when a day began, by the owner and pipeline they had then. */
function standing(q: Question, day: string, worth: Sql): Sql {
  return sql`select s.opportunity_id as id, s.stage_id, s.close_on, coalesce(${worth}, 0) as worth
    from deal_snapshot s left join stage t on t.id = s.stage_id
    where s.day = ${day}::date and ${q.person(sql`s.owner_id`)}${q.pipeline ? sql` and t.pipeline_id = ${q.pipeline}::uuid` : sql``}`;
}
