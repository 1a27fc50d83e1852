import { expect, test } from 'vitest';
import type { App } from '../../../kernel/app.ts';
import { partsOf } from './packed-page.ts';
import { cacheOf, type KeptPage, type PageCache } from './page-cache.ts';

function shop() {
  const handlers: ((id: string | null) => void)[] = [];
  const app = {
    now: () => new Date(0).toISOString(),
    services: { shop: { onChange: (handler: (id: string | null) => void) => handlers.push(handler) } },
  } as unknown as App;
  return { cache: cacheOf(app), change: (id: string | null) => handlers.forEach((handler) => handler(id)) };
}
/** A page that is kept, as it was put in. */
function get(cache: PageCache, key: string, now: number): KeptPage | null {
  const kept = cache.kept(key, now);
  return kept && { parts: partsOf(kept.page), products: kept.products, ...(kept.id === undefined ? {} : { id: kept.id }) };
}
const page = (text: string, products: readonly string[] = []) => ({ parts: [text], products });

test('a kept page goes with what it shows, and with what all pages show', () => {
  const { cache, change } = shop();
  const put = (key: string, products: readonly string[]) => cache.put(key, page(key, products), { revision: cache.revision, now: 0 });
  put('/shop/p/tent', ['tent', 'tent-green']);
  put('/shop/p/pack', ['pack']);
  change('tent-green');
  expect(get(cache, '/shop/p/tent', 1)).toBeNull();
  expect(get(cache, '/shop/p/pack', 1)?.parts).toEqual(['/shop/p/pack']);
  change(null);
  expect(get(cache, '/shop/p/pack', 1)).toBeNull();
});

test('a page that was drawn while something changed is not kept, as it may show what was', () => {
  const { cache, change } = shop();
  const { revision } = cache;
  change('tent');
  cache.put('/shop', page('old'), { revision, now: 0 });
  expect(get(cache, '/shop', 1)).toBeNull();
});

test('a page is kept though something else changed while it was drawn, and goes with what it shows', () => {
  const { cache, change } = shop();
  const { revision } = cache;
  change('lamp');
  cache.put('/shop/p/tent', page('tent', ['tent']), { revision, now: 0 });
  cache.put('/shop/p/lamp', page('lamp', ['lamp']), { revision, now: 0 });
  expect([get(cache, '/shop/p/tent', 1)?.parts, get(cache, '/shop/p/lamp', 1)]).toEqual([['tent'], null]);
  change('tent');
  expect(get(cache, '/shop/p/tent', 1)).toBeNull();
});

test('a page that took longer to draw than changes are remembered is not kept', () => {
  const { cache, change } = shop();
  const { revision } = cache;
  for (let i = 0; i < 20_000; i += 1) change('lamp');
  cache.put('/shop/p/tent', page('tent', ['tent']), { revision, now: 0 });
  expect(get(cache, '/shop/p/tent', 1)).toBeNull();
});

test('a page is kept until the clock changes it where that is known, a minute at most, and shortly while settings are read anew', () => {
  const { cache, change } = shop();
  const keptFor = (until: number): number => {
    cache.put('/', page('home'), { revision: cache.revision, now: 0, until });
    return [2_000, 5_000, 30_000, 60_000].findLast((now) => get(cache, '/', now - 1) !== null && get(cache, '/', now) === null) ?? 0;
  };
  expect([keptFor(30_000), keptFor(3_600_000)]).toEqual([30_000, 60_000]);
  change(null);
  expect([keptFor(3_600_000), keptFor(2_000)]).toEqual([5_000, 2_000]);
});

test('however many pages are drawn, those that are kept take no more memory than they may', () => {
  const { cache } = shop();
  const text = 'x'.repeat(1_300);
  const drawn = 20_000;
  for (let i = 0; i < drawn; i += 1) cache.put(`/shop/p/${i}`, page(`${i} ${text}`, [`product ${i}`]), { revision: 0, now: 0 });
  const kept = Array.from({ length: drawn }, (_, i) => cache.kept(`/shop/p/${i}`, 1)).filter((each) => each !== null);
  expect(kept.length).toBeLessThan(drawn);
  expect(kept.reduce((bytes, each) => bytes + each.page.body.byteLength, 0)).toBeLessThan(32 * 1024 * 1024);
  expect(get(cache, `/shop/p/${drawn - 1}`, 1)?.parts[0]).toBe(`${drawn - 1} ${text}`);
});

test('what changes by the clock alone is seen after five seconds', () => {
  const { cache } = shop();
  cache.put('/', page('home'), { revision: cache.revision, now: 1_000 });
  expect(get(cache, '/', 5_999)?.parts).toEqual(['home']);
  expect(get(cache, '/', 6_000)).toBeNull();
});
