import { expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { runSql } from '../../kernel/testing/postgres.ts';
import { hasNumber, idsBySku } from './index.ts';
import { product } from './records/product.ts';
import { createCatalogApp } from './testing/catalog-app.ts';

const app = await createCatalogApp();
const [tent, stove] = [
  await app.make(product, { name: 'Tent', sku: 'Tx-100', gtin: '0070001234561' }),
  await app.make(product, { name: 'Stove', sku: 'ST-7', gtin: '96385074' }),
];

const scanned = (code: string): Promise<readonly string[]> =>
  app.as(systemActor, async (ctx) => {
    const { rows } = await sql<{ id: string }>`select p.id from product p where p.deleted_at is null and ${hasNumber('p', code)}`.execute(
      ctx.db,
    );
    return rows.map(({ id }) => id);
  });

test('a product is found by its bar code with or without leading zeros, and by its number in whatever case', async () => {
  for (const code of ['0070001234561', '70001234561', '00070001234561', 'tx-100', 'TX-100']) expect(await scanned(code)).toEqual([tent]);
  for (const code of ['070001234562', '7000123456', '963850740', 'tx', '', '0']) expect(await scanned(code)).toEqual([]);
  expect(await app.as(systemActor, (ctx) => idsBySku(ctx, ['st-7', 'ST-7', 'TX-100', 'none']))).toEqual(
    new Map([
      ['st-7', stove],
      ['tx-100', tent],
    ]),
  );
});

test('neither reads all products: both numbers have an index', async () => {
  // A table of two rows is read whole, whatever indexes it has.
  await sql`insert into product (id, name, sku, gtin, kind, state)
    select gen_random_uuid(), 'Filler ' || n, 'F-' || n, lpad(n::text, 13, '2'), 'goods', 'draft' from generate_series(1, 1500) n`.execute(
    app.app.db,
  );
  await runSql(app.adminUrl, 'analyze product');
  const plan = await app.as(systemActor, async (ctx) => {
    const { rows } = await sql<{
      'QUERY PLAN': string;
    }>`explain select p.id from product p where p.deleted_at is null and ${hasNumber('p', '96385074')}`.execute(ctx.db);
    const { rows: bySku } = await sql<{
      'QUERY PLAN': string;
    }>`explain select id from product where lower(sku) = any(${['st-7', 'tx-100']}::text[]) and deleted_at is null`.execute(ctx.db);
    return [rows, bySku].map((each) => each.map((row) => row['QUERY PLAN']).join('\n'));
  });
  expect(plan[0]).toMatch(/BitmapOr[^]*product_gtin_digits[^]*product_sku_lower/);
  expect(plan[1]).toContain('product_sku_lower');
});
