import type { Ctx } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';
import { forgiveAttempt, takeAttempt } from '../../../platform/identity/index.ts';

const limitOf = (key: string) =>
  ({ key: `coupon:${key}`, free: 10, baseSeconds: 10, mostSeconds: 900, forgetHours: 12, onSuccess: 'refund' }) as const;

/**
 * Counts a try of a code before it is looked up: ten are free, then the wait doubles from ten seconds to a quarter of an hour; over a thousand
 * codes of six letters that leaves no hope of guessing one. Call it outside the transaction of the cart, whose refusal would undo the count,
 * and `couponWasGood` when the code was taken.
 * @param key who tries: the network or session of a guest (`network:203.0.113.7`), `person:` and the id of a buyer
 * @throws AppError rate-limited (429) with the seconds to wait
 */
export async function checkCouponGuess({ db, now }: Pick<Ctx, 'db' | 'now'>, key: string): Promise<void> {
  try {
    await takeAttempt(db, [limitOf(key)], now);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'rate-limited') throw error;
    const seconds = Number(error.details['retryAfter']);
    const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
    throw new AppError(429, 'rate-limited', `Too many codes were tried. Try again in ${wait}.`, { details: error.details });
  }
}

/** A code that was right does not count as a guess. */
export async function couponWasGood({ db }: Pick<Ctx, 'db'>, key: string): Promise<void> {
  await forgiveAttempt(db, [limitOf(key)]);
}
