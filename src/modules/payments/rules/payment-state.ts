import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { PaymentState } from '../records/payment.ts';
import type { PaymentFacts } from './payment-facts.ts';

/** Sum of the refunds that went through. */
export function refundedTotal(facts: PaymentFacts): string {
  return Object.values(facts.refunds)
    .filter((refund) => refund.state === 'done')
    .reduce((total, refund) => total.plus(decimal(refund.amount)), new Decimal(0))
    .toFixed();
}

/**
 * The state of a payment of `amount` (decimal text), from what is known of it and nothing else. Money that arrived outweighs everything that
 * was said before or after: a payment that had failed or expired and is captured later is captured. Nothing to pay counts as paid.
 */
export function paymentState(amount: string, facts: PaymentFacts): PaymentState {
  const [due, captured, released] = [decimal(amount), decimal(facts.captured), decimal(facts.released)];
  const refunded = decimal(refundedTotal(facts));
  if (captured.gt(0) && refunded.gte(captured)) return 'refunded';
  if (refunded.gt(0)) return 'partly-refunded';
  if (captured.gt(0) || due.isZero()) return captured.plus(released).gte(due) ? 'captured' : 'partly-captured';
  if (released.gte(due)) return 'voided';
  if (decimal(facts.authorised).gt(0)) return 'authorised';
  if (facts.isExpired) return 'expired';
  if (facts.isFailed) return 'failed';
  return facts.isPending ? 'pending' : 'created';
}

/** What can still be captured of what was authorised, decimal text, never negative. `asked`: captures that are under way. */
export function capturable(facts: PaymentFacts, asked = '0'): string {
  const left = decimal(facts.authorised).minus(decimal(facts.captured)).minus(decimal(facts.released)).minus(decimal(asked));
  return Decimal.max(left, new Decimal(0)).toFixed();
}

/** What the payer's bank is being asked to take back, and what was decided. Money of lost disputes counts as refunded besides. */
export interface DisputeStanding {
  readonly state: 'open' | 'won' | 'lost' | null;
  /** Decimal text: what is fought over now, or was taken back. */
  readonly amount: string;
}

export function disputeStanding({ disputes = {} }: PaymentFacts): DisputeStanding {
  const all = Object.values(disputes);
  const state = (['open', 'lost', 'won'] as const).find((each) => all.some((dispute) => dispute.state === each)) ?? null;
  const counted = all.filter((dispute) => dispute.state !== 'won');
  return { state, amount: counted.reduce((sum, each) => sum.plus(decimal(each.amount)), new Decimal(0)).toFixed() };
}
