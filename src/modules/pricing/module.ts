import { defineModule } from '../../kernel/module.ts';
import { beginPricing } from './begin.ts';
import { changeSettings } from './commands/change-settings.ts';
import { copyList } from './commands/copy-list.ts';
import { generateCoupons } from './commands/generate-coupons.ts';
import { loadEuRates } from './commands/load-eu-rates.ts';
import { pausePromotion, startPromotion } from './commands/promotion-commands.ts';
import { raisePrices } from './commands/raise-prices.ts';
import { pricingPolicies } from './policies/policies.ts';
import { managePrices, seePromotionResults } from './policies/permissions.ts';
import { tryPrices } from './queries/try-prices.ts';
import { pricingRecords } from './records/all.ts';
import { promotionResults } from './results/promotion-results.ts';
import { pricingSchema } from './schema.ts';
import { startPricing } from './service.ts';

/** What things cost: lists, promotions, coupons, taxes, and the one function that works a price out and says why. */
export const pricingModule = defineModule({
  name: 'pricing',
  label: 'Prices',
  area: 'catalog',
  dependsOn: ['catalog', 'parties', 'identity', 'settings', 'exchange'],
  begin: beginPricing,
  records: pricingRecords,
  policies: pricingPolicies,
  commands: [raisePrices, copyList, startPromotion, pausePromotion, generateCoupons, loadEuRates, changeSettings],
  queries: [tryPrices, promotionResults],
  personalData: [
    { record: 'pricing.priceList', via: ['person'], erase: 'delete' },
    // Without its person a personal code would be everybody's.
    {
      record: 'pricing.coupon',
      via: ['person'],
      erase: 'keep',
      clear: ['person'],
      set: { isActive: false },
      why: 'What a code was used for stays with its orders.',
    },
    {
      record: 'pricing.redemption',
      via: ['person'],
      erase: 'keep',
      clear: ['person', 'customer'],
      why: 'Commercial and tax law want discounts that were given to be kept.',
    },
  ],
  schema: pricingSchema,
  start: startPricing,
  permissions: [
    { name: managePrices, label: 'Set prices, promotions, coupons and taxes', roles: ['sales-manager'] },
    { name: seePromotionResults, label: 'See what promotions bring', roles: ['sales-manager'] },
  ],
});
