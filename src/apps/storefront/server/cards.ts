import type { Ctx } from '../../../kernel/context.ts';
import { imageUrl, productsFor, type ProductCard, type ProductsRequest } from '../../../modules/catalog/index.ts';
import { unitPrices } from '../../../modules/pricing/index.ts';
import { ratingsOf } from '../../../modules/shop/index.ts';
import { availability, type Availability } from '../../../modules/stock/index.ts';
import type { Card, Picture, StockState } from '../frame.ts';
import { at, shipToOf, type Visit } from './visit.ts';

/** Fewer than this is said to be few. */
const few = 5;

/** Where a product stands, from what stock says of it; `always` for what is not counted. */
export function stockState(found: Availability | undefined): StockState {
  if (!found || !found.isTracked) return 'always';
  const left = Number(found.available);
  if (left > 0) return left < few ? 'few' : 'in';
  return found.backorder === 'backorder' ? 'backorder' : found.backorder === 'preorder' ? 'preorder' : 'out';
}

const best: readonly StockState[] = ['always', 'in', 'few', 'preorder', 'backorder', 'out'];

/** Cards with this visitor's prices, what is in stock, and stars: three statements for however many. */
export async function cardsOf(ctx: Ctx, visit: Visit, products: readonly ProductCard[]): Promise<readonly Card[]> {
  if (products.length === 0) return [];
  const productIds = products.flatMap((each) => each.sellableIds);
  const [prices, stock, ratings] = await Promise.all([
    pricesOf(ctx, visit, productIds),
    availability(ctx, { productIds }),
    ratingsOf(
      ctx,
      products.map(({ id }) => id),
    ),
  ]);
  return products.map((product) => {
    const known = product.sellableIds.flatMap((id) => prices.get(id) ?? []);
    const least = known.toSorted((a, b) => Number(a.unitPrice) - Number(b.unitPrice))[0];
    const states = product.sellableIds.map((id) => stockState(stock.get(id)));
    const money = (amount: string) => ({ amount, currency: visit.currency });
    return {
      id: product.id,
      href: at(visit, `/shop/p/${product.slug}`),
      name: product.name,
      brand: product.brand,
      picture: product.image ? pictureOf(product.image, '(min-width: 900px) 22vw, 45vw') : null,
      price: least ? money(least.unitPrice) : null,
      compareAt: least?.compareAt ? money(least.compareAt) : null,
      isFrom: known.some((each) => each.unitPrice !== least?.unitPrice),
      stock: best.find((state) => states.includes(state)) ?? 'out',
      rating: ratings.get(product.id) ?? null,
    };
  });
}

/** What this visitor pays for one of each. */
export function pricesOf(ctx: Ctx, visit: Visit, productIds: readonly string[]) {
  return unitPrices(ctx, {
    buyer: visit.buyer,
    channel: 'web',
    currency: visit.currency,
    display: visit.display,
    shipTo: shipToOf(visit),
    at: ctx.now,
    productIds,
  });
}

/** A picture in the sizes that are made of it. */
export function pictureOf(image: { readonly id: string; readonly alt: string }, sizes: string): Picture {
  return {
    src: imageUrl(image, 'card'),
    srcSet: `${imageUrl(image, 'thumb')} 160w, ${imageUrl(image, 'card')} 480w, ${imageUrl(image, 'detail')} 960w`,
    sizes,
    alt: image.alt,
  };
}

/** Cards of these products, in this order, of those that the visitor may see. */
export async function cardsByIds(ctx: Ctx, visit: Visit, ids: readonly string[], most: number): Promise<readonly Card[]> {
  if (ids.length === 0) return [];
  const request: ProductsRequest = { ...visit.shopper, ids: ids.slice(0, 100), size: Math.min(ids.length, 100) };
  const { products } = await productsFor(ctx, request);
  const place = (card: ProductCard): number =>
    Math.min(...[card.id, ...card.sellableIds].map((id) => ids.indexOf(id)).filter((i) => i >= 0));
  return cardsOf(ctx, visit, products.toSorted((a, b) => place(a) - place(b)).slice(0, most));
}
