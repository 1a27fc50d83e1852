import { money, number, percent, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/**
 * What somebody of a role may give away without asking: the widest limit among one's roles counts. Beyond it an approval is needed
 * (rules/discount-approval.ts).
 */
export const discountLimit = defineRecord({
  module: 'pricing',
  name: 'discountLimit',
  path: 'discount-limits',
  label: 'Discount limit',
  icon: 'scale',
  fields: {
    name: text({ label: 'Name', required: true, max: 80 }),
    role: ref({ label: 'Role', to: 'identity.role', onDelete: 'cascade', help: 'Empty: everybody.' }),
    maxDiscount: percent({ label: 'Discount up to', min: 0, max: 100, decimals: 2, required: true }),
    minMargin: percent({ label: 'Margin not below', min: -100, max: 100, decimals: 2, help: 'Of net sales, where costs are known.' }),
    upTo: money({ label: 'Quotes up to', min: '0', help: 'Net. Empty: of any size.' }),
    position: number({ label: 'Position', default: 0 }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
});
