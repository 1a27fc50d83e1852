import { beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { updateRecord, createRecord } from '../../kernel/command/store.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { stockEvents } from './events.ts';
import { availability, fulfil, pickupLocations, reserve, type Holder } from './index.ts';
import { checkLevels } from './queries/check-ledger.ts';
import { incoming } from './records/incoming.ts';
import { location } from './records/location.ts';
import { stockCount } from './records/stock-count.ts';
import { stockLevel } from './records/stock-level.ts';
import { transfer } from './records/transfer.ts';
import { createStockApp } from './testing/stock-app.ts';

const app = await createStockApp();
beforeEach(() => app.setNow('2026-03-02T10:00:00.000Z'));
const as = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.as(systemActor, work);
const order = (): Holder => ({ type: 'orders.order', id: newId() });
const promise = async (productId: string, quantity: number, more: Partial<Parameters<typeof reserve>[1]> = {}): Promise<Holder> => {
  const holder = more.holder ?? order();
  await as((ctx) => reserve(ctx, { lines: [{ productId, quantity }], expiresAt: null, ...more, holder }));
  return holder;
};
const state = async ({ id }: Holder): Promise<readonly string[]> =>
  (
    await sql<{
      state: string;
    }>`select state || ' ' || quantity::float8 as state from reservation where holder_id = ${id}::uuid order by state, quantity`.execute(
      app.app.db,
    )
  ).rows.map((row) => row.state);
const told = async (type: string, ids: readonly string[]): Promise<readonly unknown[]> =>
  (
    await sql<{ data: unknown }>`select data from event where type = ${type} and record_id = any(${ids}::uuid[]) order by seq`.execute(
      app.app.db,
    )
  ).rows.map((row) => row.data);

describe('receiving', () => {
  test('books what came, settles what was expected, serves who waits, and tells that there is some', async () => {
    const [lamp, here] = [await app.product({ backorder: 'preorder' }), await app.location()];
    const expected = await as((ctx) =>
      createRecord(ctx, incoming, { product: lamp, location: here, quantity: 5, expectedOn: '2026-03-10', reference: 'PO 7' }),
    );
    const waiting = await promise(lamp, 2);
    await app.run(location, 'receive', { lines: [{ product: lamp, quantity: 3 }], note: 'Delivery 1' }, { id: here });
    expect(await app.level(lamp)).toEqual({ onHand: 3, reserved: 2 });
    expect(await state(waiting)).toEqual(['allocated 2']);
    expect(await told(stockEvents.backInStock, [lamp])).toEqual([{ available: '1' }]);
    expect((await app.run(incoming, 'receive', {}, { id: expected.id })).data).toMatchObject({ received: 5, state: 'received' });
    expect(await app.level(lamp)).toEqual({ onHand: 5, reserved: 2 });
    await expect(app.run(incoming, 'receive', {}, { id: expected.id })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await app.faults()).toEqual([]);
  });

  test('names each line that is wrong', async () => {
    const [lamp, service, here] = [await app.product(), await app.product({ kind: 'service' }), await app.location()];
    const lines = [
      { product: lamp, quantity: 1 },
      { product: lamp, quantity: 1 },
      { product: service, quantity: 1 },
      { product: newId(), quantity: 1 },
      { product: 'lamp', quantity: 1 },
      { product: await app.product(), quantity: '0.0001' },
    ];
    await expect(app.run(location, 'receive', { lines }, { id: here })).rejects.toMatchObject({
      code: 'invalid',
      problems: [
        { pointer: '/lines/1/product', code: 'twice' },
        { pointer: '/lines/4/product', code: 'id' },
        { pointer: '/lines/5/quantity', code: 'quantity' },
        { pointer: '/lines/2/product', code: 'kind' },
        { pointer: '/lines/3/product', code: 'ref' },
      ],
    });
    expect(await app.level(lamp)).toEqual({ onHand: 0, reserved: 0 });
  });
});

describe('adjusting', () => {
  test('what is broken is gone though it was promised: who came last waits again', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 5);
    const early = await promise(lamp, 2);
    app.setNow('2026-03-02T10:01:00.000Z');
    const late = await promise(lamp, 3);
    await app.run(location, 'adjust', { product: lamp, change: -2, reason: 'damaged' }, { id: here });
    expect([await state(early), await state(late)]).toEqual([['allocated 2'], ['allocated 1', 'waiting 2']]);
    expect(await told(stockEvents.promiseLost, [late.id])).toEqual([{ productId: lamp, locationId: here, quantity: '2' }]);
    expect(await app.level(lamp)).toEqual({ onHand: 3, reserved: 3 });
    await app.run(location, 'adjust', { product: lamp, change: 1, reason: 'found' }, { id: here });
    expect(await state(late)).toEqual(['allocated 1', 'allocated 1', 'waiting 1']);
    await expect(app.run(location, 'adjust', { product: lamp, change: -9, reason: 'lost' }, { id: here })).rejects.toMatchObject({
      code: 'out-of-stock',
    });
    await expect(app.run(location, 'adjust', { product: lamp, change: -1 }, { id: here })).rejects.toMatchObject({
      problems: [{ pointer: '/reason' }],
    });
    expect(await app.faults()).toEqual([]);
  });

  test('the ledger cannot be changed, and a level only by the ledger', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 5);
    await expect(sql`update stock_movement set quantity = 6 where product_id = ${lamp}::uuid`.execute(app.app.db)).rejects.toThrow(
      'only ever added to',
    );
    await expect(sql`delete from stock_movement where product_id = ${lamp}::uuid`.execute(app.app.db)).rejects.toThrow(
      'only ever added to',
    );
    const { rows } = await sql<{ id: string }>`select id from stock_level where product_id = ${lamp}::uuid`.execute(app.app.db);
    await expect(app.run(stockLevel, 'update', { onHand: 9 }, { id: rows[0]?.id ?? '' })).rejects.toMatchObject({ code: 'invalid' });
    // The check finds what was forced in behind its back.
    await sql`update stock_level set on_hand = 9 where id = ${rows[0]?.id}::uuid`.execute(app.app.db);
    expect(await app.faults()).toMatchObject([{ productId: lamp, locationId: here, onHand: '9.000', booked: '5.000', kind: 'onHand' }]);
    // So does the one for operators, which does not read the ledger.
    expect(await checkLevels(app.app.db)).toEqual(await app.faults());
    await sql`update stock_level set on_hand = 5, reserved = 1 where id = ${rows[0]?.id}::uuid`.execute(app.app.db);
    expect(await app.faults()).toMatchObject([{ kind: 'reserved', reserved: '1.000', promised: '0' }]);
    expect(await checkLevels(app.app.db)).toEqual(await app.faults());
    await sql`update stock_level set reserved = 0 where id = ${rows[0]?.id}::uuid`.execute(app.app.db);
    expect(await checkLevels(app.app.db)).toEqual([]);
  });

  test('is low once it falls to its reorder point, and says so once', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 5);
    const { rows } = await sql<{ id: string }>`select id from stock_level where product_id = ${lamp}::uuid`.execute(app.app.db);
    const id = rows[0]?.id ?? '';
    await as((ctx) => updateRecord(ctx, stockLevel, id, { reorderPoint: 3 }));
    await promise(lamp, 1);
    expect(await told(stockEvents.ranLow, [id])).toEqual([]);
    const second = await promise(lamp, 1);
    await promise(lamp, 1);
    await as((ctx) => fulfil(ctx, { holder: second }));
    expect(await told(stockEvents.ranLow, [id])).toEqual([{ productId: lamp, locationId: here, available: '3', reorderPoint: '3' }]);
  });

  test('a till sale without a reservation can bring it to its reorder point too', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 2);
    await sql`update stock_level set reorder_point = 1 where product_id = ${lamp}::uuid`.execute(app.app.db);
    await as((ctx) => fulfil(ctx, { holder: order(), lines: [{ productId: lamp, quantity: 1 }], locationId: here }));
    const { rows } = await sql`select 1 from event where type = ${stockEvents.ranLow} and data ->> 'productId' = ${lamp}`.execute(
      app.app.db,
    );
    expect(rows).toHaveLength(1);
  });
});

describe('transfers', () => {
  const make = async (from: string, to: string, lines: unknown, send = true): Promise<string> =>
    ((await app.run(transfer, 'make', { from, to, lines, send })).result as { transferId: string }).transferId;

  test('are at neither end on their way, come in parts, and what is lost is lost', async () => {
    const [lamp, chair, first, second] = [await app.product(), await app.product(), await app.location(), await app.location()];
    await app.put(lamp, first, 10);
    await app.put(chair, first, 2);
    const id = await make(first, second, [
      { product: lamp, quantity: 6 },
      { product: chair, quantity: 1 },
    ]);
    expect([await app.level(lamp, first), await app.level(lamp, second)]).toEqual([
      { onHand: 4, reserved: 0 },
      { onHand: 0, reserved: 0 },
    ]);
    expect((await app.run(transfer, 'receive', { lines: [{ product: lamp, quantity: 4 }] }, { id })).data).toMatchObject({
      state: 'partReceived',
    });
    await expect(app.run(transfer, 'receive', { lines: [{ product: lamp, quantity: 3 }] }, { id })).rejects.toMatchObject({
      problems: [{ pointer: '/lines/0/quantity' }],
    });
    expect((await app.run(transfer, 'receive', { lines: [{ product: chair, quantity: 1 }], restIsLost: true }, { id })).data).toMatchObject(
      { state: 'received' },
    );
    expect([await app.level(lamp, second), await app.level(chair, second)]).toEqual([
      { onHand: 4, reserved: 0 },
      { onHand: 1, reserved: 0 },
    ]);
    await expect(app.run(transfer, 'receive', {}, { id })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await app.faults()).toEqual([]);
  });

  test('take only what is free, and nothing before they are sent', async () => {
    const [lamp, first, second] = [await app.product(), await app.location(), await app.location()];
    await app.put(lamp, first, 3);
    await promise(lamp, 2);
    const id = await make(first, second, [{ product: lamp, quantity: 2 }], false);
    expect(await app.level(lamp)).toEqual({ onHand: 3, reserved: 2 });
    await expect(app.run(transfer, 'send', {}, { id })).rejects.toMatchObject({
      code: 'out-of-stock',
      details: { lines: [{ productId: lamp, wanted: '2', available: '1' }] },
    });
    expect((await app.run(transfer, 'cancel', {}, { id })).data).toMatchObject({ state: 'cancelled' });
    await expect(app.run(transfer, 'send', {}, { id })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('bring what was sold for collection, and it is still that customer’s when it comes', async () => {
    const [lamp, store, outlet] = [
      await app.product(),
      await app.location(),
      await app.location({ kind: 'outlet', shipsOrders: false, offersPickup: true }),
    ];
    await app.put(lamp, store, 5);
    const customer = await promise(lamp, 3, { locationId: outlet, mayBring: true });
    expect((await app.run(location, 'bring-ordered', {}, { id: outlet })).result).toEqual({ transfers: 1 });
    expect((await app.run(location, 'bring-ordered', {}, { id: outlet })).result).toEqual({ transfers: 0 });
    const { rows } = await sql<{ id: string }>`select id from transfer where to_id = ${outlet}::uuid`.execute(app.app.db);
    const id = rows[0]?.id ?? '';
    await app.run(transfer, 'send', {}, { id });
    expect(await state(customer)).toEqual(['waiting 3']);
    expect(await app.level(lamp, store)).toEqual({ onHand: 2, reserved: 0 });
    await app.run(transfer, 'receive', {}, { id });
    expect(await app.level(lamp, outlet)).toEqual({ onHand: 3, reserved: 3 });
    await as((ctx) => fulfil(ctx, { holder: customer, locationId: outlet }));
    expect(await app.level(lamp, outlet)).toEqual({ onHand: 0, reserved: 0 });
    expect(await app.faults()).toEqual([]);
  });
});

describe('counting', () => {
  test('books differences, give or take what was sold before, during and after', async () => {
    const [lamp, chair, rug, here] = [await app.product(), await app.product(), await app.product(), await app.location()];
    for (const id of [lamp, chair, rug]) await app.put(id, here, 10);
    const started = (await app.run(stockCount, 'start', { location: here })).result as { countId: string; products: number };
    expect(started.products).toBe(3);
    const id = started.countId;
    const sell = (productId: string) =>
      as((ctx) => fulfil(ctx, { holder: order(), lines: [{ productId, quantity: 2 }], locationId: here }));
    // Sold before it is counted: eight should be there, and seven are.
    await sell(lamp);
    expect((await app.run(stockCount, 'enter', { product: lamp, counted: 7, reason: 'lost' }, { id })).result).toEqual({
      expected: 8,
      counted: 7,
      difference: -1,
    });
    // Sold after: seven less two.
    await sell(lamp);
    await app.run(stockCount, 'enter', { product: chair, counted: 9 }, { id });
    await app.run(stockCount, 'enter', { product: chair, counted: 11 }, { id });
    expect((await app.run(stockCount, 'book', {}, { id })).result).toEqual({ counted: 2, differences: 2, lost: 0 });
    expect([await app.level(lamp), await app.level(chair), await app.level(rug)].map((level) => level.onHand)).toEqual([5, 11, 10]);
    const { rows } =
      await sql`select quantity::float8 as quantity, reason, kind from stock_movement where source_id = ${id}::uuid order by quantity`.execute(
        app.app.db,
      );
    expect(rows).toEqual([
      { quantity: -1, reason: 'lost', kind: 'count' },
      { quantity: 1, reason: 'miscounted', kind: 'count' },
    ]);
    for (const verb of ['enter', 'book', 'cancel'] as const)
      await expect(app.run(stockCount, verb, verb === 'enter' ? { product: rug, counted: 1 } : {}, { id })).rejects.toMatchObject({
        code: 'not-allowed',
      });
    expect(await app.faults()).toEqual([]);
  });

  test('never takes more than is left, and what was promised waits', async () => {
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 5);
    const { countId: id } = (await app.run(stockCount, 'start', { location: here, products: [lamp] })).result as { countId: string };
    await app.run(stockCount, 'enter', { product: lamp, counted: 0 }, { id });
    await as((ctx) => fulfil(ctx, { holder: order(), lines: [{ productId: lamp, quantity: 2 }], locationId: here }));
    const waits = await promise(lamp, 3);
    expect((await app.run(stockCount, 'book', {}, { id })).result).toMatchObject({ lost: 1 });
    expect(await app.level(lamp)).toEqual({ onHand: 0, reserved: 0 });
    expect(await state(waits)).toEqual(['waiting 3']);
    expect(await app.faults()).toEqual([]);
  });
});

describe('collecting', () => {
  test('is offered where goods are or can be brought to, and says when', async () => {
    const [lamp, store] = [await app.product(), await app.location({ position: 0 })];
    const near = await app.location({
      kind: 'outlet',
      offersPickup: true,
      shipsOrders: false,
      pickupDays: 3,
      openingHours: 'Mon to Fri 9 to 17',
    });
    const far = await app.location({ kind: 'outlet', offersPickup: true, shipsOrders: false, pickupDays: 5 });
    const where = async (quantity: number) =>
      (await as((ctx) => pickupLocations(ctx, [{ productId: lamp, quantity }])))
        .filter((place) => [near, far].includes(place.id))
        .map(({ id, isHere, readyOn }) => [id, isHere, readyOn]);
    expect(await where(1)).toEqual([]);
    await app.put(lamp, near, 2);
    await app.put(lamp, store, 2);
    expect(await where(2)).toEqual([
      [near, true, '2026-03-02'],
      [far, false, '2026-03-07'],
    ]);
    expect(await where(4)).toEqual([[near, false, '2026-03-05']]);
    expect((await as((ctx) => availability(ctx, { productIds: [lamp] }))).get(lamp)?.available).toBe('2');
  });
});
