import { LRUCache } from 'lru-cache';
import type { App } from '../../../kernel/app.ts';
import { shopOf } from '../../../modules/shop/index.ts';

/** A page as text, cut where something of the visitor's own is put in. */
export interface KeptPage {
  readonly parts: readonly string[];
  /** Products whose price, stock or words are on it; empty for none. */
  readonly products: readonly string[];
  readonly title?: string;
  readonly id?: string;
}

/** Stands in a page where the number in the cart goes. */
export const cartMark = '\u0001';
/** Stands in a page where what was looked at before goes. */
export const recentlyMark = '<!--recently-->';

/** What changes by the clock (lists that begin, reservations that end) is seen after so long at the latest. */
const longestMs = 5_000;

interface Kept {
  readonly page: KeptPage;
  readonly at: number;
}

/**
 * Pages for visitors who are not signed in, drawn once for each language, currency and address, and forgotten in every process as soon as
 * something that they show was changed there or elsewhere (service `shop`). A page that was being drawn while something changed is not kept.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, Kept>({
    maxSize: 64 * 1024 * 1024,
    sizeCalculation: ({ page }) => page.parts.reduce((n, p) => n + p.length * 2, 500),
  });
  readonly #byProduct = new Map<string, Set<string>>();
  #revision = 0;

  constructor(app: App) {
    shopOf(app).onChange((productId) => {
      this.#revision += 1;
      if (productId === null) {
        this.#pages.clear();
        this.#byProduct.clear();
        return;
      }
      for (const key of this.#byProduct.get(productId) ?? []) this.#pages.delete(key);
      this.#byProduct.delete(productId);
    });
  }

  /** @param now milliseconds since 1970 */
  get(key: string, now: number): KeptPage | null {
    const kept = this.#pages.get(key);
    return kept && now - kept.at < longestMs ? kept.page : null;
  }

  /** Goes up with each change; taken before a page is drawn. */
  get revision(): number {
    return this.#revision;
  }

  /** Keeps a page that was drawn since `revision`, unless something has changed meanwhile. */
  put(key: string, page: KeptPage, { revision, now }: { readonly revision: number; readonly now: number }): void {
    if (revision !== this.#revision) return;
    this.#pages.set(key, { page, at: now });
    for (const id of page.products) {
      const keys = this.#byProduct.get(id);
      if (keys) keys.add(key);
      else this.#byProduct.set(id, new Set([key]));
    }
  }
}

const caches = new WeakMap<App, PageCache>();

/** The cache of this process. */
export function cacheOf(app: App): PageCache {
  let cache = caches.get(app);
  if (!cache) caches.set(app, (cache = new PageCache(app)));
  return cache;
}
