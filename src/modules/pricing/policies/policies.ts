import { definePolicy, everyRow, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { coupon } from '../records/coupon.ts';
import { discountLimit } from '../records/discount-limit.ts';
import { price } from '../records/price.ts';
import { priceList } from '../records/price-list.ts';
import { pricingSetting } from '../records/pricing-setting.ts';
import { promotion } from '../records/promotion.ts';
import { promotionTarget } from '../records/promotion-target.ts';
import { redemption } from '../records/redemption.ts';
import { taxRate } from '../records/tax-rate.ts';
import { managePrices } from './permissions.ts';

/** What was agreed with one customer is seen by whoever sees that customer. */
const withParty: RowPredicate = ({ col, visible }) => sql`
  (${col('organization_id')} is null or ${visible(organization.key, col('organization_id'))})
  and (${col('person_id')} is null or ${visible(person.key, col('person_id'))})`;

const withList: RowPredicate = ({ col, visible }) => visible(priceList.key, col('price_list_id'));

/**
 * Staff only. Buyers never see lists, conditions or codes: they get prices worked out for them, through the functions of index.ts, and
 * with no policy for their audiences nothing of this exists there (the second lock: their database roles have no policy on these tables).
 */
export const pricingPolicies: readonly Policy[] = [
  ...[priceList, coupon, redemption].map((record) => definePolicy({ record, staff: withParty, staffPermission: { write: managePrices } })),
  definePolicy({ record: price, staff: withList, staffPermission: { write: managePrices } }),
  ...[promotion, promotionTarget, taxRate, discountLimit, pricingSetting].map((record) =>
    definePolicy({ record, staff: everyRow, staffPermission: { write: managePrices } }),
  ),
];
