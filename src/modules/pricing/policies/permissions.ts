export const managePrices = 'pricing.manage';
export const seePromotionResults = 'pricing.results';
