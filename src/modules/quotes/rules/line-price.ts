import type { PricedLine } from '../../pricing/rules/price-cart.ts';

/** A priced line as a quote keeps it: what the pricing function said, without what only few may know. */
export type LinePrice = Omit<PricedLine, 'margin' | 'key'>;
