import { sql } from '../db/sql.ts';
import type { Db } from '../context.ts';

/** A job that failed for good, with the input that it failed on. */
export interface DeadJob {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
  readonly error: string;
  readonly errorCode: string | null;
  readonly attempts: number;
  readonly queue: string | null;
  readonly queuedAt: string;
  readonly failedAt: string;
}

/** Dead letters, the latest first; `after` is the last one of the page before. */
export async function listDead(
  db: Db,
  page: { limit?: number; after?: Pick<DeadJob, 'id' | 'failedAt'>; name?: string } = {},
): Promise<DeadJob[]> {
  const { limit = 50, after, name } = page;
  const { rows } = await sql<DeadJob>`
    select job_id::text as id, name, input, error, error_code as "errorCode", attempts, queue, queued_at as "queuedAt", failed_at as "failedAt"
    from job_dead
    where ${after ? sql`(failed_at, job_id) < (${after.failedAt}::timestamptz, ${after.id}::bigint)` : sql`true`}
      and ${name === undefined ? sql`true` : sql`name = ${name}`}
    order by failed_at desc, job_id desc limit ${limit}`.execute(db);
  return rows;
}

/**
 * Queues dead letters anew, with all their attempts, in the transaction `tx`.
 * @returns the ids of the new jobs; fewer than asked for when others re-ran or discarded some meanwhile
 */
export async function rerun(tx: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with gone as (delete from job_dead where job_id = any(${[...ids]}::bigint[]) returning *)
    select entente_enqueue(json_build_array(json_build_object(
      'identifier', name, 'payload', input, 'queue_name', queue, 'max_attempts', greatest(attempts, 1), 'priority', priority)))::text as id
    from gone`.execute(tx);
  return rows.map((row) => row.id);
}

/** Drops dead letters for good. @returns how many there were */
export async function discard(tx: Db, ids: readonly string[]): Promise<number> {
  const { rows } = await sql`delete from job_dead where job_id = any(${[...ids]}::bigint[]) returning 1`.execute(tx);
  return rows.length;
}
