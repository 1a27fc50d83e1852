// What other modules may use of pricing, besides its records and events.
export { checkCouponGuess, couponWasGood, type CouponGuesser } from './coupons/check-coupon-guess.ts';
export { redeemCoupons, type Redeem } from './coupons/redeem-coupons.ts';
export { releaseRedemptions } from './coupons/release-redemptions.ts';
export { price, pricingFacts, pricingFactsFor, type KnownProducts } from './facts/pricing-facts.ts';
export { unitPrices, type UnitPrice, type UnitPricesRequest } from './facts/unit-prices.ts';
export { nextPriceChange } from './facts/next-price-change.ts';
export { discountLimits } from './facts/discount-limits.ts';
export type { PurchaseSource } from './service.ts';
export { discountApproval, type DiscountLimitFacts, type DiscountToJudge, type DiscountVerdict } from './rules/discount-approval.ts';
export { priceCart } from './rules/price-cart.ts';
export type { PricingFacts, ProductFacts } from './rules/pricing-facts.ts';
export type {
  DeliveryCharge,
  LockedPrice,
  ManualPrice,
  PriceDisplay,
  PricingBuyer,
  PricingLine,
  PricingRequest,
  ShipTo,
} from './rules/pricing-request.ts';
export type { CouponRefusal, PricedCart, PricedDiscount, PricedLine, PricedTax, PriceStep, RefusedCoupon } from './rules/priced-cart.ts';
