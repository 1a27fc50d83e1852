import type { PricingBuyer, PricingLine, PricingRequest } from '../../pricing/index.ts';
import { lockOf } from './line-price.ts';
import { counts, type OfferHead, type OfferLine } from './offer.ts';

/**
 * What the one pricing function is asked for a quote. A draft is priced like a cart, with the rep's own prices; what was sent is locked; a
 * one-off has no product, and so nothing but its own price.
 * @param which the lines that count, or those that the buyer might still take: those never make another line cheaper
 */
export function quotePricing(
  head: OfferHead,
  lines: readonly OfferLine[],
  { buyer, at, which }: { readonly buyer: PricingBuyer; readonly at: string; readonly which: 'chosen' | 'left' },
): PricingRequest {
  const country = head.shipTo?.country ?? buyer.country;
  const asked = lines.filter((line) => (which === 'chosen' ? counts(line) : line.kind !== 'text' && !line.isChosen));
  return {
    currency: head.currency,
    channel: 'rep',
    at,
    buyer,
    shipTo: country ? { country, region: head.shipTo?.region ?? null, postcode: head.shipTo?.postalCode ?? null } : null,
    display: head.isGross ? 'gross' : 'net',
    lines: asked.map((line) => pricingLine(head, line)),
    delivery:
      which === 'chosen' && head.deliveryAmount !== null ? { label: head.deliveryLabel ?? 'Delivery', amount: head.deliveryAmount } : null,
    couponCodes: [],
    holdOutKey: buyer.personId ?? buyer.organizationId ?? head.id,
  };
}

function pricingLine(head: OfferHead, line: OfferLine): PricingLine {
  const common = { key: line.id, productId: line.productId ?? line.id, quantity: line.quantity };
  const label = `Quote ${head.number}`;
  if (head.isLocked && line.price) return { ...common, locked: lockOf(line.price, line, { isGross: head.isGross, label }) };
  if (line.kind === 'custom')
    return {
      ...common,
      locked: {
        unitPrice: line.manualPrice ?? '0',
        includesTax: head.isGross,
        discountPercent: line.manualDiscount,
        label,
        taxClassCode: line.taxClassCode,
      },
    };
  const manual = {
    ...(line.manualPrice === null ? {} : { unitPrice: line.manualPrice }),
    ...(line.manualDiscount === null ? {} : { discountPercent: line.manualDiscount }),
    ...(line.reason === null ? {} : { reason: line.reason }),
  };
  return { ...common, ...(Object.keys(manual).length > 0 ? { manual } : {}) };
}
