import { decimal, type Decimal } from '../../../kernel/money/decimal.ts';
import { countryOfTaxId, isInEu } from './eu-members.ts';
import type { PricedLine, PriceStep } from './priced-cart.ts';
import type { SellerFacts, TaxLookup, TaxRateFacts } from './pricing-facts.ts';
import type { PriceDisplay, PricingBuyer, ShipTo } from './pricing-request.ts';
import { step } from './step.ts';

export interface TaxQuestion {
  readonly seller: SellerFacts;
  readonly rates: TaxLookup;
  readonly buyer: PricingBuyer;
  readonly shipTo: ShipTo | null;
  /** Day of the sale in the company's calendar, ISO. */
  readonly day: string;
  readonly display: PriceDisplay;
}

export interface TaxTreatment {
  readonly code: PricedLine['taxCode'];
  /** Percent; what is charged. */
  readonly rate: Decimal;
  /** Percent that a price "with tax" holds: the charged rate, or the seller's own where nothing is charged. */
  readonly included: Decimal;
  readonly step: PriceStep;
}

const none = decimal('0');

/**
 * How a sale is taxed. Council Directive 2006/112/EC for sellers in the European Union: goods to a business with a tax id of another member
 * state are exempt here and taxed there by the buyer (articles 138, 194, 196: reverse charge); to a consumer there they are taxed there
 * (articles 33 and 369a, one-stop shop; or here below the threshold of article 59c); services to a consumer where the seller is (article 45),
 * but digital ones where the consumer is (article 58); what leaves the Union is not taxed (article 146). A seller elsewhere taxes at home
 * and where it is registered, and exports the rest untaxed.
 */
export function taxTreatment(question: TaxQuestion, taxClass: string, kind: string | null): TaxTreatment {
  const { seller, buyer, shipTo } = question;
  const to = shipTo?.country ?? buyer.country ?? seller.country;
  const region = shipTo && shipTo.country === to ? (shipTo.region ?? null) : null;
  const home = rateOf(question, seller.country, null, taxClass);
  const untaxed = (code: 'reverse-charge' | 'outside', text: string): TaxTreatment => ({
    code,
    rate: none,
    included: decimal(home?.rate ?? '0'),
    step: step('tax', text, { country: to }),
  });
  const atHome = (): TaxTreatment => charged(question, home, seller.country);
  if (to === seller.country) return charged(question, rateOf(question, to, region, taxClass), to);
  if (kind === 'service' && !buyer.isBusiness && isInEu(seller.country)) return atHome();
  if (isInEu(seller.country) && isInEu(to)) {
    if (isTaxedByBuyer(seller, buyer)) return untaxed('reverse-charge', 'Reverse charge: the buyer accounts for the tax');
    const there = rateOf(question, to, region, taxClass);
    return seller.taxesAtDestination && there ? charged(question, there, to) : atHome();
  }
  if (seller.registrations.includes(to)) return charged(question, rateOf(question, to, region, taxClass), to);
  return untaxed('outside', 'Export: not taxed');
}

/** A business with a tax id of another member state than the seller's. */
function isTaxedByBuyer(seller: SellerFacts, buyer: PricingBuyer): boolean {
  if (!buyer.isBusiness || buyer.taxId === null) return false;
  const country = countryOfTaxId(buyer.taxId) ?? buyer.country;
  return country !== null && country !== seller.country && isInEu(country);
}

function charged({ display }: TaxQuestion, found: TaxRateFacts | null, country: string): TaxTreatment {
  if (!found) return { code: 'untaxed', rate: none, included: none, step: step('tax', 'No tax rate for {country} is set up', { country }) };
  const rate = decimal(found.rate);
  return {
    code: found.taxClassCode,
    rate,
    included: rate,
    step: step('tax', display === 'gross' ? '{name} included' : 'plus {name}', { name: found.name }),
  };
}

/** The region's own rate before the country's; the newest on or before the day; the standard rate for a class that has none there. */
function rateOf({ rates, day }: TaxQuestion, country: string, region: string | null, taxClass: string): TaxRateFacts | null {
  const valid = rates(country).filter((r) => r.validFrom <= day && (r.validTo === null || day <= r.validTo));
  const best = (code: string, at: string | null): TaxRateFacts | undefined =>
    valid
      .filter((r) => r.taxClassCode === code && r.region === at)
      .reduce<TaxRateFacts | undefined>((a, b) => (a === undefined || b.validFrom > a.validFrom ? b : a), undefined);
  for (const code of taxClass === 'standard' ? ['standard'] : [taxClass, 'standard']) {
    const found = (region === null ? undefined : best(code, region)) ?? best(code, null);
    if (found) return found;
  }
  return null;
}

/** A price of a list in the display of the request. */
export function inDisplay(amount: Decimal, includesTax: boolean, treatment: TaxTreatment, display: PriceDisplay): Decimal {
  // A price with tax stays what it is for whoever is charged tax: consumers in all countries pay the same.
  if (includesTax && display === 'gross' && !treatment.rate.isZero()) return amount;
  const net = includesTax ? amount.div(treatment.included.div(100).plus(1)) : amount;
  return display === 'net' ? net : net.times(treatment.rate.div(100).plus(1));
}
