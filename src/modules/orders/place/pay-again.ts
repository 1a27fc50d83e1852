import { buyerOf, type Channel } from '../../catalog/index.ts';
import { createPayment, isOnlinePayment, paymentMethodsFor, type PaymentOffer } from '../../payments/index.ts';
import { keepReservation } from '../../stock/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError, invalid, notAllowed } from '../../../kernel/errors.ts';
import { missingOf, moneyOf } from '../engine/money-of.ts';
import { confirmOrder } from '../engine/payment-changed.ts';
import { lockOrder, readOrder, type OrderWhole } from '../engine/read-order.ts';
import { refreshOrder } from '../engine/refresh-order.ts';
import { tellBuyer } from '../engine/tell-buyer.ts';
import { order } from '../records/order.ts';
import type { PlacedOrder } from '../rules/order-draft.ts';
import { isCovered, mayPayAgain } from '../rules/order-state.ts';
import { orderToken } from '../service.ts';
import { keptUntil, minutesLater } from './kept-until.ts';

export interface PayAgain {
  readonly orderId: string;
  readonly methodId: string;
  /** A path of ours that a provider's page comes back to; `{number}` and `{token}` are filled in. */
  readonly returnUrl: string | null;
}

/** Who comes back to a provider's page again and again keeps the goods for no longer than this, from when the order was placed. */
const mostHours = 24;

/** The ways to pay what an order lacks, for its buyer, and how much that is (decimal text). Callers have shown that the order is theirs. */
export async function waysToPay(
  ctx: Ctx,
  orderId: string,
  language: string,
): Promise<{ readonly ways: readonly PaymentOffer[]; readonly amount: string }> {
  const whole = await readOrder(ctx, orderId);
  return { ways: await offersFor(ctx, whole, language), amount: missingOf(whole) };
}

async function offersFor(ctx: Ctx, whole: OrderWhole, language?: string): Promise<readonly PaymentOffer[]> {
  const buyer = await buyerOf(ctx, { personId: whole.personId, organizationId: whole.organizationId });
  const asked = { currency: whole.currency, amount: missingOf(whole), buyer, channel: whole.channel as Channel };
  return paymentMethodsFor(ctx, language === undefined ? asked : { ...asked, language });
}

/**
 * Another payment for an order that waits, after the last one failed or ran out: by the same way or another. Callers have shown that the order is the
 * buyer's. It is kept for as long as that way takes. While a payment is still open it is answered: asking twice asks for the money once.
 * @throws AppError not-allowed when the order does not wait any more; invalid or `payment-refused` for a way that is not offered
 */
export async function payAgain(ctx: Ctx, { orderId, methodId, returnUrl }: PayAgain): Promise<NonNullable<PlacedOrder['payment']>> {
  const whole = await lockOrder(ctx, orderId);
  const last = whole.payments.at(-1) ?? null;
  if (whole.state !== 'pending' || (whole.expiresAt !== null && whole.expiresAt <= ctx.now))
    throw notAllowed('The order does not wait for a payment any more.');
  if (last && !mayPayAgain(whole.state, last.state)) return { id: last.id, state: last.state, isOnline: isOnlinePayment(last.provider) };
  const offer = await offered(ctx, whole, methodId);
  await keepFor(ctx, whole, offer);
  const token = orderToken(ctx, orderId);
  const payment = await createPayment(ctx, {
    subject: { type: order.key, id: orderId },
    reference: whole.number,
    amount: { amount: missingOf(whole), currency: whole.currency },
    methodId,
    payer: { personId: whole.personId, organizationId: whole.organizationId, email: whole.email },
    description: `Order ${whole.number}`,
    idempotencyKey: `order ${orderId} after ${last?.id ?? 'none'}`,
    returnUrl: (returnUrl ?? '/orders/{number}?token={token}').replace('{number}', whole.number).replace('{token}', token),
    ownerId: whole.ownerId,
  });
  const after = await refreshOrder(ctx, orderId);
  const isOnline = isOnlinePayment(payment.provider);
  if (after.state === 'pending' && isCovered(moneyOf(await readOrder(ctx, orderId)))) await confirmOrder(ctx, after);
  else if (!isOnline) tellBuyer(ctx, { order: orderId, channel: whole.channel, kind: 'payment' });
  return { id: payment.id, state: payment.state, isOnline };
}

async function offered(ctx: Ctx, whole: OrderWhole, methodId: string): Promise<PaymentOffer> {
  const offer = (await offersFor(ctx, whole)).find(({ id }) => id === methodId);
  if (!offer) throw invalid([{ pointer: '/paymentMethodId', code: 'not-offered', message: 'is not offered for this order' }]);
  if (offer.refusal !== null)
    throw new AppError(409, 'payment-refused', offer.refusal, {
      problems: [{ pointer: '/paymentMethodId', code: 'refused', message: offer.refusal }],
    });
  return offer;
}

async function keepFor(ctx: Ctx, whole: OrderWhole, offer: PaymentOffer): Promise<void> {
  if (offer.waitMinutes === null) return;
  const wished = minutesLater(ctx.now, offer.waitMinutes);
  const placed = whole.payments[0]?.createdAt ?? ctx.now;
  const latest = offer.isOnline ? minutesLater(placed, mostHours * 60) : wished;
  const until = [wished < latest ? wished : latest, whole.expiresAt ?? wished].toSorted().at(-1) ?? wished;
  await keepReservation(ctx, { type: order.key, id: whole.id }, keptUntil(until));
  await refreshOrder(ctx, whole.id, { expiresAt: until });
}
