import type { Translations } from '../../../fields/index.ts';

/** What a price depends on beside the request. All ids are texts, all amounts decimal texts, all times instants. */

export interface ProductFacts {
  readonly id: string;
  /** A variant takes the prices of its parent where it has none of its own. */
  readonly parentId: string | null;
  readonly kind: string | null;
  /** `standard` where nothing is said. */
  readonly taxClassCode: string;
  /** With all ancestors. */
  readonly categoryIds: readonly string[];
  readonly listPrice: { readonly amount: string; readonly currency: string } | null;
  readonly cost: { readonly amount: string; readonly currency: string } | null;
}

export type ListKind = 'standard' | 'contract' | 'sale';

export interface ListFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: ListKind;
  readonly currency: string;
  readonly includesTax: boolean;
  readonly priority: number;
  readonly channels: readonly string[];
  readonly groupId: string | null;
  readonly segment: string | null;
  readonly organizationId: string | null;
  readonly personId: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

export interface PriceFacts {
  readonly listId: string;
  readonly productId: string;
  readonly minQuantity: string;
  readonly amount: string;
}

export type PromotionKind = 'percent' | 'amount' | 'fixedPrice' | 'buyXGetY' | 'freeDelivery';
/** Off each line that it aims at, or off the order as a whole, spread over its lines. */
export type PromotionScope = 'lines' | 'order';

export interface PromotionTargets {
  readonly productIds: readonly string[];
  readonly categoryIds: readonly string[];
}

export interface PromotionFacts {
  readonly id: string;
  /** What the buyer reads. */
  readonly label: string;
  /** The same in other languages. */
  readonly translations?: Translations | null;
  readonly kind: PromotionKind;
  readonly scope: PromotionScope;
  /** `percent`: percent off. `buyXGetY`: percent off the units that one gets (100: free). */
  readonly percent: string | null;
  /** `amount`: off the order or off each unit. `fixedPrice`: the price of a unit. */
  readonly amount: { readonly amount: string; readonly currency: string } | null;
  readonly buyQuantity: number | null;
  readonly getQuantity: number | null;
  /** `buyXGetY`: how often in one order; null: as often as it fits. */
  readonly timesPerOrder: number | null;
  /** What it applies to; everything where both lists are empty. */
  readonly targets: PromotionTargets;
  /** `buyXGetY`: what one must buy, where that differs from what one gets. */
  readonly buyTargets: PromotionTargets;
  readonly isSaleExcluded: boolean;
  readonly isExclusive: boolean;
  readonly priority: number;
  readonly needsCoupon: boolean;
  readonly minTotal: { readonly amount: string; readonly currency: string } | null;
  readonly minQuantity: string | null;
  readonly isFirstOrderOnly: boolean;
  readonly groupId: string | null;
  readonly segment: string | null;
  readonly channels: readonly string[];
  readonly countries: readonly string[];
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly holdOutPercent: string | null;
  readonly isUsedUp: boolean;
  /** How often this buyer may use it, and has. */
  readonly perCustomerLimit: number | null;
  readonly usesByBuyer: number;
}

export interface CouponFacts {
  readonly id: string;
  readonly code: string;
  readonly promotionId: string;
  readonly isActive: boolean;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly usageLimit: number | null;
  readonly uses: number;
  readonly perCustomerLimit: number | null;
  readonly usesByBuyer: number;
  readonly personId: string | null;
  readonly organizationId: string | null;
}

export interface TaxRateFacts {
  readonly country: string;
  readonly region: string | null;
  readonly taxClassCode: string;
  /** Percent. */
  readonly rate: string;
  /** First and last day, ISO dates. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: string;
}

export interface SellerFacts {
  readonly country: string;
  /** Days of the company's calendar decide which tax rate holds. */
  readonly timeZone: string;
  /** Consumers in other member states pay the tax of their country (one-stop shop), rather than the seller's. */
  readonly taxesAtDestination: boolean;
  /** Countries beside its own in which the company is registered for tax. */
  readonly registrations: readonly string[];
  readonly listPricesIncludeTax: boolean;
  readonly deliveryIncludesTax: boolean;
  readonly deliveryTaxClassCode: string | null;
  /** List prices in another currency are converted at the day's rate; else they are no price. */
  readonly convertsListPrices: boolean;
}

export interface PricingFacts {
  readonly seller: SellerFacts;
  readonly products: ReadonlyMap<string, ProductFacts>;
  readonly lists: readonly ListFacts[];
  readonly prices: readonly PriceFacts[];
  readonly promotions: readonly PromotionFacts[];
  readonly coupons: readonly CouponFacts[];
  readonly taxRates: TaxLookup;
  /** What one unit of `from` is worth in `to`; null where no rate is known. */
  readonly rate: (from: string, to: string) => string | null;
  /** Whether the buyer has ordered before; null for guests, whom nobody knows. */
  readonly hasOrdered: boolean | null;
}

/** Rates by country, so that a cart never looks through those of the world. */
export type TaxLookup = (country: string) => readonly TaxRateFacts[];
