import { Decimal } from '../../../kernel/money/decimal.ts';
import type { LockedPrice, PricedLine } from '../../pricing/index.ts';

/** A priced line as a quote keeps it: what the pricing function said, without the margin, which only few may know. */
export type LinePrice = Omit<PricedLine, 'margin' | 'key' | 'productId'>;

/** Digits of a unit price that carries a discount which is no whole percentage; enough for a million units to come out to the cent. */
const digits = 12;

/**
 * The price that was sent, so that it is charged as it stands whatever lists and promotions say by then. A discount in percent that the rep
 * gave stays one; what promotions took off is spread over the units.
 */
export function lockOf(
  price: LinePrice,
  line: { readonly manualDiscount: string | null; readonly taxClassCode: string | null },
  { isGross, label }: { readonly isGross: boolean; readonly label: string },
): LockedPrice {
  const common = { includesTax: isGross, label, taxClassCode: line.taxClassCode };
  const isByHandOnly = price.explanation.every(({ kind }) => kind !== 'promotion' && kind !== 'coupon');
  if (new Decimal(price.discount).isZero()) return { ...common, unitPrice: price.unitPrice };
  if (isByHandOnly && line.manualDiscount !== null) return { ...common, unitPrice: price.unitPrice, discountPercent: line.manualDiscount };
  // Of what the line came to, which was rounded before the discount was taken off.
  const came = new Decimal(isGross ? price.gross : price.net);
  return { ...common, unitPrice: came.div(price.quantity).toDecimalPlaces(digits).toFixed() };
}
