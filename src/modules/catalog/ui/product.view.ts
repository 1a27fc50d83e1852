import { defineView } from '../../../ui/records/view.ts';

export const productView = defineView({
  record: 'catalog.product',
  columns: ['name', 'sku', 'category', 'listPrice', 'unit', 'kind', 'isActive'],
  card: ['sku', 'category', 'listPrice'],
  keyFacts: ['sku', 'listPrice', 'category', 'isActive'],
  sections: [
    { title: 'Product', fields: ['name', 'sku', 'kind', 'category', 'tags', 'description'] },
    { title: 'Price', fields: ['listPrice', 'unit', 'isActive'] },
  ],
  form: [{ title: 'Product', fields: ['name', 'sku', 'category', 'listPrice', 'unit', 'kind', 'description'] }],
  tabs: [{ name: 'Active', filter: { field: 'isActive', op: 'eq', value: true } }],
  emptyText: 'What you sell. Add the first product, or bring in your price list.',
});
