import { defineView } from '../../../ui/records/view.ts';

export const productView = defineView({
  record: 'catalog.product',
  columns: ['name', 'sku', 'category', 'listPrice', 'kind', 'state'],
  card: ['sku', 'category', 'listPrice'],
  keyFacts: ['sku', 'listPrice', 'category', 'state'],
  sections: [
    { title: 'Product', fields: ['name', 'sku', 'kind', 'category', 'brand', 'tags', 'description'] },
    { title: 'Price', fields: ['listPrice', 'cost', 'taxClass', 'unit', 'packaging'] },
    { title: 'Shown in the shop', fields: ['slug', 'availableFrom', 'availableUntil', 'channels', 'categories', 'groups'] },
    { title: 'Purchase and dispatch', fields: ['supplier', 'gtin', 'weight', 'isStocked', 'backorder', 'parent'] },
  ],
  form: [
    { title: 'Product', fields: ['name', 'sku', 'category', 'listPrice', 'state', 'kind', 'brand', 'description'] },
    { title: 'More', fields: ['unit', 'cost', 'taxClass', 'supplier', 'weight', 'gtin', 'parent'] },
  ],
  tabs: [
    { name: 'On sale', filter: { field: 'state', op: 'in', value: ['active', 'scheduled'] } },
    { name: 'Drafts', filter: { field: 'state', op: 'eq', value: 'draft' } },
    { name: 'Discontinued', filter: { field: 'state', op: 'eq', value: 'discontinued' } },
  ],
  emptyText: 'What you sell. Add the first product, or bring in your price list.',
});
