/** What happens to prices beyond the changes of single records. */
export const pricingEvents = {
  listRepriced: 'pricing.priceListRepriced',
  listCopied: 'pricing.priceListCopied',
  promotionStarted: 'pricing.promotionStarted',
  promotionPaused: 'pricing.promotionPaused',
  couponsGenerated: 'pricing.couponsGenerated',
} as const;
