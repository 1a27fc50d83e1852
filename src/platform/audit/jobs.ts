import { z } from 'zod';
import './service.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Services } from '../../kernel/context.ts';
import { verifyAudit, type VerifyOptions } from '../../kernel/event/verify.ts';
import { defineCron } from '../../kernel/jobs/cron.ts';
import { defineJob } from '../../kernel/jobs/job.ts';
import { startProgress, withProgress } from '../../kernel/jobs/progress.ts';

export const verifyKind = 'audit.verify';

/** Checks the whole log; what it found is the result of its progress. Without an id it begins one of its own (nightly). */
export const verifyLog = defineJob({
  name: verifyKind,
  input: z.object({ progress: z.string().optional() }),
  retries: 1,
  timeoutMs: 6 * 3_600_000,
  run: async (ctx, input) => {
    const id = input.progress ?? (await startProgress(ctx.db, { kind: verifyKind, label: 'Check of the audit log', startedBy: null }));
    await withProgress(
      ctx.db,
      id,
      async (progress) => {
        const batches = await sql<{ n: number }>`select count(*) as n from event_seal`.execute(ctx.db);
        await progress.setTotal(batches.rows[0]?.n ?? 0);
        return verifyAudit(ctx.db, { ...keyOf(ctx), onBatch: (batch) => progress.report(batch) });
      },
      { willRetry: ctx.job.attempt < ctx.job.maxAttempts },
    );
  },
});

/** Options that let the check tell a real erasure from a forged one. */
export function keyOf({ services }: { readonly services: Services }): Pick<VerifyOptions, 'key'> {
  return services.auditKey === undefined ? {} : { key: services.auditKey };
}

/** How long a client may repeat a request under its Idempotency-Key. */
const keyDays = 7;

export const tidyKeys = defineJob({
  name: 'audit.tidyIdempotencyKeys',
  input: z.object({}),
  run: async (ctx) => {
    // In portions, so that no lock and no transaction lasts long.
    for (let deleted = 1; deleted > 0 && !ctx.job.signal.aborted;) {
      const { rows } = await sql`delete from idempotency_key where ctid = any(array(
        select ctid from idempotency_key where at < ${ctx.now}::timestamptz - make_interval(days => ${keyDays}::int) limit 5000)) returning 1`.execute(
        ctx.db,
      );
      deleted = rows.length;
    }
  },
});

export const auditCrons = [defineCron({ job: verifyLog, at: '41 2 * * *' }), defineCron({ job: tidyKeys, at: '11 3 * * *' })];
