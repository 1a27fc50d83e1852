import { transact, type App } from '../../../kernel/app.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Changes, StoredEvent } from '../../../kernel/event/event.ts';
import { eventColumns } from '../../../kernel/event/read-events.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import type { Definition } from '../rules/definition.ts';
import { causeOf, isAboutDeleted, isTriggeredBy } from '../rules/matching.ts';
import { enterBranch, firstPosition, nextPosition, numberOf, stepAt, type Position } from '../rules/positions.ts';
import { stepTitle } from '../rules/step-title.ts';
import { doStep } from './do-step.ts';
import { findDue, findMatching } from './due-records.ts';
import { evaluate } from './evaluate.ts';
import { asAutomation } from './load-rules.ts';
import { findSubject } from './read-path.ts';
import type { RunContext } from './run-context.ts';
import { StepProblem } from './step-problem.ts';

export interface DryRunRequest {
  readonly name: string;
  readonly definition: Definition;
  /** Events, or due dates, after this and up to `until`; ISO 8601. */
  readonly since: string;
  readonly until: string;
  /** These records instead of those of the period. */
  readonly records?: readonly string[];
}

export interface DryStep {
  readonly number: string;
  readonly title: string;
  readonly state: 'done' | 'failed' | 'stopped';
  readonly reason: string;
  readonly input: Readonly<Record<string, unknown>> | null;
}

export interface DryMatch {
  readonly record: { readonly type: string; readonly id: string; readonly title: string | null };
  readonly at: string | null;
  readonly cause: string;
  readonly holds: boolean;
  readonly reason: string | null;
  readonly steps: readonly DryStep[];
}

export interface DryRun {
  /** Events or records looked at; `isCut` when there were more. */
  readonly looked: number;
  readonly matched: number;
  readonly isCut: boolean;
  readonly matches: readonly DryMatch[];
}

const mostLooked = 5_000;
const mostShown = 50;
const mostPlayed = 20;

/**
 * What a rule would have done. Its steps are really done, one record at a time, in a transaction that is always rolled back: what
 * it writes, the events it tells of and the jobs it queues are gone with it, and mail and other effects outside only ever come from jobs.
 * Conditions see records as they are now; what changed, as it was then.
 */
export async function dryRun(app: App, person: Actor, request: DryRunRequest): Promise<DryRun> {
  const actor = asAutomation(person, { id: '00000000-0000-0000-0000-000000000000', name: request.name });
  return undone(app, actor, async (ctx) => {
    const record = ctx.registry.record(request.definition.trigger.record);
    const { found, isCut } = await findCandidates(ctx, record, request);
    const evenDeleted = isAboutDeleted(request.definition.trigger);
    const verdicts = await evaluate(ctx, record, request.definition.conditions, found, { evenDeleted });
    const judged = found.map((candidate, i) => ({ ...candidate, holds: verdicts[i]?.holds === true, reason: verdicts[i]?.reason ?? null }));
    const matched = judged.filter((one) => one.holds);
    const shown = [...matched.slice(0, mostShown), ...judged.filter((one) => !one.holds).slice(0, mostShown)];
    const matches: DryMatch[] = [];
    for (const [i, one] of shown.entries()) {
      const row = (await findSubject(ctx, record, one.id, { evenDeleted, changes: null }))?.row;
      const steps = one.holds && i < mostPlayed ? await play(ctx, request.definition, record, one) : [];
      matches.push({
        record: { type: record.key, id: one.id, title: row ? String(row[record.title] ?? '') : null },
        at: one.at,
        cause: one.cause,
        holds: one.holds,
        reason: one.reason,
        steps,
      });
    }
    return { looked: found.length, matched: matched.length, isCut, matches };
  });
}

/** Carries a result out of a transaction that is undone. */
class Undo extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('undone on purpose');
    this.result = result;
  }
}

async function undone<T>(app: App, actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  try {
    return await transact(app, { actor, requestId: 'automation:dry-run' }, async (ctx) => {
      // Others must not wait for something that does not happen.
      await sql`set local lock_timeout = '2s'`.execute(ctx.db);
      await sql`set local statement_timeout = '20s'`.execute(ctx.db);
      throw new Undo(await work(ctx));
    });
  } catch (error) {
    if (error instanceof Undo) return error.result as T;
    throw error;
  }
}

interface Found {
  readonly id: string;
  readonly changes: Changes | null;
  readonly at: string | null;
  readonly cause: string;
}

async function findCandidates(ctx: Ctx, record: RecordType, request: DryRunRequest): Promise<{ found: readonly Found[]; isCut: boolean }> {
  const { trigger } = request.definition;
  if (request.records)
    return { found: request.records.map((id) => ({ id, changes: null, at: null, cause: 'Chosen by you' })), isCut: false };
  if (trigger.kind === 'date') {
    const due = await findDue(
      ctx,
      record,
      trigger,
      null,
      { from: request.since, to: request.until },
      { after: null, size: mostLooked + 1 },
    );
    const found = due.slice(0, mostLooked).map(({ id, value }) => ({ id, changes: null, at: null, cause: `${trigger.field} is ${value}` }));
    return { found, isCut: due.length > mostLooked };
  }
  if (trigger.kind === 'schedule' || trigger.kind === 'manual') {
    const ids = await findMatching(ctx, record, null, { after: null, size: mostLooked + 1 });
    return {
      found: ids.slice(0, mostLooked).map((id) => ({ id, changes: null, at: null, cause: 'As it is now' })),
      isCut: ids.length > mostLooked,
    };
  }
  const type = trigger.kind === 'event' ? trigger.event : trigger.kind === 'created' ? `${trigger.record}Created` : null;
  const { rows } = await sql<StoredEvent>`
    select ${eventColumns} from event e
    where e.record_type = ${record.key} and e.at > ${request.since}::timestamptz and e.at <= ${request.until}::timestamptz
      and ${type === null ? sql`e.changes is not null` : sql`e.type = ${type}`}
    order by e.seq desc limit ${mostLooked + 1}`.execute(ctx.db);
  const heard = rows.slice(0, mostLooked).filter((event) => isTriggeredBy(trigger, event));
  return {
    found: heard.map((event) => ({ id: event.recordId ?? '', changes: event.changes, at: event.at, cause: causeOf(event) })),
    isCut: rows.length > mostLooked,
  };
}

/** Does the steps for one record, then undoes them, so that records do not see each other's. */
async function play(ctx: Ctx, definition: Definition, record: RecordType, { id, changes }: Found): Promise<readonly DryStep[]> {
  const steps: DryStep[] = [];
  let context: RunContext = {};
  await sql`savepoint dry_record`.execute(ctx.db);
  let at: Position | null = stepAt(definition, firstPosition) ? firstPosition : null;
  while (at !== null) {
    const step = stepAt(definition, at);
    if (!step) break;
    const about = { number: numberOf(at), title: stepTitle(step, ctx.registry) };
    await sql`savepoint dry_step`.execute(ctx.db);
    try {
      const subject = await findSubject(ctx, record, id, { evenDeleted: isAboutDeleted(definition.trigger), changes });
      if (!subject) throw new StepProblem('gone', 'The record is gone.');
      const result = await doStep(ctx, step, { subject, context, isDry: true });
      steps.push({ ...about, state: result.then === 'stop' ? 'stopped' : 'done', reason: result.reason, input: result.input ?? null });
      if (result.then === 'stop' || result.then === 'wait') break;
      if (result.then === 'next' && result.made) context = { made: { ...context.made, [step.id]: result.made } };
      at = result.then === 'branch' ? enterBranch(definition, at, result.branch) : nextPosition(definition, at);
    } catch (error) {
      await sql`rollback to savepoint dry_step`.execute(ctx.db);
      const isForPeople = error instanceof StepProblem || error instanceof AppError;
      if (!isForPeople && (error as { code?: unknown }).code === undefined) throw error;
      steps.push({ ...about, state: 'failed', reason: isForPeople ? error.message : 'The database refused it.', input: null });
      break;
    }
  }
  await sql`rollback to savepoint dry_record`.execute(ctx.db);
  return steps;
}
