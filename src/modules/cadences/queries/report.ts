import { date } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { readVersion } from '../commands/save-cadence.ts';
import { cadence } from '../records/cadence.ts';
import { enrolment } from '../records/enrolment.ts';

/** What the figures mean, shown beside them. */
export const reportDefinition = {
  population: 'Enrolments of this cadence that you may see, all versions, begun in the period.',
  sent: 'Mails of the step that were sent, or kept here without a mail server.',
  done: 'Tasks of the step that were completed.',
  replied: 'Enrolments with a reply after this step and before the next one.',
  meeting: 'Enrolments that stopped because a meeting was planned after this step and before the next one.',
  stopped: 'Enrolments that ended after this step for another reason.',
  waiting: 'Enrolments under way whose next step this is.',
} as const;

export interface StepFigures {
  readonly step: string;
  readonly sent: number;
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  readonly replied: number;
  readonly meeting: number;
  readonly stopped: number;
  readonly waiting: number;
}

/** Per step of a cadence what came of it, over the enrolments that the reader sees. */
export const reportQuery = defineQuery({
  name: 'report',
  description: 'Per step: sent, done, replied, meeting, stopped, and who waits for it; over the enrolments that you see.',
  on: cadence,
  target: 'record',
  input: { from: date({ label: 'From' }), to: date({ label: 'To' }) },
  run: async (ctx, input, id) => {
    const zone = ctx.services.company?.timeZone ?? 'UTC';
    const rows = rowsFor(ctx.registry, ctx.actor, ctx.registry.record(enrolment.key), 'read', 'e');
    const mine = sql`select e.* from enrolment e where e.cadence_id = ${id}::uuid and e.deleted_at is null and ${rows}
      and (${input.from ?? null}::date is null or (e.started_at at time zone ${zone})::date >= ${input.from ?? null}::date)
      and (${input.to ?? null}::date is null or (e.started_at at time zone ${zone})::date <= ${input.to ?? null}::date)`;
    const latest = await sql<{ number: number }>`select latest::int as number from cadence where id = ${id}::uuid`.execute(ctx.db);
    const figures = await sql<StepFigures>`
      with mine as (${mine}),
        taken as (select a.step, a.kind, a.state, count(*)::int as n from cadence_action a join mine on mine.id = a.enrolment_id where a.deleted_at is null group by 1, 2, 3),
        ended as (select coalesce(last_step, '') as step, case when replied_at is not null then 'replied' when stop_reason = 'meeting' then 'meeting' else 'stopped' end as how, count(*)::int as n
          from mine where replied_at is not null or state = 'stopped' group by 1, 2),
        waits as (select v.definition->'steps'->(mine.position::int)->>'id' as step, count(*)::int as n from mine
          join cadence_version v on v.cadence_id = mine.cadence_id and v.number = mine.version_number where mine.state in ('active', 'paused', 'held') group by 1),
        steps as (select step from taken union select step from ended union select step from waits)
      select s.step,
        coalesce((select sum(n) from taken t where t.step = s.step and t.kind = 'email' and t.state in ('sent', 'kept')), 0)::int as sent,
        coalesce((select sum(n) from taken t where t.step = s.step and t.kind = 'task' and t.state = 'done'), 0)::int as done,
        coalesce((select sum(n) from taken t where t.step = s.step and t.state = 'skipped'), 0)::int as skipped,
        coalesce((select sum(n) from taken t where t.step = s.step and t.state in ('failed', 'withheld', 'unknown')), 0)::int as failed,
        coalesce((select sum(n) from ended x where x.step = s.step and x.how = 'replied'), 0)::int as replied,
        coalesce((select sum(n) from ended x where x.step = s.step and x.how = 'meeting'), 0)::int as meeting,
        coalesce((select sum(n) from ended x where x.step = s.step and x.how = 'stopped'), 0)::int as stopped,
        coalesce((select sum(n) from waits w where w.step = s.step), 0)::int as waiting
      from steps s where s.step is not null`.execute(ctx.db);
    const totals = await sql<{
      state: string;
      n: number;
    }>`with mine as (${mine}) select state, count(*)::int as n from mine group by 1`.execute(ctx.db);
    const { steps } = await readVersion(ctx, String(id), latest.rows[0]?.number ?? 1);
    return {
      definition: reportDefinition,
      totals: Object.fromEntries(totals.rows.map(({ state, n }) => [state, n])),
      order: steps.flatMap((step) =>
        step.kind === 'wait' ? [] : [{ id: step.id, kind: step.kind, title: step.kind === 'email' ? step.subject : step.title }],
      ),
      steps: figures.rows,
    };
  },
});
