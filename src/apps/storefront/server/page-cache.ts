import { LRUCache } from 'lru-cache';
import type { App } from '../../../kernel/app.ts';
import { shopOf } from '../../../modules/shop/index.ts';
import type { Bodies, KeptBody } from './kept-body.ts';
import { packPage, type PackedPage } from './packed-page.ts';

/** A page as text, cut where something of the visitor's own is put in. */
export interface KeptPage {
  readonly parts: readonly string[];
  /** Products whose price, stock or words are on it; empty for none. */
  readonly products: readonly string[];
  readonly title?: string;
  readonly id?: string;
}

/** What ends the keeping of a page besides changes of everything. */
export interface Life {
  readonly products: readonly string[];
  /** When it changes by the clock alone, in milliseconds since 1970. */
  readonly until: number;
}

/** Stands in a page where the number in the cart goes. */
export const cartMark = '\u0001';
/** Stands in a page where what was looked at before goes. */
export const recentlyMark = '<!--recently-->';

/** What changes by the clock is seen after so long where nobody said when that is (lists that begin, reservations that end). */
const unsaidMs = 5_000;

/** And where somebody did after so long at the latest, also when a notice was lost with its connection. */
const longestMs = 60_000;

/** What processes remember (settings, calendars, ways of delivery) is read anew within this after a notice that is about more than one page. */
const settledMs = 5_000;

/** Changes remembered for pages that are being drawn: more than come while one is. */
const mostChanges = 4_096;

/** Of pages, packed; some 3,000 of them. */
const mostBytes = 32 * 1024 * 1024;
/** Of the same pages in other encodings, and with a number in the cart. */
const mostOtherBytes = 8 * 1024 * 1024;
/** What a page takes besides its bytes: key, entry, and each product that it is listed by. */
const perPage = 800;
const perProduct = 150;

/** A page as it is kept: packed, as it is sent. */
export interface Kept {
  readonly page: PackedPage;
  readonly products: readonly string[];
  readonly id?: string | undefined;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * Pages for visitors who are not signed in, drawn once for each language, currency and address, and forgotten in every process as soon as
 * something that they show was changed there or elsewhere (service `shop`). A page is not kept when something on it changed while it was drawn.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: ({ page, products }) => page.body.length + perPage + perProduct * products.length,
    dispose: ({ products }, key) => this.#unlist(key, products),
  });
  /** By the page's ETag, so that none of a page that was is ever sent for one that is. */
  readonly bodies: Bodies = new LRUCache<string, KeptBody>({
    maxSize: mostOtherBytes,
    sizeCalculation: ({ body }) => body.length + perPage,
  });
  readonly #byProduct = new Map<string, Set<string>>();
  /** The latest changes, of which the last has the number `#revision`. */
  readonly #changes: (string | null)[] = [];
  readonly #now: () => number;
  #revision = 0;
  #unsettledUntil = 0;

  constructor(app: App) {
    this.#now = () => Date.parse(app.now());
    shopOf(app).onChange((productId) => {
      this.#revision += 1;
      this.#changes.push(productId);
      if (this.#changes.length > mostChanges * 2) this.#changes.splice(0, mostChanges);
      if (productId === null) {
        this.#unsettledUntil = this.#now() + settledMs;
        this.#pages.clear();
        return;
      }
      for (const key of this.#byProduct.get(productId) ?? []) this.#pages.delete(key);
    });
  }

  /** A page as it is sent, or null when it is not kept (any more). @param now milliseconds since 1970 */
  kept(key: string, now: number): Kept | null {
    const kept = this.#pages.get(key);
    return kept && now < kept.until ? kept : null;
  }

  /** Goes up with each change; taken before a page is drawn. */
  get revision(): number {
    return this.#revision;
  }

  /**
   * Keeps a page that was drawn since `revision`, unless something that it shows has changed meanwhile, and gives it packed.
   * @param until when it changes by the clock; five seconds from now where that is not known
   */
  put(
    key: string,
    page: KeptPage,
    { revision, now, until = now + unsaidMs }: { readonly revision: number; readonly now: number; readonly until?: number | undefined },
  ): Kept {
    const longest = now < this.#unsettledUntil ? unsaidMs : longestMs;
    const kept = { page: packPage(page.parts), products: page.products, id: page.id, until: Math.min(until, now + longest) };
    if (this.#isOutdated(page, revision)) return kept;
    this.#pages.set(key, kept);
    for (const id of page.products) {
      const keys = this.#byProduct.get(id);
      if (keys) keys.add(key);
      else this.#byProduct.set(id, new Set([key]));
    }
    return kept;
  }

  /** What a page without products shows may be anything. */
  #isOutdated({ products }: KeptPage, since: number): boolean {
    const count = this.#revision - since;
    if (count === 0) return false;
    if (count > this.#changes.length || products.length === 0) return true;
    const shown = new Set(products);
    return this.#changes.slice(-count).some((id) => id === null || shown.has(id));
  }

  #unlist(key: string, products: readonly string[]): void {
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
