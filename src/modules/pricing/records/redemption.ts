import { anyRef, boolean, instant, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/**
 * That an order got a promotion, or was held out of it: the facts by which promotions are measured. Written with the order, under the locks
 * that keep limits (redeem-coupons.ts); `releasedAt` gives the use back.
 */
export const redemption = defineRecord({
  module: 'pricing',
  name: 'redemption',
  path: 'redemptions',
  label: 'Redemption',
  icon: 'ticket',
  fields: {
    promotion: ref({ label: 'Promotion', to: 'pricing.promotion', required: true, onDelete: 'refuse', readOnly: true }),
    coupon: ref({ label: 'Coupon', to: 'pricing.coupon', onDelete: 'refuse', readOnly: true }),
    code: text({ label: 'Code', max: 40, readOnly: true }),
    order: anyRef({ label: 'Order', readOnly: true }),
    person: ref({ label: 'Person', to: 'parties.person', readOnly: true }),
    organization: ref({ label: 'Organization', to: 'parties.organization', readOnly: true }),
    /** Whose uses count together: id of the organization or person, or a hash of a guest's address. */
    customer: text({ label: 'Customer', max: 80, readOnly: true, secret: true }),
    discount: money({ label: 'Discount', readOnly: true }),
    revenue: money({ label: 'Net sales with it', readOnly: true }),
    margin: money({ label: 'Margin', readOnly: true }),
    isHeldOut: boolean({ label: 'Held out', default: false, required: true, readOnly: true }),
    placedAt: instant({ label: 'Ordered', required: true, readOnly: true }),
    releasedAt: instant({ label: 'Given back', readOnly: true }),
  },
  title: 'code',
  search: [],
  sorts: ['placedAt'],
  defaultSort: '-placedAt',
  indexes: [['promotion', 'placedAt']],
  hardDelete: true,
  verbs: [],
});
