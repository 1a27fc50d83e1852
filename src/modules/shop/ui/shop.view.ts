import { defineView } from '../../../ui/records/view.ts';

/** There is one: it has a page among the settings. */
export const settingsView = defineView({
  record: 'shop.shopSettings',
  isInNavigation: false,
  columns: ['name', 'tagline', 'country', 'currencies'],
});

export const pageView = defineView({
  record: 'shop.contentPage',
  columns: ['title', 'slug', 'language', 'placement', 'position', 'isPublished'],
  tabs: [
    { name: 'English', filter: { field: 'language', op: 'eq', value: 'en' } },
    { name: 'German', filter: { field: 'language', op: 'eq', value: 'de' } },
  ],
  keyFacts: ['slug', 'language', 'isPublished'],
  sections: [{ title: 'Page', fields: ['title', 'slug', 'language', 'body', 'description', 'placement', 'position', 'isPublished'] }],
  emptyText: 'What your shop says besides products: about you, delivery and returns, imprint.',
});

export const blockView = defineView({
  record: 'shop.shopBlock',
  columns: ['heading', 'kind', 'audience', 'segment', 'startsAt', 'endsAt', 'position', 'isActive'],
  keyFacts: ['kind', 'audience', 'isActive'],
  sections: [
    {
      title: 'What it shows',
      fields: [
        'heading',
        'headingGerman',
        'kind',
        'category',
        'text',
        'textGerman',
        'image',
        'imageAlt',
        'buttonLabel',
        'buttonLabelGerman',
        'buttonLink',
      ],
    },
    { title: 'To whom and when', fields: ['audience', 'segment', 'startsAt', 'endsAt', 'position', 'isActive'] },
  ],
  emptyText: 'The parts of your home page, from top to bottom. Without any it shows your newest products.',
});

export const reviewView = defineView({
  record: 'shop.productReview',
  columns: ['title', 'product', 'rating', 'authorName', 'isVerified', 'state', 'createdAt'],
  relatedColumns: ['title', 'product', 'rating', 'state', 'createdAt'],
  tabs: [
    { name: 'Waiting', filter: { field: 'state', op: 'eq', value: 'waiting' } },
    { name: 'Published', filter: { field: 'state', op: 'eq', value: 'published' } },
  ],
  keyFacts: ['product', 'rating', 'state', 'isVerified'],
  sections: [
    { title: 'Review', fields: ['title', 'product', 'rating', 'body', 'authorName', 'person', 'language', 'isVerified'] },
    { title: 'Decision', fields: ['state', 'decidedBy', 'decidedAt', 'rejection', 'reply'] },
  ],
  emptyText: 'What customers write about products waits here until you publish it.',
});

export const wishView = defineView({
  record: 'shop.wish',
  isInNavigation: false,
  columns: ['product', 'person', 'createdAt'],
  relatedColumns: ['product', 'createdAt'],
});

export const stockRequestView = defineView({
  record: 'shop.stockRequest',
  columns: ['email', 'product', 'state', 'createdAt', 'toldAt'],
  relatedColumns: ['product', 'email', 'state'],
  tabs: [{ name: 'Waiting', filter: { field: 'state', op: 'eq', value: 'waiting' } }],
  emptyText: 'Who wants to be told when a product is there again. They are told by mail, once.',
});
