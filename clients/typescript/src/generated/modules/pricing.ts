// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { AnyRef, Labeled, Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Coupon: `pricing.coupon`. */
export interface Coupon extends SystemFields {
  readonly code: string;
  readonly promotion: Ref;
  /** Empty: no limit. */
  readonly usageLimit: number | null;
  /** Counted where there is a limit. */
  readonly uses: number | null;
  /** Empty: no limit. */
  readonly perCustomerLimit: number | null;
  readonly person: Ref | null;
  readonly organization: Ref | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly isActive: boolean;
  /** What a set of generated codes was made for. */
  readonly batch: string | null;
}

/** What can be set on a coupon. */
export interface CouponInput {
  readonly code?: string | null;
  readonly promotion?: string | { readonly id: string } | null;
  /** Empty: no limit. */
  readonly usageLimit?: number | null;
  /** Empty: no limit. */
  readonly perCustomerLimit?: number | null;
  readonly person?: string | { readonly id: string } | null;
  readonly organization?: string | { readonly id: string } | null;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly isActive?: boolean | null;
  /** What a set of generated codes was made for. */
  readonly batch?: string | null;
}

export interface CouponFilter {
  readonly id?: Match<string, Choosable>;
  readonly code?: Match<string, Textual> | null;
  readonly promotion?: Match<string, Choosable> | null;
  readonly usageLimit?: Match<number, Comparable> | null;
  readonly uses?: Match<number, Comparable> | null;
  readonly perCustomerLimit?: Match<number, Comparable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly startsAt?: Match<string, Comparable> | null;
  readonly endsAt?: Match<string, Comparable> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly batch?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CouponType {
  readonly row: Coupon;
  readonly input: CouponInput;
  readonly filter: CouponFilter;
  readonly sort:
    | 'code'
    | 'usageLimit'
    | 'uses'
    | 'perCustomerLimit'
    | 'startsAt'
    | 'endsAt'
    | 'isActive'
    | 'batch'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly promotion: 'pricing.promotion';
    readonly person: 'parties.person';
    readonly organization: 'parties.organization';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Discount limit: `pricing.discountLimit`. */
export interface DiscountLimit extends SystemFields {
  readonly name: string;
  /** Empty: everybody. */
  readonly role: Ref | null;
  readonly maxDiscount: number;
  /** Of net sales, where costs are known. */
  readonly minMargin: number | null;
  /** Net. Empty: of any size. */
  readonly upTo: Money | null;
  readonly position: number | null;
}

/** What can be set on a discount limit. */
export interface DiscountLimitInput {
  readonly name?: string | null;
  /** Empty: everybody. */
  readonly role?: string | { readonly id: string } | null;
  readonly maxDiscount?: number | null;
  /** Of net sales, where costs are known. */
  readonly minMargin?: number | null;
  /** Net. Empty: of any size. */
  readonly upTo?: MoneyInput | null;
  readonly position?: number | null;
}

export interface DiscountLimitFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly role?: Match<string, Choosable> | null;
  readonly maxDiscount?: Match<number, Comparable> | null;
  readonly minMargin?: Match<number, Comparable> | null;
  readonly upTo?: Match<string | number, Comparable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface DiscountLimitType {
  readonly row: DiscountLimit;
  readonly input: DiscountLimitInput;
  readonly filter: DiscountLimitFilter;
  readonly sort: 'name' | 'maxDiscount' | 'minMargin' | 'upTo' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly role: 'identity.role'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Price: `pricing.price`. */
export interface Price extends SystemFields {
  readonly priceList: Ref;
  readonly product: Ref;
  readonly minQuantity: number;
  readonly amount: Money;
}

/** What can be set on a price. */
export interface PriceInput {
  readonly priceList?: string | { readonly id: string } | null;
  readonly product?: string | { readonly id: string } | null;
  readonly minQuantity?: number | null;
  readonly amount?: MoneyInput | null;
}

export interface PriceFilter {
  readonly id?: Match<string, Choosable>;
  readonly priceList?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly minQuantity?: Match<number, Comparable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PriceType {
  readonly row: Price;
  readonly input: PriceInput;
  readonly filter: PriceFilter;
  readonly sort: 'minQuantity' | 'amount' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly priceList: 'pricing.priceList';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Price list: `pricing.priceList`. */
export interface PriceList extends SystemFields {
  readonly name: string;
  readonly kind: 'standard' | 'contract' | 'sale';
  readonly currency: string;
  readonly includesTax: boolean;
  /** The higher one wins. */
  readonly priority: number;
  /** Empty: all of them. */
  readonly channels: readonly ('web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api')[] | null;
  readonly group: Ref | null;
  readonly segment: 'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}) | null;
  readonly organization: Ref | null;
  readonly person: Ref | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly isActive: boolean;
  /** For your own use: terms, who agreed on it. */
  readonly note: string | null;
}

/** What can be set on a price list. */
export interface PriceListInput {
  readonly name?: string | null;
  readonly kind?: 'standard' | 'contract' | 'sale' | null;
  readonly currency?: string | null;
  readonly includesTax?: boolean | null;
  /** The higher one wins. */
  readonly priority?: number | null;
  /** Empty: all of them. */
  readonly channels?: readonly ('web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api')[] | null;
  readonly group?: string | { readonly id: string } | null;
  readonly segment?: 'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}) | null;
  readonly organization?: string | { readonly id: string } | null;
  readonly person?: string | { readonly id: string } | null;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly isActive?: boolean | null;
  /** For your own use: terms, who agreed on it. */
  readonly note?: string | null;
}

export interface PriceListFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly kind?: Match<'standard' | 'contract' | 'sale', Choosable> | null;
  readonly currency?: Match<string, Choosable> | null;
  readonly includesTax?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly priority?: Match<number, Comparable> | null;
  readonly channels?: Match<'web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api', SetLike> | null;
  readonly group?: Match<string, Choosable> | null;
  readonly segment?: Match<'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}), Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly startsAt?: Match<string, Comparable> | null;
  readonly endsAt?: Match<string, Comparable> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly note?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PriceListType {
  readonly row: PriceList;
  readonly input: PriceListInput;
  readonly filter: PriceListFilter;
  readonly sort:
    | 'name'
    | 'kind'
    | 'currency'
    | 'includesTax'
    | 'priority'
    | 'segment'
    | 'startsAt'
    | 'endsAt'
    | 'isActive'
    | 'note'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'note';
  readonly refs: {
    readonly group: 'catalog.customerGroup';
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Raise or lower prices: All prices of the list. Carts and open quotes that are not sent show the new price at once; what was sent stays. */
    readonly raise: {
      readonly on: 'record';
      readonly input: {
        /** Below zero lowers them. */
        readonly percent: number;
        readonly rounding?: 'minor' | 'tenth' | 'whole' | null;
      };
    };
    /** Copy: A new list with the same prices, for one customer or for next year. It is not active until you say so. */
    readonly copy: {
      readonly on: 'record';
      readonly input: {
        readonly name: string;
        readonly organization?: string | { readonly id: string } | null;
        /** Empty: the same prices. */
        readonly percent?: number | null;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** What products would cost a buyer in a channel, with the reason for each price. */
    readonly try: {
      readonly on: 'list';
      readonly input: {
        /** As JSON: [{"product": id, "quantity": "2"}], up to 50. */
        readonly lines: string;
        readonly organization?: string | { readonly id: string } | null;
        readonly person?: string | { readonly id: string } | null;
        readonly channel?: 'web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api' | null;
        /** The base currency unless said. */
        readonly currency?: string | null;
        readonly country?: string | null;
        readonly display?: 'net' | 'gross' | null;
        /** Now unless said. */
        readonly at?: string | null;
        /** Separated by spaces. */
        readonly coupons?: string | null;
      };
    };
  };
}

/** Price settings: `pricing.pricingSetting`. */
export interface PricingSetting extends SystemFields {
  readonly name: string;
  /** Price lists say it for themselves. */
  readonly listPricesIncludeTax: boolean;
  readonly deliveryIncludesTax: boolean;
  /** Standard unless said. */
  readonly deliveryTaxClass: Ref | null;
  /** One-stop shop. Off: below the EU-wide threshold you charge the tax of your own country. */
  readonly taxesAtDestination: boolean;
  /** Countries beside your own. */
  readonly registrations: readonly Labeled<string>[] | null;
  /** At the day's rate, where no price list has the currency. Off: not sold in that currency. */
  readonly convertsListPrices: boolean;
}

/** What can be set on a price settings. */
export interface PricingSettingInput {
  /** Price lists say it for themselves. */
  readonly listPricesIncludeTax?: boolean | null;
  readonly deliveryIncludesTax?: boolean | null;
  /** Standard unless said. */
  readonly deliveryTaxClass?: string | { readonly id: string } | null;
  /** One-stop shop. Off: below the EU-wide threshold you charge the tax of your own country. */
  readonly taxesAtDestination?: boolean | null;
  /** Countries beside your own. */
  readonly registrations?: readonly Labeled<string>[] | null;
  /** At the day's rate, where no price list has the currency. Off: not sold in that currency. */
  readonly convertsListPrices?: boolean | null;
}

export interface PricingSettingFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly listPricesIncludeTax?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly deliveryIncludesTax?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly deliveryTaxClass?: Match<string, Choosable> | null;
  readonly taxesAtDestination?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly registrations?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly convertsListPrices?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PricingSettingType {
  readonly row: PricingSetting;
  readonly input: PricingSettingInput;
  readonly filter: PricingSettingFilter;
  readonly sort:
    | 'name'
    | 'listPricesIncludeTax'
    | 'deliveryIncludesTax'
    | 'taxesAtDestination'
    | 'convertsListPrices'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly deliveryTaxClass: 'catalog.taxClass';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Change: Whether prices hold tax, and where tax is charged. Prices of carts follow at once. */
    readonly change: {
      readonly on: 'list';
      readonly input: {
        /** Price lists say it for themselves. */
        readonly listPricesIncludeTax?: boolean | null;
        readonly deliveryIncludesTax?: boolean | null;
        /** Standard unless said. */
        readonly deliveryTaxClass?: string | { readonly id: string } | null;
        /** One-stop shop. Off: below the EU-wide threshold you charge the tax of your own country. */
        readonly taxesAtDestination?: boolean | null;
        /** Countries beside your own. */
        readonly registrations?: readonly Labeled<string>[] | null;
        /** At the day's rate, where no price list has the currency. Off: not sold in that currency. */
        readonly convertsListPrices?: boolean | null;
      };
    };
  };
  readonly queries: {};
}

/** Promotion: `pricing.promotion`. */
export interface Promotion extends SystemFields {
  readonly name: string;
  /** What the buyer reads; the name unless said. */
  readonly label: string | null;
  /** What buyers read in their language; what is empty stays as above. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly state: 'draft' | 'running' | 'paused' | null;
  readonly kind: 'percent' | 'amount' | 'fixedPrice' | 'buyXGetY' | 'freeDelivery';
  readonly scope: 'lines' | 'order';
  readonly percent: number | null;
  /** Off the order or each unit; or the fixed price of a unit. */
  readonly amount: Money | null;
  readonly buyQuantity: number | null;
  readonly getQuantity: number | null;
  /** Empty: as often as it fits. */
  readonly timesPerOrder: number | null;
  readonly isSaleExcluded: boolean;
  readonly isExclusive: boolean;
  /** The higher one comes first. */
  readonly priority: number;
  readonly needsCoupon: boolean;
  readonly minTotal: Money | null;
  readonly minQuantity: number | null;
  /** For buyers who are known and have not ordered yet. */
  readonly isFirstOrderOnly: boolean;
  readonly group: Ref | null;
  readonly segment: 'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}) | null;
  /** Empty: all of them. */
  readonly channels: readonly ('web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api')[] | null;
  /** Where the goods go. Empty: everywhere. */
  readonly countries: readonly Labeled<string>[] | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** Empty: no limit. */
  readonly usageLimit: number | null;
  /** Counted where there is a limit. */
  readonly uses: number | null;
  /** Empty: no limit. */
  readonly perCustomerLimit: number | null;
  /** This share of buyers gets no discount, always the same ones, so that you can see what the promotion really brings. */
  readonly holdOutPercent: number | null;
  readonly note: string | null;
}

/** What can be set on a promotion. */
export interface PromotionInput {
  readonly name?: string | null;
  /** What the buyer reads; the name unless said. */
  readonly label?: string | null;
  /** What buyers read in their language; what is empty stays as above. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly kind?: 'percent' | 'amount' | 'fixedPrice' | 'buyXGetY' | 'freeDelivery' | null;
  readonly scope?: 'lines' | 'order' | null;
  readonly percent?: number | null;
  /** Off the order or each unit; or the fixed price of a unit. */
  readonly amount?: MoneyInput | null;
  readonly buyQuantity?: number | null;
  readonly getQuantity?: number | null;
  /** Empty: as often as it fits. */
  readonly timesPerOrder?: number | null;
  readonly isSaleExcluded?: boolean | null;
  readonly isExclusive?: boolean | null;
  /** The higher one comes first. */
  readonly priority?: number | null;
  readonly needsCoupon?: boolean | null;
  readonly minTotal?: MoneyInput | null;
  readonly minQuantity?: number | null;
  /** For buyers who are known and have not ordered yet. */
  readonly isFirstOrderOnly?: boolean | null;
  readonly group?: string | { readonly id: string } | null;
  readonly segment?: 'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}) | null;
  /** Empty: all of them. */
  readonly channels?: readonly ('web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api')[] | null;
  /** Where the goods go. Empty: everywhere. */
  readonly countries?: readonly Labeled<string>[] | null;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  /** Empty: no limit. */
  readonly usageLimit?: number | null;
  /** Empty: no limit. */
  readonly perCustomerLimit?: number | null;
  /** This share of buyers gets no discount, always the same ones, so that you can see what the promotion really brings. */
  readonly holdOutPercent?: number | null;
  readonly note?: string | null;
}

export interface PromotionFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly label?: Match<string, Textual> | null;
  readonly translations?: Match<string, 'contains' | 'empty'> | null;
  readonly state?: Match<'draft' | 'running' | 'paused', Choosable> | null;
  readonly kind?: Match<'percent' | 'amount' | 'fixedPrice' | 'buyXGetY' | 'freeDelivery', Choosable> | null;
  readonly scope?: Match<'lines' | 'order', Choosable> | null;
  readonly percent?: Match<number, Comparable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly buyQuantity?: Match<number, Comparable> | null;
  readonly getQuantity?: Match<number, Comparable> | null;
  readonly timesPerOrder?: Match<number, Comparable> | null;
  readonly isSaleExcluded?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly isExclusive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly priority?: Match<number, Comparable> | null;
  readonly needsCoupon?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly minTotal?: Match<string | number, Comparable> | null;
  readonly minQuantity?: Match<number, Comparable> | null;
  readonly isFirstOrderOnly?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly group?: Match<string, Choosable> | null;
  readonly segment?: Match<'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}), Choosable> | null;
  readonly channels?: Match<'web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api', SetLike> | null;
  readonly countries?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly startsAt?: Match<string, Comparable> | null;
  readonly endsAt?: Match<string, Comparable> | null;
  readonly usageLimit?: Match<number, Comparable> | null;
  readonly uses?: Match<number, Comparable> | null;
  readonly perCustomerLimit?: Match<number, Comparable> | null;
  readonly holdOutPercent?: Match<number, Comparable> | null;
  readonly note?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PromotionType {
  readonly row: Promotion;
  readonly input: PromotionInput;
  readonly filter: PromotionFilter;
  readonly sort:
    | 'name'
    | 'label'
    | 'state'
    | 'kind'
    | 'scope'
    | 'percent'
    | 'amount'
    | 'buyQuantity'
    | 'getQuantity'
    | 'timesPerOrder'
    | 'isSaleExcluded'
    | 'isExclusive'
    | 'priority'
    | 'needsCoupon'
    | 'minTotal'
    | 'minQuantity'
    | 'isFirstOrderOnly'
    | 'segment'
    | 'startsAt'
    | 'endsAt'
    | 'usageLimit'
    | 'uses'
    | 'perCustomerLimit'
    | 'holdOutPercent'
    | 'note'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'note';
  readonly refs: { readonly group: 'catalog.customerGroup'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Start: It holds from now on, or from the date that it is set to begin. */
    readonly start: { readonly on: 'record'; readonly input: {} };
    /** Pause: Carts show prices without it at once. Orders that were placed keep it. */
    readonly pause: { readonly on: 'record'; readonly input: {} };
    /** Generate codes: Codes that nobody can guess, each for one use unless you say otherwise. Find and export them in the list of coupons by their batch. */
    readonly generateCoupons: {
      readonly on: 'record';
      readonly input: {
        readonly count?: number | null;
        readonly prefix?: string | null;
        readonly usageLimit?: number | null;
        readonly endsAt?: string | null;
        /** By which you find them again, such as "Newsletter May". */
        readonly batch: string;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** What a promotion brought: redemptions, sales, margin, lift against the hold-out share, and what was cannibalised or pulled forward. */
    readonly results: { readonly on: 'record'; readonly input: {} };
  };
}

/** Target of a promotion: `pricing.promotionTarget`. */
export interface PromotionTarget extends SystemFields {
  readonly promotion: Ref;
  readonly role: 'applies' | 'buy';
  readonly product: Ref | null;
  readonly category: Ref | null;
}

/** What can be set on a target of a promotion. */
export interface PromotionTargetInput {
  readonly promotion?: string | { readonly id: string } | null;
  readonly role?: 'applies' | 'buy' | null;
  readonly product?: string | { readonly id: string } | null;
  readonly category?: string | { readonly id: string } | null;
}

export interface PromotionTargetFilter {
  readonly id?: Match<string, Choosable>;
  readonly promotion?: Match<string, Choosable> | null;
  readonly role?: Match<'applies' | 'buy', Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly category?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PromotionTargetType {
  readonly row: PromotionTarget;
  readonly input: PromotionTargetInput;
  readonly filter: PromotionTargetFilter;
  readonly sort: 'role' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly promotion: 'pricing.promotion';
    readonly product: 'catalog.product';
    readonly category: 'catalog.category';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Redemption: `pricing.redemption`. */
export interface Redemption extends SystemFields {
  readonly promotion: Ref;
  readonly coupon: Ref | null;
  readonly code: string | null;
  readonly order: AnyRef | null;
  readonly person: Ref | null;
  readonly organization: Ref | null;
  readonly discount: Money | null;
  readonly revenue: Money | null;
  readonly margin: Money | null;
  readonly isHeldOut: boolean;
  readonly placedAt: string;
  readonly releasedAt: string | null;
}

/** What can be set on a redemption. */
export interface RedemptionInput {}

export interface RedemptionFilter {
  readonly id?: Match<string, Choosable>;
  readonly promotion?: Match<string, Choosable> | null;
  readonly coupon?: Match<string, Choosable> | null;
  readonly code?: Match<string, Textual> | null;
  readonly order?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly discount?: Match<string | number, Comparable> | null;
  readonly revenue?: Match<string | number, Comparable> | null;
  readonly margin?: Match<string | number, Comparable> | null;
  readonly isHeldOut?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly placedAt?: Match<string, Comparable> | null;
  readonly releasedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface RedemptionType {
  readonly row: Redemption;
  readonly input: RedemptionInput;
  readonly filter: RedemptionFilter;
  readonly sort: 'code' | 'discount' | 'revenue' | 'margin' | 'isHeldOut' | 'placedAt' | 'releasedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly promotion: 'pricing.promotion';
    readonly coupon: 'pricing.coupon';
    readonly person: 'parties.person';
    readonly organization: 'parties.organization';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Tax rate: `pricing.taxRate`. */
export interface TaxRate extends SystemFields {
  /** As it stands on invoices: "VAT 25 %". */
  readonly name: string;
  readonly country: string;
  /** Of ISO 3166-2 without the country, such as CA. Empty: the whole country. */
  readonly region: string | null;
  readonly taxClass: Ref;
  readonly rate: number;
  readonly validFrom: string;
  /** Last day. Empty: until changed. */
  readonly validTo: string | null;
  readonly source: string | null;
  /** When somebody last compared it with the source. */
  readonly checkedOn: string | null;
}

/** What can be set on a tax rate. */
export interface TaxRateInput {
  /** As it stands on invoices: "VAT 25 %". */
  readonly name?: string | null;
  readonly country?: string | null;
  /** Of ISO 3166-2 without the country, such as CA. Empty: the whole country. */
  readonly region?: string | null;
  readonly taxClass?: string | { readonly id: string } | null;
  readonly rate?: number | null;
  readonly validFrom?: string | null;
  /** Last day. Empty: until changed. */
  readonly validTo?: string | null;
  readonly source?: string | null;
  /** When somebody last compared it with the source. */
  readonly checkedOn?: string | null;
}

export interface TaxRateFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly country?: Match<string, Choosable> | null;
  readonly region?: Match<string, Textual> | null;
  readonly taxClass?: Match<string, Choosable> | null;
  readonly rate?: Match<number, Comparable> | null;
  readonly validFrom?: Match<string, Comparable> | null;
  readonly validTo?: Match<string, Comparable> | null;
  readonly source?: Match<string, Textual> | null;
  readonly checkedOn?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TaxRateType {
  readonly row: TaxRate;
  readonly input: TaxRateInput;
  readonly filter: TaxRateFilter;
  readonly sort: 'name' | 'country' | 'region' | 'rate' | 'validFrom' | 'validTo' | 'source' | 'checkedOn' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly taxClass: 'catalog.taxClass'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Load EU rates: Standard and reduced rates of all member states for 2026. Rates that are there stay as they are; compare the reduced ones with the source. */
    readonly loadEu: { readonly on: 'list'; readonly input: {} };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
