import { asSystem, type App } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import type { Money } from '../../../kernel/money/money.ts';
import { paymentsEvents } from '../events.ts';
import { ProviderRefused, ProviderUnavailable, type OnlineProvider, type ProviderCall } from '../providers/provider.ts';
import { payment } from '../records/payment.ts';
import { refund } from '../records/refund.ts';
import type { Observation } from '../rules/payment-facts.ts';
import { capturable } from '../rules/payment-state.ts';
import { callFor } from './call-provider.ts';
import { observe, type AlsoSet } from './observe.ts';
import { readPayment, type KeptPayment } from './payment-rows.ts';
import { askToOperate } from './queue-operation.ts';
import { change } from './rows.ts';
import { startRequestFor } from './start-request.ts';

/** Longer than a call may take: whoever holds an operation after this has died. */
export const leaseMs = 90_000;

export type Outcome = 'done' | 'failed' | 'not-now';

interface Claimed {
  readonly id: string;
  readonly kind: 'start' | 'capture' | 'void' | 'refund';
  readonly amount: Money | null;
  readonly expected: string | null;
  readonly refund: string | null;
  readonly reason: string | null;
  /** It was begun before and nobody knows how it ended. */
  readonly isUnclear: boolean;
  readonly payment: KeptPayment;
}

/**
 * Asks a provider for one thing, once, however often this is called and wherever it is cut off:
 *  1. notes, and commits, that it is about to ask: from here on the operation is visibly "maybe done";
 *  2. asks, always with the operation's id as idempotency key; after an unclear end it first looks whether it was done;
 *  3. commits the answer together with what follows from it.
 * @throws what the provider's call threw when its outcome is not clear, so that the job is tried again
 */
export async function runOperation(app: App, id: string, stop?: AbortSignal): Promise<Outcome> {
  const claimed = await asSystem(app, (ctx) => claim(ctx, id));
  if (typeof claimed === 'string') return claimed;
  let answer: Answer;
  try {
    answer = await ask(app, claimed, stop);
  } catch (error) {
    await asSystem(app, (ctx) => noteFailure(ctx, claimed, error));
    if (error instanceof ProviderRefused) return 'failed';
    throw error;
  }
  await asSystem(app, (ctx) => finish(ctx, claimed, answer));
  return 'done';
}

/** Operations on one payment run one after another, but for its start, which may be asked for by several requests at once. */
async function claim(ctx: Ctx, id: string): Promise<Claimed | Outcome> {
  const { rows } = await sql<Omit<Claimed, 'payment'> & { paymentId: string; state: string; isHeld: boolean; isBehind: boolean }>`
    select o.id, o.kind, o.state, o.payment_id as "paymentId", o.refund_id as refund, o.reason, trim_scale(o.expected)::text as expected,
      case when o.amount is not null then jsonb_build_object('amount', trim_scale(o.amount)::text, 'currency', o.amount_currency) end as amount,
      o.state in ('running', 'maybe') as "isUnclear",
      (o.state = 'running' and o.lease_until > ${ctx.now}::timestamptz and o.kind <> 'start') as "isHeld",
      exists (select 1 from payment_operation b where b.payment_id = o.payment_id and b.id < o.id and b.state in ('waiting', 'running', 'maybe') and b.kind <> 'start') as "isBehind"
    from payment_operation o where o.id = ${id}::uuid for update`.execute(ctx.db);
  const found = rows[0];
  if (!found) return 'failed';
  if (found.state === 'done' || found.state === 'failed') return found.state;
  if (found.isHeld) {
    // Whoever holds it may have died: look again when its time is up.
    askToOperate(ctx, id, new Date(Date.parse(ctx.now) + leaseMs).toISOString());
    return 'not-now';
  }
  // The one before wakes this one when it ends.
  if (found.isBehind) return 'not-now';
  await sql`update payment_operation set state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, ${ctx.now}::timestamptz),
    lease_until = ${ctx.now}::timestamptz + ${`${leaseMs} milliseconds`}::interval, version = version + 1, updated_at = ${ctx.now}::timestamptz where id = ${id}::uuid`.execute(
    ctx.db,
  );
  return { ...found, payment: await readPayment(ctx, found.paymentId) };
}

interface Answer {
  readonly seen: Observation;
  readonly also: AlsoSet;
}

async function ask(app: App, claimed: Claimed, stop?: AbortSignal): Promise<Answer> {
  const { provider, call } = await callFor(app, claimed.payment.row, claimed.id, stop);
  if (claimed.kind === 'start') return start(app, claimed, provider, call);
  const { row } = claimed.payment;
  const at = { reference: row.providerReference, session: row.providerSession };
  if (claimed.isUnclear) {
    const { actionUrl: _page, ...seen } = await provider.fetch(call, at);
    if (isDone(claimed, seen)) return { seen, also: {} };
  }
  return { seen: await carryOut(claimed, provider, call, at), also: {} };
}

async function carryOut(
  claimed: Claimed,
  provider: OnlineProvider,
  call: ProviderCall,
  at: { readonly reference: string | null; readonly session: string | null },
): Promise<Observation> {
  if (claimed.kind === 'void') return provider.void(call, at);
  const { reference } = at;
  const { amount } = claimed;
  if (reference === null || amount === null) throw new ProviderRefused('The provider knows no payment that this could be done to.');
  if (claimed.kind === 'refund')
    return provider.refund(call, { reference, amount, refund: claimed.refund ?? claimed.id, reason: claimed.reason ?? '' });
  const isLast = decimal(capturable(claimed.payment.facts, amount.amount)).isZero();
  return provider.capture(call, { reference, amount, isLast });
}

/** Whether a look at the provider shows that an operation was carried out: by the totals it was to lead to, and a refund by our id of it. */
export function isDone(claimed: Pick<Claimed, 'kind' | 'expected' | 'refund'>, seen: Observation): boolean {
  const reached = (total: string | undefined): boolean =>
    total !== undefined && claimed.expected !== null && decimal(total).gte(decimal(claimed.expected));
  if (claimed.kind === 'capture') return reached(seen.captured);
  if (claimed.kind === 'void') return seen.isExpired === true || reached(seen.released);
  return Object.values(seen.refunds ?? {}).some((each) => each.ours === claimed.refund);
}

async function start(app: App, claimed: Claimed, provider: OnlineProvider, call: ProviderCall): Promise<Answer> {
  const begun = await provider.start(call, startRequestFor(app, claimed.payment));
  return { seen: { ...begun.observation, isPending: true }, also: { actionUrl: begun.actionUrl, expiresAt: begun.expiresAt } };
}

/** The operation is finished in the same transaction in which its effect is taken in. */
async function finish(ctx: Ctx, claimed: Claimed, { seen, also }: Answer): Promise<void> {
  const { row } = await readPayment(ctx, claimed.payment.row.id, { lock: true });
  await sql`update payment_operation set state = 'done', problem = null, finished_at = ${ctx.now}::timestamptz, lease_until = null, version = version + 1,
    updated_at = ${ctx.now}::timestamptz where id = ${claimed.id}::uuid and state <> 'done'`.execute(ctx.db);
  await observe(ctx, row.id, seen, { ...also, isUncertain: await isAnyUnclear(ctx, row.id) });
  await wakeNext(ctx, row.id);
}

async function noteFailure(ctx: Ctx, claimed: Claimed, error: unknown): Promise<void> {
  const { row } = await readPayment(ctx, claimed.payment.row.id, { lock: true });
  const isRefused = error instanceof ProviderRefused;
  // Of what was unclear before we only know that looking did not work.
  const state = isRefused ? 'failed' : error instanceof ProviderUnavailable && !claimed.isUnclear ? 'waiting' : 'maybe';
  const problem = (
    isRefused || error instanceof ProviderUnavailable ? error.message : 'The provider did not say whether it is done.'
  ).slice(0, 300);
  const { rows } =
    await sql`update payment_operation set state = ${state}, problem = ${problem}, lease_until = null, version = version + 1, updated_at = ${ctx.now}::timestamptz,
    finished_at = ${isRefused ? ctx.now : null}::timestamptz where id = ${claimed.id}::uuid and state = 'running' returning id`.execute(
      ctx.db,
    );
  // Another request has ended the same start meanwhile.
  if (rows.length === 0) return;
  const isUncertain = await isAnyUnclear(ctx, row.id);
  if (claimed.kind === 'start' && isRefused) await observe(ctx, row.id, { isFailed: true, problem }, { isUncertain });
  else await change(ctx, payment, row.id, { isUncertain, ...(isRefused ? { problem } : {}) }).execute(ctx.db);
  if (!isRefused) return;
  if (claimed.refund !== null) await change(ctx, refund, claimed.refund, { state: 'failed', problem }).execute(ctx.db);
  ctx.emit({ type: paymentsEvents.operationFailed, recordType: payment.key, recordId: row.id, data: { kind: claimed.kind, problem } });
  await wakeNext(ctx, row.id);
}

async function isAnyUnclear(ctx: Ctx, paymentId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from payment_operation where payment_id = ${paymentId}::uuid and state = 'maybe' limit 1`.execute(
    ctx.db,
  );
  return rows.length > 0;
}

async function wakeNext(ctx: Ctx, paymentId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from payment_operation where payment_id = ${paymentId}::uuid and kind <> 'start' and state in ('waiting', 'maybe') order by id limit 1`.execute(
    ctx.db,
  );
  if (rows[0]) askToOperate(ctx, rows[0].id);
}
