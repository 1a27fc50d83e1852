import { text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** How the law taxes a kind of product: standard, reduced, zero ... The rates per country belong to pricing. */
export const taxClass = defineRecord({
  module: 'catalog',
  name: 'taxClass',
  path: 'tax-classes',
  label: 'Tax class',
  labelPlural: 'Tax classes',
  icon: 'percentage',
  fields: {
    name: text({ label: 'Name', required: true, max: 120 }),
    code: text({
      label: 'Code',
      required: true,
      max: 40,
      unique: true,
      pattern: { source: '^[a-z][a-z0-9-]*$', message: 'must be lower case letters, digits and hyphens' },
      help: 'As in "standard", "reduced" or "zero".',
    }),
  },
  title: 'name',
  search: ['name', 'code'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
});
