import { expect, test } from 'vitest';
import { fullGrant, type Actor } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { guestBuyer } from '../catalog/index.ts';
import type { Timeline } from '../parties/index.ts';
import { organization } from '../parties/records/organization.ts';
import { settleManually } from '../payments/index.ts';
import { orderEvents } from './events.ts';
import { placeOrder, requestReturn } from './index.ts';
import { order } from './records/order.ts';
import { orderReturn } from './records/order-return.ts';
import { shipment } from './records/shipment.ts';
import { createOrdersApp } from './testing/orders-app.ts';

const app = await createOrdersApp();

interface Placed {
  readonly id: string;
  readonly lines: readonly { id: string; product: string }[];
}

async function place(lines: Readonly<Record<string, number>>, more: object = {}): Promise<Placed> {
  const { orderId } = await app.system((ctx) =>
    placeOrder(ctx, app.draft(lines, { channel: 'outlet', paymentMethodId: app.methods.cash, ...more })),
  );
  const { rows } = await sql<{ id: string; product: string }>`
    select id, product_id as product from order_line where order_id = ${orderId}::uuid order by position`.execute(app.app.db);
  return { id: orderId, lines: rows };
}
const lineOf = (placed: Placed, product: string): string => placed.lines.find((line) => line.product === product)?.id ?? '';
const refunds = async (id: string): Promise<string> =>
  (
    await sql<{
      sum: string;
    }>`select coalesce(sum(r.amount), 0)::numeric(20,2)::text as sum from refund r join payment p on p.id = r.payment_id where p.subject_id = ${id}::uuid`.execute(
      app.app.db,
    )
  ).rows[0]?.sum ?? '';

test('whoever ordered is told of it by their name, wherever it goes', async () => {
  const lamp = await app.product('20', 5);
  const buyer = { ...guestBuyer('DE'), personId: await app.person() };
  const placed = await place({ [lamp]: 1 }, { buyer });
  await app.system(async (ctx) => ctx.enqueue('orders.sendMail', { order: placed.id, kind: 'payment' }));
  await app.work();
  const { rows } = await sql<{ text: string }>`select text from mail where key = ${`order payment ${placed.id}`}`.execute(app.app.db);
  expect(rows[0]?.text).toMatch(/^Hello Ola Nordmann,\n/);
  expect(rows[0]?.text).toContain('Delivered to: Kari Nordmann, Hauptstr. 1, 20095 Hamburg');
});

test('an order leaves in two parts, arrives, and is completed', async () => {
  const [tent, lamp] = [await app.product('100', 5), await app.product('20', 5)];
  const placed = await place({ [tent]: 1, [lamp]: 3 }, { deliveryMethodId: app.parcel });
  await app.command(order, 'ship', placed.id, {
    lines: [{ line: lineOf(placed, lamp), quantity: 2 }],
    carrier: 'Posten',
    trackingNumber: 'T1',
  });
  expect(await app.order(placed.id)).toMatchObject({ state: 'confirmed', fulfilmentState: 'partlyFulfilled' });
  expect(await app.level(lamp)).toEqual({ onHand: 3, reserved: 1 });
  // Where it can be followed stands in the way of delivery.
  const pages = async () =>
    (
      await sql<{ id: string; page: string | null }>`
        select id, tracking_url as page from shipment where order_id = ${placed.id}::uuid order by number`.execute(app.app.db)
    ).rows;
  const [first] = await pages();
  expect(first?.page).toBe('https://track.example/T1');
  await app.command(shipment, 'set-tracking', first?.id ?? '', { carrier: 'Posten', trackingNumber: 'T 2/b' });
  expect((await pages())[0]?.page).toBe('https://track.example/T%202%2Fb');
  await expect(app.command(order, 'ship', placed.id, { lines: [{ line: lineOf(placed, lamp), quantity: 2 }] })).rejects.toMatchObject({
    code: 'invalid',
  });
  await app.command(order, 'ship', placed.id);
  expect(await app.order(placed.id)).toMatchObject({ state: 'completed', fulfilmentState: 'fulfilled' });
  const { rows } = await sql<{ id: string }>`select id from shipment where order_id = ${placed.id}::uuid`.execute(app.app.db);
  expect((await pages())[1]?.page).toBeNull();
  for (const { id } of rows) await app.command(shipment, 'deliver', id);
  expect(await app.order(placed.id)).toMatchObject({ state: 'completed', fulfilmentState: 'delivered' });
  expect(await app.level(tent)).toEqual({ onHand: 4, reserved: 0 });
  expect(await app.faults()).toEqual([]);
});

test('what leaves for a company stands on its own timeline, as far as the reader may see it', async () => {
  const organizationId = await app.organization();
  const lamp = await app.product('20', 5);
  const placed = await place({ [lamp]: 2 }, { buyer: { ...guestBuyer('DE'), organizationId } });
  await app.command(order, 'ship', placed.id, { lines: [{ line: lineOf(placed, lamp), quantity: 1 }] });
  await app.command(order, 'ship', placed.id);
  const told = async (actor: Actor): Promise<readonly string[]> => {
    const { data } = (await reading(app.app, { actor, requestId: 'test' }, async (ctx) =>
      ctx.registry.query(organization.key, 'timeline')?.run(ctx, {}, organizationId),
    )) as Timeline;
    return data.map(({ type }) => type).filter((type) => type === orderEvents.placed || type === orderEvents.shipmentSent);
  };
  expect(await told(app.admin)).toEqual([orderEvents.shipmentSent, orderEvents.shipmentSent, orderEvents.placed]);
  // Nothing of orders, nothing of what is a part of them.
  expect(await told(staff(app.admin.userId, { grants: { [organization.key]: fullGrant } }))).toEqual([]);
});

test('fewer of a line are freed and given back, more are charged at the same price', async () => {
  const lamp = await app.product('9.99', 10);
  const placed = await place({ [lamp]: 3 });
  expect(await app.order(placed.id)).toMatchObject({ gross: '35.67', paid: '35.67' });
  await app.command(order, 'change-lines', placed.id, { lines: [{ line: lineOf(placed, lamp), quantity: 1 }] });
  expect(await app.order(placed.id)).toMatchObject({ gross: '11.89', refunded: '23.78', balance: '0' });
  expect((await app.level(lamp)).reserved).toBe(1);
  await app.command(order, 'change-lines', placed.id, { lines: [{ line: lineOf(placed, lamp), quantity: 4 }] });
  expect(await app.order(placed.id)).toMatchObject({ gross: '47.56', balance: '35.67' });
  await app.command(order, 'take-payment', placed.id, { method: app.methods.cash });
  expect(await app.order(placed.id)).toMatchObject({ paid: '71.34', refunded: '23.78', balance: '0' });
  await expect(
    app.command(order, 'change-lines', placed.id, { lines: [{ line: lineOf(placed, lamp), quantity: 0 }] }),
  ).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a product is added at the price of today or the agreed one', async () => {
  const [lamp, rope] = [await app.product('10', 5), await app.product('100', 5)];
  const placed = await place({ [lamp]: 1 });
  await app.command(order, 'add-line', placed.id, { product: rope, quantity: 1, discount: 10, reason: 'Loyal' });
  expect(await app.order(placed.id)).toMatchObject({ gross: '119', balance: '107.1' });
  expect((await app.level(rope)).reserved).toBe(1);
});

test('many who change one order at once go one after the other', async () => {
  const lamp = await app.product('10', 50);
  const placed = await place({ [lamp]: 10 });
  const line = lineOf(placed, lamp);
  await Promise.allSettled(
    [2, 5, 7, 3, 9, 1, 6, 4].map((quantity) => app.command(order, 'change-lines', placed.id, { lines: [{ line, quantity }] })),
  );
  const { rows } = await sql<{ left: number; gross: string; reserved: number }>`
    select (l.quantity - l.cancelled)::float8 as left, trim_scale(o.gross)::text as gross, (select reserved::float8 from stock_level where product_id = ${lamp}::uuid) as reserved
    from order_line l join "order" o on o.id = l.order_id where l.id = ${line}::uuid`.execute(app.app.db);
  const [row] = rows;
  expect(row?.gross).toBe(String(Math.round((row?.left ?? 0) * 1190) / 100));
  expect(row?.reserved).toBe(row?.left);
  const { paid, refunded, balance, gross } = await app.order(placed.id);
  expect(Number(paid) - Number(refunded) + Number(balance)).toBeCloseTo(Number(gross), 2);
  expect(await app.faults()).toEqual([]);
});

test('a cancelled order frees its goods and gives back its money; what comes later goes back too', async () => {
  const lamp = await app.product('10', 5);
  const placed = await place({ [lamp]: 2 });
  await app.command(order, 'cancel', placed.id, { reason: 'buyer' });
  expect(await app.order(placed.id)).toMatchObject({
    state: 'cancelled',
    paymentState: 'refunded',
    gross: '0',
    refunded: '23.8',
    balance: '0',
  });
  expect(await app.level(lamp)).toEqual({ onHand: 5, reserved: 0 });
  const waiting = await app.buy(await app.fill({ [lamp]: 1 }));
  app.setNow('2026-04-02T10:00:00.000Z');
  await app.work();
  expect(await app.order(waiting.orderId)).toMatchObject({ state: 'cancelled' });
  await expect(
    app.system((ctx) =>
      settleManually(ctx, { paymentId: waiting.payment?.id ?? '', amount: { amount: '11.90', currency: 'EUR' }, receivedOn: '2026-04-02' }),
    ),
  ).resolves.toBeTruthy();
  expect(await app.order(waiting.orderId)).toMatchObject({ state: 'cancelled' });
  expect(await refunds(waiting.orderId)).toBe('11.90');
  expect(await app.level(lamp)).toEqual({ onHand: 5, reserved: 0 });
});

test('what comes back is credited for what was paid, in any steps, and put into stock unless damaged', async () => {
  const lamp = await app.product('9.99', 10);
  const placed = await place({ [lamp]: 3 });
  await app.command(order, 'ship', placed.id);
  const line = lineOf(placed, lamp);
  const back = (quantity: number) =>
    app.system((ctx) => requestReturn(ctx, { orderId: placed.id, lines: [{ lineId: line, quantity }], reason: 'fit' }));
  const first = await back(1);
  const rest = await back(2);
  await expect(back(1)).rejects.toMatchObject({ code: 'invalid' });
  await app.command(orderReturn, 'receive', first.id);
  expect(await app.order(placed.id)).toMatchObject({ credited: '11.89', refunded: '11.89', balance: '0' });
  const { rows } = await sql<{ id: string }>`select id from return_line where order_return_id = ${rest.id}::uuid`.execute(app.app.db);
  await app.command(orderReturn, 'receive', rest.id, { lines: [{ line: rows[0]?.id, condition: 'damaged' }] });
  expect(await app.order(placed.id)).toMatchObject({ credited: '35.67', refunded: '35.67', balance: '0', paymentState: 'refunded' });
  expect(await app.level(lamp)).toEqual({ onHand: 8, reserved: 0 });
  expect(await app.faults()).toEqual([]);
});

test('in an exchange only the difference is paid', async () => {
  const [small, large] = [await app.product('100', 5), await app.product('120', 5)];
  const placed = await place({ [small]: 1 });
  await app.command(order, 'ship', placed.id);
  const back = await app.system((ctx) =>
    requestReturn(ctx, {
      orderId: placed.id,
      lines: [{ lineId: lineOf(placed, small), quantity: 1 }],
      reason: 'fit',
      resolution: 'exchange',
    }),
  );
  await app.command(orderReturn, 'receive', back.id, { replacements: [{ product: large, quantity: 1 }] });
  expect(await app.order(placed.id)).toMatchObject({
    state: 'confirmed',
    refunded: '0',
    balance: '23.8',
    fulfilmentState: 'partlyFulfilled',
  });
  expect(await app.level(small)).toEqual({ onHand: 5, reserved: 0 });
  expect((await app.level(large)).reserved).toBe(1);
});

test('goodwill is given back and never more than the order was worth', async () => {
  const lamp = await app.product('100', 5);
  const placed = await place({ [lamp]: 1 });
  await app.command(order, 'refund', placed.id, { amount: { amount: '19', currency: 'EUR' }, reason: 'Late' });
  expect(await app.order(placed.id)).toMatchObject({ credited: '19', refunded: '19', balance: '0', paymentState: 'partlyRefunded' });
  await expect(
    app.command(order, 'refund', placed.id, { amount: { amount: '101', currency: 'EUR' }, reason: 'More' }),
  ).rejects.toMatchObject({ code: 'invalid' });
});

test('who buys on account owes less when something is taken out', async () => {
  const lamp = await app.product('100', 5);
  const organizationId = await app.organization('5000');
  const placed = await place(
    { [lamp]: 2 },
    { channel: 'phone', paymentMethodId: app.methods.account, buyer: { ...app.shopper().buyer, organizationId, isBusiness: true } },
  );
  expect(await app.order(placed.id)).toMatchObject({ state: 'confirmed', paymentState: 'authorised', balance: '238' });
  await app.command(order, 'change-lines', placed.id, { lines: [{ line: lineOf(placed, lamp), quantity: 1 }] });
  expect(await app.order(placed.id)).toMatchObject({ paymentState: 'authorised', balance: '119', refunded: '0' });
  const { rows } = await sql<{
    open: string;
  }>`select trim_scale(amount - coalesce(released, 0))::text as open from payment where subject_id = ${placed.id}::uuid`.execute(
    app.app.db,
  );
  expect(rows[0]?.open).toBe('119');
});
