import { idOf } from '../../../kernel/record/id-of.ts';
import { longText, ref, text } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notFound } from '../../../kernel/errors.ts';
import { fillTemplate, TemplateError } from '../../../platform/automation/index.ts';
import { readVersion } from '../commands/save-cadence.ts';
import { loadFacts } from '../engine/load-facts.ts';
import { cadence } from '../records/cadence.ts';
import { openStates } from '../records/choices.ts';
import { enrolment } from '../records/enrolment.ts';
import type { Step } from '../rules/definition.ts';
import { valueFrom } from '../rules/placeholders.ts';
import { reportQuery } from './report.ts';

/** The steps of the version that an enrolment is on, each with what became of it. */
const course = defineQuery({
  name: 'course',
  description: 'Every step of the version that they are on: what became of it, what comes next.',
  on: enrolment,
  target: 'record',
  run: async (ctx, _input, id) => {
    const { rows } = await sql<{ cadenceId: string; number: number; position: number; state: string }>`
      select cadence_id as "cadenceId", version_number::int as number, position::int as position, state from enrolment where id = ${id}::uuid`.execute(
      ctx.db,
    );
    const [found] = rows;
    if (!found) throw notFound('enrolment');
    const { steps } = await readVersion(ctx, found.cadenceId, found.number);
    const taken = await sql<{
      step: string;
      state: string;
      at: string;
      settledAt: string | null;
      remark: string | null;
      title: string;
      kind: string;
    }>`
      select step, state, at, settled_at as "settledAt", remark, title, kind from cadence_action where enrolment_id = ${id}::uuid and deleted_at is null order by at`.execute(
      ctx.db,
    );
    const known = new Set(steps.map((step) => step.id));
    return {
      position: found.position,
      isOpen: (openStates as readonly string[]).includes(found.state),
      steps: steps.map((step) => ({
        ...titleOf(step),
        id: step.id,
        kind: step.kind,
        taken: taken.rows.find((action) => action.step === step.id) ?? null,
      })),
      // Of an earlier version, before they were moved.
      earlier: taken.rows.filter((action) => !known.has(action.step)),
    };
  },
});

function titleOf(step: Step): { readonly title: string } | { readonly amount: number; readonly unit: string } {
  if (step.kind === 'wait') return { amount: step.amount, unit: step.unit };
  return { title: step.kind === 'email' ? step.subject : step.title };
}

/** A mail or task as somebody would get it, with the reader's eyes; sends nothing. */
const preview = defineQuery({
  name: 'preview',
  description: 'A subject and text filled for a lead or person that you see. What cannot be filled is named.',
  on: cadence,
  input: {
    subject: longText({ label: 'Subject' }),
    body: longText({ label: 'Text' }),
    lead: ref({ label: 'Lead', to: 'sales.lead' }),
    person: ref({ label: 'Person', to: 'parties.person' }),
    deal: ref({ label: 'Deal', to: 'sales.opportunity' }),
  },
  run: async (ctx, input) => {
    const facts = await loadFacts(
      ctx,
      { leadId: input.person ? null : idOf(input.lead), personId: idOf(input.person), dealId: idOf(input.deal) },
      ctx.actor.userId,
    );
    if (!facts) throw notFound(input.person ? 'person' : 'lead');
    const problems: string[] = [];
    const fill = (text: string): string => {
      try {
        return fillTemplate(text, valueFrom(facts));
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        problems.push(error.message);
        return text;
      }
    };
    return { data: { subject: fill(input.subject ?? ''), body: fill(input.body ?? ''), problems } };
  },
});

/** What is due for whoever asks: their open tasks of cadences, and what is sent in their name today and tomorrow. */
const due = defineQuery({
  name: 'due',
  description: 'Open tasks of cadences of yours, and what is sent in your name within two days; soonest first.',
  on: enrolment,
  input: { days: text({ help: '1 to 14; 2 unless said.' }) },
  run: async (ctx, input) => {
    const days = Math.min(14, Math.max(1, Number(input.days ?? 2) || 2));
    const { rows } = await sql<DueRow>`
      select e.id, e.due_at as "dueAt", e.waiting, e.state, c.name as cadence, l.id as "leadId", l.name as lead, p.id as "personId", p.name as person, d.id as "dealId", d.name as deal,
        v.definition->'steps'->(e.position::int) as step, a.task_id as "taskId", t.title as task, t.due_on::text as "dueOn"
      from enrolment e
      join cadence c on c.id = e.cadence_id and ${seen(ctx, 'cadences.cadence', 'c')}
      join cadence_version v on v.cadence_id = e.cadence_id and v.number = e.version_number and v.deleted_at is null and ${seen(ctx, 'cadences.cadenceVersion', 'v')}
      left join lead l on l.id = e.lead_id and l.deleted_at is null and ${seen(ctx, 'sales.lead', 'l')}
      left join person p on p.id = e.person_id and p.deleted_at is null and ${seen(ctx, 'parties.person', 'p')}
      left join opportunity d on d.id = e.deal_id and d.deleted_at is null and ${seen(ctx, 'sales.opportunity', 'd')}
      left join cadence_action a on a.enrolment_id = e.id and a.state = 'open'
      left join task t on t.id = a.task_id and t.state = 'open' and t.deleted_at is null and ${seen(ctx, 'parties.task', 't')}
      where e.owner_id = ${ctx.actor.userId}::uuid and e.state = any(${[...openStates]}) and e.deleted_at is null and ${seen(ctx, enrolment.key, 'e')}
        and (t.id is not null or e.state = 'paused' or e.due_at < ${ctx.now}::timestamptz + make_interval(days => ${days}::int))
      order by (t.id is null), t.due_on, e.due_at nulls last, e.id limit 200`.execute(ctx.db);
    return { data: rows.map(({ step, ...row }) => ({ ...row, next: step === null ? null : { kind: step.kind, ...titleOf(step) } })) };
  },
});

interface DueRow {
  readonly id: string;
  readonly dueAt: string | null;
  readonly step: Step | null;
}

function seen(ctx: Ctx, key: string, alias: string): ReturnType<typeof rowsFor> {
  return rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);
}

export const cadencesQueries: readonly Query[] = [course, preview, due, reportQuery];
