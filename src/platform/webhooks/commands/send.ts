import { boolean, instant } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { askForDelivery } from '../jobs/ask.ts';
import { replayJobName, type ReplayInput } from '../jobs/replay.ts';
import { manageWebhooks } from '../policies/policies.ts';
import { webhookDelivery } from '../records/webhook-delivery.ts';
import { webhookEndpoint } from '../records/webhook-endpoint.ts';

/** A delivery that is about nothing, to see that the receiver gets and verifies it. */
export const sendTest = defineCommand({
  name: 'send-test',
  label: 'Send a test',
  on: webhookEndpoint,
  permission: manageWebhooks,
  allowed: (row) => (row.enabled ? true : 'It is switched off.'),
  run: async (ctx, row) => {
    const id = newId();
    const body = JSON.stringify({ type: 'webhooks.test', timestamp: ctx.now, data: { message: 'This is a test.', endpoint: row.id } });
    await sql`
      insert into webhook_delivery (id, created_at, created_by_id, updated_at, endpoint_id, event_type, state, next_at, attempts, strikes, body)
      values (${id}::uuid, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${row.id}::uuid, 'webhooks.test', 'waiting', ${ctx.now}::timestamptz, 0, 0, ${body})`.execute(
      ctx.db,
    );
    askForDelivery(ctx, row.id);
    return { delivery: id };
  },
});

const longest = 31 * 24 * 3_600_000;

/** Sends again what happened in a period. */
export const replayPeriod = defineCommand({
  name: 'replay',
  label: 'Send again',
  description: 'What failed in a period, or everything of it, also what happened while the endpoint was off. Message ids stay the same.',
  on: webhookEndpoint,
  permission: manageWebhooks,
  consequential: true,
  input: {
    from: instant({ required: true }),
    to: instant({ help: 'Now, unless said otherwise.' }),
    failedOnly: boolean({ default: true, label: 'Only what failed' }),
  },
  allowed: (row) => (row.enabled ? true : 'Switch it on first.'),
  run: async (ctx, row, input) => {
    const [from, to] = [input.from as string, input.to ?? ctx.now];
    const length = Date.parse(to) - Date.parse(from);
    if (length <= 0) throw invalid([{ pointer: '/to', code: 'order', message: 'must be after the beginning' }]);
    if (length > longest) throw invalid([{ pointer: '/from', code: 'max', message: 'must be at most 31 days before the end' }]);
    const job: ReplayInput = { endpoint: row.id, from, to, failedOnly: input.failedOnly ?? true };
    ctx.enqueue(replayJobName, job);
    return { queued: true };
  },
});

/** Sends one delivery again, with the same id and payload, whatever became of it before. */
export const sendAgain = defineCommand({
  name: 'send-again',
  label: 'Send again',
  on: webhookDelivery,
  permission: manageWebhooks,
  bulk: true,
  allowed: (row) => (row.state === 'waiting' ? 'It waits to be sent already.' : true),
  run: async (ctx, row) => {
    await sql`update webhook_delivery set state = 'waiting', strikes = 0, next_at = ${ctx.now}::timestamptz, version = version + 1, updated_at = ${ctx.now}::timestamptz
      where id = ${row.id}::uuid`.execute(ctx.db);
    askForDelivery(ctx, row.endpoint.id);
  },
});
