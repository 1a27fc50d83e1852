import { z } from 'zod';
import type { Actor } from '../../../kernel/access/actor.ts';
import { asSystem, transact, type App } from '../../../kernel/app.ts';
import type { Ctx, Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { readEvent } from '../../../kernel/event/read-events.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { automationRun } from '../records/automation-run.ts';
import type { Definition, Step } from '../rules/definition.ts';
import { isAboutDeleted } from '../rules/matching.ts';
import { enterBranch, nextPosition, numberOf, stepAt, type Position } from '../rules/positions.ts';
import { stepTitle } from '../rules/step-title.ts';
import { doStep, type StepResult } from './do-step.ts';
import { actorOfRule } from './load-rules.ts';
import { noRightsReason } from './match-events.ts';
import { pauseRule, tellFailure } from './pause-rule.ts';
import { findSubject } from './read-path.ts';
import type { RunContext } from './run-context.ts';
import { advanceJob, queueAt } from './start-runs.ts';
import { StepProblem } from './step-problem.ts';

/**
 * Takes runs on as far as they go. Each step is one transaction, in which the command is done, the log written and the position moved
 * on: after a crash the step was done and the run stands behind it, or it was not and the run stands before it. What fails is no failure
 * of the job: the run itself keeps count of its attempts and says in words what was wrong.
 */
export const advance: Job = defineJob({
  name: advanceJob,
  input: z.object({ runs: z.array(z.string()) }),
  run: async (ctx, { runs }) => {
    const actors = new Map<string, Actor | null>();
    for (const id of runs) {
      for (let more = true; more;) {
        ctx.job.signal.throwIfAborted();
        more = await advanceOnce(ctx.app, id, actors);
      }
    }
  },
}) as Job;

interface Head {
  readonly id: string;
  readonly rule: string;
  readonly name: string;
  readonly runsAs: string | null;
  readonly ruleGone: boolean;
  readonly definition: Definition;
  readonly state: string;
}

const underWay = ['queued', 'running', 'waiting', 'retrying'];

/** @returns whether the run may go on at once */
async function advanceOnce(app: App, id: string, actors: Map<string, Actor | null>): Promise<boolean> {
  const head = await readHead(app.db, id);
  if (!head || !underWay.includes(head.state)) return false;
  if (head.ruleGone) {
    await asSystem(app, (ctx) => endWithout(ctx, head, 'cancelled', 'The rule was deleted.'), `automation:${id}`);
    return false;
  }
  // Looked up once for a job of some seconds; the next looks again.
  let actor = actors.get(head.rule);
  if (actor === undefined) {
    actor = await asSystem(app, (ctx) => actorOfRule(ctx, { ...head, id: head.rule }));
    actors.set(head.rule, actor);
  }
  if (!actor) {
    await asSystem(
      app,
      async (ctx) => {
        await endWithout(ctx, head, 'failed', noRightsReason);
        await pauseRule(ctx, { id: head.rule, name: head.name }, noRightsReason);
      },
      `automation:${id}`,
    );
    return false;
  }
  let at: Position = '';
  try {
    return await transact(app, { actor, requestId: `automation:${id}` }, async (ctx) => {
      const run = await lockRun(ctx, id);
      if (!run || !underWay.includes(run.state)) return false;
      if (run.dueAt !== null && run.state !== 'waiting' && Date.parse(run.dueAt) > Date.parse(ctx.now)) {
        // The database's clock may be ahead of this one: not yet is not never.
        queueAt(ctx, id, run.dueAt);
        return false;
      }
      at = run.position;
      return takeStep(ctx, head.definition, run);
    });
  } catch (error) {
    await noteFailure(app, head, at, error);
    return false;
  }
}

async function readHead(db: Db, id: string): Promise<Head | null> {
  const { rows } = await sql<Head>`
    select n.id, n.state, r.id as rule, r.name, r.runs_as_id as "runsAs", r.deleted_at is not null as "ruleGone", v.definition
    from automation_run n join automation_rule r on r.id = n.rule_id join automation_version v on v.rule_id = r.id and v.number = n.version_number
    where n.id = ${id}::uuid and n.deleted_at is null`.execute(db);
  return rows[0] ?? null;
}

interface LockedRun {
  readonly id: string;
  readonly state: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly position: Position;
  readonly waitsFor: string | null;
  readonly waitsForId: string | null;
  readonly dueAt: string | null;
  readonly eventSeq: number | null;
  readonly context: RunContext | null;
}

async function lockRun(ctx: Ctx, id: string): Promise<LockedRun | null> {
  const { rows } = await sql<LockedRun>`
    select id, state, subject_type as "subjectType", subject_id as "subjectId", coalesce(position, '0') as position, waits_for as "waitsFor", waits_for_id as "waitsForId",
      due_at as "dueAt", event_seq::float8 as "eventSeq", context
    from automation_run where id = ${id}::uuid for update`.execute(ctx.db);
  return rows[0] ?? null;
}

async function takeStep(ctx: Ctx, definition: Definition, run: LockedRun): Promise<boolean> {
  const step = stepAt(definition, run.position);
  if (!step) return finish(ctx, run, 'done', null);
  const record = ctx.registry.find(run.subjectType);
  const changes = run.eventSeq === null ? null : ((await readEvent(ctx.db, run.eventSeq))?.changes ?? null);
  const evenDeleted = isAboutDeleted(definition.trigger);
  const subject = record ? await findSubject(ctx, record, run.subjectId, { evenDeleted, changes }) : null;
  if (!subject) throw new StepProblem('gone', 'The record is gone, or whose rights the rule has may not see it.');
  const isWaiting = run.state === 'waiting' && run.waitsFor !== null;
  const result = await doStep(ctx, step, {
    subject,
    context: run.context ?? {},
    ...(isWaiting ? { waited: { until: run.dueAt, id: run.waitsForId } } : {}),
  });
  return keepResult(ctx, definition, run, step, result, isWaiting);
}

async function keepResult(
  ctx: Ctx,
  definition: Definition,
  run: LockedRun,
  step: Step,
  result: StepResult,
  wasWaiting: boolean,
): Promise<boolean> {
  if (result.then === 'wait') {
    // Looked again and nothing new: the log says so once only.
    if (!wasWaiting) await writeStep(ctx, run, step, 'waiting', result);
    await sql`update automation_run set state = 'waiting', waits_for = ${result.waitsFor}, waits_for_id = ${result.id ?? null}, due_at = ${result.until}::timestamptz,
        reason = left(${result.reason}, 4000), attempts = 0, started_at = coalesce(started_at, ${ctx.now}::timestamptz), updated_at = ${ctx.now}::timestamptz, version = version + 1
      where id = ${run.id}`.execute(ctx.db);
    if (result.until !== null) queueAt(ctx, run.id, result.until);
    return false;
  }
  await writeStep(ctx, run, step, result.then === 'stop' ? 'stopped' : 'done', result);
  if (result.then === 'stop') return finish(ctx, run, 'done', `Ended at step ${numberOf(run.position)}: ${result.reason}`);
  const next = result.then === 'branch' ? enterBranch(definition, run.position, result.branch) : nextPosition(definition, run.position);
  const context: RunContext =
    result.then === 'next' && result.made
      ? { ...run.context, made: { ...run.context?.made, [step.id]: result.made } }
      : (run.context ?? {});
  if (next === null) return finish(ctx, run, 'done', null);
  await sql`update automation_run set state = 'running', position = ${next}, context = ${JSON.stringify(context)}::jsonb, waits_for = null, waits_for_id = null, due_at = null,
      reason = null, attempts = 0, started_at = coalesce(started_at, ${ctx.now}::timestamptz), updated_at = ${ctx.now}::timestamptz, version = version + 1
    where id = ${run.id}`.execute(ctx.db);
  return true;
}

async function finish(ctx: Ctx, run: Pick<LockedRun, 'id'>, state: 'done' | 'failed' | 'cancelled', reason: string | null): Promise<false> {
  await sql`update automation_run set state = ${state}, reason = left(${reason}, 4000), waits_for = null, waits_for_id = null, due_at = null,
      started_at = coalesce(started_at, ${ctx.now}::timestamptz), finished_at = ${ctx.now}::timestamptz, updated_at = ${ctx.now}::timestamptz, version = version + 1
    where id = ${run.id}`.execute(ctx.db);
  return false;
}

async function endWithout(ctx: Ctx, { id }: Head, state: 'failed' | 'cancelled', reason: string): Promise<void> {
  const run = await lockRun(ctx, id);
  if (run && underWay.includes(run.state)) await finish(ctx, run, state, reason);
}

async function writeStep(
  ctx: Ctx,
  run: Pick<LockedRun, 'id' | 'position'>,
  step: Step,
  state: 'done' | 'waiting' | 'failed' | 'stopped',
  { reason, input, result }: Pick<StepResult, 'reason' | 'input' | 'result'>,
): Promise<void> {
  await sql`
    insert into automation_step (id, created_at, updated_at, run_id, position, title, state, reason, input, result_type, result_id, at)
    values (${newId()}::uuid, clock_timestamp(), ${ctx.now}::timestamptz, ${run.id}, ${run.position}, left(${stepTitle(step, ctx.registry)}, 300), ${state}, left(${reason}, 4000),
      ${input === undefined ? null : JSON.stringify(input)}::jsonb, ${result?.type ?? null}, ${result?.id ?? null}::uuid, ${ctx.now}::timestamptz)`.execute(
    ctx.db,
  );
}

/** Waits before the second, third, ... attempt, in seconds; after the last the run has failed. */
const waits = [30, 120, 600, 3_600];

/** What is written wrong stays wrong: it is not tried again by itself. */
function isHopeless(error: unknown): boolean {
  return error instanceof StepProblem || (error instanceof AppError && [400, 403, 404, 422].includes(error.status));
}

/** The transaction of the step is undone: says so in the log, and tries again later unless that is hopeless. */
async function noteFailure(app: App, head: Head, at: Position, error: unknown): Promise<void> {
  await asSystem(
    app,
    async (ctx) => {
      const run = await lockRun(ctx, head.id);
      const step = stepAt(head.definition, at);
      if (!run || !step || run.position !== at || !underWay.includes(run.state)) return;
      const { rows } = await sql<{
        n: number;
      }>`update automation_run set attempts = attempts + 1 where id = ${run.id} returning attempts::int as n`.execute(ctx.db);
      const attempts = rows[0]?.n ?? 1;
      const message = wordsOfError(error);
      const wait = isHopeless(error) ? undefined : waits[attempts - 1];
      const place = `Step ${numberOf(at)} (${stepTitle(step, ctx.registry)})`;
      if (wait === undefined) {
        const reason = `${place} failed${attempts > 1 ? ` ${attempts} times` : ''}: ${message}`;
        await writeStep(ctx, run, step, 'failed', { reason: message });
        await finish(ctx, run, 'failed', reason);
        ctx.emit({ type: 'automation.runFailed', recordType: automationRun.key, recordId: run.id, data: { rule: head.rule, step: place } });
        // To all who manage automations, whatever fields they may see: the log says why to those who may.
        return tellFailure(ctx, { id: head.rule, name: head.name }, `${place} failed.`);
      }
      const again = new Date(Date.parse(ctx.now) + wait * 1000).toISOString();
      await writeStep(ctx, run, step, 'failed', { reason: `Attempt ${attempts}: ${message} Tried again at ${again.slice(11, 19)} UTC.` });
      await sql`update automation_run set state = 'retrying', due_at = ${again}::timestamptz, reason = left(${`${place} failed and is tried again: ${message}`}, 4000),
          started_at = coalesce(started_at, ${ctx.now}::timestamptz), updated_at = ${ctx.now}::timestamptz, version = version + 1
        where id = ${run.id}`.execute(ctx.db);
      queueAt(ctx, run.id, again);
    },
    `automation:${head.id}`,
  );
}

/** What people are told of an error: what was meant for them, or that it is not known; never the database's own words, which hold values. */
function wordsOfError(error: unknown): string {
  if (error instanceof StepProblem) return error.message;
  if (error instanceof AppError) {
    const fields = error.problems.map((p) => `${p.pointer.slice(1)} ${p.message}`).join('; ');
    return error.problems.length > 1 ? `${error.message} ${fields}.` : error.message;
  }
  const code = (error as { code?: unknown }).code;
  return `An unexpected error${typeof code === 'string' ? ` (${code})` : ''}. The server's log has more.`;
}
