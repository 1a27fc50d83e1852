import { money, number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What one unit of a product costs in a list from a quantity on; in the currency of its list (checked in ../schema.ts). */
export const price = defineRecord({
  module: 'pricing',
  name: 'price',
  path: 'prices',
  label: 'Price',
  icon: 'tag',
  fields: {
    priceList: ref({ label: 'Price list', to: 'pricing.priceList', required: true, onDelete: 'cascade', synonyms: ['list', 'price list'] }),
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'cascade', synonyms: ['sku', 'article', 'item'] }),
    minQuantity: number({
      label: 'From quantity',
      decimals: 3,
      min: 0,
      default: 0,
      required: true,
      synonyms: ['minimum quantity', 'quantity break', 'from', 'min qty'],
    }),
    amount: money({ label: 'Price', min: '0', required: true, synonyms: ['unit price', 'amount'] }),
  },
  title: 'product',
  search: [],
  sorts: ['minQuantity', 'createdAt'],
  defaultSort: 'createdAt',
  indexes: [['priceList', 'product']],
  hardDelete: true,
});
