import type { Ctx } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';
import { forgiveAttempt, takeAttempt, type AttemptLimit } from '../../../platform/identity/index.ts';

/** Who tries a code: a buyer who is signed in (`person:` and their id) or a guest by their cart, and for a guest the network they come from. */
export interface CouponGuesser {
  readonly buyer: string | null;
  readonly network: string | null;
}

const common = { baseSeconds: 10, forgetHours: 12, onSuccess: 'refund' } as const;

/**
 * Of one buyer ten are free, then the wait doubles from ten seconds to a quarter of an hour. A guest can throw the cart away and begin anew, so
 * their network counts too: but others share it, so fifty are free and they wait a minute at most. A thousand codes of six letters then
 * leave no hope of guessing one: 1,440 tries a day of 300 million.
 */
const limitsOf = ({ buyer, network }: CouponGuesser): readonly AttemptLimit[] => [
  ...(buyer === null ? [] : [{ ...common, key: `coupon:${buyer}`, free: 10, mostSeconds: 900 }]),
  ...(network === null ? [] : [{ ...common, key: `coupon:network:${network}`, free: 50, mostSeconds: 60 }]),
];

/**
 * Counts a try of a code before it is looked up. Call it outside the transaction of the cart, whose refusal would undo the count, and
 * `couponWasGood` when the code was taken.
 * @throws AppError rate-limited (429) with the seconds to wait as `details.retryAfter`
 */
export async function checkCouponGuess({ db, now }: Pick<Ctx, 'db' | 'now'>, who: CouponGuesser): Promise<void> {
  try {
    await takeAttempt(db, limitsOf(who), now);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'rate-limited') throw error;
    const seconds = Number(error.details['retryAfter']);
    const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
    throw new AppError(429, 'rate-limited', `Too many codes were tried. Try again in ${wait}.`, { details: error.details });
  }
}

/** A code that was right does not count as a guess. */
export async function couponWasGood({ db }: Pick<Ctx, 'db'>, who: CouponGuesser): Promise<void> {
  await forgiveAttempt(db, limitsOf(who));
}
