import type {
  CouponFacts,
  ListFacts,
  PriceFacts,
  PricingFacts,
  ProductFacts,
  PromotionFacts,
  SellerFacts,
  TaxRateFacts,
} from '../rules/pricing-facts.ts';
import type { PricingBuyer, PricingLine, PricingRequest } from '../rules/pricing-request.ts';

/** Facts and requests with nothing special about them, to be changed by the test that needs it otherwise. */
export const consumer: PricingBuyer = {
  personId: null,
  organizationId: null,
  groupIds: [],
  segment: null,
  isBusiness: false,
  country: 'DE',
  taxId: null,
};

export const seller: SellerFacts = {
  country: 'DE',
  timeZone: 'Europe/Berlin',
  taxesAtDestination: true,
  registrations: [],
  listPricesIncludeTax: false,
  deliveryIncludesTax: false,
  deliveryTaxClassCode: null,
  convertsListPrices: true,
};

export const taxRate = (country: string, taxClassCode: string, rate: string, more: Partial<TaxRateFacts> = {}): TaxRateFacts => ({
  country,
  region: null,
  taxClassCode,
  rate,
  validFrom: '2020-01-01',
  validTo: null,
  name: `VAT ${rate} %`,
  ...more,
});

export const product = (id: string, amount: string | null, more: Partial<ProductFacts> = {}): ProductFacts => ({
  id,
  parentId: null,
  kind: 'goods',
  taxClassCode: 'standard',
  categoryIds: [],
  listPrice: amount === null ? null : { amount, currency: 'EUR' },
  cost: null,
  ...more,
});

export const list = (id: string, more: Partial<ListFacts> = {}): ListFacts => ({
  id,
  name: id,
  kind: 'standard',
  currency: 'EUR',
  includesTax: false,
  priority: 0,
  channels: [],
  groupId: null,
  segment: null,
  organizationId: null,
  personId: null,
  startsAt: null,
  endsAt: null,
  ...more,
});

export const priceIn = (listId: string, productId: string, amount: string, minQuantity = '0'): PriceFacts => ({
  listId,
  productId,
  amount,
  minQuantity,
});

const nothing = { productIds: [], categoryIds: [] };

export const promotion = (id: string, more: Partial<PromotionFacts> = {}): PromotionFacts => ({
  id,
  label: id,
  kind: 'percent',
  scope: 'lines',
  percent: null,
  amount: null,
  buyQuantity: null,
  getQuantity: null,
  timesPerOrder: null,
  targets: nothing,
  buyTargets: nothing,
  isSaleExcluded: false,
  isExclusive: false,
  priority: 0,
  needsCoupon: false,
  minTotal: null,
  minQuantity: null,
  isFirstOrderOnly: false,
  groupId: null,
  segment: null,
  channels: [],
  countries: [],
  startsAt: null,
  endsAt: null,
  holdOutPercent: null,
  isUsedUp: false,
  perCustomerLimit: null,
  usesByBuyer: 0,
  ...more,
});

export const coupon = (code: string, promotionId: string, more: Partial<CouponFacts> = {}): CouponFacts => ({
  id: `coupon ${code}`,
  code,
  promotionId,
  isActive: true,
  startsAt: null,
  endsAt: null,
  usageLimit: null,
  uses: 0,
  perCustomerLimit: null,
  usesByBuyer: 0,
  personId: null,
  organizationId: null,
  ...more,
});

export interface FactsToMake extends Partial<Omit<PricingFacts, 'products' | 'taxRates' | 'seller'>> {
  readonly products?: readonly ProductFacts[];
  readonly rates?: readonly TaxRateFacts[];
  readonly seller?: Partial<SellerFacts>;
}

/** German 19 and 7 %, Austrian 20, and no promotions unless said. */
export function factsOf({ products = [], rates, seller: changed, ...more }: FactsToMake = {}): PricingFacts {
  const known = rates ?? [taxRate('DE', 'standard', '19'), taxRate('DE', 'reduced', '7'), taxRate('AT', 'standard', '20')];
  return {
    seller: { ...seller, ...changed },
    products: new Map(products.map((each) => [each.id, each])),
    lists: [],
    prices: [],
    promotions: [],
    coupons: [],
    taxRates: (country) => known.filter((rate) => rate.country === country),
    rate: (from, to) => (from === to ? '1' : null),
    hasOrdered: null,
    ...more,
  };
}

export const line = (productId: string, quantity = '1', more: Partial<PricingLine> = {}): PricingLine => ({
  key: productId,
  productId,
  quantity,
  ...more,
});

export const request = (lines: readonly PricingLine[], more: Partial<PricingRequest> = {}): PricingRequest => ({
  currency: 'EUR',
  channel: 'web',
  at: '2026-03-02T10:00:00.000Z',
  buyer: consumer,
  shipTo: { country: 'DE' },
  display: 'net',
  lines,
  delivery: null,
  couponCodes: [],
  holdOutKey: 'somebody',
  ...more,
});
