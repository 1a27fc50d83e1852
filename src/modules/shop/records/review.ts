import { boolean, choice, instant, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { reviewStates, shopLanguages } from './choices.ts';

/** What somebody thinks of a product. It is shown once it was published. */
export const review = defineRecord({
  module: 'shop',
  name: 'productReview',
  path: 'reviews',
  label: 'Review',
  icon: 'star',
  title: 'title',
  search: ['title', 'body', 'authorName'],
  sorts: ['createdAt', 'rating', 'title'],
  indexes: [['product', 'state']],
  verbs: ['update', 'delete'],
  fields: {
    title: text({ label: 'Title', required: true, max: 120, readOnly: true }),
    product: ref({ label: 'Product', to: 'catalog.product', required: true, readOnly: true, onDelete: 'cascade' }),
    person: ref({ label: 'Person', to: 'parties.person', readOnly: true }),
    authorName: text({ label: 'Shown as', required: true, max: 80, readOnly: true }),
    rating: number({ label: 'Stars', required: true, min: 1, max: 5, readOnly: true }),
    body: longText({ label: 'Text', max: 5000, readOnly: true }),
    language: choice({ label: 'Language', options: shopLanguages, required: true, default: 'en', readOnly: true }),
    isVerified: boolean({ label: 'Bought it here', required: true, default: false, readOnly: true }),
    state: choice({ label: 'State', options: reviewStates, required: true, default: 'waiting', readOnly: true, index: true }),
    decidedBy: ref({ label: 'Decided by', to: 'identity.user', readOnly: true }),
    decidedAt: instant({ label: 'Decided at', readOnly: true }),
    rejection: text({ label: 'Reason for rejecting', max: 300, readOnly: true }),
    reply: longText({ label: 'Our reply', max: 2000, help: 'Shown below the review.' }),
  },
});
