import { z } from 'zod';
import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import { writeEvents } from '../../../kernel/event/event.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { withProgress } from '../../../kernel/jobs/progress.ts';
import { findDuplicates } from './find-duplicates.ts';

const input = z.object({ type: z.enum(['parties.person', 'parties.organization']), progressId: z.uuid() });

/** Looks for duplicates among all records of a type. A second run waits for the first; each leaves the list in step with the data. */
export const scanDuplicates: Job = defineJob({
  name: 'parties.scanDuplicates',
  input,
  retries: 2,
  timeoutMs: 3_600_000,
  run: async (ctx, { type, progressId }) => {
    await withProgress(
      ctx.db,
      progressId,
      (progress) =>
        inTransaction(ctx.db, async (tx) => {
          await sql`select pg_advisory_xact_lock(hashtext('parties.scanDuplicates'), hashtext(${type}))`.execute(tx);
          const result = await findDuplicates(tx, type, ctx.now, progress);
          await writeEvents(tx, ctx.actor, ctx.requestId, [{ type: 'parties.duplicatesScanned', data: { recordType: type, ...result } }]);
          return result;
        }),
      { willRetry: ctx.job.attempt < ctx.job.maxAttempts },
    );
  },
}) as Job;

/** Temporary tables live on one connection: ours, or the transaction that we are in. */
function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
