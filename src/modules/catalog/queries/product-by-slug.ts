import type { Ctx } from '../../../kernel/context.ts';
import type { ProductDetail, Shopper } from '../rules/shop-view.ts';

export type ProductRequest = Shopper & ({ readonly slug: string; readonly id?: never } | { readonly id: string; readonly slug?: never });

/** One product as its page shows it, or null when this shopper may not see it. */
export async function productBySlug(_ctx: Pick<Ctx, 'db' | 'now'>, _request: ProductRequest): Promise<ProductDetail | null> {
  throw new Error('Written in the next commit');
}
