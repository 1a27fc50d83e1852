import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { ChainLink } from '../rules/chain.ts';
import { firstPosition } from '../rules/positions.ts';
import { defaultPerHour } from '../rules/definition.ts';
import { takeSlots, type Slots } from '../rules/slots.ts';
import type { ActiveRule } from './load-rules.ts';
import { announceLimit } from './pause-rule.ts';

/** A run that is to begin, or that a rule decided against. */
export interface NewRun {
  readonly subject: { readonly type: string; readonly id: string };
  readonly cause: string;
  /** What makes it the only one of its kind. */
  readonly key: string;
  readonly eventSeq?: number;
  readonly chain?: readonly ChainLink[];
  /** Why it does not begin. */
  readonly not?: { readonly state: 'skipped' | 'stopped'; readonly reason: string };
}

export const advanceJob = 'automation.advance';
/** Runs that one job works on, one after another: the queue then costs next to nothing, and a crash repeats looks, never steps. */
const runsPerJob = 50;

/**
 * Writes runs in one statement and queues them, in the transaction of `ctx`. One whose key is there already is left out: each
 * comes once however often it is asked for. Those beyond the rule's runs per hour wait for the next hour, and say so.
 * @returns how many were new
 */
export async function startRuns(ctx: Ctx, rule: ActiveRule, runs: readonly NewRun[]): Promise<number> {
  if (runs.length === 0) return 0;
  const fresh = await withoutKnown(ctx, runs);
  const starting = fresh.filter((run) => run.not === undefined);
  const perHour = rule.definition.perHour ?? defaultPerHour;
  const due = await placeInHours(ctx, rule.id, starting.length, perHour);
  const dueOf = new Map(starting.map((run, i) => [run, due[i] ?? null]));
  const rows = fresh.map((run) => ({ ...columnsOfRun(ctx, rule, run, dueOf.get(run) ?? null), key: run.key }));
  const { rows: written } = await sql<{ id: string; due: string | null; state: string }>`
    insert into automation_run (id, created_at, updated_at, rule_id, rule_name, version_number, subject_type, subject_id, cause, state, reason, position, event_seq, chain, context, attempts, due_at, started_at, finished_at, key)
    select r.id, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz, ${rule.id}, ${rule.name}, ${rule.number}, r.subject_type, r.subject_id, left(r.cause, 300), r.state, r.reason, r.position, r.event_seq, r.chain, '{}', 0, r.due_at,
      null, case when r.state in ('skipped', 'stopped') then ${ctx.now}::timestamptz end, r.key
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, subject_type text, subject_id uuid, cause text, state text, reason text, position text, event_seq bigint, chain jsonb, due_at timestamptz, key text)
    on conflict (key) where deleted_at is null do nothing
    returning id, due_at as due, state`.execute(ctx.db);
  const queued = written.filter((row) => row.state === 'queued');
  for (const [at, group] of Map.groupBy(queued, (row) => row.due))
    queueRuns(
      ctx,
      group.map((row) => row.id),
      at,
    );
  const held = queued.filter((row) => row.due !== null).length;
  if (held > 0) await announceLimit(ctx, rule, `More than ${perHour} runs in an hour: ${held} wait for the hours after. None is lost.`);
  const stopped = fresh.find((run) => run.not?.state === 'stopped');
  if (stopped?.not) await announceLimit(ctx, rule, stopped.not.reason);
  return written.length;
}

/** Queues runs to go on, now or at a time. */
export function queueRuns(ctx: Pick<Ctx, 'enqueue'>, ids: readonly string[], at: string | null = null): void {
  for (let from = 0; from < ids.length; from += runsPerJob) {
    ctx.enqueue(advanceJob, { runs: ids.slice(from, from + runsPerJob) }, at === null ? {} : { runAt: at });
  }
}

/** Queues a run for its time. Asked for again, the former asking is replaced. */
export function queueAt(ctx: Pick<Ctx, 'enqueue'>, id: string, at: string): void {
  ctx.enqueue(advanceJob, { runs: [id] }, { runAt: at, key: `automation run ${id}` });
}

async function withoutKnown(ctx: Ctx, runs: readonly NewRun[]): Promise<readonly NewRun[]> {
  const unique = [...new Map(runs.map((run) => [run.key, run])).values()];
  const { rows } = await sql<{
    key: string;
  }>`select key from automation_run where key = any(${unique.map((run) => run.key)}::text[]) and deleted_at is null`.execute(ctx.db);
  const known = new Set(rows.map((row) => row.key));
  return unique.filter((run) => !known.has(run.key));
}

function columnsOfRun(ctx: Ctx, rule: ActiveRule, run: NewRun, due: string | null): Record<string, unknown> {
  const id = newId();
  const perHour = rule.definition.perHour ?? defaultPerHour;
  const held =
    due === null ? null : `Held back until ${due.slice(0, 16).replace('T', ' ')} UTC: the rule has had its ${perHour} runs of the hour.`;
  return {
    id,
    subject_type: run.subject.type,
    subject_id: run.subject.id,
    cause: run.cause,
    state: run.not?.state ?? 'queued',
    reason: run.not?.reason ?? held,
    position: run.not ? null : firstPosition,
    event_seq: run.eventSeq ?? null,
    chain: [...(run.chain ?? []), { rule: rule.id, name: rule.name, run: id }],
    due_at: due,
  };
}

/** When each of `count` runs may begin: null for now. The rule's hours are counted under a lock. */
async function placeInHours(ctx: Ctx, ruleId: string, count: number, perHour: number): Promise<readonly (string | null)[]> {
  if (count === 0) return [];
  await sql`insert into automation_state (rule_id) values (${ruleId}) on conflict (rule_id) do nothing`.execute(ctx.db);
  const { rows } =
    await sql<Slots>`select slot_at as "at", slot_used as used from automation_state where rule_id = ${ruleId} for update`.execute(ctx.db);
  const { due, slots } = takeSlots(rows[0] ?? { at: null, used: 0 }, ctx.now, count, perHour);
  await sql`update automation_state set slot_at = ${slots.at}::timestamptz, slot_used = ${slots.used} where rule_id = ${ruleId}`.execute(
    ctx.db,
  );
  return due;
}
