import type Stripe from 'stripe';
import type { DisputeFact, Observation, RefundFact } from '../../rules/payment-facts.ts';
import { fromStripe } from './amounts.ts';

/** What a PaymentIntent says. One that failed may be paid with another card, so that is no end of it: only closing or expiring is. */
export function ofIntent(intent: Stripe.PaymentIntent): Observation {
  const { status, currency, amount, amount_received: received } = intent;
  const text = (value: number): string => fromStripe(value, currency);
  const isOver = status === 'succeeded' || status === 'canceled';
  const problem = status === 'requires_payment_method' ? intent.last_payment_error?.message : undefined;
  return {
    reference: intent.id,
    isPending: true,
    captured: text(received),
    authorised: status === 'succeeded' ? text(amount) : status === 'requires_capture' ? text(intent.amount_capturable + received) : '0',
    // What was not captured in one go Stripe gives back.
    released: isOver ? text(amount - received) : '0',
    ...(problem === undefined ? {} : { problem }),
  };
}

export function ofSession(session: Stripe.Checkout.Session): Observation {
  const intent = session.payment_intent;
  return {
    session: session.id,
    isPending: true,
    ...(typeof intent === 'string' ? { reference: intent } : intent ? ofIntent(intent) : {}),
    ...(session.status === 'expired' ? { isExpired: true } : {}),
  };
}

export function ofRefund(refund: Stripe.Refund): Observation {
  const reference = typeof refund.payment_intent === 'string' ? refund.payment_intent : refund.payment_intent?.id;
  return { ...(reference === undefined ? {} : { reference }), refunds: { [refund.id]: refundFact(refund) } };
}

export function refundFact(refund: Stripe.Refund): RefundFact {
  const ours = refund.metadata?.['refund'];
  const state = refund.status === 'succeeded' ? 'done' : refund.status === 'failed' || refund.status === 'canceled' ? 'failed' : 'pending';
  return { amount: fromStripe(refund.amount, refund.currency), state, ...(ours === undefined ? {} : { ours }) };
}

/**
 * What a dispute says. Inquiries (`warning_...`) take no money yet and are won when they end. What was lost is money that went back, so it stands
 * among the refunds too.
 */
export function ofDispute(dispute: Stripe.Dispute): Observation {
  const reference = typeof dispute.payment_intent === 'string' ? dispute.payment_intent : dispute.payment_intent?.id;
  const amount = fromStripe(dispute.amount, dispute.currency);
  const state = disputeStateOf(dispute.status);
  return {
    ...(reference === undefined ? {} : { reference }),
    disputes: { [dispute.id]: { amount, state, reason: dispute.reason } },
    ...(state === 'lost' ? { refunds: { [dispute.id]: { amount, state: 'done', isChargeback: true } } } : {}),
  };
}

function disputeStateOf(status: Stripe.Dispute.Status): DisputeFact['state'] {
  if (status === 'lost') return 'lost';
  return status === 'won' || status === 'warning_closed' || status === 'prevented' ? 'won' : 'open';
}
