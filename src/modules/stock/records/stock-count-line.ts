import { choice, formula, instant, number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { adjustmentReasons } from './choices.ts';

/** A product on a count sheet: what should have been there when it was counted, and what was. */
export const stockCountLine = defineRecord({
  module: 'stock',
  name: 'stockCountLine',
  path: 'count-lines',
  label: 'Counted product',
  icon: 'list-check',
  verbs: [],
  fields: {
    count: ref({ label: 'Count', to: 'stock.stockCount', required: true, onDelete: 'cascade' }),
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'refuse' }),
    expected: number({ label: 'Expected', decimals: 3 }),
    counted: number({ label: 'Counted', decimals: 3, min: 0 }),
    difference: formula({
      label: 'Difference',
      dependsOn: ['counted', 'expected'],
      expression: '{counted} - {expected}',
      result: 'number',
    }),
    countedAt: instant({ label: 'Counted at' }),
    reason: choice({ label: 'Reason', options: adjustmentReasons, extensible: true }),
  },
  title: 'product',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
