import { expect, test } from 'vitest';
import { fullGrant, type Actor } from '../../kernel/access/actor.ts';
import { runCommand } from '../../kernel/command/run.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { user } from '../../platform/identity/records/user.ts';
import { taxClass } from '../catalog/records/tax-class.ts';
import { orderReturn } from '../orders/records/order-return.ts';
import { order } from '../orders/records/order.ts';
import { placeOrder, requestReturn } from '../orders/index.ts';
import { payment } from '../payments/records/payment.ts';
import { refund } from '../payments/records/refund.ts';
import { taxRate } from '../pricing/records/tax-rate.ts';
import { tillSession } from './records/till-session.ts';
import type { TillSold } from './rules/till-offer.ts';
import { createTillApp, euro } from './testing/till-app.ts';

const { app, card, cash, put, openTill, does, report, basel } = await createTillApp();

/** Somebody who sells and handles payments, with no drawer open yet. */
const seller = async (permissions: readonly string[] = ['till.sell', 'payments.manage']): Promise<Actor> =>
  staff(await app.make(user, { name: 'Seller', email: `${newId()}@example.com` }), { grants: { '*': fullGrant }, permissions });
/** An order of so many lamps at 23.80, paid over the counter; its lines are not handed over where it can still be changed. */
const soldAt = async (session: string, quantity: number, paymentMethod = cash): Promise<string> => {
  const lamp = await app.product('20');
  await put(lamp, quantity);
  return (await does<TillSold>(session, 'sell', { lines: [{ product: lamp, quantity }], paymentMethod, saleKey: newId() })).order.id;
};
const refundsOf = async (orderId: string) => {
  const { rows } = await sql<{ id: string; state: string; amount: string }>`
    select r.id, r.state, trim_scale(r.amount)::text as amount from refund r join payment p on p.id = r.payment_id where p.subject_id = ${orderId}::uuid
    order by r.id`.execute(app.app.db);
  return rows;
};
const expected = async (session: string): Promise<string> => (await report(session)).cash.expected;
const gives = (amount: string) => ({ amount: euro(amount), reason: 'Scratched' });

test('a refund on the page of an order comes out of the drawer of whoever gives it, with its taxes, once per key', async () => {
  const anna = await seller();
  const other = await openTill('of somebody else');
  const session = await openTill('hers', euro('100'), anna);
  const id = await soldAt(session, 2);
  const request = {
    actor: anna,
    requestId: 'test',
    record: app.app.registry.record(order.key),
    verb: 'refund',
    id,
    input: gives('5.95'),
    idempotencyKey: newId(),
  };
  const first = await runCommand(app.app, request);
  expect(await runCommand(app.app, request)).toEqual(first);
  expect(await refundsOf(id)).toMatchObject([{ state: 'done', amount: '5.95' }]);
  const x = await report(session);
  expect(x.cash).toMatchObject({ sold: '47.60', refunded: '-5.95', expected: '141.65' });
  expect([x.gross, x.net, x.tax, x.refunds]).toEqual(['41.65', '35.00', '6.65', 1]);
  expect(await expected(other)).toBe('100.00');
  expect(await does(session, 'close', { counted: euro('141.65') })).toEqual({ expected: '141.65', difference: '0.00' });
  expect(await app.faults()).toEqual([]);
});

test('each way to give money back touches the drawer: lines taken out, a return, a cancelled order, the page of a payment', async () => {
  const anna = await seller();
  const session = await openTill('every way', euro('500'), anna);
  const lamp = await app.product('10', 50);
  const paidInCash = async () =>
    (await app.system((ctx) => placeOrder(ctx, app.draft({ [lamp]: 3 }, { channel: 'outlet', paymentMethodId: cash })))).orderId;
  const drawerAfter = async (does: () => Promise<unknown>): Promise<string> => {
    await does();
    return expected(session);
  };
  // Orders that are paid in cash and not handed over bring nothing into this drawer: 3 x 11.90 each.
  const changed = await paidInCash();
  const [line] = (await sql<{ id: string }>`select id from order_line where order_id = ${changed}::uuid`.execute(app.app.db)).rows;
  expect(await drawerAfter(() => app.command(order, 'change-lines', changed, { lines: [{ line: line?.id, quantity: 2 }] }, anna))).toBe(
    '488.10',
  );
  expect(await drawerAfter(() => app.command(order, 'cancel', changed, { reason: 'buyer' }, anna))).toBe('464.30');
  const paid = await paidInCash();
  const [made] = (await sql<{ id: string }>`select id from payment where subject_id = ${paid}::uuid`.execute(app.app.db)).rows;
  expect(await drawerAfter(() => app.command(payment, 'refund', made?.id ?? '', gives('0.70'), anna))).toBe('463.60');
  const sold = await soldAt(session, 2);
  const [soldLine] = (await sql<{ id: string }>`select id from order_line where order_id = ${sold}::uuid`.execute(app.app.db)).rows;
  const back = await app.system((ctx) =>
    requestReturn(ctx, { orderId: sold, lines: [{ lineId: soldLine?.id ?? '', quantity: 1 }], reason: 'unwanted' }),
  );
  // 463.60 + 47.60 - 23.80
  expect(await drawerAfter(() => app.command(orderReturn, 'receive', back.id, {}, anna))).toBe('487.40');
  expect(await app.faults()).toEqual([]);
});

test('what a return gives back is taxed as what came back, at once and later, however the rest of the order was taxed', async () => {
  const reduced = await app.make(taxClass, { name: 'Reduced', code: 'reduced' });
  await app.make(taxRate, { name: 'VAT 7 %', country: 'DE', taxClass: reduced, rate: 7, validFrom: '2021-01-01' });
  const [lamp, bread] = [await app.product('20'), await app.product('10', 0, { taxClass: reduced })];
  const anna = await seller();
  const session = await openTill('two rates', euro('100'), anna);
  const backOf = async (product: string, actor: Actor): Promise<string> => {
    await put(lamp, 1);
    await put(bread, 1);
    const lines = [lamp, bread].map((each) => ({ product: each, quantity: 1 }));
    const { id } = (await does<TillSold>(session, 'sell', { lines, paymentMethod: cash, saleKey: newId() })).order;
    const { rows } = await sql<{ id: string }>`
      select id from order_line where order_id = ${id}::uuid and product_id = ${product}::uuid`.execute(app.app.db);
    const back = await app.system((ctx) =>
      requestReturn(ctx, { orderId: id, lines: [{ lineId: rows[0]?.id ?? '', quantity: 1 }], reason: 'unwanted' }),
    );
    await app.command(orderReturn, 'receive', back.id, {}, actor);
    return id;
  };
  const taxesNow = async () => (await report(session)).taxes.map(({ code, net, tax }) => [code, net, tax]).toSorted();
  // Out of her own drawer: of 23.80 and 10.70 what is left is the lamp.
  await backOf(bread, anna);
  expect(await taxesNow()).toEqual([
    ['reduced', '0.00', '0.00'],
    ['standard', '20.00', '3.80'],
  ]);
  // Nobody's drawer is open for whoever takes it back: it waits, and is paid out later.
  const later = await backOf(lamp, await seller());
  const [waiting] = await refundsOf(later);
  expect(waiting).toMatchObject({ state: 'waiting', amount: '23.8' });
  await does(session, 'pay-refund', { refund: waiting?.id }, anna);
  expect(await taxesNow()).toEqual([
    ['reduced', '10.00', '0.70'],
    ['standard', '20.00', '3.80'],
  ]);
  expect(await app.faults()).toEqual([]);
});

test('without a drawer, with several, or with too little in it, it waits; it is then paid out of one drawer, once', async () => {
  const anna = await seller();
  const sellsAt = await openTill('busy one');
  const id = await soldAt(sellsAt, 3);
  const waits = async (amount: string) => {
    await app.command(order, 'refund', id, gives(amount), anna);
    const last = (await refundsOf(id)).at(-1);
    expect(last).toMatchObject({ state: 'waiting', amount });
    return last?.id ?? '';
  };
  const withoutDrawer = await waits('1.19');
  const one = await openTill('first of two', euro('1'), anna);
  const tooLittle = await waits('2.38');
  const two = await openTill('second of two', euro('50'), anna);
  const ofSeveral = await waits('3.57');
  expect([await expected(one), await expected(two), await expected(sellsAt)]).toEqual(['1.00', '50.00', '171.40']);
  await expect(does(one, 'pay-refund', { refund: tooLittle }, anna)).rejects.toMatchObject({
    problems: [{ pointer: '/refund', code: 'max' }],
  });
  const all = await Promise.allSettled(
    Array.from({ length: 6 }, (_v, i) => does(i % 2 === 0 ? one : two, 'pay-refund', { refund: tooLittle }, anna)),
  );
  expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  expect([await expected(one), await expected(two)]).toEqual(['1.00', '47.62']);
  expect(await does(two, 'pay-refund', { refund: ofSeveral }, anna)).toEqual({
    paid: '3.57',
    currency: 'EUR',
    provider: 'cash',
    methodName: 'Cash',
  });
  // Paid out elsewhere: no drawer has less in it, and nobody can pay it out again.
  await app.command(refund, 'paid-out', withoutDrawer, {}, anna);
  await expect(does(two, 'pay-refund', { refund: withoutDrawer }, anna)).rejects.toMatchObject({ code: 'not-allowed' });
  expect([await expected(two), (await app.order(id))['refunded']]).toEqual(['44.05', '7.14']);
  expect((await refundsOf(id)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
});

test('many refunds at once: the drawer lacks what was paid out of it, and the rest waits', async () => {
  const anna = await seller();
  const session = await openTill('crowded', euro('30'), anna);
  const ids = await Promise.all(Array.from({ length: 6 }, () => soldAt(session, 1)));
  // More than a dozen at once, on the orders and over the counter, while the till goes on selling.
  await Promise.all([
    ...ids.flatMap((id) => ['2.38', '1.19'].map((amount) => app.command(order, 'refund', id, gives(amount), anna))),
    soldAt(session, 1),
    does(session, 'move-cash', { direction: 'cashOut', amount: euro('10'), reason: 'Milk' }, anna),
  ]);
  const refunds = (await Promise.all(ids.map(refundsOf))).flat();
  expect(refunds).toHaveLength(12);
  const cents = (rows: readonly { amount: string }[]): number =>
    rows.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  const paidOut = cents(refunds.filter(({ state }) => state === 'done'));
  // 30 + 7 x 23.80 - 10
  expect(Math.round(Number(await expected(session)) * 100)).toBe(18_660 - paidOut);
  for (const { id } of refunds.filter(({ state }) => state === 'waiting')) await does(session, 'pay-refund', { refund: id }, anna);
  expect(await expected(session)).toBe('165.18');
  expect(await app.faults()).toEqual([]);
});

test('a refund on the card terminal stands in the journal, and the drawer holds what it held; coins are rounded', async () => {
  const anna = await seller();
  const session = await openTill('card', euro('10'), anna);
  const byCard = await soldAt(session, 1, card);
  await app.command(order, 'refund', byCard, gives('11.90'), anna);
  const x = await report(session);
  expect([x.cash.expected, x.gross, x.methods]).toMatchObject([
    '10.00',
    '11.90',
    [{ provider: 'card-terminal', total: '11.90', refunds: 1 }],
  ]);
  await does(session, 'close', { counted: euro('10') }, anna);

  const swiss = await openTill('coins', { amount: '20', currency: 'CHF' }, anna);
  const ticket = await app.product('1', 0, { listPrice: { amount: '10', currency: 'CHF' } });
  await put(ticket, 1, basel);
  const sold = await does<TillSold>(swiss, 'sell', { lines: [{ product: ticket, quantity: 1 }], paymentMethod: cash, saleKey: newId() });
  const before = await report(swiss);
  await app.command(order, 'refund', sold.order.id, { amount: { amount: '1.02', currency: 'CHF' }, reason: 'Late' }, anna);
  const after = await report(swiss);
  expect(Number(before.cash.expected) - Number(after.cash.expected)).toBeCloseTo(1, 6);
  expect(Number(after.rounding) - Number(before.rounding)).toBeCloseTo(0.02, 6);
  expect(Number(after.net) + Number(after.tax)).toBeCloseTo(Number(after.gross), 6);
});

test('who may not sell takes nothing out of a drawer, and nobody pays out what they may not see', async () => {
  const anna = await seller();
  const session = await openTill('closed to others', euro('100'), anna);
  const id = await soldAt(session, 1);
  await app.command(order, 'refund', id, gives('1.00'), await seller([]));
  const [waiting] = await refundsOf(id);
  expect(waiting?.state).toBe('waiting');
  const pay = (actor: Actor) => does(session, 'pay-refund', { refund: waiting?.id }, actor);
  await expect(pay(await seller([]))).rejects.toMatchObject({ status: 403 });
  const blind = { ...(await seller(['till.sell'])), grants: { [tillSession.key]: fullGrant } };
  await expect(pay(blind)).rejects.toMatchObject({ problems: [{ pointer: '/refund' }] });
  for (const audience of ['customer', 'partner', 'public'] as const)
    await expect(pay({ ...anna, audience })).rejects.toMatchObject({ status: 404 });
  expect(await expected(session)).toBe('123.80');
});
