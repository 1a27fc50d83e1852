import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, notAllowed, notFound } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { decimal, type Decimal } from '../../../kernel/money/decimal.ts';
import type { Money } from '../../../kernel/money/money.ts';
import { paymentsEvents } from '../events.ts';
import { isTillPayment, providerNamed } from '../providers/all.ts';
import { payment, type PaymentRow } from '../records/payment.ts';
import { refund } from '../records/refund.ts';
import { capturable } from '../rules/payment-state.ts';
import type { CounterRefund, RefundOccasion } from './counter-desk.ts';
import { observe } from './observe.ts';
import { queueOperation } from './queue-operation.ts';
import { readPayment, type KeptPayment } from './payment-rows.ts';
import { change, insertion } from './rows.ts';

export interface PaymentRequest {
  readonly paymentId: string;
  /** All that is left, unless said. */
  readonly amount?: Money;
  readonly reason: string;
  /** Whoever asks hands the money over themselves: the refund waits until they say so (`refundPaidOut`). */
  readonly isPaidOutByCaller?: boolean;
  /** What a refund is given back for, where that is not all of the payment's subject. */
  readonly about?: RefundOccasion;
}

/**
 * Takes what was authorised, or a part; a job asks the provider. Where nothing has to be asked (on account, transfer) or nothing is left it
 * changes nothing, so that who ships need not know how it is paid.
 * @throws AppError not-found, capture-too-much
 */
export async function capturePayment(ctx: Ctx, request: PaymentRequest): Promise<PaymentRow> {
  const kept = await readPayment(ctx, request.paymentId, { lock: true });
  if (!isOnline(kept)) return kept.row;
  const asked = await askedFor(ctx, kept.row.id, 'capture');
  const left = decimal(capturable(kept.facts, asked.toFixed()));
  const amount = wanted(kept, request, left, 'capture-too-much', 'authorised and not captured');
  if (amount.isZero()) return kept.row;
  const { currency } = kept.row.amount;
  await queueOperation(ctx, {
    payment: kept.row.id,
    kind: 'capture',
    amount: { amount: amount.toFixed(), currency },
    expected: { amount: asked.plus(decimal(kept.facts.captured)).plus(amount).toFixed(), currency },
    reason: request.reason.slice(0, 300),
  });
  return kept.row;
}

/**
 * Gives up what was not captured; a job asks the provider. On account and with a transfer also a part: the payer then owes so much less.
 * @throws AppError not-found, not-allowed for a part of what a provider holds
 */
export async function voidPayment(ctx: Ctx, request: PaymentRequest): Promise<PaymentRow> {
  const kept = await readPayment(ctx, request.paymentId, { lock: true });
  const { row, facts } = kept;
  const due = decimal(row.amount.amount);
  const left = due.minus(decimal(facts.captured)).minus(decimal(facts.released));
  const amount = wanted(kept, request, left, 'void-too-much', 'not paid yet');
  if (amount.isZero()) return row;
  if (!isOnline(kept)) return observe(ctx, row.id, { released: decimal(facts.released).plus(amount).toFixed() });
  if (amount.lt(left)) throw notAllowed('Only all of what is left can be released with this method.');
  // Nobody has opened the page yet: there is nothing at the provider to give up.
  if (row.state === 'created' && row.providerSession === null && row.providerReference === null)
    return observe(ctx, row.id, { released: due.toFixed() });
  if (row.state === 'failed' || row.state === 'expired') return row;
  await queueOperation(ctx, {
    payment: row.id,
    kind: 'void',
    amount: { amount: amount.toFixed(), currency: row.amount.currency },
    expected: { amount: amount.toFixed(), currency: row.amount.currency },
    reason: request.reason.slice(0, 300),
  });
  return row;
}

/**
 * Sends money back; a job asks the provider, and over the counter it comes out of a drawer or waits until somebody pays it out. From now on
 * it counts: all refunds together never exceed what was captured, however many ask at once.
 * @throws AppError not-found, refund-too-much
 */
export async function refundPayment(
  ctx: Ctx,
  request: PaymentRequest,
): Promise<{ readonly payment: PaymentRow; readonly refundId: string }> {
  const kept = await readPayment(ctx, request.paymentId, { lock: true });
  const left = decimal(kept.facts.captured).minus(await refundsUnderWay(ctx, kept.row.id));
  const amount = wanted(kept, request, left, 'refund-too-much', 'paid and not refunded');
  if (amount.isZero()) throw new AppError(409, 'refund-too-much', 'Nothing is left to refund.');
  const refundId = newId();
  const value = { amount: amount.toFixed(), currency: kept.row.amount.currency };
  await insertion(
    ctx,
    refund,
    {
      payment: kept.row.id,
      amount: value,
      reason: request.reason.slice(0, 300) || 'Refund',
      about: request.about ?? null,
      state: 'waiting',
    },
    refundId,
  ).execute(ctx.db);
  ctx.emit({ type: 'payments.refundCreated', recordType: refund.key, recordId: refundId, data: { payment: kept.row.id, ...value } });
  const provider = providerNamed(kept.row.provider);
  if (provider?.kind === 'online') {
    await queueOperation(ctx, {
      payment: kept.row.id,
      kind: 'refund',
      amount: value,
      refund: refundId,
      reason: request.reason.slice(0, 300),
    });
    return { payment: kept.row, refundId };
  }
  const isPaidOut = provider?.refundsAtOnce === true && (await isHandedOver(ctx, kept.row, refundId, value, request));
  if (!isPaidOut) return { payment: kept.row, refundId };
  return { payment: await refundIsDone(ctx, kept.row.id, refundId, value.amount), refundId };
}

async function isHandedOver(
  ctx: Ctx,
  row: PaymentRow,
  id: string,
  amount: Money,
  { reason, isPaidOutByCaller, about }: PaymentRequest,
): Promise<boolean> {
  if (isPaidOutByCaller) return false;
  const desk = isTillPayment(row.provider) ? ctx.services.counterDesk : undefined;
  return desk === undefined || desk(ctx, { id, payment: row, amount, reason, about: about ?? null });
}

/**
 * A refund that waited has been paid out over the counter, or by hand.
 * @throws AppError not-found, not-allowed when it does not wait, or its provider pays it out
 */
export async function refundPaidOut(ctx: Ctx, refundId: string): Promise<CounterRefund> {
  const { rows: found } = await sql<{ paymentId: string }>`
    select payment_id as "paymentId" from refund where id = ${refundId}::uuid and deleted_at is null`.execute(ctx.db);
  if (!found[0]) throw notFound('refund');
  const kept = await readPayment(ctx, found[0].paymentId, { lock: true });
  if (isOnline(kept)) throw notAllowed('Its provider pays it out.');
  // Read once the payment is locked: whoever else paid it out was quicker.
  const { rows } = await sql<{ state: string; reason: string; amount: string; currency: string; about: RefundOccasion | null }>`
    select state, reason, trim_scale(amount)::text as amount, amount_currency as currency,
      case when about_id is not null then json_build_object('type', about_type, 'id', about_id) end as about
    from refund where id = ${refundId}::uuid`.execute(ctx.db);
  const [row] = rows;
  if (row?.state !== 'waiting') throw notAllowed('It is not waiting to be paid out.');
  const { amount, currency, reason, about } = row;
  const payment = await refundIsDone(ctx, kept.row.id, refundId, amount);
  return { id: refundId, payment, amount: { amount, currency }, reason, about };
}

/** An offline refund has been paid out. */
function refundIsDone(ctx: Ctx, paymentId: string, refundId: string, amount: string): Promise<PaymentRow> {
  return observe(ctx, paymentId, { refunds: { [refundId]: { amount, state: 'done', ours: refundId } } });
}

/**
 * Says that money arrived by hand: a transfer, cash, a cheque. More than was owed is kept as it came, and can be refunded.
 * @throws AppError not-found, invalid, not-allowed where a provider says what arrived
 */
export async function settleManually(
  ctx: Ctx,
  request: { readonly paymentId: string; readonly amount: Money; readonly receivedOn: string; readonly note?: string },
): Promise<PaymentRow> {
  const kept = await readPayment(ctx, request.paymentId, { lock: true });
  if (isOnline(kept)) throw notAllowed('What arrives for this payment is said by its provider.');
  if (request.amount.currency !== kept.row.amount.currency) throw notAllowed(`This payment is in ${kept.row.amount.currency}.`);
  if (decimal(request.amount.amount).lte(0)) throw notAllowed('Say how much arrived.');
  const row = await observe(ctx, kept.row.id, { captured: decimal(kept.facts.captured).plus(decimal(request.amount.amount)).toFixed() });
  ctx.emit({
    type: paymentsEvents.moneyReceived,
    recordType: payment.key,
    recordId: row.id,
    data: { amount: request.amount.amount, currency: request.amount.currency, receivedOn: request.receivedOn, note: request.note ?? null },
  });
  return row;
}

/** Another number that payers may quote for it, such as the invoice's. */
export async function addPaymentReference(ctx: Ctx, paymentId: string, reference: string): Promise<void> {
  const { row } = await readPayment(ctx, paymentId, { lock: true });
  const others = row.otherReferences ?? [];
  if (!others.includes(reference)) await change(ctx, payment, row.id, { otherReferences: [...others, reference] }).execute(ctx.db);
}

/** What nobody wants any more goes back: what arrived is refunded, the rest released. */
export async function sendBack(ctx: Ctx, paymentId: string): Promise<PaymentRow> {
  const kept = await readPayment(ctx, paymentId, { lock: true });
  const reason = 'What it was for is gone';
  if (
    decimal(kept.facts.captured)
      .minus(await refundsUnderWay(ctx, paymentId))
      .gt(0)
  )
    await refundPayment(ctx, { paymentId, reason });
  const isHeld = decimal(capturable(kept.facts)).gt(0) && (await askedFor(ctx, paymentId, 'void')).isZero();
  if (isHeld) await voidPayment(ctx, { paymentId, reason });
  return (await readPayment(ctx, paymentId)).row;
}

function isOnline({ row }: KeptPayment): boolean {
  return providerNamed(row.provider)?.kind !== 'offline';
}

/** The amount asked for, all of `left` unless said. @throws AppError when it is more than is left */
function wanted({ row }: KeptPayment, { amount }: PaymentRequest, left: Decimal, code: string, what: string): Decimal {
  const most = left.lt(0) ? decimal('0') : left;
  if (amount === undefined) return most;
  if (amount.currency !== row.amount.currency) throw notAllowed(`This payment is in ${row.amount.currency}.`);
  const asked = decimal(amount.amount);
  if (asked.lte(0) || asked.gt(most))
    throw new AppError(409, code, `${most.toFixed()} ${row.amount.currency} is ${what}: at most that is possible.`);
  return asked;
}

/** What operations of one kind ask for that are not finished. */
async function askedFor(ctx: Ctx, paymentId: string, kind: 'capture' | 'void'): Promise<Decimal> {
  const { rows } = await sql<{ total: string }>`
    select trim_scale(coalesce(sum(amount), 0))::text as total from payment_operation
    where payment_id = ${paymentId}::uuid and kind = ${kind} and state in ('waiting', 'running', 'maybe')`.execute(ctx.db);
  return decimal(rows[0]?.total ?? '0');
}

/** All refunds that have not failed, done or not. */
async function refundsUnderWay(ctx: Ctx, paymentId: string): Promise<Decimal> {
  const { rows } = await sql<{ total: string }>`
    select trim_scale(coalesce(sum(amount), 0))::text as total from refund where payment_id = ${paymentId}::uuid and state <> 'failed'`.execute(
    ctx.db,
  );
  return decimal(rows[0]?.total ?? '0');
}
