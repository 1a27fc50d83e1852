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
    {
      title: 'Purchase and dispatch',
      fields: ['supplier', 'gtin', 'weight', 'isStocked', 'backorder', 'parent', 'isDiscontinued'],
      isFolded: true,
    },
  ],
  form: [
    { title: 'Product', fields: ['name', 'sku', 'category', 'listPrice', 'state', 'kind', 'brand', 'description'] },
    { title: 'More', fields: ['unit', 'cost', 'taxClass', 'supplier', 'weight', 'gtin', 'parent'] },
  ],
  hideCommands: ['make-variants', 'translate', 'arrange-images'],
  hideRelated: [
    'catalog.product:parent',
    'catalog.productImage:product',
    'catalog.productTranslation:product',
    'catalog.bundleItem:bundle',
    'catalog.bundleItem:product',
    'catalog.relatedProduct:product',
    'catalog.relatedProduct:related',
    'parties.externalId:subject',
    'notify.watch:subject',
    'notify.notification:subject',
    'approvals.request:subject',
  ],
  relatedNames: { 'catalog.productCategory:product': 'Further categories', 'catalog.productGroup:product': 'Shown to these groups only' },
  relatedColumns: ['name', 'sku', 'listPrice', 'state'],
  blocks: [
    { title: 'At a glance', place: 'main', load: () => import('./overview-block.tsx') },
    { title: 'Images', place: 'main', load: () => import('./images-block.tsx') },
    { title: 'Variants', place: 'main', isQuiet: true, load: () => import('./variants-block.tsx') },
    { title: 'In the bundle', place: 'main', isQuiet: true, load: () => import('./bundle-block.tsx') },
    { title: 'Attributes', place: 'main', load: () => import('./attributes-block.tsx') },
    { title: 'Related products', place: 'side', isQuiet: true, load: () => import('./related-block.tsx') },
    { title: 'Translations', place: 'side', load: () => import('./translations-block.tsx') },
    { title: 'Where it is used', place: 'side', isQuiet: true, load: () => import('./used-block.tsx') },
  ],
  tabs: [
    { name: 'On sale', filter: { field: 'state', op: 'in', value: ['active', 'scheduled'] } },
    { name: 'Drafts', filter: { field: 'state', op: 'eq', value: 'draft' } },
    { name: 'Discontinued', filter: { field: 'state', op: 'eq', value: 'discontinued' } },
  ],
  emptyText: 'What you sell. Add the first product, or bring in your price list.',
});
