import { expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import type { AppError } from '../../kernel/errors.ts';
import { settleManually } from '../payments/index.ts';
import { coupon } from '../pricing/records/coupon.ts';
import { promotion } from '../pricing/records/promotion.ts';
import { product } from '../catalog/records/product.ts';
import { mergeCarts, openCart, placeOrder, setLines, viewCart } from './index.ts';
import { createOrdersApp } from './testing/orders-app.ts';

const app = await createOrdersApp();

const count = async (table: string): Promise<number> =>
  Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(app.app.db)).rows[0]?.n);
const codeOf = (result: PromiseSettledResult<unknown>): string =>
  result.status === 'fulfilled' ? 'done' : ((result.reason as AppError).code ?? String(result.reason));
const tally = (results: readonly PromiseSettledResult<unknown>[]): Record<string, number> =>
  Object.fromEntries(Object.entries(Object.groupBy(results.map(codeOf), (code) => code)).map(([code, all]) => [code, all?.length ?? 0]));

test('a guest buys two things: priced, reserved, paid, confirmed and told of', async () => {
  const [tent, lamp] = [await app.product('100', 10), await app.product('20', 10)];
  const token = await app.fill({ [tent]: 1, [lamp]: 2 });
  const placed = await app.buy(token, { expectedTotal: '166.60' });
  expect(placed).toMatchObject({ state: 'pending', gross: '166.60', currency: 'EUR', isNew: true });
  expect(await app.order(placed.orderId)).toMatchObject({
    state: 'pending',
    paymentState: 'unpaid',
    gross: '166.6',
    paid: '0',
    balance: '166.6',
  });
  expect(await app.level(lamp)).toEqual({ onHand: 10, reserved: 2 });
  await app.system((ctx) =>
    settleManually(ctx, { paymentId: placed.payment?.id ?? '', amount: { amount: '166.60', currency: 'EUR' }, receivedOn: '2026-03-02' }),
  );
  expect(await app.order(placed.orderId)).toMatchObject({
    state: 'confirmed',
    paymentState: 'paid',
    fulfilmentState: 'unfulfilled',
    paid: '166.6',
    balance: '0',
  });
  await app.work();
  const { rows } = await sql<{
    subject: string;
    text: string;
  }>`select subject, text from mail where key = ${`order confirmation ${placed.orderId}`}`.execute(app.app.db);
  expect(rows[0]?.subject).toBe(`Your order ${placed.number}`);
  expect(rows[0]?.text).toContain(`http://shop.example/orders/${placed.number}?token=${placed.token}`);
});

test('an order costs what its own transaction finds, whatever this server remembers from a moment before', async () => {
  const lamp = await app.product('20', 10);
  const who = app.shopper();
  const token = await app.fill({ [lamp]: 1 }, who);
  const total = async (): Promise<string> =>
    (await app.system(async (ctx) => viewCart(ctx, await openCart(ctx, { token }, who), who))).gross;
  expect([await total(), await total()]).toEqual(['23.80', '23.80']);
  await app.app.db.transaction().execute(async (db) => {
    await sql`update product set list_price = 25 where id = ${lamp}`.execute(db);
    expect(await total()).toBe('23.80');
  });
  await expect(app.buy(token, { expectedTotal: '23.80' })).rejects.toMatchObject({ code: 'price-changed', details: { gross: '29.75' } });
  await app.command(product, 'update', lamp, { state: 'discontinued' });
  await expect(app.buy(token, { expectedTotal: '29.75' })).rejects.toMatchObject({ code: 'invalid', problems: [{ code: 'not-offered' }] });
  await app.command(product, 'update', lamp, { state: 'active' });
  expect(await app.buy(token, { expectedTotal: '29.75' })).toMatchObject({ gross: '29.75', isNew: true });
});

test('a cart tells what changed since its buyer last saw it, once', async () => {
  const [lamp, rope, boot] = [await app.product('20', 10), await app.product('5', 10), await app.product('50', 2)];
  const who = app.shopper();
  const token = await app.fill({ [lamp]: 1, [rope]: 1, [boot]: 2 }, who);
  const look = () => app.system(async (ctx) => viewCart(ctx, await openCart(ctx, { token }, who), who));
  expect((await look()).messages).toEqual([]);
  await app.command(product, 'update', lamp, { listPrice: { amount: '25', currency: 'EUR' } });
  await app.command(product, 'update', rope, { state: 'discontinued' });
  await app.buy(await app.fill({ [boot]: 1 }));
  const view = await look();
  expect(view.messages.map(({ code }) => code)).toEqual(['price-changed', 'not-offered', 'fewer-left']);
  expect(view.messages[0]).toMatchObject({ from: '23.80', to: '29.75' });
  expect(view.isOrderable).toBe(false);
  // What was said of the price is said; what stands in the way stays.
  expect((await look()).messages.map(({ code }) => code)).toEqual(['not-offered', 'fewer-left']);
});

test('a total that the buyer did not agree to is not charged', async () => {
  const lamp = await app.product('20', 10);
  const token = await app.fill({ [lamp]: 1 });
  await app.command(product, 'update', lamp, { listPrice: { amount: '30', currency: 'EUR' } });
  await expect(app.buy(token, { expectedTotal: '23.80' })).rejects.toMatchObject({ code: 'price-changed', details: { gross: '35.70' } });
  expect((await app.level(lamp)).reserved).toBe(0);
});

test('the same checkout twenty times at once is one order with one payment', async () => {
  const lamp = await app.product('20', 100);
  const token = await app.fill({ [lamp]: 1 });
  const [orders, payments] = [await count('order'), await count('payment')];
  const placed = await Promise.all(Array.from({ length: 20 }, () => app.buy(token, { idempotencyKey: 'one and the same' })));
  expect(new Set(placed.map((each) => each.orderId)).size).toBe(1);
  expect(new Set(placed.map((each) => each.token)).size).toBe(1);
  expect(placed.filter((each) => each.isNew)).toHaveLength(1);
  expect([(await count('order')) - orders, (await count('payment')) - payments]).toEqual([1, 1]);
  await expect(app.buy(token, { idempotencyKey: 'another key' })).rejects.toMatchObject({ code: 'cart-ordered' });
  expect(await app.level(lamp)).toEqual({ onHand: 100, reserved: 1 });
});

test('placing with one key twice at once gives one order', async () => {
  const lamp = await app.product('20', 100);
  const draft = app.draft({ [lamp]: 1 }, { idempotencyKey: 'phone order 7' });
  const placed = await Promise.all([1, 2, 3].map(() => app.system((ctx) => placeOrder(ctx, draft))));
  expect(new Set(placed.map((each) => each.orderId)).size).toBe(1);
});

test('five hundred buyers and a stock of one hundred: one hundred are sold', { timeout: 120_000 }, async () => {
  const lamp = await app.product('20', 100);
  const tokens = await Promise.all(Array.from({ length: 500 }, () => app.fill({ [lamp]: 1 })));
  const results = await Promise.allSettled(tokens.map((token) => app.buy(token)));
  expect(tally(results)).toEqual({ done: 100, 'out-of-stock': 400 });
  expect(await app.level(lamp)).toEqual({ onHand: 100, reserved: 100 });
  expect(await app.faults()).toEqual([]);
});

test('a coupon with fifty uses is used fifty times', { timeout: 120_000 }, async () => {
  const lamp = await app.product('20', 1000);
  const off = await app.make(promotion, { name: 'Ten off', kind: 'percent', percent: 10, needsCoupon: true, state: 'running' });
  await app.make(coupon, { promotion: off, code: 'TEN', usageLimit: 50 });
  const results = await Promise.allSettled(
    Array.from({ length: 120 }, (_, i) =>
      app.system((ctx) =>
        placeOrder(
          ctx,
          app.draft({ [lamp]: 1 }, { couponCodes: ['TEN'], email: `buyer${i}@example.com`, expectedTotal: '21.42', holdOutKey: `b${i}` }),
        ),
      ),
    ),
  );
  expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(50);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from redemption where promotion_id = ${off}::uuid`.execute(
    app.app.db,
  );
  expect(rows[0]?.n).toBe(50);
});

test('two carts that are merged at once become one, with nothing lost or doubled', async () => {
  const [lamp, rope] = [await app.product('20', 10), await app.product('5', 10)];
  const personId = await app.person();
  const who = app.shopper({ personId });
  const [one, two] = [await app.fill({ [lamp]: 2 }), await app.fill({ [lamp]: 3, [rope]: 1 })];
  await Promise.all([one, two, one].map((token) => app.system((ctx) => mergeCarts(ctx, token, who))));
  const cart = await app.system((ctx) => openCart(ctx, { personId }, who));
  expect(new Map(cart.lines.map((line) => [line.productId, line.quantity]))).toEqual(
    new Map([
      [lamp, '3'],
      [rope, '1'],
    ]),
  );
  expect((await app.system((ctx) => openCart(ctx, { token: one }, app.shopper()))).lines).toEqual([]);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from cart where person_id = ${personId}::uuid and state = 'open'`.execute(app.app.db);
  expect(rows[0]?.n).toBe(1);
});

test('adding to a cart from two windows at once loses nothing', async () => {
  const lamp = await app.product('20', 100);
  const who = app.shopper();
  const token = await app.fill({ [lamp]: 1 }, who);
  await Promise.all(
    Array.from({ length: 10 }, () =>
      app.system(async (ctx) => setLines(ctx, await openCart(ctx, { token }, who), [{ productId: lamp, quantity: '1', mode: 'add' }], who)),
    ),
  );
  expect((await app.system((ctx) => openCart(ctx, { token }, who))).lines[0]?.quantity).toBe('11');
});

test('what is not offered, has no price, or is more than there is cannot be put in', async () => {
  const [gone, dear, rare] = [
    await app.product('5', 1, { state: 'draft' }),
    await app.product('5', 1, { listPrice: null }),
    await app.product('5', 1),
  ];
  await expect(app.fill({ [gone]: 1 })).rejects.toMatchObject({
    code: 'invalid',
    problems: [{ pointer: '/lines/0/productId', code: 'not-offered' }],
  });
  await expect(app.fill({ [dear]: 1 })).rejects.toMatchObject({ code: 'invalid' });
  await expect(app.fill({ [rare]: 2 })).rejects.toMatchObject({
    code: 'out-of-stock',
    message: expect.stringContaining('Only 1') as string,
  });
  await expect(app.fill({ [rare]: -1 })).rejects.toMatchObject({ code: 'invalid' });
});

test('who buys on account gets no more than their limit, also at once', async () => {
  const lamp = await app.product('100', 100);
  const organizationId = await app.organization('300');
  const buy = () =>
    app.system((ctx) =>
      placeOrder(
        ctx,
        app.draft(
          { [lamp]: 1 },
          { paymentMethodId: app.methods.account, buyer: { ...app.shopper().buyer, organizationId, isBusiness: true } },
        ),
      ),
    );
  const results = await Promise.allSettled([buy(), buy(), buy(), buy()]);
  expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(2);
  expect((await app.level(lamp)).reserved).toBe(2);
});

test('carts that nobody touched for 90 days go, what was ordered stays', async () => {
  const lamp = await app.product('20', 10);
  const [old, bought] = [await app.fill({ [lamp]: 1 }), await app.fill({ [lamp]: 1 })];
  await app.buy(bought);
  app.setNow('2026-06-15T10:00:00.000Z');
  const fresh = await app.fill({ [lamp]: 1 });
  app.jobs.splice(0, app.jobs.length, { job: 'orders.tidyCarts', input: {}, options: {} });
  await app.work();
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from cart where state = 'ordered'`.execute(app.app.db);
  const lines = async (token: string): Promise<number> => (await app.system((ctx) => openCart(ctx, { token }, app.shopper()))).lines.length;
  expect([await lines(old), await lines(fresh), (rows[0]?.n ?? 0) > 0]).toEqual([0, 1, true]);
});
