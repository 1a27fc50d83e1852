import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { disableEndpoint } from '../disable.ts';
import { awayAfter, disableAfter, probeDelay, retryAfterSeconds, retryDelay } from './schedule.ts';
import { scrub } from './scrub.ts';
import type { Answer } from '../send/send-request.ts';
import type { Due } from './due.ts';
import type { Receiver } from './endpoint.ts';

export interface Attempted {
  readonly receiver: Receiver;
  readonly due: Due;
  readonly body: string;
  readonly answer: Answer;
  readonly startedAt: string;
  readonly milliseconds: number;
}

/** Notes what came of one request, in the transaction of `ctx`: the attempt, what becomes of the delivery, and how the endpoint is doing. */
export async function settle(ctx: Ctx, attempted: Attempted): Promise<void> {
  await lockEndpoint(ctx, attempted.receiver.id);
  const { answer } = attempted;
  await keepAttempt(ctx, attempted);
  if (answer.status !== null && answer.status >= 200 && answer.status < 300) return delivered(ctx, attempted);
  if (answer.status === 410) {
    await giveUp(ctx, attempted, 'The receiver says that it is gone (410).');
    return disableEndpoint(ctx, attempted.receiver.id, 'gone');
  }
  await failed(ctx, attempted);
}

/** First the endpoint, then the delivery: requests to one endpoint end at the same time. */
async function lockEndpoint(ctx: Ctx, id: string): Promise<void> {
  await sql`select 1 from webhook_endpoint where id = ${id}::uuid for update`.execute(ctx.db);
}

async function keepAttempt(ctx: Ctx, { receiver, due, answer, startedAt, milliseconds }: Attempted): Promise<void> {
  const secrets = [...Object.values(receiver.headers), ...receiver.secrets];
  const response = answer.status === null ? null : scrub(answer.body, secrets);
  await sql`
    insert into webhook_attempt (id, created_at, updated_at, delivery_id, endpoint_id, at, outcome, status, milliseconds, error, response)
    values (${newId()}::uuid, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz, ${due.id}::uuid, ${receiver.id}::uuid, ${startedAt}::timestamptz, ${outcomeOf(answer)},
      ${answer.status}, ${Math.round(milliseconds)}, ${answer.status === null ? answer.message : null}, ${response})`.execute(ctx.db);
}

function outcomeOf(answer: Answer): string {
  if (answer.status === null) return answer.code.slice(0, 40);
  if (answer.status < 300) return 'delivered';
  return answer.status < 400 ? 'redirect' : 'refused';
}

async function delivered(ctx: Ctx, { receiver, due, body, answer }: Attempted): Promise<void> {
  await sql`
    update webhook_delivery set state = 'delivered', delivered_at = ${ctx.now}::timestamptz, next_at = null, attempts = attempts + 1,
      last_status = ${answer.status}, error = null, body = ${body}, updated_at = ${ctx.now}::timestamptz where id = ${due.id}::uuid`.execute(
    ctx.db,
  );
  const { rows } = await sql<{ away: boolean }>`
    update webhook_endpoint e set failures = 0, failing_since = null, resume_at = null, last_success_at = ${ctx.now}::timestamptz
    from (select id, resume_at is not null as away from webhook_endpoint where id = ${receiver.id}::uuid) before
    where e.id = before.id returning before.away`.execute(ctx.db);
  // It is back: what failed meanwhile doesn't wait for its own next time.
  if (rows[0]?.away) await resumeWaiting(ctx, receiver.id);
}

/** Makes everything that waits for an endpoint due now. */
export async function resumeWaiting(ctx: Ctx, endpoint: string): Promise<void> {
  await sql`update webhook_delivery set next_at = ${ctx.now}::timestamptz
    where endpoint_id = ${endpoint}::uuid and state = 'waiting' and next_at > ${ctx.now}::timestamptz`.execute(ctx.db);
}

/**
 * A request that failed. While the endpoint as a whole is away (three failures in a row of the network's kind, or of different
 * deliveries) it is looked at now and then with one delivery, and no delivery comes nearer to being given up by that.
 */
async function failed(ctx: Ctx, attempted: Attempted): Promise<void> {
  const { receiver, due, body, answer } = attempted;
  const asked = answer.status === 429 || answer.status === 503 ? retryAfterSeconds(answer.retryAfter, ctx.now) : null;
  const health = await noteFailure(ctx, attempted, asked);
  const counts = !health.isAway && asked === null;
  const strikes = due.strikes + (counts ? 1 : 0);
  const wait = counts ? retryDelay(due.id, strikes) : (asked ?? 0);
  if (wait === null) await giveUp(ctx, attempted, reasonOf(answer));
  else {
    await sql`
      update webhook_delivery set attempts = attempts + 1, strikes = ${strikes}, last_status = ${answer.status}, error = ${reasonOf(answer)}, body = ${body},
        next_at = greatest(${ctx.now}::timestamptz + make_interval(secs => ${wait}::float8), ${health.resumeAt}::timestamptz), updated_at = ${ctx.now}::timestamptz
      where id = ${due.id}::uuid`.execute(ctx.db);
  }
  if (health.isAway && health.failingForSeconds >= disableAfter) await disableEndpoint(ctx, receiver.id, 'failing');
}

interface Health {
  readonly isAway: boolean;
  readonly resumeAt: string | null;
  readonly failingForSeconds: number;
}

async function noteFailure(ctx: Ctx, { receiver, due, answer }: Attempted, asked: number | null): Promise<Health> {
  const { rows } = await sql<{ failures: number; resumeAt: string | null; since: string | null; last: string | null }>`
    select failures::float8 as failures, resume_at as "resumeAt", failing_since as since, last_failed_id as last from webhook_endpoint where id = ${receiver.id}::uuid`.execute(
    ctx.db,
  );
  const before = rows[0] ?? { failures: 0, resumeAt: null, since: null, last: null };
  // Requests that were under way together tell of one outage, not of several.
  const isKnown = before.resumeAt !== null && before.resumeAt > ctx.now;
  // A receiver that answers, and refuses one delivery again and again, is not away.
  const tellsOfAll = asked === null && (isNetwork(answer) || before.last !== due.id);
  const failures = before.failures + (tellsOfAll && !isKnown ? 1 : 0);
  const delay = isKnown ? null : probeDelay(receiver.id, failures);
  const resumeAt = later(before.resumeAt, ctx.now, Math.max(delay ?? 0, asked ?? 0));
  const since = before.since ?? ctx.now;
  await sql`update webhook_endpoint set failures = ${failures}, failing_since = ${since}::timestamptz, resume_at = ${resumeAt}::timestamptz,
    last_failed_id = ${due.id}::uuid where id = ${receiver.id}::uuid`.execute(ctx.db);
  return { isAway: failures >= awayAfter, resumeAt, failingForSeconds: (Date.parse(ctx.now) - Date.parse(since)) / 1000 };
}

/** Nobody answered, or something in front of the receiver did. */
function isNetwork(answer: Answer): boolean {
  return answer.status === null || [502, 503, 504].includes(answer.status);
}

function later(current: string | null, now: string, seconds: number): string | null {
  if (seconds <= 0) return current;
  const at = new Date(Date.parse(now) + seconds * 1000).toISOString();
  return current !== null && current > at ? current : at;
}

function reasonOf(answer: Answer): string {
  if (answer.status === null) return answer.message.slice(0, 500);
  if (answer.status >= 300 && answer.status < 400) return `Answered ${answer.status}; redirects are not followed.`;
  return `Answered ${answer.status}.`;
}

async function giveUp(ctx: Ctx, { due, body, answer }: Attempted, reason: string): Promise<void> {
  await sql`
    update webhook_delivery set state = 'failed', next_at = null, attempts = attempts + 1, strikes = strikes + 1, last_status = ${answer.status}, error = ${reason},
      body = ${body}, updated_at = ${ctx.now}::timestamptz where id = ${due.id}::uuid`.execute(ctx.db);
}
