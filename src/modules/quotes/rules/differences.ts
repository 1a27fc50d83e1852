import { Decimal } from '../../../kernel/money/decimal.ts';
import type { PricedLine } from '../../pricing/index.ts';
import type { OfferLine } from './offer.ts';

/** A line that costs another price than when it was last looked at. Amounts in the display of the quote; null: no price. */
export interface PriceDifference {
  readonly lineId: string;
  readonly description: string;
  readonly was: { readonly unitPrice: string; readonly net: string } | null;
  readonly now: { readonly unitPrice: string; readonly net: string } | null;
}

/** Where lists, promotions or taxes have changed what the lines of a draft cost. */
export function priceDifferences(lines: readonly OfferLine[], now: ReadonlyMap<string, PricedLine>): readonly PriceDifference[] {
  return lines
    .filter((line) => line.kind !== 'text')
    .flatMap((line) => {
      const fresh = now.get(line.id) ?? null;
      const same =
        line.price !== null && fresh !== null && amounts.every((a) => new Decimal(fresh[a]).eq((line.price as PricedAmounts)[a]));
      if (same || (line.price === null && fresh === null)) return [];
      const short = (p: PricedAmounts | null) => p && { unitPrice: p.unitPrice, net: p.net };
      return [{ lineId: line.id, description: line.description, was: short(line.price), now: short(fresh) }];
    });
}

const amounts = ['unitPrice', 'net', 'tax', 'gross'] as const;
type PricedAmounts = Readonly<Record<(typeof amounts)[number], string>>;
