import type { Actor } from '../../../kernel/access/actor.ts';
import { asSystem } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { readEvent } from '../../../kernel/event/read-events.ts';
import type { JobContext } from '../../../kernel/jobs/job.ts';
import { signatureHeaders } from './sign.ts';
import { sendRequest } from '../send/send-request.ts';
import { webhooksOf } from '../service.ts';
import type { Due } from './due.ts';
import type { Receiver } from './endpoint.ts';
import { renderPayload, type Rendered } from './render.ts';
import { settle } from './settle.ts';

/** How long a receiver may take to answer. */
export const answerWithinMs = 15_000;

/**
 * Sends one delivery and notes what came of it. A process that dies in between leaves it waiting, and it is sent again with the same
 * `webhook-id`: at least once, never silently not.
 */
export async function deliverOne(ctx: JobContext, receiver: Receiver, owner: Actor, due: Due): Promise<void> {
  const rendered = due.seq === null ? kept(due) : await renderNow(ctx, receiver, owner, due);
  if ('skip' in rendered) return skip(ctx, due, rendered.skip);
  // Later attempts send what the first sent, to the byte, but only while the owner may still see the record.
  const body = due.body ?? rendered.body;
  const startedAt = ctx.app.now();
  const start = performance.now();
  const answer = await sendRequest(webhooksOf(ctx).network, {
    url: receiver.url,
    body,
    headers: headersOf(receiver, due, body, startedAt),
    timeoutMs: answerWithinMs,
    signal: ctx.job.signal,
  });
  const milliseconds = performance.now() - start;
  // Cut short by the end of the process, it says nothing about the receiver.
  if (ctx.job.signal.aborted && answer.status === null) return;
  await asSystem(ctx.app, (tx) => settle(tx, { receiver, due, body, answer, startedAt, milliseconds }), ctx.requestId);
}

/** `webhook-id` of a delivery: the same at each attempt and replay. */
export function messageId(deliveryId: string): string {
  return `msg_${deliveryId.replaceAll('-', '')}`;
}

function headersOf(receiver: Receiver, due: Due, body: string, now: string): Readonly<Record<string, string>> {
  return {
    ...receiver.headers,
    'content-type': 'application/json',
    'user-agent': 'Entente-Webhooks/1',
    ...signatureHeaders(receiver.secrets, messageId(due.id), Math.floor(Date.parse(now) / 1000), body),
  };
}

function kept({ body }: Due): Rendered {
  return body === null ? { skip: 'There is nothing to send.' } : { body };
}

async function renderNow(ctx: JobContext, receiver: Receiver, owner: Actor, due: Due): Promise<Rendered> {
  const event = await readEvent(ctx.db, due.seq as number);
  return event ? renderPayload(ctx, owner, receiver.payload, event) : { skip: 'The event is no longer in the log.' };
}

async function skip(ctx: JobContext, due: Due, reason: string): Promise<void> {
  await sql`update webhook_delivery set state = 'skipped', next_at = null, error = ${reason}, body = null, updated_at = ${ctx.app.now()}::timestamptz where id = ${due.id}::uuid`.execute(
    ctx.db,
  );
}
