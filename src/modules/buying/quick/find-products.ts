import type { Ctx } from '../../../kernel/context.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { idsBySku, sellable, type Buyer, type Channel, type SellableProduct } from '../../catalog/index.ts';
import { unitPrices } from '../../pricing/index.ts';
import type { CartShopper } from '../../orders/index.ts';
import type { QuickRow } from './read-rows.ts';

/** A product that this buyer may buy; never what it costs us. */
export type Offered = Pick<SellableProduct, 'id' | 'sku' | 'name' | 'slug' | 'unit'>;

export interface FoundRows {
  /** One for each product: quantities of lines that name it more than once are added. */
  readonly wanted: readonly { readonly product: Offered; readonly quantity: string }[];
  /** Unknown, not sold, or not for this buyer: nobody can tell which, as it should be. */
  readonly unknown: readonly QuickRow[];
}

/** Products of this buyer's assortment by article number, whatever its case: two statements. */
export async function findBySku(
  ctx: Pick<Ctx, 'db' | 'now'>,
  rows: readonly QuickRow[],
  who: { readonly buyer: Buyer; readonly channel: Channel; readonly language: string },
): Promise<FoundRows> {
  const known = await idsBySku(
    ctx,
    rows.map((row) => row.sku),
  );
  const offered = await sellable(ctx, { ids: [...known.values()], ...who });
  const bySku = new Map([...known].flatMap(([sku, id]) => (offered.has(id) ? [[sku, offered.get(id) as SellableProduct] as const] : [])));
  const wanted = new Map<string, { product: Offered; quantity: string }>();
  for (const row of rows) {
    const product = bySku.get(row.sku.toLowerCase());
    if (!product) continue;
    const before = wanted.get(product.id)?.quantity ?? '0';
    wanted.set(product.id, { product: publicOf(product), quantity: decimal(before).plus(decimal(row.quantity)).toFixed() });
  }
  return { wanted: [...wanted.values()], unknown: rows.filter((row) => !bySku.has(row.sku.toLowerCase())) };
}

const publicOf = ({ id, sku, name, slug, unit }: SellableProduct): Offered => ({ id, sku, name, slug, unit });

export interface PricedProduct extends Offered {
  /** For this buyer, as they see prices; null without one. */
  readonly price: { readonly amount: string; readonly currency: string } | null;
}

/** What of these this buyer may buy now, at which price: two statements. */
export async function offeredNow(
  ctx: Ctx,
  ids: readonly string[],
  shopper: CartShopper,
  shipTo: { readonly country: string } | null,
): Promise<ReadonlyMap<string, PricedProduct>> {
  if (ids.length === 0) return new Map();
  const { buyer, channel, language, currency, display } = shopper;
  const offered = await sellable(ctx, { ids, buyer, channel, language });
  const prices = await unitPrices(ctx, { buyer, channel, currency, display, shipTo, at: ctx.now, productIds: [...offered.keys()] });
  return new Map(
    [...offered.values()].map((product) => {
      const price = prices.get(product.id);
      return [product.id, { ...publicOf(product), price: price ? { amount: price.unitPrice, currency } : null }];
    }),
  );
}
