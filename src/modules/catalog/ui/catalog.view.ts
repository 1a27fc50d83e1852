import { defineView } from '../../../ui/records/view.ts';

const hidden = (record: string) => defineView({ record, isInNavigation: false });

export const categoryView = defineView({
  record: 'catalog.category',
  isInNavigation: false,
  columns: ['name', 'parent', 'code', 'visibility', 'position'],
  keyFacts: ['parent', 'visibility'],
  picture: 'image',
  sections: [{ title: 'Category', fields: ['name', 'parent', 'visibility', 'slug', 'code', 'position', 'description', 'image'] }],
  form: [{ title: 'Category', fields: ['name', 'parent', 'visibility', 'description'] }],
  hideCommands: ['translate', 'move'],
  hideRelated: ['catalog.categoryTranslation:category', 'catalog.productCategory:category'],
  relatedNames: { 'catalog.category:parent': 'Categories within' },
  blocks: [{ title: 'Translations', place: 'side', load: () => import('./translations-block.tsx') }],
  emptyText: 'The shelves of your shop.',
});

export const customerGroupView = defineView({
  record: 'catalog.customerGroup',
  columns: ['name', 'segment', 'description'],
  keyFacts: ['segment'],
  sections: [{ title: 'Customer group', fields: ['name', 'segment', 'description'] }],
  relatedNames: { 'catalog.customerGroupMember:group': 'Members', 'catalog.productGroup:group': 'Products for them alone' },
  relatedColumns: ['name', 'segment'],
  emptyText: 'Buyers who see products and prices of their own, such as dealers.',
});

export const memberView = defineView({
  record: 'catalog.customerGroupMember',
  isInNavigation: false,
  columns: ['group', 'organization', 'person'],
  relatedColumns: ['group', 'organization', 'person'],
});
export const productCategoryView = defineView({
  record: 'catalog.productCategory',
  isInNavigation: false,
  relatedColumns: ['product', 'category'],
});
export const productGroupView = defineView({ record: 'catalog.productGroup', isInNavigation: false, relatedColumns: ['product', 'group'] });
export const attributeView = defineView({
  record: 'catalog.attribute',
  isInNavigation: false,
  columns: ['label', 'code', 'kind', 'isFacet', 'isVariantOption'],
});
export const taxClassView = defineView({ record: 'catalog.taxClass', isInNavigation: false, columns: ['name', 'code'] });
export const synonymView = hidden('catalog.searchSynonym');
export const imageView = hidden('catalog.productImage');
export const bundleItemView = hidden('catalog.bundleItem');
export const relatedView = hidden('catalog.relatedProduct');
export const productTranslationView = hidden('catalog.productTranslation');
export const categoryTranslationView = hidden('catalog.categoryTranslation');
