import { later } from '../db/later.ts';
import { sql, type Sql } from '../db/sql.ts';
import { currentTrace } from '../trace/trace.ts';
import type { Db, EnqueueOptions } from '../context.ts';
import type { Job } from './job.ts';

/** A job to queue: what, with which input, and when. */
export interface NewJob<Input = unknown> {
  readonly job: Job<Input>;
  readonly input: Input;
  readonly options?: EnqueueOptions;
}

/**
 * Queues a job in the transaction `tx`: it exists when and only when that commits, and idle workers hear of it at once.
 *
 * `options.key`: a waiting job with the same key is replaced; one that runs is left to finish and not tried again.
 * `options.queue`: jobs of one queue run one after another; use few names. `options.priority`: lower runs first.
 * @returns the job's id
 * @throws ZodError when the input is not what the job declares
 */
export async function enqueue<Input>(tx: Db, job: Job<Input>, input: NoInfer<Input>, options: EnqueueOptions = {}): Promise<string> {
  const [id] = await enqueueMany(tx, [{ job: job as Job, input, options }]);
  if (id === undefined) throw new Error(`${job.name} was not queued`);
  return id;
}

/**
 * Queues jobs in one statement. Of several with the same key only the last is queued.
 * @returns their ids, in no order that callers may rely on
 */
export async function enqueueMany(tx: Db, jobs: readonly NewJob[]): Promise<string[]> {
  if (jobs.length === 0) return [];
  const { rows } = await queueing(jobs).execute(tx);
  return rows.map((row) => String(row.id));
}

/** The same where nobody asks for their ids: together with the next statement of the transaction, or its commit. */
export async function enqueueLater(tx: Db, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length > 0) await later(tx, queueing(jobs));
}

function queueing(jobs: readonly NewJob[]): Sql<{ id: string | number }> {
  const specs = new Map<string, object>();
  const trace = currentTrace();
  jobs.forEach(({ job, input, options = {} }, index) => {
    specs.set(options.key ? `key ${options.key}` : `${index}`, {
      identifier: job.name,
      payload: withTrace(job.input.parse(input), trace),
      queue_name: options.queue ?? null,
      run_at: options.runAt ?? null,
      max_attempts: options.maxAttempts ?? job.retries + 1,
      job_key: options.key ?? null,
      priority: options.priority ?? 0,
    });
  });
  return sql`select entente_enqueue(${JSON.stringify([...specs.values()])}::json) as id`;
}

/** While traces are recorded the job knows which request queued it; `runJob` takes it out again. */
function withTrace(payload: unknown, trace: string | null): unknown {
  return trace === null || typeof payload !== 'object' || payload === null ? payload : { ...payload, _trace: trace };
}
