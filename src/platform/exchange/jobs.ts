import { z } from 'zod';
import { systemActor } from '../../kernel/access/actor.ts';
import { asSystem, type App } from '../../kernel/app.ts';
import { updateRecord } from '../../kernel/command/store.ts';
import { AppError } from '../../kernel/errors.ts';
import { defineJob, DoNotRetry, type JobContext } from '../../kernel/jobs/job.ts';
import { withProgress } from '../../kernel/jobs/progress.ts';
import { refused } from './import/inspect-file.ts';
import { runImport } from './import/run-import.ts';
import { undoImport } from './import/undo-import.ts';
import { importRun, type ImportCounts } from './records/import.ts';

const twelveHours = 12 * 3_600_000;

/** Brings a file in. After a crash it goes on with the first row that is not in yet. */
export const runImportJob = defineJob({
  name: 'exchange.runImport',
  input: z.object({ importId: z.uuid(), progressId: z.uuid() }),
  retries: 3,
  timeoutMs: twelveHours,
  async run(ctx, { importId, progressId }) {
    await finishing(ctx, importId, async () => {
      const counts = await withProgress(ctx.db, progressId, (progress) => runImport(ctx, importId, { progress, signal: ctx.job.signal }), {
        willRetry: willRetry(ctx),
      });
      await end(ctx.app, importId, counts);
    });
  },
});

/** Takes an import back. */
export const undoImportJob = defineJob({
  name: 'exchange.undoImport',
  input: z.object({ importId: z.uuid(), progressId: z.uuid(), force: z.boolean(), userId: z.uuid().nullable() }),
  retries: 3,
  timeoutMs: twelveHours,
  async run(ctx, { importId, progressId, force, userId }) {
    const actor = userId === null ? systemActor : ((await ctx.services.actors?.actorOf(ctx, userId)) ?? systemActor);
    await finishing(ctx, importId, async () => {
      const result = await withProgress(
        ctx.db,
        progressId,
        (progress) => undoImport(ctx.app, actor, importId, force, progress, ctx.job.signal),
        { willRetry: willRetry(ctx) },
      );
      await asSystem(ctx.app, async (tx) => {
        await updateRecord(tx, importRun, importId, { state: result === null || result.kept > 0 ? 'partlyUndone' : 'undone' });
        if (result) tx.emit({ type: 'exchange.importUndone', recordType: importRun.key, recordId: importId, data: { ...result } });
      });
    });
  },
});

const willRetry = (ctx: JobContext): boolean => ctx.job.attempt < ctx.job.maxAttempts;

/** Counts are summed from the chunks that are in, so that they are right however often the work was cut short. */
async function end(app: App, importId: string, counts: ImportCounts | null): Promise<void> {
  await asSystem(app, async (tx) => {
    await updateRecord(tx, importRun, importId, {
      state: counts === null ? 'cancelled' : 'done',
      finishedAt: tx.now,
      ...(counts ? { counts } : {}),
    });
    tx.emit({
      type: 'exchange.importFinished',
      recordType: importRun.key,
      recordId: importId,
      data: {
        state: counts === null ? 'cancelled' : 'done',
        ...(counts
          ? { rows: counts.rows, created: counts.created, updated: counts.updated, skipped: counts.skipped, failed: counts.failed }
          : {}),
      },
    });
  });
}

/** What cannot succeed however often it is tried ends the import with the reason. */
async function finishing(ctx: JobContext, importId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    const error = refused(thrown);
    const isFinal = error instanceof AppError;
    if ((isFinal || !willRetry(ctx)) && !ctx.job.signal.aborted) {
      await asSystem(ctx.app, (tx) =>
        updateRecord(tx, importRun, importId, {
          state: 'failed',
          finishedAt: tx.now,
          error: isFinal ? error.message : 'The import stopped with an error; it can be gone on with.',
        }),
      );
    }
    if (isFinal) throw new DoNotRetry(error.message, { code: error.code, cause: error });
    throw error;
  }
}
