import { boolean, instant, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A code that gives a promotion. Codes are kept in capitals. `uses` is counted under lock where a limit is set (redeem-coupons.ts). */
export const coupon = defineRecord({
  module: 'pricing',
  name: 'coupon',
  path: 'coupons',
  label: 'Coupon',
  icon: 'ticket',
  fields: {
    code: text({
      label: 'Code',
      required: true,
      max: 40,
      unique: true,
      pattern: { source: '^[A-Z0-9][A-Z0-9_-]{2,39}$', message: 'must be 3 or more capitals, digits, - or _' },
    }),
    promotion: ref({ label: 'Promotion', to: 'pricing.promotion', required: true, onDelete: 'cascade' }),
    usageLimit: number({ label: 'Uses in all', min: 1, help: 'Empty: no limit.' }),
    uses: number({ label: 'Used', default: 0, readOnly: true, help: 'Counted where there is a limit.' }),
    perCustomerLimit: number({ label: 'Uses per customer', min: 1, help: 'Empty: no limit.' }),
    person: ref({ label: 'Only for person', to: 'parties.person', onDelete: 'cascade' }),
    organization: ref({ label: 'Only for organization', to: 'parties.organization', onDelete: 'cascade' }),
    startsAt: instant({ label: 'From' }),
    endsAt: instant({ label: 'Until' }),
    isActive: boolean({ label: 'Active', default: true, required: true }),
    batch: text({ label: 'Batch', max: 80, index: true, help: 'What a set of generated codes was made for.' }),
  },
  title: 'code',
  search: ['code', 'batch'],
  sorts: ['code', 'createdAt'],
  defaultSort: '-createdAt',
});
