import { LRUCache } from 'lru-cache';
import type { Ctx } from '../../../kernel/context.ts';
import type { Sql } from '../../../kernel/db/sql.ts';
import type { Registry } from '../../../kernel/registry.ts';
import type { Facet, ProductsRequest } from '../rules/shop-view.ts';
import { facetsOf } from './facets-of.ts';

export interface Counted {
  readonly facets: readonly Facet[];
  readonly count: number;
}

/** Fewer than this are counted each time. */
const many = 2_000;
/** For each thousand products that were counted the counts stand for so long, for a minute at most: counting all of them takes its time. */
const msPerThousand = 500;
const longestMs = 60_000;

interface Kept {
  readonly counted: Counted;
  /** Milliseconds since 1970. */
  until: number;
}

/** Without a registry, whose program it is is not known, and nothing is remembered. */
export type CountingContext = Pick<Ctx, 'db' | 'now'> & Partial<Pick<Ctx, 'registry'>>;

const kept = new WeakMap<Registry, LRUCache<string, Kept>>();

/**
 * Counts of a long list's filters, remembered for a while: the next page and another order have the same ones, and so has everybody who may see the
 * same products. When they are due again one counts, and the others are told what was.
 * @param words the query in the form that it is searched by; null without one
 */
export async function countedFacets(
  ctx: CountingContext,
  request: ProductsRequest,
  { shown, words }: { readonly shown: Sql; readonly words: string | null },
): Promise<Counted> {
  if (request.ids !== undefined || !ctx.registry) return facetsOf(ctx.db, request, shown);
  const memory = memoryOf(ctx.registry);
  const key = keyOf(request, words);
  const now = Date.parse(ctx.now);
  const known = memory.get(key);
  if (known && now < known.until) return known.counted;
  // Whoever comes while they are counted anew has the old ones.
  if (known) known.until = now + longestMs;
  const counted = await facetsOf(ctx.db, request, shown);
  if (counted.count >= many) memory.set(key, { counted, until: now + Math.min((counted.count / 1000) * msPerThousand, longestMs) });
  else memory.delete(key);
  return counted;
}

function memoryOf(registry: Registry): LRUCache<string, Kept> {
  let memory = kept.get(registry);
  if (!memory) kept.set(registry, (memory = new LRUCache({ max: 200 })));
  return memory;
}

/** All that decides what is counted, besides the clock. */
function keyOf({ buyer, channel, language, category, facets }: ProductsRequest, words: string | null): string {
  return JSON.stringify([language, channel, buyer.isBusiness, buyer.groupIds.toSorted(), category, facets, words]);
}
