import { beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { createRecord } from '../../kernel/command/store.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { countingDb } from '../../kernel/testing/counting-db.ts';
import { bundleItem } from '../catalog/records/bundle-item.ts';
import { stockEvents } from './events.ts';
import { availability, fulfil, keepReservation, release, reserve, restock, type Holder } from './index.ts';
import { freeExpired } from './ledger/release.ts';
import { incoming } from './records/incoming.ts';
import { createStockApp } from './testing/stock-app.ts';

const order = (): Holder => ({ type: 'orders.order', id: newId() });
const soon = '2026-03-02T10:15:00.000Z';
const as = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.as(systemActor, work);
const take = (productId: string, quantity: number | string, more: Partial<Parameters<typeof reserve>[1]> = {}) =>
  as((ctx) => reserve(ctx, { holder: order(), lines: [{ productId, quantity }], expiresAt: null, ...more }));
const free = async (productId: string, locationId?: string) =>
  (await as((ctx) => availability(ctx, { productIds: [productId], ...(locationId ? { locationId } : {}) }))).get(productId);
/** What was told about these records, in order. */
const told = async (type: string, ids: readonly string[]): Promise<readonly unknown[]> =>
  (
    await sql<{ data: unknown }>`select data from event where type = ${type} and record_id = any(${ids}::uuid[]) order by seq`.execute(
      app.app.db,
    )
  ).rows.map((row) => row.data);

// Each test has products and locations of its own, so that they share one program.
const app = await createStockApp();
beforeEach(() => {
  app.setNow('2026-03-02T10:00:00.000Z');
  app.jobs.length = 0;
});

describe('reserving', () => {
  test('takes what is free and hands it over, and the ledger adds up', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 10);
    const holder = order();
    const parts = await take(lamp, '3', { holder });
    expect(parts).toEqual([{ productId: lamp, locationId: here, quantity: '3', state: 'allocated', expectedOn: null }]);
    expect(await app.level(lamp)).toEqual({ onHand: 10, reserved: 3 });
    await as((ctx) => fulfil(ctx, { holder, lines: [{ productId: lamp, quantity: 2 }] }));
    expect(await app.level(lamp)).toEqual({ onHand: 8, reserved: 1 });
    expect(await free(lamp)).toMatchObject({ available: '7', isTracked: true, backorder: 'no', promisable: '0' });
    await as((ctx) => fulfil(ctx, { holder }));
    expect(await app.level(lamp)).toEqual({ onHand: 7, reserved: 0 });
    await as((ctx) => restock(ctx, { source: holder, lines: [{ productId: lamp, quantity: 1 }], locationId: here }));
    expect(await app.level(lamp)).toEqual({ onHand: 8, reserved: 0 });
    expect(await app.faults()).toEqual([]);
  });

  test('is one statement, and asking what there is another', async () => {
    const [lamp, chair, here] = [await app.product(), await app.product(), await app.location()];
    await app.put(lamp, here, 10);
    await app.put(chair, here, 10);
    const count = (work: (ctx: Ctx) => Promise<unknown>): Promise<number> =>
      as(async (ctx) => {
        const { db, statements } = countingDb(ctx.db);
        const remembered = { locations: async () => [{ id: here, position: 1, shipsOrders: true, address: null }] };
        await work({ ...ctx, db, services: { ...ctx.services, stock: remembered as never } });
        return statements.length;
      });
    const lines = [lamp, chair].map((productId) => ({ productId, quantity: 2 }));
    expect(await count((ctx) => reserve(ctx, { holder: order(), lines, expiresAt: null }))).toBe(1);
    expect(await count((ctx) => availability(ctx, { productIds: [lamp, chair] }))).toBe(1);
  });

  test('refuses all of it when a line cannot be had, and says which and how many there are', async () => {
    const [lamp, chair, here] = [await app.product(), await app.product(), await app.location()];
    await app.put(lamp, here, 5);
    await app.put(chair, here, '1.5');
    const lines = [
      { productId: lamp, quantity: 2 },
      { productId: chair, quantity: 2 },
    ];
    await expect(as((ctx) => reserve(ctx, { holder: order(), lines, expiresAt: null }))).rejects.toMatchObject({
      status: 409,
      code: 'out-of-stock',
      problems: [{ pointer: '/lines/1/quantity', message: 'is more than there is: 1.5' }],
      details: { lines: [{ productId: chair, wanted: '2', available: '1.5' }] },
    });
    expect(await app.level(lamp)).toEqual({ onHand: 5, reserved: 0 });
  });

  test('of products that were read before is the same, and a product that stands in two lines is wanted once', async () => {
    const [lamp, chair, here] = [await app.product(), await app.product({ backorder: 'preorder' }), await app.location()];
    await app.put(lamp, here, 5);
    await app.put(chair, here, 1);
    const wanted = (lamps: number, chairs: number) => [
      { productId: lamp, quantity: 1, backorder: 'no' as const },
      { productId: chair, quantity: chairs, backorder: 'preorder' as const },
      { productId: lamp, quantity: lamps - 1, backorder: 'no' as const },
    ];
    const ask = (holder: Holder, lines: ReturnType<typeof wanted>) => as((ctx) => reserve(ctx, { holder, lines, expiresAt: null }));
    await expect(ask(order(), wanted(6, 2))).rejects.toMatchObject({
      problems: [{ pointer: '/lines/0/quantity' }, { pointer: '/lines/2/quantity' }, { pointer: '/lines/1/quantity' }],
      details: { lines: [{ productId: lamp, wanted: '6', available: '5' }, { productId: chair, wanted: '2', available: '1' }] },
    }); // prettier-ignore
    expect(await ask(order(), wanted(3, 1))).toEqual([
      { productId: lamp, locationId: here, quantity: '3', state: 'allocated', expectedOn: null },
      { productId: chair, locationId: here, quantity: '1', state: 'allocated', expectedOn: null },
    ]);
    // Two of those that stay wait for what comes.
    await as((ctx) => createRecord(ctx, incoming, { product: chair, location: here, quantity: 4, expectedOn: '2026-04-01' }));
    const parts = await ask(order(), wanted(2, 2));
    expect(parts).toHaveLength(2);
    expect(parts).toContainEqual({ productId: chair, locationId: null, quantity: '2', state: 'waiting', expectedOn: '2026-04-01' });
    expect(await app.level(lamp)).toEqual({ onHand: 5, reserved: 5 });
    expect(await app.faults()).toEqual([]);
  });

  test('of products that were read before frees what has expired, too, and tells what runs low', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 10);
    await sql`update stock_level set reorder_point = 4 where product_id = ${lamp}::uuid`.execute(app.app.db);
    const read = (quantity: number, expiresAt: string | null = null) =>
      as((ctx) => reserve(ctx, { holder: order(), lines: [{ productId: lamp, quantity, backorder: 'no' }], expiresAt }));
    await read(5, soon);
    app.setNow('2026-03-02T10:15:00.000Z');
    // Neither what is free by itself nor what is not: both are served, and what has expired is given back.
    await read(2);
    expect(await app.level(lamp)).toEqual({ onHand: 10, reserved: 2 });
    await read(8);
    expect(await app.level(lamp)).toEqual({ onHand: 10, reserved: 10 });
    const levels = await sql<{ id: string }>`select id from stock_level where product_id = ${lamp}::uuid`.execute(app.app.db);
    expect(await told(stockEvents.ranLow, levels.rows.map((row) => row.id))).toEqual([
      { productId: lamp, locationId: here, available: '0', reorderPoint: '4' },
    ]); // prettier-ignore
    expect(await app.faults()).toEqual([]);
  });

  test('leaves nothing behind when the transaction around it fails', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 5);
    const failing = as(async (ctx) => {
      const holder = order();
      await reserve(ctx, { holder, lines: [{ productId: lamp, quantity: 2 }], expiresAt: null });
      await fulfil(ctx, { holder });
      throw new Error('the power went');
    });
    await expect(failing).rejects.toThrow('the power went');
    expect(await app.level(lamp)).toEqual({ onHand: 5, reserved: 0 });
    expect(await app.faults()).toEqual([]);
  });

  test.each([0, -1, '1.2345', 'NaN', 'many'])('refuses %s as a quantity', async (quantity) => {
    await expect(take(await app.product(), quantity)).rejects.toMatchObject({
      code: 'invalid',
      problems: [{ pointer: '/lines/0/quantity' }],
    });
  });

  test('never counts services, downloads and what is not stocked', async () => {
    for (const more of [{ kind: 'service' }, { kind: 'digital' }, { kind: 'subscription' }, { isStocked: false }] as const) {
      const id = await app.product(more);
      expect(await take(id, 1000)).toEqual([]);
      expect(await free(id)).toMatchObject({ isTracked: false });
    }
  });

  test('of what is in a bundle, and a bundle is there as often as the scarcest of it', async () => {
    const [pan, lid, here] = [await app.product(), await app.product(), await app.location()];
    const set = await app.product({ kind: 'bundle' });
    await as(async (ctx) => {
      await createRecord(ctx, bundleItem, { bundle: set, product: pan, quantity: 1 });
      await createRecord(ctx, bundleItem, { bundle: set, product: lid, quantity: 2 });
    });
    await app.put(pan, here, 10);
    await app.put(lid, here, 7);
    expect(await free(set)).toMatchObject({ available: '3', isTracked: true });
    const holder = order();
    // Two sets and a lid beside them: five lids of seven.
    const lines = [
      { productId: set, quantity: 2 },
      { productId: lid, quantity: 1 },
    ];
    await as((ctx) => reserve(ctx, { holder, lines, expiresAt: null }));
    expect(await app.level(lid)).toEqual({ onHand: 7, reserved: 5 });
    expect(await free(set)).toMatchObject({ available: '1' });
    await expect(take(set, 2)).rejects.toMatchObject({
      problems: [{ pointer: '/lines/0/quantity' }],
      details: { lines: [{ productId: lid, wanted: '4', available: '2' }] },
    });
    await as((ctx) => fulfil(ctx, { holder, lines: [{ productId: set, quantity: 1 }] }));
    expect([await app.level(pan), await app.level(lid)]).toEqual([
      { onHand: 9, reserved: 1 },
      { onHand: 5, reserved: 3 },
    ]);
    expect(await app.faults()).toEqual([]);
  });

  test('a product with variants is there as often as all of them', async () => {
    const [shirt, here] = [await app.product(), await app.location()];
    const [red, blue] = [await app.product({ parent: shirt }), await app.product({ parent: shirt })];
    await app.put(red, here, 2);
    await app.put(blue, here, 3);
    expect(await free(shirt)).toMatchObject({ available: '5' });
  });
});

describe('locations', () => {
  test('one parcel rather than two; several only where none has everything; in their order of use', async () => {
    const [lamp, first, second] = [await app.product(), await app.location(), await app.location()];
    await app.put(lamp, first, 3);
    await app.put(lamp, second, 5);
    expect(await take(lamp, 4)).toMatchObject([{ locationId: second, quantity: '4' }]);
    const parts = await take(lamp, 4);
    expect(parts.map(({ locationId, quantity }) => ({ locationId, quantity }))).toEqual(
      expect.arrayContaining([
        { locationId: first, quantity: '3' },
        { locationId: second, quantity: '1' },
      ]),
    );
    await expect(take(lamp, 1)).rejects.toMatchObject({ code: 'out-of-stock' });
  });

  test('of equal ones the nearest to where it goes', async () => {
    const lamp = await app.product();
    const at = (postalCode: string, country = 'NO') => app.location({ position: 1, address: { country, postalCode } });
    const [oslo, bergen, malmo] = [await at('0150'), await at('5003'), await at('21119', 'SE')];
    for (const place of [oslo, bergen, malmo]) await app.put(lamp, place, 10);
    const to = async (country: string, postcode: string) => (await take(lamp, 1, { shipTo: { country, postcode } }))[0]?.locationId;
    expect([await to('NO', '0187'), await to('NO', '5160'), await to('SE', '41101')]).toEqual([oslo, bergen, malmo]);
  });

  test('stock of an outlet that sends no orders is sold at its till alone', async () => {
    const [lamp, outlet] = [await app.product(), await app.location({ kind: 'outlet', shipsOrders: false })];
    await app.put(lamp, outlet, 2);
    expect(await free(lamp)).toMatchObject({ available: '0' });
    expect(await free(lamp, outlet)).toMatchObject({ available: '2' });
    await expect(take(lamp, 1)).rejects.toMatchObject({ code: 'out-of-stock' });
    expect(await take(lamp, 1, { locationId: outlet })).toMatchObject([{ locationId: outlet }]);
    // A till sale needs no reservation, and takes what nobody else was promised.
    await as((ctx) => fulfil(ctx, { holder: order(), lines: [{ productId: lamp, quantity: 1 }], locationId: outlet }));
    const promised = as((ctx) => fulfil(ctx, { holder: order(), lines: [{ productId: lamp, quantity: 1 }], locationId: outlet }));
    await expect(promised).rejects.toMatchObject({
      code: 'out-of-stock',
      details: { lines: [{ productId: lamp, wanted: '1', available: '0' }] },
    });
    expect(await app.level(lamp)).toEqual({ onHand: 1, reserved: 1 });
    expect(await app.faults()).toEqual([]);
  });

  test('what is collected and not there is brought from elsewhere', async () => {
    const [lamp, store, outlet] = [await app.product(), await app.location(), await app.location({ kind: 'outlet', shipsOrders: false })];
    await app.put(lamp, store, 5);
    await app.put(lamp, outlet, 1);
    const parts = await take(lamp, 3, { locationId: outlet, mayBring: true });
    expect(parts).toMatchObject([{ locationId: store, quantity: '3' }]);
    await expect(take(lamp, 3, { locationId: outlet })).rejects.toMatchObject({ code: 'out-of-stock' });
  });

  test('what leaves elsewhere than reserved is free again where it was, and serves who waits', async () => {
    const [lamp, first, second] = [await app.product({ backorder: 'backorder' }), await app.location(), await app.location()];
    await app.put(lamp, first, 2);
    const [early, late] = [order(), order()];
    await take(lamp, 2, { holder: early });
    await take(lamp, 2, { holder: late });
    await app.put(lamp, second, 1);
    expect(await app.level(lamp)).toEqual({ onHand: 3, reserved: 3 });
    // The late one has one of the second already; the early one takes nothing from there.
    await expect(as((ctx) => fulfil(ctx, { holder: early, locationId: second }))).rejects.toMatchObject({ code: 'out-of-stock' });
    await app.put(lamp, second, 3);
    await as((ctx) => fulfil(ctx, { holder: early, locationId: second, lines: [{ productId: lamp, quantity: 1 }] }));
    expect([await app.level(lamp, first), await app.level(lamp, second)]).toEqual([
      { onHand: 2, reserved: 1 },
      { onHand: 3, reserved: 2 },
    ]);
    expect(await app.faults()).toEqual([]);
  });
});

describe('expiry', () => {
  test('what has expired never blocks, whether or not the job has come', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 1);
    const basket = order();
    await take(lamp, 1, { holder: basket, expiresAt: soon });
    expect(app.jobs.map(({ job, options }) => [job, options.runAt])).toEqual([['stock.freeExpired', soon]]);
    await expect(take(lamp, 1)).rejects.toMatchObject({ code: 'out-of-stock' });
    app.setNow('2026-03-02T10:15:00.000Z');
    expect(await free(lamp)).toMatchObject({ available: '1' });
    await take(lamp, 1);
    expect(await app.level(lamp)).toEqual({ onHand: 1, reserved: 1 });
    // The first comes too late.
    await expect(as((ctx) => keepReservation(ctx, basket, null))).rejects.toMatchObject({ code: 'out-of-stock' });
    expect(await app.faults()).toEqual([]);
  });

  test('the job frees on time what was not kept, and tells that there is some again', async () => {
    const [lamp, chair, here] = [await app.product(), await app.product(), await app.location()];
    await app.put(lamp, here, 1);
    await app.put(chair, here, 1);
    const [kept, left] = [order(), order()];
    await take(lamp, 1, { holder: kept, expiresAt: soon });
    await take(chair, 1, { holder: left, expiresAt: soon });
    await as((ctx) => keepReservation(ctx, kept, null));
    app.setNow(soon);
    for (const holder of [kept, left]) await as((ctx) => freeExpired(ctx, holder));
    expect([(await app.level(lamp)).reserved, (await app.level(chair)).reserved]).toEqual([1, 0]);
    expect(await told(stockEvents.backInStock, [lamp, chair])).toEqual([{ available: '1' }, { available: '1' }, { available: '1' }]);
  });

  test('who comes back in time for what was freed gets it again', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 2);
    const basket = order();
    await take(lamp, 2, { holder: basket, expiresAt: soon });
    app.setNow('2026-03-02T11:00:00.000Z');
    await as((ctx) => freeExpired(ctx, basket));
    expect((await app.level(lamp)).reserved).toBe(0);
    await as((ctx) => keepReservation(ctx, basket, null));
    await as((ctx) => keepReservation(ctx, basket, null));
    expect((await app.level(lamp)).reserved).toBe(2);
    expect(await app.faults()).toEqual([]);
  });
});

describe('giving back', () => {
  test('a part, then all; what was given back by hand does not come back', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 5);
    const holder = order();
    await take(lamp, 4, { holder, expiresAt: soon });
    await as((ctx) => release(ctx, holder, [{ productId: lamp, quantity: 1 }]));
    expect((await app.level(lamp)).reserved).toBe(3);
    await as((ctx) => release(ctx, holder));
    expect((await app.level(lamp)).reserved).toBe(0);
    await as((ctx) => keepReservation(ctx, holder, null));
    expect((await app.level(lamp)).reserved).toBe(0);
    await as((ctx) => release(ctx, holder));
    expect(await app.faults()).toEqual([]);
  });
});

describe('goods to come', () => {
  const expectTen = (productId: string, locationId: string) =>
    as((ctx) =>
      createRecord(ctx, incoming, { product: productId, location: locationId, quantity: 10, expectedOn: '2026-03-20', reference: 'PO 1' }),
    );

  test('back orders wait in order of arrival and are served when goods come', async () => {
    const [lamp, here] = [await app.product({ backorder: 'backorder' }), await app.location()];
    await app.put(lamp, here, 1);
    const holders = [order(), order(), order()];
    for (const [index, holder] of holders.entries()) {
      app.setNow(`2026-03-02T10:0${index}:00.000Z`);
      await take(lamp, 2, { holder });
    }
    expect(await free(lamp)).toMatchObject({ available: '0', backorder: 'backorder', promisable: null, expectedOn: null });
    app.setNow('2026-03-03T10:00:00.000Z');
    await app.put(lamp, here, 2);
    const state = async (): Promise<unknown> =>
      (
        await sql<{
          n: string;
        }>`select string_agg(state || ' ' || quantity::float8, ', ' order by state, quantity) as n from reservation where holder_id = any(${holders.map((h) => h.id)}::uuid[]) group by holder_id order by min(created_at)`.execute(
          app.app.db,
        )
      ).rows.map((row) => row.n);
    expect(await state()).toEqual(['allocated 1, allocated 1', 'allocated 1, waiting 1', 'waiting 2']);
    expect(
      await told(
        stockEvents.waitingServed,
        holders.map((h) => h.id),
      ),
    ).toEqual([
      { productId: lamp, locationId: here, quantity: '1' },
      { productId: lamp, locationId: here, quantity: '1' },
    ]);
    // What the first gives back goes to the second, not to a stranger.
    await as((ctx) => release(ctx, holders[0] as Holder));
    expect(((await state()) as string[]).slice(1)).toEqual(['allocated 1, allocated 1', 'allocated 1, waiting 1']);
    expect(await app.faults()).toEqual([]);
  });

  test('pre-orders are promised from what is expected and not beyond, with the day', async () => {
    const [lamp, here] = [await app.product({ backorder: 'preorder' }), await app.location()];
    await expect(take(lamp, 1)).rejects.toMatchObject({ code: 'out-of-stock' });
    await expectTen(lamp, here);
    expect(await free(lamp)).toMatchObject({ available: '0', backorder: 'preorder', promisable: '10', expectedOn: '2026-03-20' });
    expect(await take(lamp, 8)).toEqual([{ productId: lamp, locationId: null, quantity: '8', state: 'waiting', expectedOn: '2026-03-20' }]);
    await expect(take(lamp, 3)).rejects.toMatchObject({ code: 'out-of-stock' });
    expect(await take(lamp, 2)).toMatchObject([{ state: 'waiting' }]);
    expect(await free(lamp)).toMatchObject({ promisable: '0', expectedOn: null });
  });

  test('variants take the rule of their product', async () => {
    const shirt = await app.product({ backorder: 'backorder' });
    const red = await app.product({ parent: shirt });
    await app.location();
    expect(await take(red, 1)).toMatchObject([{ state: 'waiting' }]);
  });
});
