import { LRUCache } from 'lru-cache';
import type { App } from '../../../kernel/app.ts';
import { shopOf } from '../../../modules/shop/index.ts';
import { packedSize, type KeptBody } from './kept-body.ts';

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

/** Changes remembered for pages that are being drawn: more than come while one is. */
const mostChanges = 4_096;

const mostBytes = 48 * 1024 * 1024;

interface Kept {
  readonly page: KeptPage;
  readonly at: number;
  /** As it was sent, by what was asked for: see kept-body.ts. */
  readonly bodies: Map<string, KeptBody>;
}

/**
 * Pages for visitors who are not signed in, drawn once for each language, currency and address, and forgotten in every process as soon as
 * something that they show was changed there or elsewhere (service `shop`). A page is not kept when something on it changed while it was drawn.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: ({ page }) => packedSize(page.parts),
    dispose: ({ page }, key) => this.#unlist(key, page),
  });
  readonly #byProduct = new Map<string, Set<string>>();
  /** The latest changes, of which the last has the number `#revision`. */
  readonly #changes: (string | null)[] = [];
  #revision = 0;

  constructor(app: App) {
    shopOf(app).onChange((productId) => {
      this.#revision += 1;
      this.#changes.push(productId);
      if (this.#changes.length > mostChanges * 2) this.#changes.splice(0, mostChanges);
      if (productId === null) {
        this.#pages.clear();
        return;
      }
      for (const key of this.#byProduct.get(productId) ?? []) this.#pages.delete(key);
    });
  }

  /** @param now milliseconds since 1970 */
  get(key: string, now: number): KeptPage | null {
    return this.kept(key, now)?.page ?? null;
  }

  /** The same with what it was sent as. */
  kept(key: string, now: number): Pick<Kept, 'page' | 'bodies'> | null {
    const kept = this.#pages.get(key);
    return kept && now - kept.at < longestMs ? kept : null;
  }

  /** Goes up with each change; taken before a page is drawn. */
  get revision(): number {
    return this.#revision;
  }

  /** Keeps a page that was drawn since `revision`, unless something that it shows has changed meanwhile. */
  put(key: string, page: KeptPage, { revision, now }: { readonly revision: number; readonly now: number }): void {
    if (this.#isOutdated(page, revision)) return;
    this.#pages.set(key, { page, at: now, bodies: new Map() });
    for (const id of page.products) {
      const keys = this.#byProduct.get(id);
      if (keys) keys.add(key);
      else this.#byProduct.set(id, new Set([key]));
    }
  }

  /** What a page without products shows may be anything. */
  #isOutdated({ products }: KeptPage, since: number): boolean {
    const count = this.#revision - since;
    if (count === 0) return false;
    if (count > this.#changes.length || products.length === 0) return true;
    const shown = new Set(products);
    return this.#changes.slice(-count).some((id) => id === null || shown.has(id));
  }

  #unlist(key: string, { products }: KeptPage): void {
    for (const id of products) {
      const keys = this.#byProduct.get(id);
      if (keys?.delete(key) && keys.size === 0) this.#byProduct.delete(id);
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
