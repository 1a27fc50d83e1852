import type { CouponGuesser } from '../../pricing/index.ts';
import { hashOfToken } from './cart-token.ts';
import type { CartKey } from './shopper.ts';

/** Who tries a coupon: a buyer who is signed in, else whoever holds this cart, and where they come from. */
export function couponGuesser({ personId, token }: CartKey, ip: string): CouponGuesser {
  if (personId) return { buyer: `person:${personId}`, network: null };
  return { buyer: token ? `cart:${hashOfToken(token)}` : null, network: ip };
}
