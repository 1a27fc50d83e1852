import type { Route } from '../../../kernel/http/route.ts';
import { cancelOrder, sendInvoice, tellInvoices } from './orders.ts';
import { tellCategories } from './categories.ts';
import { tellProduct } from './product.ts';
import { tellProducts } from './products.ts';

/** What a shop that is built elsewhere shows, and what of an order needs more than the module `orders`, whose routes its cart and checkout are. */
export const shopApiRoutes: readonly Route[] = [
  route('/products', 'Products that this shopper may see', tellProducts),
  route('/products/:slug', 'A product, by slug or id', tellProduct),
  route('/categories', 'The shelves of the shop as a tree', tellCategories),
  route('/orders/:number/invoices', 'Invoices and credit notes of an order', tellInvoices),
  route('/orders/:number/invoices/:invoice', 'An invoice or credit note as PDF, by its id', sendInvoice),
  {
    ...route('/orders/:number/cancel', 'Cancels an order of which nothing is ready or on its way', cancelOrder),
    method: 'POST',
    body: 'json',
    bodyLimit: 1024,
    refusals: { 409: '`not-allowed`: some of it is on its way, or the shop takes no cancellations.' },
  },
];

function route(path: string, summary: string, handle: Route['handle']): Route {
  return { method: 'GET', path: `/api/v1/shop${path}`, summary, access: 'anyone', handle };
}
