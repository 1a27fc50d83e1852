import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { transact } from '../app.ts';
import type { Filter } from '../list/filter.ts';
import { defineJob, DoNotRetry, type JobContext } from '../jobs/job.ts';
import { JobCancelled, withProgress, type Progress } from '../jobs/progress.ts';
import type { RecordType } from '../record/record.ts';
import { actorOfAsker, type Asker } from './bulk-actor.ts';
import {
  addMatching,
  countItems,
  keepFailures,
  nextItems,
  rowKey,
  settleItems,
  tidyBulk,
  type BulkFailure,
  type BulkItem,
} from './bulk-items.ts';
import { bulkJobName, bulkOne, checkVerb } from './bulk.ts';

/** What a bulk run in the background is told. Its id is that of its progress. */
export interface BulkInput {
  readonly id: string;
  readonly asker: Asker;
  readonly record: string;
  readonly verb: string;
  readonly input: unknown;
  /** Which records, when it was not told by their ids. */
  readonly selection: { readonly filter: Filter | null; readonly q: string | null } | null;
}

/** Rows between two notes of how far it is: what is done again, without effect, after a crash. */
const chunk = 50;

/**
 * Runs a verb on many records, each in its own transaction and in the name of who asked, with the rights they have then.
 * Killed at any moment it goes on where it was; the idempotency key of each row sees to it that nothing happens twice.
 */
export const bulkJob = defineJob<BulkInput>({
  name: bulkJobName,
  input: z.object({
    id: z.string(),
    asker: z.custom<Asker>(),
    record: z.string(),
    verb: z.string(),
    input: z.unknown(),
    selection: z.custom<BulkInput['selection']>(),
  }),
  timeoutMs: 24 * 3_600_000,
  run: async (ctx, input) => {
    const actor = await actorOfAsker(ctx, input.asker);
    const { attempt, maxAttempts, signal } = ctx.job;
    const result = await withProgress(
      ctx.db,
      input.id,
      (progress) => {
        if (!actor) throw new DoNotRetry('Whoever asked for this may no longer sign in.', { code: 'forbidden' });
        return work(ctx, input, actor, progress);
      },
      {
        // Asked when it ends: a stop of the process does not count as an attempt.
        get willRetry() {
          return actor !== null && (attempt < maxAttempts || signal.aborted);
        },
      },
    );
    if (result === null) await keepFailures(ctx.db, input.id);
  },
});

async function work(ctx: JobContext, job: BulkInput, actor: Actor, progress: Progress): Promise<{ done: number; failed: number }> {
  const record = ctx.registry.record(job.record);
  checkVerb(ctx.app, actor, record, job.verb);
  // Written below and by nobody else.
  const begun = progress.resumed.checkpoint as { after: number } | null;
  if (!begun) await begin(ctx, job, actor, record);
  const total = await countItems(ctx.db, job.id);
  await progress.setTotal(total);
  let after = begun?.after ?? 0;
  await progress.report(after, { after });
  for (let items = await nextItems(ctx.db, job.id, after, chunk); items.length > 0; items = await nextItems(ctx.db, job.id, after, chunk)) {
    const { failures, cancelled } = await runItems(ctx, job, actor, record, items, progress);
    after = items.at(-1)?.n ?? after;
    await settleItems(ctx.db, job.id, actor.userId ?? 'system', items, failures);
    if (cancelled) throw cancelled;
    await progress.report(after, { after });
  }
  const failed = await keepFailures(ctx.db, job.id);
  await tidyBulk(ctx.db);
  return { done: total - failed, failed };
}

/** Fixes which records the work is for. Twice, after a crash in between, adds nothing: the numbers are taken. */
async function begin(ctx: JobContext, job: BulkInput, actor: Actor, record: RecordType): Promise<void> {
  const { selection } = job;
  if (!selection || (await countItems(ctx.db, job.id)) > 0) return;
  await transact(ctx.app, { actor, requestId: ctx.requestId }, (tx) =>
    addMatching(tx, job.id, record, { ...selection, trash: job.verb === 'restore' }),
  );
}

interface Chunk {
  readonly failures: readonly BulkFailure[];
  readonly cancelled: JobCancelled | null;
}

async function runItems(
  ctx: JobContext,
  job: BulkInput,
  actor: Actor,
  record: RecordType,
  items: readonly BulkItem[],
  progress: Progress,
): Promise<Chunk> {
  const failures: BulkFailure[] = [];
  for (const item of items) {
    if (ctx.job.signal.aborted) throw ctx.job.signal.reason;
    const result = await patiently(() =>
      bulkOne(ctx.app, {
        actor,
        requestId: ctx.requestId,
        record,
        verb: job.verb,
        input: job.input,
        id: item.id,
        idempotencyKey: rowKey(job.id, item.id),
      }),
    );
    if (!result.ok) failures.push({ ...item, code: result.code ?? 'internal', message: result.message ?? '' });
    const cancelled = await progress.report(item.n).then(() => null, asCancelled);
    if (cancelled) return { failures, cancelled };
  }
  return { failures, cancelled: null };
}

function asCancelled(error: unknown): JobCancelled {
  if (error instanceof JobCancelled) return error;
  throw error;
}

const patience = 5;

/** Tries a row again that lost to another transaction (deadlock, serialization); what is wrong with the row itself is its result. */
async function patiently<T extends { ok: boolean; code?: string; message?: string }>(
  run: () => Promise<T>,
): Promise<T | { ok: false; code: string; message: string }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if ((code === '40P01' || code === '40001') && attempt < patience) continue;
      // Class 22 and 23: a value that cannot be stored. All else (no connection, a fault of ours) is tried again with the job.
      if (typeof code === 'string' && /^2[23]/.test(code)) return { ok: false, code: 'value', message: 'A value cannot be stored.' };
      throw error;
    }
  }
}
