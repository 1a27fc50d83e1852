import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { snake } from '../../../kernel/record/record.ts';
import type { PatchOf } from '../../../kernel/record/record.ts';
import { paymentsEvents } from '../events.ts';
import { payment, type PaymentRow } from '../records/payment.ts';
import { capturable, disputeStanding, paymentState, refundedTotal } from '../rules/payment-state.ts';
import { mergeFacts, type Observation, type PaymentFacts } from '../rules/payment-facts.ts';
import { readWaiting } from './inbox.ts';
import { newsOf, updateOf } from './news.ts';
import { keptPayment, paymentColumns, readPayment, type KeptPayment } from './payment-rows.ts';
import { change } from './rows.ts';
import { settleRefunds } from './settle-refunds.ts';
import { handlerOf } from './subject-handlers.ts';
import { sendBack } from './ask.ts';

/** What else changes with an observation. */
export type AlsoSet = Pick<PatchOf<typeof payment>, 'actionUrl' | 'expiresAt' | 'isUncertain' | 'problem'>;

/**
 * The one way in which the state and the amounts of a payment change: adds what was observed to what is known, derives the state from it,
 * writes both with their refunds and events, and tells the module that the payment is for; all in the caller's transaction, with the payment locked.
 * Learning the same again changes nothing and tells nobody.
 */
export async function observe(ctx: Ctx, paymentId: string, seen: Observation, also: AlsoSet = {}): Promise<PaymentRow> {
  const before = await readPayment(ctx, paymentId, { lock: true });
  const facts = mergeFacts(before.facts, seen);
  const after = await write(ctx, before, facts, seen, also);
  await settleRefunds(ctx, after.row, before.facts, facts);
  const learned = [after.row.providerReference, after.row.providerSession].filter(
    (each) => each !== null && each !== before.row.providerReference && each !== before.row.providerSession,
  );
  await readWaiting(ctx, after.row.provider, learned as string[]);
  for (const event of [...updateOf(before.row, after.row), ...newsOf(before.row, after.row)]) ctx.emit(event);
  return isMoved(before.row, after.row) ? tell(ctx, after) : after.row;
}

async function write(
  ctx: Ctx,
  { row, facts: known }: KeptPayment,
  facts: PaymentFacts,
  seen: Observation,
  also: AlsoSet,
): Promise<KeptPayment> {
  const { currency } = row.amount;
  const of = (amount: string): { amount: string; currency: string } => ({ amount, currency });
  const state = paymentState(row.amount.amount, facts);
  const dispute = disputeStanding(facts);
  const patch: PatchOf<typeof payment> = {
    state,
    authorised: of(facts.authorised),
    captured: of(facts.captured),
    released: of(facts.released),
    refunded: of(refundedTotal(facts)),
    facts,
    ...(dispute.state === null ? {} : { disputeState: dispute.state, disputed: of(dispute.amount) }),
    // The first reference stays: another one under the same payment would be another payment's.
    ...(seen.reference && !row.providerReference ? { providerReference: seen.reference } : {}),
    ...(seen.session && !row.providerSession ? { providerSession: seen.session } : {}),
    ...(seen.problem ? { problem: seen.problem.slice(0, 300) } : {}),
    ...(decimal(facts.captured).gt(decimal(known.captured)) ? { problem: null, paidAt: ctx.now } : {}),
    ...also,
  };
  const { rows } = await sql`with t as (${change(ctx, payment, row.id, patch)} returning *) select ${paymentColumns} from t`.execute(
    ctx.db,
  );
  return keptPayment(rows[0]);
}

function isMoved(before: PaymentRow, after: PaymentRow): boolean {
  return (
    before.state !== after.state ||
    before.disputeState !== after.disputeState ||
    (['authorised', 'captured', 'released', 'refunded'] as const).some((name) => before[name]?.amount !== after[name]?.amount)
  );
}

/** Tells whose payment it is; what nobody wants any more goes back. */
async function tell(ctx: Ctx, { row, facts }: KeptPayment): Promise<PaymentRow> {
  const handler = handlerOf(row.subject.type);
  const answer = handler ? await handler(ctx, row) : (await isThere(ctx, row)) ? undefined : 'not-wanted';
  if (answer !== 'not-wanted') return row;
  const kept = decimal(facts.captured).minus(decimal(refundedTotal(facts)));
  if (kept.lte(0) && decimal(capturable(facts)).lte(0)) return row;
  if (!row.isUnwanted) {
    await change(ctx, payment, row.id, { isUnwanted: true }).execute(ctx.db);
    ctx.emit({
      type: paymentsEvents.cameTooLate,
      recordType: payment.key,
      recordId: row.id,
      data: { amount: facts.captured, currency: row.amount.currency },
    });
  }
  return sendBack(ctx, row.id);
}

async function isThere(ctx: Ctx, { subject }: PaymentRow): Promise<boolean> {
  const record = ctx.registry.find(subject.type);
  if (!record) return false;
  const { rows } = await sql`select 1 from ${sql.table(snake(record.name))} where id = ${subject.id}::uuid and deleted_at is null`.execute(
    ctx.db,
  );
  return rows.length > 0;
}
