import { decimal, Decimal } from '../../../kernel/money/decimal.ts';

/** A refund as a provider sees it. */
export interface RefundFact {
  /** Decimal text, in the payment's currency. */
  readonly amount: string;
  readonly state: 'pending' | 'done' | 'failed';
  /** Our refund that it carries out, where the provider hands that back. */
  readonly ours?: string;
  /** Taken back by the payer's bank, after a dispute that was lost. */
  readonly isChargeback?: boolean;
}

/** The payer has told their bank that they did not want this payment. */
export interface DisputeFact {
  /** Decimal text, in the payment's currency: what is fought over. */
  readonly amount: string;
  readonly state: 'open' | 'won' | 'lost';
  /** As the provider names it: `fraudulent`, `product_not_received`. */
  readonly reason?: string;
}

/**
 * Everything that is known of a payment, kept so that learning something more never depends on the order in which it is learned: totals only
 * grow, flags are only raised, and a refund goes from pending to done to failed and not back. All amounts are decimal text in the payment's
 * currency and totals since the beginning, not steps.
 */
export interface PaymentFacts {
  readonly authorised: string;
  readonly captured: string;
  /** What will not be captured any more. */
  readonly released: string;
  readonly isPending: boolean;
  readonly isFailed: boolean;
  readonly isExpired: boolean;
  readonly refunds: Readonly<Record<string, RefundFact>>;
  /** By the provider's id; not there in payments from before they were read. */
  readonly disputes?: Readonly<Record<string, DisputeFact>>;
}

/** What an event, an answer or a look at the provider adds to the facts. */
export type Observation = Partial<PaymentFacts> & {
  /** Why it was declined, in words that are safe to show to the payer. */
  readonly problem?: string;
  readonly reference?: string;
  readonly session?: string;
};

export const noFacts: PaymentFacts = {
  authorised: '0',
  captured: '0',
  released: '0',
  isPending: false,
  isFailed: false,
  isExpired: false,
  refunds: {},
};

/** Adds what was observed to what was known: commutative, associative and idempotent, so that any order and any number of repeats end the same. */
export function mergeFacts(known: PaymentFacts, seen: Observation): PaymentFacts {
  return {
    authorised: larger(known.authorised, seen.authorised),
    captured: larger(known.captured, seen.captured),
    released: larger(known.released, seen.released),
    isPending: known.isPending || seen.isPending === true,
    isFailed: known.isFailed || seen.isFailed === true,
    isExpired: known.isExpired || seen.isExpired === true,
    refunds: mergeRefunds(known.refunds, seen.refunds ?? {}),
    ...mergeDisputes(known.disputes, seen.disputes),
  };
}

/** Nothing at all while there is none, so that facts of payments without a dispute stay as they are. */
function mergeDisputes(known: PaymentFacts['disputes'] = {}, seen: PaymentFacts['disputes'] = {}): Pick<PaymentFacts, 'disputes'> {
  const ids = [...new Set([...Object.keys(known), ...Object.keys(seen)])].toSorted();
  if (ids.length === 0) return {};
  return { disputes: Object.fromEntries(ids.map((id) => [id, mergeDispute(known[id] ?? seen[id], seen[id] ?? known[id])])) };
}

function mergeDispute(a: DisputeFact | undefined, b: DisputeFact | undefined): DisputeFact {
  const [one, other] = [a ?? b, b ?? a] as [DisputeFact, DisputeFact];
  const state = outcome[one.state] >= outcome[other.state] ? one.state : other.state;
  const reason = [one.reason, other.reason].filter((each) => each !== undefined).toSorted()[0];
  return { amount: larger(one.amount, other.amount), state, ...(reason === undefined ? {} : { reason }) };
}

const outcome: Readonly<Record<DisputeFact['state'], number>> = { open: 0, won: 1, lost: 2 };

function mergeRefunds(known: PaymentFacts['refunds'], seen: PaymentFacts['refunds']): PaymentFacts['refunds'] {
  const all = { ...known };
  for (const [id, refund] of Object.entries(seen)) {
    // With itself, too, so that 5.00 and 5 are written the same way.
    all[id] = mergeRefund(all[id] ?? refund, refund);
  }
  // In one order, or equal facts would not look equal.
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function mergeRefund(a: RefundFact, b: RefundFact): RefundFact {
  const state = rank[a.state] >= rank[b.state] ? a.state : b.state;
  const ours = [a.ours, b.ours].filter((each) => each !== undefined).toSorted()[0];
  const chargeback = a.isChargeback === true || b.isChargeback === true ? { isChargeback: true } : {};
  return { amount: larger(a.amount, b.amount), state, ...(ours === undefined ? {} : { ours }), ...chargeback };
}

const rank: Readonly<Record<RefundFact['state'], number>> = { pending: 0, done: 1, failed: 2 };

function larger(known: string, seen: string | undefined): string {
  if (seen === undefined) return known;
  return Decimal.max(decimal(known), decimal(seen)).toFixed();
}
