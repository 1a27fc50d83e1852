import { defineModule } from '../../kernel/module.ts';
import { pricingPolicies } from './policies/policies.ts';
import { managePrices, seePromotionResults } from './policies/permissions.ts';
import { pricingRecords } from './records/all.ts';
import { pricingSchema } from './schema.ts';
import { startPricing } from './service.ts';

/** What things cost: lists, promotions, coupons, taxes, and the one function that works a price out and says why. */
export const pricingModule = defineModule({
  name: 'pricing',
  label: 'Prices',
  area: 'catalog',
  dependsOn: ['catalog', 'parties', 'identity', 'settings', 'exchange'],
  records: pricingRecords,
  policies: pricingPolicies,
  schema: pricingSchema,
  start: startPricing,
  permissions: [
    { name: managePrices, label: 'Set prices, promotions, coupons and taxes' },
    { name: seePromotionResults, label: 'See what promotions bring' },
  ],
});
