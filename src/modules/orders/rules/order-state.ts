import { decimal } from '../../../kernel/money/decimal.ts';

export type OrderState = 'pending' | 'confirmed' | 'completed' | 'cancelled';
export type PaymentState = 'unpaid' | 'authorised' | 'partlyPaid' | 'paid' | 'writtenOff' | 'partlyRefunded' | 'refunded';
export type FulfilmentState = 'unfulfilled' | 'ready' | 'partlyFulfilled' | 'fulfilled' | 'delivered';

/** Amounts of one currency, decimal text. */
export interface MoneyFacts {
  /** What the buyer owes for what they keep: the total less what was credited and what was written off. */
  readonly due: string;
  /** Given up of what they owed and did not pay. */
  readonly lost: string;
  readonly authorised: string;
  /** Taken in, whatever was given back. */
  readonly captured: string;
  readonly refunded: string;
}

export interface LineFacts {
  readonly quantity: number;
  readonly cancelled: number;
  readonly shipped: number;
}

export interface ShipmentFacts {
  readonly state: 'ready' | 'sent' | 'delivered' | 'cancelled';
}

/** Where an order stands with its money. */
export function paymentStateOf({ due, lost, authorised, captured, refunded }: MoneyFacts): PaymentState {
  const kept = decimal(captured).minus(decimal(refunded));
  if (decimal(lost).gt(0)) return 'writtenOff';
  if (decimal(refunded).gt(0)) return kept.gt(0) ? 'partlyRefunded' : 'refunded';
  if (decimal(captured).gt(0)) return kept.gte(decimal(due)) ? 'paid' : 'partlyPaid';
  if (decimal(due).lte(0)) return 'paid';
  return decimal(authorised).gte(decimal(due)) ? 'authorised' : 'unpaid';
}

/** Where an order stands with its goods. One of which nothing is left to send counts as sent. */
export function fulfilmentStateOf(lines: readonly LineFacts[], shipments: readonly ShipmentFacts[]): FulfilmentState {
  const living = shipments.filter((s) => s.state !== 'cancelled');
  const isOpen = lines.some((line) => line.quantity - line.cancelled - line.shipped > 0);
  const isBegun = lines.some((line) => line.shipped > 0);
  if (isOpen) return isBegun ? 'partlyFulfilled' : 'unfulfilled';
  if (living.some((s) => s.state === 'ready')) return 'ready';
  return isBegun && living.length > 0 && living.every((s) => s.state === 'delivered') ? 'delivered' : isBegun ? 'fulfilled' : 'unfulfilled';
}

export interface OrderFacts {
  readonly state: OrderState;
  readonly money: MoneyFacts;
  readonly fulfilment: FulfilmentState;
  /** Whether anything of it is still wanted. */
  readonly isEmpty: boolean;
}

/**
 * The state that follows from the facts. Nothing leads out of `cancelled`, and nothing back to `pending`. Confirming and cancelling are
 * decisions of commands and payments; completing, and opening again for what was added later, is only a consequence.
 */
export function nextState({ state, money, fulfilment, isEmpty }: OrderFacts): OrderState {
  if (state === 'pending' || state === 'cancelled') return state;
  const owes = decimal(money.due).minus(decimal(money.captured)).plus(decimal(money.refunded));
  const isSent = fulfilment === 'fulfilled' || fulfilment === 'delivered';
  return !isEmpty && isSent && owes.lte(0) ? 'completed' : 'confirmed';
}

/** Whether enough has been promised or paid to confirm a pending order. */
export function isCovered({ due, authorised, captured, refunded }: MoneyFacts): boolean {
  return decimal(authorised).plus(decimal(captured)).minus(decimal(refunded)).gte(decimal(due));
}

/** Whether the buyer of an order that waits may choose anew how to pay: the last payment for it came to nothing. */
export const mayPayAgain = (state: string, lastPayment: string | null): boolean =>
  state === 'pending' && lastPayment !== null && ['failed', 'expired', 'voided'].includes(lastPayment);

/**
 * Whether buyers may take back by themselves what they ordered: orders of a shop, before any of it is ready or on its way. What was agreed with
 * a person, by a quote or on the phone, is taken back by a person.
 */
export const mayCancelOwn = ({ channel, state, fulfilmentState }: { channel: string; state: string; fulfilmentState: string }): boolean =>
  channel === 'web' && (state === 'pending' || state === 'confirmed') && fulfilmentState === 'unfulfilled';

/** What the order as it is still lacks (positive) or has too much of (negative). */
export function balanceOf({ due, captured, refunded }: MoneyFacts): string {
  return decimal(due).minus(decimal(captured)).plus(decimal(refunded)).toFixed();
}

const leadsTo: Readonly<Record<OrderState, readonly OrderState[]>> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['completed', 'cancelled'],
  completed: ['confirmed'],
  cancelled: [],
};

export function mayBecome(from: OrderState, to: OrderState): boolean {
  return from === to || leadsTo[from].includes(to);
}
