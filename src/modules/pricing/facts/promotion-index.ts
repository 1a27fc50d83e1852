import type { ProductFacts, PromotionTargets } from '../rules/pricing-facts.ts';
import type { StoredPromotion } from './memory.ts';

/** Running promotions by what they are for, so that a cart looks at those of its products alone, however many there are. */
export interface PromotionIndex {
  readonly byId: ReadonlyMap<string, StoredPromotion>;
  /** Those that need no code: for everything, by product, by category. */
  readonly general: readonly StoredPromotion[];
  readonly byProduct: ReadonlyMap<string, readonly StoredPromotion[]>;
  readonly byCategory: ReadonlyMap<string, readonly StoredPromotion[]>;
}

export function indexPromotions(promotions: readonly StoredPromotion[]): PromotionIndex {
  const automatic = promotions.filter((each) => !each.needsCoupon);
  const byTarget = (idsOf: (targets: PromotionTargets) => readonly string[]): Map<string, StoredPromotion[]> => {
    const found = new Map<string, StoredPromotion[]>();
    for (const promotion of automatic)
      for (const id of idsOf(promotion.targets)) {
        const known = found.get(id);
        if (known) known.push(promotion);
        else found.set(id, [promotion]);
      }
    return found;
  };
  return {
    byId: new Map(promotions.map((each) => [each.id, each])),
    general: automatic.filter(({ targets }) => targets.productIds.length + targets.categoryIds.length === 0),
    byProduct: byTarget((targets) => targets.productIds),
    byCategory: byTarget((targets) => targets.categoryIds),
  };
}

/** The promotions without a code that may be for any of these products. */
export function promotionsFor(index: PromotionIndex, products: Iterable<ProductFacts>): StoredPromotion[] {
  const found = new Set(index.general);
  for (const { id, parentId, categoryIds } of products) {
    for (const each of index.byProduct.get(id) ?? []) found.add(each);
    if (parentId !== null) for (const each of index.byProduct.get(parentId) ?? []) found.add(each);
    for (const category of categoryIds) for (const each of index.byCategory.get(category) ?? []) found.add(each);
  }
  return [...found];
}
