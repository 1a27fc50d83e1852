import type { QueuedJob } from '../app.ts';
import type { Db } from '../context.ts';
import { enqueueLater } from './enqueue.ts';
import type { Job } from './job.ts';

/** Adds jobs by name within a transaction, as `ctx.enqueue` asks. @throws Error for a name that no module declares. */
export function createQueue(jobs: readonly Job[]): (tx: Db, queued: readonly QueuedJob[]) => Promise<void> {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  return async (tx, queued) => {
    const specs = queued.map(({ job: name, input, options }) => {
      const job = byName.get(name);
      if (!job) throw new Error(`No module declares the job "${name}"`);
      return { job, input, options };
    });
    await enqueueLater(tx, specs);
  };
}
