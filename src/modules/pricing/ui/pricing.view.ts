import { defineView } from '../../../ui/records/view.ts';

export const priceListView = defineView({
  record: 'pricing.priceList',
  columns: ['name', 'kind', 'currency', 'group', 'segment', 'organization', 'priority', 'startsAt', 'endsAt', 'isActive'],
  card: ['kind', 'currency', 'isActive'],
  keyFacts: ['kind', 'currency', 'group', 'organization', 'startsAt', 'endsAt'],
  sections: [
    { title: 'Price list', fields: ['name', 'kind', 'currency', 'includesTax', 'isActive', 'note'] },
    { title: 'Who it is for', fields: ['group', 'segment', 'organization', 'person', 'channels'] },
    { title: 'When', fields: ['startsAt', 'endsAt', 'priority'] },
  ],
  tabs: [
    { name: 'Active', filter: { field: 'isActive', op: 'eq', value: true } },
    { name: 'Contracts', filter: { field: 'kind', op: 'eq', value: 'contract' } },
    { name: 'Sale prices', filter: { field: 'kind', op: 'eq', value: 'sale' } },
  ],
  hideRelated: ['pricing.price:priceList'],
  blocks: [{ title: 'Prices', place: 'main', load: () => import('./price-grid.tsx') }],
  emptyText: 'Without a list everybody pays the list price of the product. Add one for dealers, a customer or a sale.',
});

export const priceView = defineView({
  record: 'pricing.price',
  isInNavigation: false,
  columns: ['priceList', 'product', 'minQuantity', 'amount'],
  relatedColumns: ['priceList', 'product', 'minQuantity', 'amount'],
});

export const promotionView = defineView({
  record: 'pricing.promotion',
  columns: ['name', 'state', 'kind', 'percent', 'startsAt', 'endsAt', 'needsCoupon', 'priority'],
  card: ['state', 'kind', 'endsAt'],
  keyFacts: ['state', 'kind', 'startsAt', 'endsAt'],
  sections: [
    {
      title: 'What it gives',
      fields: ['name', 'label', 'translations', 'kind', 'scope', 'percent', 'amount', 'buyQuantity', 'getQuantity', 'timesPerOrder'],
    },
    { title: 'When it holds', fields: ['startsAt', 'endsAt', 'minTotal', 'minQuantity', 'needsCoupon', 'isSaleExcluded'] },
    { title: 'Who it is for', fields: ['group', 'segment', 'isFirstOrderOnly', 'channels', 'countries'], isFolded: true },
    {
      title: 'With other promotions',
      fields: ['priority', 'isExclusive', 'usageLimit', 'uses', 'perCustomerLimit', 'holdOutPercent', 'note'],
      isFolded: true,
    },
  ],
  form: [
    {
      title: 'What it gives',
      fields: ['name', 'label', 'translations', 'kind', 'scope', 'percent', 'amount', 'buyQuantity', 'getQuantity'],
    },
    { title: 'When it holds', fields: ['startsAt', 'endsAt', 'minTotal', 'minQuantity', 'needsCoupon', 'holdOutPercent'] },
    { title: 'Who it is for', fields: ['group', 'segment', 'isFirstOrderOnly', 'channels', 'countries'], isFolded: true },
  ],
  tabs: [
    { name: 'Running', filter: { field: 'state', op: 'eq', value: 'running' } },
    { name: 'Drafts', filter: { field: 'state', op: 'eq', value: 'draft' } },
  ],
  hideRelated: ['pricing.promotionTarget:promotion', 'pricing.coupon:promotion', 'pricing.redemption:promotion'],
  blocks: [
    { title: 'In plain words', place: 'main', load: () => import('./promotion-words.tsx') },
    { title: 'Try it', place: 'main', load: () => import('./try-block.tsx') },
    { title: 'Codes', place: 'main', isQuiet: true, load: () => import('./coupons-block.tsx') },
    { title: 'What it brought', place: 'main', load: () => import('./results-block.tsx') },
  ],
  emptyText: 'A percentage off, free delivery, three for two, or a code for a newsletter: make the first one.',
});

export const promotionTargetView = defineView({
  record: 'pricing.promotionTarget',
  isInNavigation: false,
  columns: ['promotion', 'role', 'product', 'category'],
  listedAs: { product: 'Promotions', category: 'Promotions' },
});

export const couponView = defineView({
  record: 'pricing.coupon',
  isInNavigation: false,
  columns: ['code', 'promotion', 'batch', 'usageLimit', 'uses', 'endsAt', 'isActive'],
  card: ['promotion', 'uses', 'isActive'],
  keyFacts: ['promotion', 'batch', 'endsAt'],
  emptyText: 'Codes belong to a promotion that needs one. Open it and generate them there.',
});

export const redemptionView = defineView({
  record: 'pricing.redemption',
  isInNavigation: false,
  columns: ['promotion', 'code', 'order', 'organization', 'person', 'discount', 'revenue', 'isHeldOut', 'placedAt'],
  relatedColumns: ['promotion', 'code', 'order', 'discount', 'revenue', 'placedAt'],
});

export const taxRateView = defineView({
  record: 'pricing.taxRate',
  isInNavigation: false,
  columns: ['country', 'region', 'taxClass', 'rate', 'name', 'validFrom', 'validTo', 'checkedOn'],
  card: ['country', 'taxClass', 'rate'],
  keyFacts: ['country', 'taxClass', 'rate'],
  emptyText: 'Without rates no tax is charged. Add those of your country, or load those of the European Union in the settings.',
});

export const discountLimitView = defineView({
  record: 'pricing.discountLimit',
  isInNavigation: false,
  columns: ['name', 'role', 'maxDiscount', 'minMargin', 'upTo'],
  emptyText: 'Without limits everybody gives the discount they like. Add one for each role.',
});

/** On the page of a product: what whom it costs. */
export const priceOfProduct = defineView({
  record: '*',
  blocks: [
    {
      title: 'What it costs',
      place: 'side',
      on: { 'catalog.product': 'product' },
      shows: 'pricing.priceList',
      load: () => import('./product-price-block.tsx'),
    },
  ],
});
