import type Stripe from 'stripe';
import type { Observation } from '../../rules/payment-facts.ts';
import type { Notice } from '../provider.ts';
import { ofDispute, ofIntent, ofRefund, ofSession } from './observations.ts';

/** What one of Stripe's events says of a payment; most of the many kinds say nothing. */
export function readStripeEvent(event: Stripe.Event): Notice {
  const about = { eventId: event.id, type: event.type, happenedAt: new Date(event.created * 1000).toISOString() };
  // Stripe tells of hundreds of things; these are about a payment.
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_succeeded':
      return { ...about, ...ofEventSession(event.data.object, ofSession(event.data.object)) };
    case 'checkout.session.async_payment_failed':
      return {
        ...about,
        ...ofEventSession(event.data.object, { ...ofSession(event.data.object), isFailed: true, problem: 'The payment did not arrive.' }),
      };
    case 'payment_intent.created':
    case 'payment_intent.processing':
    case 'payment_intent.requires_action':
    case 'payment_intent.payment_failed':
    case 'payment_intent.amount_capturable_updated':
    case 'payment_intent.succeeded':
    case 'payment_intent.canceled': {
      const intent = event.data.object;
      return { ...about, payment: intent.metadata['payment'] ?? null, reference: intent.id, session: null, observation: ofIntent(intent) };
    }
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refund.updated': {
      const seen = ofRefund(event.data.object);
      return {
        ...about,
        payment: event.data.object.metadata?.['payment'] ?? null,
        reference: seen.reference ?? null,
        session: null,
        observation: seen,
      };
    }
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
    case 'charge.dispute.closed': {
      const seen = ofDispute(event.data.object);
      return { ...about, payment: null, reference: seen.reference ?? null, session: null, observation: seen };
    }
    default:
      return { ...about, payment: null, reference: null, session: null, observation: null };
  }
}

function ofEventSession(session: Stripe.Checkout.Session, observation: Observation): Omit<Notice, 'eventId' | 'type' | 'happenedAt'> {
  return { payment: session.metadata?.['payment'] ?? null, reference: observation.reference ?? null, session: session.id, observation };
}
