import { json, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** So many of a product in a cart; a product stands in a cart once. */
export const cartLine = defineRecord({
  module: 'orders',
  name: 'cartLine',
  path: 'cart-lines',
  label: 'Cart line',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    /** By the unique index of cart and product. */
    cart: ref({ label: 'Cart', to: 'orders.cart', required: true, onDelete: 'cascade', readOnly: true, index: false }),
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'cascade', readOnly: true }),
    name: text({
      label: 'Name',
      max: 200,
      readOnly: true,
      help: 'As it was when it was put in, for telling what is not offered any more.',
    }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0, required: true, readOnly: true }),
    seenPrice: json<SeenPrice>()({ label: 'Price last shown', readOnly: true }),
  },
  title: 'name',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});

/** The unit price that the buyer was shown last: when it differs they are told. */
export interface SeenPrice {
  readonly amount: string;
  readonly currency: string;
}
