import { expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { guestBuyer, productsFor } from './index.ts';
import { createCatalogApp } from './testing/catalog-app.ts';

const app = await createCatalogApp();

const add = (from: number, to: number) =>
  sql`insert into product (id, name, sku, kind, state, brand)
  select gen_random_uuid(), 'Thing ' || n, 'T-' || n, 'goods', 'active', 'Brand' from generate_series(${from}::int, ${to}::int) n`.execute(
    app.app.db,
  );
const count = (later = 0, language = 'en') =>
  app.as(systemActor, async (ctx) => {
    const now = new Date(Date.parse(ctx.now) + later).toISOString();
    return (await productsFor({ ...ctx, now }, { buyer: guestBuyer(null), channel: 'web', language, size: 1, withFacets: true })).count;
  });

test('filters of a short list are counted each time, those of a long one once in a while', async () => {
  await add(1, 10);
  expect(await count()).toBe(10);
  await add(11, 20);
  expect(await count()).toBe(20);
  await add(21, 2_000);
  expect(await count()).toBe(2_000);
  await add(2_001, 2_100);
  expect([await count(), await count(900), await count(0, 'de'), await count(1_001)]).toEqual([2_000, 2_000, 2_100, 2_100]);
});
