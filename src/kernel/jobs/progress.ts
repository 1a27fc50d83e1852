import { sql } from '../db/sql.ts';
import type { Db } from '../context.ts';
import { newId } from '../ids/new-id.ts';
import { roomToGrow } from './heap-growth.ts';

export type ProgressState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** How far a long piece of work has come. */
export interface ProgressRow {
  readonly id: string;
  /** What it is for programs: `exchange.import`. */
  readonly kind: string;
  /** What it is for people: "Import of customers.csv". */
  readonly label: string;
  readonly state: ProgressState;
  readonly done: number;
  /** Null as long as nobody knows. */
  readonly total: number | null;
  /** Where to go on after a restart; only the work itself reads it. */
  readonly checkpoint: unknown;
  readonly result: unknown;
  readonly error: string | null;
  readonly cancelRequested: boolean;
  readonly startedBy: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly updatedAt: string;
  readonly finishedAt: string | null;
}

/** What the work tells, and hears, while it goes on. */
export interface Progress {
  readonly id: string;
  /** What an earlier run, cut short by a crash or a restart, had done. */
  readonly resumed: { readonly done: number; readonly checkpoint: unknown };
  /** Sets how much there is to do. */
  setTotal(total: number): Promise<void>;
  /**
   * Tells how much is done, and where to go on after a crash. Writes at most twice a second, but always when a checkpoint
   * comes with it.
   * @throws JobCancelled when somebody asked for it
   */
  report(done: number, checkpoint?: unknown): Promise<void>;
}

/** Somebody cancelled the work. `withProgress` makes it the end of the run; the work cleans up and lets it pass. */
export class JobCancelled extends Error {
  readonly code = 'job_cancelled';
  constructor() {
    super('The work was cancelled.');
    this.name = 'JobCancelled';
  }
}

/**
 * Announces long work in the transaction that queues its job, so that whoever asked has an id to follow.
 * @returns the id, for the job's input
 */
export async function startProgress(
  tx: Db,
  work: { kind: string; label: string; total?: number; startedBy: string | null },
): Promise<string> {
  const id = newId();
  await sql`insert into job_progress (id, kind, label, total, started_by)
    values (${id}, ${work.kind}, ${work.label}, ${work.total ?? null}, ${work.startedBy})`.execute(tx);
  return id;
}

/**
 * Does work under its progress row. Writes on `db`, outside of the work's transactions, so that others see it.
 * Ends as `done` with what `work` returns, as `cancelled` (then returns null), or as `failed`; an error goes on to the caller.
 * When the job will be tried again the row goes back to `waiting`.
 */
export async function withProgress<Result>(
  db: Db,
  id: string,
  work: (progress: Progress) => Promise<Result>,
  options: { willRetry?: boolean } = {},
): Promise<Result | null> {
  const row = await begin(db, id);
  if (row === null) return null;
  const isDone = roomToGrow();
  try {
    const result = await work(progressOf(db, row));
    await finish(db, id, 'done', { result });
    return result;
  } catch (error) {
    if (error instanceof JobCancelled) {
      await finish(db, id, 'cancelled', {});
      return null;
    }
    const message = error instanceof Error ? error.message : String(error);
    if (options.willRetry)
      await sql`update job_progress set state = 'waiting', error = ${message}, updated_at = clock_timestamp() where id = ${id}`.execute(db);
    else await finish(db, id, 'failed', { error: message });
    throw error;
  } finally {
    isDone();
  }
}

/** Long work, the latest first, of all people or of one. */
export async function listProgress(
  db: Db,
  filter: { startedBy?: string; kind?: string; unfinished?: boolean; limit?: number } = {},
): Promise<ProgressRow[]> {
  const { rows } = await sql<ProgressRow>`select ${columns} from job_progress
    where ${filter.startedBy === undefined ? sql`true` : sql`started_by = ${filter.startedBy}`}
      and ${filter.kind === undefined ? sql`true` : sql`kind = ${filter.kind}`}
      and ${filter.unfinished ? sql`state in ('waiting', 'running')` : sql`true`}
    order by created_at desc, id desc limit ${filter.limit ?? 50}`.execute(db);
  return rows;
}

export async function readProgress(db: Db, id: string): Promise<ProgressRow | null> {
  const { rows } = await sql<ProgressRow>`select ${columns} from job_progress where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/**
 * Asks for work to end: what waits is cancelled at once, what runs stops at its next report.
 * @returns the state after that, or null when there is no such work
 */
export async function cancel(tx: Db, id: string): Promise<ProgressState | null> {
  const { rows } = await sql<{ state: ProgressState }>`update job_progress set
      cancel_requested = cancel_requested or state in ('waiting', 'running'),
      state = case state when 'waiting' then 'cancelled' else state end,
      finished_at = case state when 'waiting' then clock_timestamp() else finished_at end,
      updated_at = clock_timestamp()
    where id = ${id} returning state`.execute(tx);
  return rows[0]?.state ?? null;
}

const columns = sql.raw(`id, kind, label, state, done, total, checkpoint, result, error, cancel_requested as "cancelRequested",
  started_by as "startedBy", created_at as "createdAt", started_at as "startedAt", updated_at as "updatedAt", finished_at as "finishedAt"`);

/** @returns null when it was cancelled or finished before */
async function begin(db: Db, id: string): Promise<ProgressRow | null> {
  const { rows } = await sql<ProgressRow>`update job_progress
    set state = 'running', error = null, started_at = coalesce(started_at, clock_timestamp()), updated_at = clock_timestamp()
    where id = ${id} and state in ('waiting', 'running') returning ${columns}`.execute(db);
  return rows[0] ?? null;
}

function progressOf(db: Db, row: ProgressRow): Progress {
  let writtenAt = 0;
  return {
    id: row.id,
    resumed: { done: row.done, checkpoint: row.checkpoint },
    async setTotal(total) {
      await sql`update job_progress set total = ${total}, updated_at = clock_timestamp() where id = ${row.id}`.execute(db);
    },
    async report(done, checkpoint) {
      const now = performance.now();
      if (checkpoint === undefined && now - writtenAt < 500) return;
      writtenAt = now;
      const { rows } = await sql<{ cancelled: boolean }>`update job_progress
        set done = ${done}, checkpoint = ${checkpoint === undefined ? sql`checkpoint` : sql`${JSON.stringify(checkpoint)}::jsonb`}, updated_at = clock_timestamp()
        where id = ${row.id} returning cancel_requested as cancelled`.execute(db);
      if (rows[0]?.cancelled) throw new JobCancelled();
    },
  };
}

async function finish(
  db: Db,
  id: string,
  state: 'done' | 'failed' | 'cancelled',
  end: { result?: unknown; error?: string },
): Promise<void> {
  await sql`update job_progress set state = ${state}, result = ${end.result === undefined ? null : JSON.stringify(end.result)}::jsonb, error = ${end.error ?? null},
    done = case when ${state} = 'done' then coalesce(total, done) else done end, finished_at = clock_timestamp(), updated_at = clock_timestamp()
    where id = ${id}`.execute(db);
}
