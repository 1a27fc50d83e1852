import type { Ctx } from '../../../kernel/context.ts';
import { sellable, type ListPrice } from '../../../modules/catalog/index.ts';
import { unitPrices } from '../../../modules/pricing/index.ts';
import { availability } from '../../../modules/stock/index.ts';
import type { StockState } from '../frame.ts';
import { stockState } from '../server/cards.ts';
import { shipToOf, type Visit } from '../server/visit.ts';

/** Something that can be put into the cart, with what this buyer pays for one. */
export interface ToldVariant {
  readonly id: string;
  readonly sku: string | null;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  /** With tax for consumers, without for businesses, as `display` says; null for what has no price and cannot be bought. */
  readonly price: ListPrice | null;
  readonly compareAt: ListPrice | null;
  readonly stock: StockState;
}

/** What of these products can be bought now, by id: three statements for however many. */
export async function variantsFor(ctx: Ctx, visit: Visit, ids: readonly string[]): Promise<ReadonlyMap<string, ToldVariant>> {
  const { buyer, currency, display, language } = visit;
  const products = await sellable(ctx, { ids, buyer, channel: 'web', language });
  const productIds = [...products.keys()];
  const asked = { buyer, channel: 'web', currency, display, shipTo: shipToOf(visit), at: ctx.now, productIds, products } as const;
  const [prices, stock] = await Promise.all([unitPrices(ctx, asked), availability(ctx, { productIds })]);
  return new Map(
    [...products.values()].map(({ id, sku, name, options }) => {
      const price = prices.get(id);
      return [
        id,
        {
          id,
          sku,
          name,
          options: options ?? {},
          price: price ? { amount: price.unitPrice, currency } : null,
          compareAt: price?.compareAt ? { amount: price.compareAt, currency } : null,
          stock: stockState(stock.get(id)),
        },
      ];
    }),
  );
}
