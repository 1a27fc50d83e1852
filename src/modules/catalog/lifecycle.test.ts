import { beforeAll, expect, test } from 'vitest';
import { guestBuyer, sellable } from './index.ts';
import { product } from './records/product.ts';
import { createCatalogApp, type CatalogApp } from './testing/catalog-app.ts';

let app: CatalogApp;
beforeAll(async () => {
  app = await createCatalogApp();
});

const sold = async (id: string): Promise<boolean> =>
  (await app.as(app.admin, (ctx) => sellable(ctx, { ids: [id], buyer: guestBuyer(null), channel: 'web' }))).has(id);

test('a scheduled product is sold from its day on, by the clock alone', async () => {
  app.setNow('2026-03-02T10:00:00.000Z');
  const id = await app.make(product, {
    name: 'Spring jacket',
    state: 'scheduled',
    availableFrom: '2026-03-10T08:00:00Z',
    availableUntil: '2026-06-01T00:00:00Z',
  });
  expect(await sold(id)).toBe(false);
  app.setNow('2026-03-10T08:00:00.000Z');
  expect(await sold(id)).toBe(true);
  app.setNow('2026-06-01T00:00:00.000Z');
  expect(await sold(id)).toBe(false);
});
