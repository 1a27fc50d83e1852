import type { Ctx } from '../../../kernel/context.ts';
import { isOfferedTo } from '../rules/offered-to.ts';
import type { SellableProduct, Shopper } from '../rules/shop-view.ts';
import { productFacts, type FactsContext } from './product-memory.ts';

export interface SellableRequest extends Pick<Shopper, 'buyer' | 'channel'> {
  readonly ids: readonly string[];
  /** Language of the names; the company's own unless said. */
  readonly language?: string;
}

/**
 * Which of these products this buyer may buy now in this channel, with what price, stock and order need to know of them: one statement, and one more for
 * those that changed since this process last looked. What a variant leaves empty it has from its parent. Missing from the answer: unknown, not sold now,
 * not for this buyer or channel, a product with variants (a variant has to be chosen). Reads with the system's eyes: what is sent outside must leave out
 * `cost`.
 */
export async function sellable(
  ctx: FactsContext & Pick<Ctx, 'now'>,
  { ids, buyer, channel, language }: SellableRequest,
): Promise<ReadonlyMap<string, SellableProduct>> {
  if (ids.length === 0) return new Map();
  const facts = await productFacts(ctx, [...new Set(ids)], language);
  const asked = { buyer, channel, at: ctx.now };
  return new Map([...facts].flatMap(([id, each]) => (isOfferedTo(each, asked) ? [[id, each.product] as const] : [])));
}
