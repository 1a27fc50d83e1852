import type { Route } from '../../../kernel/http/route.ts';
import { tellCategories } from './categories.ts';
import { tellProduct } from './product.ts';
import { tellProducts } from './products.ts';

/** What a shop that is built elsewhere shows; its cart and checkout are routes of the module `orders`. */
export const shopApiRoutes: readonly Route[] = [
  route('/products', 'Products that this shopper may see', tellProducts),
  route('/products/:slug', 'A product, by slug or id', tellProduct),
  route('/categories', 'The shelves of the shop as a tree', tellCategories),
];

function route(path: string, summary: string, handle: Route['handle']): Route {
  return { method: 'GET', path: `/api/v1/shop${path}`, summary, access: 'anyone', handle };
}
