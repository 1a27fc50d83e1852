import { expect, test } from 'vitest';
import type { App } from '../../../kernel/app.ts';
import { cacheOf } from './page-cache.ts';

function shop() {
  const handlers: ((id: string | null) => void)[] = [];
  const app = { services: { shop: { onChange: (handler: (id: string | null) => void) => handlers.push(handler) } } } as unknown as App;
  return { cache: cacheOf(app), change: (id: string | null) => handlers.forEach((handler) => handler(id)) };
}
const page = (text: string, products: readonly string[] = []) => ({ parts: [text], products });

test('a kept page goes with what it shows, and with what all pages show', () => {
  const { cache, change } = shop();
  const put = (key: string, products: readonly string[]) => cache.put(key, page(key, products), { revision: cache.revision, now: 0 });
  put('/shop/p/tent', ['tent', 'tent-green']);
  put('/shop/p/pack', ['pack']);
  change('tent-green');
  expect(cache.get('/shop/p/tent', 1)).toBeNull();
  expect(cache.get('/shop/p/pack', 1)?.parts).toEqual(['/shop/p/pack']);
  change(null);
  expect(cache.get('/shop/p/pack', 1)).toBeNull();
});

test('a page that was drawn while something changed is not kept, as it may show what was', () => {
  const { cache, change } = shop();
  const { revision } = cache;
  change('tent');
  cache.put('/shop', page('old'), { revision, now: 0 });
  expect(cache.get('/shop', 1)).toBeNull();
});

test('a page is kept though something else changed while it was drawn, and goes with what it shows', () => {
  const { cache, change } = shop();
  const { revision } = cache;
  change('lamp');
  cache.put('/shop/p/tent', page('tent', ['tent']), { revision, now: 0 });
  cache.put('/shop/p/lamp', page('lamp', ['lamp']), { revision, now: 0 });
  expect([cache.get('/shop/p/tent', 1)?.parts, cache.get('/shop/p/lamp', 1)]).toEqual([['tent'], null]);
  change('tent');
  expect(cache.get('/shop/p/tent', 1)).toBeNull();
});

test('a page that took longer to draw than changes are remembered is not kept', () => {
  const { cache, change } = shop();
  const { revision } = cache;
  for (let i = 0; i < 20_000; i += 1) change('lamp');
  cache.put('/shop/p/tent', page('tent', ['tent']), { revision, now: 0 });
  expect(cache.get('/shop/p/tent', 1)).toBeNull();
});

test('what changes by the clock alone is seen after five seconds', () => {
  const { cache } = shop();
  cache.put('/', page('home'), { revision: cache.revision, now: 1_000 });
  expect(cache.get('/', 5_999)?.parts).toEqual(['home']);
  expect(cache.get('/', 6_000)).toBeNull();
});
