import { expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { settleManually } from '../payments/index.ts';
import { order } from './records/order.ts';
import { cancelForBuyer, orderByNumber, orderByToken, placeOrder } from './index.ts';
import { createOrdersApp } from './testing/orders-app.ts';

const app = await createOrdersApp();

const cancel = (id: string): Promise<void> => app.system((ctx) => cancelForBuyer(ctx, id));

async function eventsOf(id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from event where type = 'orders.orderCancelled' and record_id = ${id}::uuid`.execute(app.app.db);
  return rows[0]?.n ?? 0;
}

test('a buyer takes back what nothing was sent of: asked six times at once it is done once, goods are free and money goes back', async () => {
  const lamp = await app.product('20', 5);
  const { orderId } = await app.buy(await app.fill({ [lamp]: 2 }), { paymentMethodId: app.methods.transfer });
  const { rows } = await sql<{ id: string }>`select id from payment where subject_id = ${orderId}::uuid`.execute(app.app.db);
  const amount = { amount: '47.60', currency: 'EUR' };
  await app.system((ctx) => settleManually(ctx, { paymentId: String(rows[0]?.id), amount, receivedOn: '2026-03-03' }));
  expect((await app.level(lamp)).reserved).toBe(2);
  await Promise.all(Array.from({ length: 6 }, () => cancel(orderId)));
  expect(await app.order(orderId)).toMatchObject({ state: 'cancelled', gross: '0' });
  expect(await app.level(lamp)).toMatchObject({ onHand: 5, reserved: 0 });
  expect(await eventsOf(orderId)).toBe(1);
  const refunds = await sql<{ amount: string }>`
    select trim_scale(r.amount)::text as amount from refund r join payment p on p.id = r.payment_id where p.subject_id = ${orderId}::uuid`.execute(
    app.app.db,
  );
  expect(refunds.rows).toEqual([{ amount: '47.6' }]);
  expect(await app.faults()).toEqual([]);
});

test('what is on its way, and what was agreed with a person, is not taken back by the buyer alone', async () => {
  const lamp = await app.product('20', 5);
  const { buyer } = app.shopper({ organizationId: await app.organization('1000'), isBusiness: true });
  const place = (channel: 'web' | 'phone', quantity: number) =>
    app.system((ctx) => placeOrder(ctx, app.draft({ [lamp]: quantity }, { channel, buyer, paymentMethodId: app.methods.account })));
  const sent = await place('web', 2);
  const { rows } = await sql<{ id: string }>`select id from order_line where order_id = ${sent.orderId}::uuid`.execute(app.app.db);
  await app.command(order, 'ship', sent.orderId, { lines: [{ line: rows[0]?.id, quantity: 1 }] });
  const byPhone = await place('phone', 1);
  for (const id of [sent.orderId, byPhone.orderId]) {
    await expect(cancel(id)).rejects.toMatchObject({ code: 'not-allowed', message: 'The order can no longer be cancelled.' });
    expect(await app.order(id)).toMatchObject({ state: 'confirmed' });
    expect(await eventsOf(id)).toBe(0);
  }
});

test('an order is its orderer’s own, and that of who holds its token; a colleague sees it and no more', async () => {
  const lamp = await app.product('20', 5);
  const organizationId = await app.organization();
  const [kari, ola] = [await app.person('Kari'), await app.person('Ola')];
  const { buyer } = app.shopper({ personId: kari, organizationId, isBusiness: true });
  const placed = await app.system((ctx) => placeOrder(ctx, app.draft({ [lamp]: 1 }, { channel: 'web', buyer })));
  const isOwn = (personId: string) =>
    app.system(async (ctx) => (await orderByNumber(ctx, { personId, organizationId }, placed.number))?.isOwn);
  expect([await isOwn(kari), await isOwn(ola)]).toEqual([true, false]);
  const held = await app.system((ctx) => orderByToken(ctx, placed.number, placed.token));
  expect(held?.isOwn).toBe(true);
  // Who holds it learns of nobody who ordered it.
  expect(JSON.stringify(held)).not.toContain(kari);
});
