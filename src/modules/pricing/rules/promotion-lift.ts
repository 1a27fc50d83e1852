/** Orders of one side: how many, the sum of an amount, and the sum of its squares. */
export interface Side {
  readonly orders: number;
  readonly amount: number;
  readonly squares: number;
}

export interface Lift {
  /** Share more orders than without the promotion: 0.2 is 20 % more; null without orders on either side. */
  readonly orders: number | null;
  readonly ordersFrom: number | null;
  readonly ordersTo: number | null;
  /** Amount that would not be there without the promotion, with its range. */
  readonly amount: number;
  readonly amountFrom: number;
  readonly amountTo: number;
  /** Whether the range of orders leaves out "no effect". */
  readonly isClear: boolean;
}

/** Two-sided 95 % of the normal distribution. */
const z = 1.959964;

/**
 * What a promotion brings, from a share of buyers who were held out of it by chance. Both sides meet it in proportion to their shares, so without
 * an effect their orders would stand as the shares do.
 *
 * Orders: the ratio of two Poisson rates with known exposure, and its interval on the log scale, ln(ratio) +- z sqrt(1/a + 1/b)
 * (Rothman, Greenland and Lash, Modern Epidemiology, 3rd ed., chapter 14). Amount: that of the treated less that of the held-out scaled to the same
 * share; sums of Poisson many amounts have the variance E[N] E[X^2], estimated by the sum of squares (Ross, Introduction to Probability Models,
 * section 5.4.2). Intervals hold for some thirty orders on each side or more.
 * @param share of buyers held out, above 0 and below 1
 */
export function promotionLift(treated: Side, heldOut: Side, share: number): Lift {
  const scale = (1 - share) / share;
  const amount = treated.amount - scale * heldOut.amount;
  const error = z * Math.sqrt(treated.squares + scale ** 2 * heldOut.squares);
  const money = { amount, amountFrom: amount - error, amountTo: amount + error };
  if (treated.orders === 0 || heldOut.orders === 0) return { orders: null, ordersFrom: null, ordersTo: null, ...money, isClear: false };
  const ratio = treated.orders / (scale * heldOut.orders);
  const spread = Math.exp(z * Math.sqrt(1 / treated.orders + 1 / heldOut.orders));
  const [from, to] = [ratio / spread - 1, ratio * spread - 1];
  return { orders: ratio - 1, ordersFrom: from, ordersTo: to, ...money, isClear: from > 0 || to < 0 };
}
