import { expect, test } from 'vitest';
import type { AppError } from '../../kernel/errors.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { product } from '../catalog/records/product.ts';
import { placeOrder } from '../orders/index.ts';
import { order as orderRecord } from '../orders/records/order.ts';
import { approvalsOf, approveOrder, refuseOrder, removeBuyer, spentThisMonth, viewApproval, withdrawOrder } from './index.ts';
import { createBuyingApp, type TestBuyer } from './testing/buying-app.ts';

const app = await createBuyingApp();

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: AppError) => (error.details?.['reason'] ? `${error.code} ${String(error.details['reason'])}` : error.code),
  );
const approve = (id: string, by: TestBuyer, seenTotal: string) =>
  app.account(by).then((account) => app.system((ctx) => approveOrder(ctx, account, id, { seenTotal })));
const stateOf = async (id: string): Promise<unknown> =>
  (await sql<{ state: string }>`select state from order_approval where id = ${id}::uuid`.execute(app.app.db)).rows[0]?.state;

test('an order up to the limit is placed, one above it is not: it waits, is told of, and an approver’s yes orders it once', async () => {
  const company = await app.organization();
  const [buyer, approver] = [await app.buyer(company, 'buyer', { limit: '200' }), await app.buyer(company, 'approver')];
  const tent = await app.product('100', 10);
  await app.fillCart(buyer, { [tent]: 1 });
  expect(await app.orderCart(buyer)).toMatchObject({ gross: '119.00' });

  await app.fillCart(buyer, { [tent]: 2 });
  expect(await refusal(app.orderCart(buyer))).toBe('needs-approval limit');
  expect((await app.level(tent)).reserved).toBe(1);
  const id = (await app.ask(buyer)) ?? '';
  // Sent twice it is asked for once.
  expect(await app.ask(buyer)).toBe(null);
  const seen = await app.system(async (ctx) => viewApproval(ctx, await app.account(approver), id));
  expect(seen).toMatchObject({
    gross: '238.00',
    mayDecide: true,
    mayWithdraw: false,
    approval: { reason: 'limit', note: 'For the new hut' },
  });
  expect((await app.level(tent)).reserved).toBe(1);
  expect(await refusal(approve(id, buyer, '238.00'))).toBe('forbidden');

  const placed = await approve(id, approver, '238.00');
  expect(placed).toMatchObject({ gross: '238.00', isNew: true });
  expect((await app.level(tent)).reserved).toBe(3);
  expect(await stateOf(id)).toBe('placed');
  const { rows } = await sql`select person_id, organization_id from "order" where id = ${placed.orderId}::uuid`.execute(app.app.db);
  expect(rows).toEqual([{ person_id: buyer.personId, organization_id: company }]);
  const mails = await app.mails();
  expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    [approver.email, expect.stringMatching(/^Order to approve: Buyer\d+ Nordmann, €238.00$/)],
    [buyer.email, `Approved and ordered: ${placed.number}`],
    [approver.email, `Approved and ordered: ${placed.number}`],
  ]);
});

test('who was approved while away pays by a link, for which the order waits three days', async () => {
  const company = await app.organization();
  const [buyer, approver] = [await app.buyer(company, 'buyer', { limit: '1' }), await app.buyer(company, 'approver')];
  const lamp = await app.product('20', 10);
  await app.fillCart(buyer, { [lamp]: 1 });
  const placed = await approve((await app.ask(buyer, app.methods.card)) ?? '', approver, '23.80');
  expect(placed).toMatchObject({ state: 'pending', payment: { isOnline: true } });
  const { rows } = await sql<{ expires: string }>`select expires_at as expires from "order" where id = ${placed.orderId}::uuid`.execute(
    app.app.db,
  );
  expect(rows).toEqual([{ expires: '2026-03-05T10:00:00.000Z' }]);
  await app.work();
  const mail = (await app.mails()).find(({ subject }) => subject === `Your order ${placed.number}: how to pay`);
  expect(mail).toMatchObject({ recipient: buyer.email, text: expect.stringContaining('See the order and pay: ') });
});

test('two approvers at once, and one of them twice: one order', async () => {
  const company = await app.organization();
  const buyer = await app.buyer(company, 'buyer', { limit: '1' });
  const approvers = [await app.buyer(company, 'approver'), await app.buyer(company, 'admin')];
  const lamp = await app.product('20', 100);
  await app.fillCart(buyer, { [lamp]: 1 });
  const id = (await app.ask(buyer)) ?? '';
  const before = await app.count('order');
  const said = await Promise.all([...approvers, ...approvers].map((each) => refusal(approve(id, each, '23.80'))));
  expect(said.toSorted()).toEqual(['decided', 'decided', 'decided', 'done']);
  expect((await app.count('order')) - before).toBe(1);
  expect((await app.level(lamp)).reserved).toBe(1);
});

test('ten orders at once do not pass one budget, and what is cancelled does not count', async () => {
  const company = await app.organization();
  const buyer = await app.buyer(company, 'buyer', { budget: '100' });
  const lamp = await app.product('20', 100);
  const orderOne = async (): Promise<string> => {
    await app.fillCart(buyer, { [lamp]: 1 });
    return refusal(app.orderCart(buyer));
  };
  expect([await orderOne(), await orderOne(), await orderOne()]).toEqual(['done', 'done', 'done']);
  // Two carts: the one of the person, and one that a quote or another channel places in the same moment.
  const shopper = await app.shopperOf(buyer);
  const drafts = Array.from({ length: 8 }, () =>
    refusal(
      app.system((ctx) =>
        placeOrder(ctx, app.draft({ [lamp]: 1 }, { buyer: shopper.buyer, isSelfService: true, idempotencyKey: newId() })),
      ),
    ),
  );
  expect((await Promise.all(drafts)).toSorted()).toEqual(['done', ...Array.from({ length: 7 }, () => 'needs-approval budget')]);
  const spent = () => app.system((ctx) => spentThisMonth(ctx, { personId: buyer.personId, organizationId: company, currency: 'EUR' }));
  expect(await spent()).toBe('95.2');

  const { rows } = await sql<{ id: string }>`select id from "order" where person_id = ${buyer.personId}::uuid limit 1`.execute(app.app.db);
  await app.command(orderRecord, 'cancel', rows[0]?.id ?? '', { reason: 'buyer' });
  expect(await spent()).toBe('71.4');
  expect(await orderOne()).toBe('done');
});

test('the month begins where our company is', async () => {
  const company = await app.organization();
  const buyer = await app.buyer(company, 'buyer', { budget: '30' });
  const lamp = await app.product('20', 100);
  const buy = async (): Promise<string> => {
    await app.fillCart(buyer, { [lamp]: 1 });
    return refusal(app.orderCart(buyer));
  };
  const now = app.app.now();
  // Clocks have gone forward in Berlin: April begins there at 22:00 UTC.
  app.setNow('2026-03-31T21:59:59.000Z');
  expect([await buy(), await buy()]).toEqual(['done', 'needs-approval budget']);
  app.setNow('2026-03-31T22:00:00.000Z');
  expect(await refusal(app.orderCart(buyer))).toBe('done');
  app.setNow(now);
});

test('the amount is the server’s: what was shown at another price or total is not ordered, and goes on waiting', async () => {
  const company = await app.organization();
  const [buyer, approver] = [await app.buyer(company, 'buyer', { limit: '1' }), await app.buyer(company, 'approver')];
  const lamp = await app.product('20', 5);
  await app.fillCart(buyer, { [lamp]: 5 });
  const id = (await app.ask(buyer)) ?? '';
  expect(await refusal(approve(id, approver, '0.01'))).toBe('price-changed');
  await app.command(product, 'update', lamp, { listPrice: { amount: '30', currency: 'EUR' } });
  expect(await refusal(approve(id, approver, '119.00'))).toBe('price-changed');
  // Nothing is kept for it while it waits: somebody else may be faster.
  const other = await app.buyer(company, 'buyer');
  await app.fillCart(other, { [lamp]: 3 });
  expect(await refusal(app.orderCart(other))).toBe('done');
  expect(await refusal(approve(id, approver, '178.50'))).toBe('out-of-stock');
  expect(await stateOf(id)).toBe('waiting');
  expect(await app.system(async (ctx) => viewApproval(ctx, await app.account(approver), id))).toMatchObject({ gross: null });
  const account = await app.account(approver);
  expect(await refusal(app.system((ctx) => refuseOrder(ctx, account, id, '  ')))).toBe('invalid');
  await app.system((ctx) => refuseOrder(ctx, account, id, 'Take the cheaper one'));
  expect(await refusal(approve(id, approver, '178.50'))).toBe('decided');
  expect((await app.mails()).filter(({ text }) => text.includes('Take the cheaper one')).map(({ recipient }) => recipient)).toEqual(
    [buyer.email, approver.email].toSorted(),
  );
});

test('what cannot be delivered any more is not offered to be approved', async () => {
  const company = await app.organization();
  const [buyer, approver] = [await app.buyer(company, 'buyer', { limit: '1' }), await app.buyer(company, 'approver')];
  const lamp = await app.product('20', 5);
  await app.fillCart(buyer, { [lamp]: 1 });
  const id = (await app.ask(buyer)) ?? '';
  const seen = () => app.system(async (ctx) => viewApproval(ctx, await app.account(approver), id));
  expect(await seen()).toMatchObject({ gross: '23.80', mayDecide: true });
  await sql`update cart set delivery_method_id = null where id = (select cart_id from order_approval where id = ${id}::uuid)`.execute(
    app.app.db,
  );
  expect(await seen()).toMatchObject({ gross: null, mayDecide: true });
});

test('nobody approves their own order but who may', async () => {
  const company = await app.organization();
  const [strict, free] = [
    await app.buyer(company, 'approver', { limit: '1' }),
    await app.buyer(company, 'approver', { limit: '1', mayReleaseOwn: true }),
  ];
  const lamp = await app.product('20', 100);
  for (const [who, verdict] of [
    [strict, 'forbidden'],
    [free, 'done'],
  ] as const) {
    await app.fillCart(who, { [lamp]: 1 });
    const id = (await app.ask(who)) ?? '';
    expect(await refusal(approve(id, who, '23.80'))).toBe(verdict);
  }
});

test('approvals of another company, and of colleagues to a mere buyer, do not exist', async () => {
  const [ours, theirs] = [await app.organization(), await app.organization()];
  const [buyer, colleague, approver] = [
    await app.buyer(ours, 'buyer', { limit: '1' }),
    await app.buyer(ours),
    await app.buyer(ours, 'approver'),
  ];
  const [stranger, strange] = [await app.buyer(theirs, 'admin'), await app.buyer(theirs, 'approver')];
  const lamp = await app.product('20', 100);
  await app.fillCart(buyer, { [lamp]: 1 });
  const id = (await app.ask(buyer)) ?? '';
  for (const who of [stranger, strange, colleague]) {
    const account = await app.account(who);
    expect(await app.system((ctx) => viewApproval(ctx, account, id))).toBe(null);
    expect(await app.system((ctx) => approvalsOf(ctx, account))).toEqual([]);
    for (const work of [
      () => approve(id, who, '23.80'),
      () => app.system((ctx) => refuseOrder(ctx, account, id, 'no')),
      () => app.system((ctx) => withdrawOrder(ctx, account, id)),
    ])
      expect(await refusal(work())).toBe('not-found');
  }
  expect(await app.system(async (ctx) => approvalsOf(ctx, await app.account(approver)))).toHaveLength(1);
  await app.system(async (ctx) => withdrawOrder(ctx, await app.account(buyer), id));
  expect(await refusal(approve(id, approver, '23.80'))).toBe('decided');
});

test('whoever was removed, and who was never a buyer, orders nothing for the company alone', async () => {
  const company = await app.organization();
  const [admin, buyer] = [await app.buyer(company, 'admin'), await app.buyer(company)];
  const lamp = await app.product('20', 100);
  await app.fillCart(buyer, { [lamp]: 1 });
  const { id } = buyer;
  const waiting = await app.buyer(company, 'buyer', { limit: '1' });
  await app.fillCart(waiting, { [lamp]: 1 });
  const asked = (await app.ask(waiting)) ?? '';
  for (const buyerId of [id, waiting.id]) await app.system((ctx) => removeBuyer(ctx, { organizationId: company, buyerId }));
  expect(await refusal(app.orderCart(buyer))).toBe('needs-approval notBuyer');
  expect(await stateOf(asked)).toBe('withdrawn');
  expect(await refusal(approve(asked, admin, '23.80'))).toBe('decided');
});

test('a company without an account buys as before', async () => {
  const company = await app.organization();
  const lamp = await app.product('20', 100);
  const shopper = app.shopper({ personId: await app.person(), organizationId: company, isBusiness: true });
  await app.fill({ [lamp]: 50 }, shopper);
  expect(await app.buy('', {}, shopper)).toMatchObject({ isNew: true });
});
