import type { Ctx } from '../../../kernel/context.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import type { BuyerOrder, CartShopper } from '../../orders/index.ts';
import { offeredNow, type PricedProduct } from './find-products.ts';

export interface ReorderLine {
  readonly name: string;
  readonly quantity: string;
  /** Null: it is not sold (to this buyer) any more. */
  readonly product: PricedProduct | null;
  /** What one cost then; null where it was shown otherwise (with or without tax) or in another currency, and cannot be compared. */
  readonly before: string | null;
  readonly hasOtherPrice: boolean;
}

/** What of a past order can be bought again, and what of it costs something else now. */
export async function reorderOf(
  ctx: Ctx,
  order: BuyerOrder,
  shopper: CartShopper,
  shipTo: { readonly country: string } | null,
): Promise<readonly ReorderLine[]> {
  const lines = order.lines.filter((line) => line.quantity > line.cancelled);
  const offered = await offeredNow(ctx, [...new Set(lines.flatMap((line) => line.productId ?? []))], shopper, shipTo);
  const isComparable = order.currency === shopper.currency && order.display === shopper.display;
  return lines.map((line): ReorderLine => {
    const product = (line.productId && offered.get(line.productId)) || null;
    const before = isComparable ? line.unitPrice : null;
    return {
      name: product?.name ?? line.name,
      quantity: String(line.quantity - line.cancelled),
      product,
      before,
      hasOtherPrice: before !== null && product?.price != null && !decimal(before).eq(decimal(product.price.amount)),
    };
  });
}
