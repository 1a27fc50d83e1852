import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import { eventColumns } from '../../../kernel/event/read-events.ts';
import { defineJob, type JobContext } from '../../../kernel/jobs/job.ts';
import { queueDeliveries, readWatchers } from '../match.ts';
import { askForDelivery } from './ask.ts';

export const replayJobName = 'webhooks.replay';

export interface ReplayInput {
  readonly endpoint: string;
  readonly from: string;
  readonly to: string;
  /** Only what failed, rather than everything of that time. */
  readonly failedOnly: boolean;
}

const batch = 500;

/**
 * Sends again what happened in a period: deliveries that failed, or all; then also makes those that are missing, as the endpoint was
 * switched off or not yet there. In batches, each in its own transaction. Twice is harmless: what waits is not put back again.
 */
export const replay = defineJob<ReplayInput>({
  name: replayJobName,
  input: z.object({ endpoint: z.uuid(), from: z.string(), to: z.string(), failedOnly: z.boolean() }),
  timeoutMs: 3_600_000,
  run: async (ctx, input) => {
    await sendAgain(ctx, input);
    if (!input.failedOnly) await makeMissing(ctx, input);
  },
});

async function sendAgain(ctx: JobContext, { endpoint, from, to, failedOnly }: ReplayInput): Promise<void> {
  const states = failedOnly ? ['failed'] : ['failed', 'delivered', 'skipped'];
  for (let after: string | null = null, count = batch; count === batch && !ctx.job.signal.aborted;) {
    const rows: readonly { id: string }[] = await asSystem(
      ctx.app,
      async (tx) => {
        const found: { rows: { id: string }[] } = await sql<{ id: string }>`
          update webhook_delivery d set state = 'waiting', strikes = 0, next_at = ${tx.now}::timestamptz, updated_at = ${tx.now}::timestamptz
          from (select id from webhook_delivery where endpoint_id = ${endpoint}::uuid and created_at >= ${from}::timestamptz and created_at < ${to}::timestamptz
              and state = any(${states}::text[]) and ${after === null ? sql`true` : sql`id > ${after}::uuid`} order by id limit ${batch} for update) s
          where d.id = s.id returning d.id`.execute(tx.db);
        if (found.rows.length > 0) askForDelivery(tx, endpoint);
        return found.rows;
      },
      ctx.requestId,
    );
    count = rows.length;
    after = rows.reduce<string | null>((most, { id }) => (most === null || id > most ? id : most), after);
  }
}

async function makeMissing(ctx: JobContext, { endpoint, from, to }: ReplayInput): Promise<void> {
  for (let after = 0, count = batch; count === batch && !ctx.job.signal.aborted;) {
    const { rows } = await sql<StoredEvent>`
      select ${eventColumns} from event e where e.at >= ${from}::timestamptz and e.at < ${to}::timestamptz and e.seq > ${after} order by e.seq limit ${batch}`.execute(
      ctx.db,
    );
    count = rows.length;
    after = rows.at(-1)?.seq ?? after;
    if (count > 0)
      await asSystem(ctx.app, async (tx) => void (await queueDeliveries(tx, rows, await readWatchers(tx, endpoint))), ctx.requestId);
  }
}
