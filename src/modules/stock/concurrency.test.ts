import { expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { transact, type App } from '../../kernel/app.ts';
import type { Db } from '../../kernel/context.ts';
import { createKysely, createPool } from '../../kernel/db/pool.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { fulfil, release, reserve } from './index.ts';
import { book } from './ledger/book.ts';
import { createStockApp, type StockApp } from './testing/stock-app.ts';

/** A second instance of the program: a pool and memory of its own on the same database. */
async function withSecond(app: StockApp, work: (apps: readonly App[]) => Promise<void>): Promise<void> {
  const pool = createPool(app.appUrl, { max: 20, applicationName: 'second' });
  try {
    await work([app.app, { ...app.app, db: createKysely<object>(pool) as Db }]);
  } finally {
    await pool.end();
  }
}

const inOne = <T>(app: App, work: Parameters<typeof transact<T>>[2]): Promise<T> =>
  transact(app, { actor: systemActor, requestId: 'test' }, work);
const order = () => ({ type: 'orders.order', id: newId() });

test('500 at once want one of 100, on two instances: exactly 100 get it', async () => {
  const app = await createStockApp();
  const [lamp, here] = [await app.product(), await app.location()];
  await app.put(lamp, here, 100);
  await withSecond(app, async (apps) => {
    const tries = Array.from({ length: 500 }, (_, i) =>
      inOne(apps[i % 2] as App, (ctx) => reserve(ctx, { holder: order(), lines: [{ productId: lamp, quantity: 1 }], expiresAt: null })),
    );
    const ends = await Promise.allSettled(tries);
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(100);
    const refusals = ends.flatMap((end) => (end.status === 'rejected' ? [(end.reason as { code: string }).code] : []));
    expect(new Set(refusals)).toEqual(new Set(['out-of-stock']));
  });
  expect(await app.level(lamp)).toEqual({ onHand: 100, reserved: 100 });
  expect(await app.faults()).toEqual([]);
}, 60_000);

test('baskets with products in any order, two locations, bookings, returns and cancellations between: no deadlock, nothing oversold', async () => {
  const app = await createStockApp();
  const [first, second] = [await app.location(), await app.location()];
  const products = [await app.product(), await app.product(), await app.product()];
  for (const productId of products) for (const place of [first, second]) await app.put(productId, place, 30);
  const shuffled = (seed: number): string[] => products.map((p, i) => products[(i * (1 + (seed % 2)) + seed) % products.length] ?? p);
  await withSecond(app, async (apps) => {
    const works = Array.from({ length: 300 }, (_, i) => async () => {
      const instance = apps[i % 2] as App;
      const holder = order();
      const lines = shuffled(i).map((productId) => ({ productId, quantity: 1 }));
      if (i % 10 === 9)
        return inOne(instance, (ctx) =>
          book(
            ctx,
            shuffled(i).map((productId) => ({ productId, locationId: i % 20 === 9 ? first : second, quantity: '1' })),
            { kind: 'receipt' },
          ),
        );
      await inOne(instance, (ctx) => reserve(ctx, { holder, lines, expiresAt: null }));
      if (i % 3 === 0) return inOne(instance, (ctx) => release(ctx, holder));
      if (i % 3 === 1) return inOne(instance, (ctx) => fulfil(ctx, { holder }));
    });
    const ends = await Promise.allSettled(works.map((work) => work()));
    const refusals = ends.flatMap((end) => (end.status === 'rejected' ? [(end.reason as { code: string }).code] : []));
    expect(refusals.filter((code) => code !== 'out-of-stock')).toEqual([]);
  });
  expect(await app.faults()).toEqual([]);
  const { rows } = await sql<{ sold: number; open: number; free: number; came: number }>`
    select coalesce(sum(quantity) filter (where kind = 'sale'), 0)::int as sold, coalesce(sum(quantity) filter (where kind = 'receipt'), 0)::int as came,
      (select sum(reserved)::int from stock_level) as open, (select sum(available)::int from stock_level) as free from stock_movement`.execute(
    app.app.db,
  );
  expect(rows[0]?.came).toBe(180 + 90);
  expect((rows[0]?.came ?? 0) + (rows[0]?.sold ?? 0)).toBe((rows[0]?.open ?? 0) + (rows[0]?.free ?? 0));
}, 60_000);

test('a process that dies in the middle leaves the ledger adding up', async () => {
  const app = await createStockApp();
  const [lamp, here] = [await app.product(), await app.location()];
  await app.put(lamp, here, 10);
  const pool = createPool(app.appUrl, { max: 1, applicationName: 'to die' });
  // The pool tells of the connection that is cut.
  pool.on('error', () => {});
  const dying: App = { ...app.app, db: createKysely<object>(pool) as Db };
  const holder = order();
  const died = inOne(dying, async (ctx) => {
    await reserve(ctx, { holder, lines: [{ productId: lamp, quantity: 4 }], expiresAt: null });
    await fulfil(ctx, { holder, lines: [{ productId: lamp, quantity: 2 }] });
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(ctx.db);
  });
  await expect(died).rejects.toBeDefined();
  await pool.end();
  expect(await app.level(lamp)).toEqual({ onHand: 10, reserved: 0 });
  expect(await app.faults()).toEqual([]);
});
