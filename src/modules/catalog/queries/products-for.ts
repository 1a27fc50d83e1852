import type { Ctx } from '../../../kernel/context.ts';
import type { ProductPage, ProductsRequest } from '../rules/shop-view.ts';

/** A page of the products that this shopper may see. */
export async function productsFor(_ctx: Pick<Ctx, 'db' | 'now'>, _request: ProductsRequest): Promise<ProductPage> {
  throw new Error('Written in the next commit');
}
