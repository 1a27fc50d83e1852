import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { treeOf } from '../server/frame-of.ts';
import { keptAnswer } from '../server/kept-page.ts';

/** `GET /api/v1/shop/categories`: the shelves that this shopper sees, as a tree. */
export const tellCategories = (r: HttpRequest): Promise<HttpReply> =>
  keptAnswer(r, async (visit) => ({ json: JSON.stringify({ data: await treeOf(visit) }), products: [] }));
