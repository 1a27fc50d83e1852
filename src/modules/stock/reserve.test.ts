import { describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { createStockApp } from './testing/stock-app.ts';
import { availability, fulfil, reserve } from './index.ts';

const order = () => ({ type: 'orders.order', id: newId() });

describe('reserving', () => {
  test('takes what is free and hands it over, and the ledger adds up', async () => {
    const app = await createStockApp();
    const [lamp, here] = [await app.product(), await app.location()];
    await app.put(lamp, here, 10);
    const holder = order();
    const parts = await app.as(systemActor, (ctx) =>
      reserve(ctx, { holder, lines: [{ productId: lamp, quantity: '3' }], expiresAt: null }),
    );
    expect(parts).toEqual([{ productId: lamp, locationId: here, quantity: '3', state: 'allocated', expectedOn: null }]);
    expect(await app.level(lamp)).toEqual({ onHand: 10, reserved: 3 });
    await app.as(systemActor, (ctx) => fulfil(ctx, { holder, lines: [{ productId: lamp, quantity: 2 }] }));
    expect(await app.level(lamp)).toEqual({ onHand: 8, reserved: 1 });
    const found = await app.as(systemActor, (ctx) => availability(ctx, { productIds: [lamp] }));
    expect(found.get(lamp)).toMatchObject({ available: '7', isTracked: true });
    expect(await app.faults()).toEqual([]);
  });
});
