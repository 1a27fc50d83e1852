import type { RecordType } from '../../../kernel/record/record.ts';
import { coupon } from './coupon.ts';
import { discountLimit } from './discount-limit.ts';
import { price } from './price.ts';
import { priceList } from './price-list.ts';
import { pricingSetting } from './pricing-setting.ts';
import { promotion } from './promotion.ts';
import { promotionTarget } from './promotion-target.ts';
import { redemption } from './redemption.ts';
import { taxRate } from './tax-rate.ts';

export const pricingRecords: readonly RecordType[] = [
  priceList,
  promotion,
  coupon,
  taxRate,
  price,
  promotionTarget,
  redemption,
  discountLimit,
  pricingSetting,
];
