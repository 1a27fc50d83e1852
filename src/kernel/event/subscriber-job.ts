import { sql } from '../db/sql.ts';
import { z } from 'zod';
import { asSystem } from '../app.ts';
import { defineJob, DoNotRetry, type JobContext } from '../jobs/job.ts';
import type { StoredEvent } from './event.ts';
import { readEvent } from './read-events.ts';
import type { Subscriber } from './subscriber.ts';
import { queueOf, subscriberJobName, subscriberKey, subscriptionsOf, type SubscriberInput } from './subscriptions.ts';

/** Tells one subscriber of one event. */
export const subscriberJob = defineJob<SubscriberInput>({
  name: subscriberJobName,
  input: z.object({ subscriber: z.string(), seq: z.number() }),
  run: async (ctx, input) => {
    const subscriber = subscriptionsOf(ctx.registry).byName.get(input.subscriber);
    if (!subscriber) throw new DoNotRetry(`There is no subscriber "${input.subscriber}" any more.`, { code: 'no_subscriber' });
    const event = await readEvent(ctx.db, input.seq);
    if (!event) throw new DoNotRetry(`There is no event ${input.seq}.`, { code: 'no_event' });
    if (await waitsFor(ctx, input, subscriber, event)) return;
    await asSystem(ctx.app, (tx) => subscriber.run(tx, event), subscriberKey(input.subscriber, input.seq));
  },
});

const mostWaiting = 200;

/**
 * Whether an earlier event of the same record still waits for this subscriber: it failed and will be tried again, or its
 * worker died. Then this one is queued anew right behind it.
 */
async function waitsFor(ctx: JobContext, input: SubscriberInput, { on }: Subscriber, { recordId, seq }: StoredEvent): Promise<boolean> {
  if (recordId === null) return false;
  const { rows } = await sql<{ runAt: string | null }>`
    select to_char((max(j.run_at) + interval '1 microsecond') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "runAt"
    from (select e.seq from event e where e.record_id = ${recordId}::uuid and e.seq < ${seq} and e.type = any(${[...on]}::text[]) order by e.seq desc limit ${mostWaiting}) e
    join graphile_worker._private_jobs j on j.key = 'event:' || e.seq || ':' || ${input.subscriber}`.execute(ctx.db);
  const runAt = rows[0]?.runAt;
  if (runAt === null || runAt === undefined) return false;
  await asSystem(ctx.app, async (tx) =>
    tx.enqueue(subscriberJobName, input, { key: subscriberKey(input.subscriber, seq), queue: queueOf(recordId), runAt }),
  );
  return true;
}
