import type { Buyer, Channel } from '../../catalog/index.ts';

/** Who looks at a cart, and how: decides prices, assortment and wording. */
export interface CartShopper {
  readonly buyer: Buyer;
  readonly channel: Channel;
  /** Currency of a cart that is begun now. */
  readonly currency: string;
  /** Consumers see prices with tax, business buyers without. */
  readonly display: 'gross' | 'net';
  readonly language: string;
}

/** What opens a cart: the secret of a guest, or who somebody is after signing in. */
export interface CartKey {
  readonly token?: string | null;
  readonly personId?: string | null;
  readonly organizationId?: string | null;
}
