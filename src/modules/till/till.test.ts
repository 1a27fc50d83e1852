import { expect, test } from 'vitest';
import { fullGrant, noGrant, type Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { user } from '../../platform/identity/records/user.ts';
import { taxClass } from '../catalog/records/tax-class.ts';
import { order } from '../orders/records/order.ts';
import { taxRate } from '../pricing/records/tax-rate.ts';
import { parkedSale } from './records/parked-sale.ts';
import type { TillOffer, TillSold } from './rules/till-offer.ts';
import { createTillApp, euro } from './testing/till-app.ts';

const { app, outlet, basel, cash, card, put, openTill, does, report } = await createTillApp();
const reduced = await app.make(taxClass, { name: 'Reduced', code: 'reduced' });
await app.make(taxRate, { name: 'VAT 7 %', country: 'DE', taxClass: reduced, rate: 7, validFrom: '2021-01-01' });

const here = async (productId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(on_hand), 0)::float8 as n from stock_level where product_id = ${productId}::uuid and location_id = ${outlet}::uuid`.execute(
    app.app.db,
  );
  return rows[0]?.n ?? 0;
};

test('a sale in cash: one order, paid, handed over, out of the stock of the outlet, with its change', async () => {
  const [lamp, bread] = [await app.product('20'), await app.product('10', 0, { taxClass: reduced })];
  await put(lamp, 3);
  await put(bread, 5);
  const session = await openTill('one');
  const lines = [
    { product: lamp, quantity: 1 },
    { product: bread, quantity: 2 },
  ];
  const offer = await does<TillOffer>(session, 'preview-sale', { lines });
  // 20 + 19 %, and 2 x 10 + 7 %.
  expect([offer.gross, offer.cash.payable, offer.lines.map((line) => line.available)]).toEqual(['45.20', '45.20', ['3', '5']]);
  expect(offer.paymentMethods.map(({ provider }) => provider).toSorted()).toEqual(['card-terminal', 'cash']);
  const sold = await does<TillSold>(session, 'sell', {
    lines,
    paymentMethod: cash,
    given: euro('50'),
    expectedTotal: '45.20',
    saleKey: newId(),
  });
  expect(sold).toMatchObject({ gross: '45.20', paid: '45.20', given: '50.00', change: '4.80' });
  expect(await app.order(sold.order.id)).toMatchObject({
    state: 'completed',
    paymentState: 'paid',
    fulfilmentState: 'delivered',
    balance: '0',
  });
  expect([await here(lamp), await here(bread)]).toEqual([2, 3]);
  expect((await report(session)).taxes).toEqual(
    expect.arrayContaining([
      { code: 'standard', rate: '19', net: '20.00', tax: '3.80' },
      { code: 'reduced', rate: '7', net: '20.00', tax: '1.40' },
    ]),
  );
  expect(await app.faults()).toEqual([]);
});

test('pressing pay twice, at once or after a lost answer, sells once', async () => {
  const lamp = await app.product('20');
  await put(lamp, 50);
  const session = await openTill('two');
  const sale = { lines: [{ product: lamp, quantity: 1 }], paymentMethod: cash, given: euro('30'), saleKey: newId() };
  const all = await Promise.all(Array.from({ length: 8 }, () => does<TillSold>(session, 'sell', sale)));
  expect(new Set(all.map((each) => each.order.number)).size).toBe(1);
  expect(await does<TillSold>(session, 'sell', sale)).toEqual(all[0]);
  expect(all[0]).toMatchObject({ paid: '23.80', change: '6.20' });
  expect([await here(lamp), (await report(session)).sales]).toEqual([49, 1]);
});

test('what is refused sells nothing', async () => {
  const lamp = await app.product('20');
  await put(lamp, 1);
  const session = await openTill('three');
  const sell = (more: object) =>
    does(session, 'sell', { lines: [{ product: lamp, quantity: 1 }], paymentMethod: cash, saleKey: newId(), ...more });
  await expect(sell({ given: euro('20') })).rejects.toMatchObject({ problems: [{ pointer: '/given/amount' }] });
  await expect(sell({ lines: [{ product: lamp, quantity: 2 }] })).rejects.toMatchObject({
    code: 'out-of-stock',
    problems: [{ pointer: expect.stringContaining('/lines/0') }],
  });
  await expect(sell({ paymentMethod: app.methods.transfer })).rejects.toMatchObject({ problems: [{ pointer: '/paymentMethod' }] });
  await expect(sell({ expectedTotal: '1.00' })).rejects.toMatchObject({ code: 'price-changed' });
  await expect(sell({ lines: [] })).rejects.toMatchObject({ problems: [{ pointer: '/lines' }] });
  expect([await here(lamp), (await report(session)).sales]).toEqual([1, 0]);
});

test('the drawer: float, sales, refunds and what was taken out; counting says what is missing', async () => {
  const lamp = await app.product('20');
  await put(lamp, 10);
  const session = await openTill('four', euro('100'));
  await expect(openTill('four')).rejects.toMatchObject({ code: 'not-allowed' });
  const lines = [{ product: lamp, quantity: 2 }];
  const sold = await does<TillSold>(session, 'sell', { lines, paymentMethod: cash, saleKey: newId() });
  await does(session, 'sell', { lines, paymentMethod: card, saleKey: newId() });
  await does(session, 'move-cash', { direction: 'cashOut', amount: euro('15'), reason: 'Milk' });
  await expect(does(session, 'move-cash', { direction: 'cashOut', amount: euro('1000'), reason: 'All' })).rejects.toMatchObject({
    code: 'invalid',
  });
  const { rows } = await sql<{ id: string }>`select id from order_line where order_id = ${sold.order.id}::uuid`.execute(app.app.db);
  const back = { order: sold.order.id, lines: [{ line: rows[0]?.id, quantity: 1 }], saleKey: 'once' };
  const given = await does<{ money: unknown }>(session, 'take-back', back);
  expect(given.money).toEqual([{ methodName: 'Cash', provider: 'cash', amount: '23.80' }]);
  // The same key again gives back nothing more.
  expect(await does(session, 'take-back', back)).toEqual(given);
  expect(await here(lamp)).toBe(7);
  expect(await app.order(sold.order.id)).toMatchObject({ refunded: '23.8', credited: '23.8', balance: '0' });
  const x = await report(session);
  // 100 + 47.60 - 15 - 23.80 in the drawer; the card's 47.60 is not.
  expect(x.cash).toMatchObject({ expected: '108.80', sold: '47.60', refunded: '-23.80', takenOut: '-15.00' });
  expect([x.gross, x.net, x.tax, x.sales, x.refunds]).toEqual(['71.40', '60.00', '11.40', 2, 1]);
  expect(await does(session, 'close', { counted: euro('108.30') })).toEqual({ expected: '108.80', difference: '-0.50' });
  await expect(does(session, 'sell', { lines, paymentMethod: cash, saleKey: newId() })).rejects.toMatchObject({ code: 'not-allowed' });
  // The next one begins anew.
  expect((await report(await openTill('four', euro('50')))).cash.expected).toBe('50.00');
});

test('cash is rounded to coins; the order is paid to the cent and the drawer counts coins', async () => {
  const untaxed = await app.make(taxClass, { name: 'Untaxed', code: 'untaxed' });
  const ticket = await app.product('1', 0, { taxClass: untaxed, listPrice: { amount: '12.98', currency: 'CHF' } });
  await put(ticket, 5, basel);
  const session = await openTill('five', { amount: '20', currency: 'CHF' });
  const lines = [{ product: ticket, quantity: 1 }];
  const sold = await does<TillSold>(session, 'sell', { lines, paymentMethod: cash, saleKey: newId() });
  expect(sold).toMatchObject({ gross: '12.98', paid: '13.00' });
  const byCard = await does<TillSold>(session, 'sell', { lines, paymentMethod: card, saleKey: newId() });
  expect(byCard).toMatchObject({ gross: '12.98', paid: '12.98' });
  expect(await app.order(sold.order.id)).toMatchObject({ paid: '12.98', balance: '0' });
  const x = await report(session);
  expect([x.gross, x.rounding, x.cash.expected]).toEqual(['25.96', '0.02', '33.00']);
});

test('discounts by hand and selling need their permissions; nobody outside reaches a till', async () => {
  const lamp = await app.product('20');
  await put(lamp, 10);
  const session = await openTill('six');
  const id = await app.make(user, { name: 'Sales clerk', email: `${newId()}@example.com` });
  const clerk = (permissions: readonly string[]): Actor => staff(id, { grants: { '*': fullGrant }, permissions });
  const sale = (discountPercent?: string) => ({
    lines: [{ product: lamp, quantity: 1, ...(discountPercent ? { discountPercent, reason: 'Scratch' } : {}) }],
    paymentMethod: cash,
    saleKey: newId(),
  });
  await expect(does(session, 'sell', sale(), clerk([]))).rejects.toMatchObject({ status: 403 });
  await expect(does(session, 'sell', sale('10'), clerk(['till.sell']))).rejects.toMatchObject({ status: 403 });
  expect(await does<TillSold>(session, 'sell', sale('10'), clerk(['till.sell', 'orders.giveDiscounts']))).toMatchObject({ gross: '21.42' });
  for (const audience of ['customer', 'partner', 'public'] as const)
    await expect(does(session, 'sell', sale(), { ...clerk(['till.sell']), audience })).rejects.toMatchObject({ status: 404 });
});

test('a parked sale is taken up once', async () => {
  const lamp = await app.product('20');
  const session = await openTill('seven');
  const content = { lines: [{ product: lamp, name: 'Lamp', quantity: '2' }], coupons: [], person: null, organization: null };
  const { parked } = await does<{ parked: string }>(session, 'park', { name: 'Purse', content });
  expect((await app.command(parkedSale, 'resume', parked)).result).toEqual({ content });
  await expect(app.command(parkedSale, 'resume', parked)).rejects.toMatchObject({ status: 404 });
});

test('an order taken on the phone costs what the shop asks, and whoever has to pay first gets a mail', async () => {
  const lamp = await app.product('20', 10);
  const kari = await app.person('Kari');
  const company = await app.organization('500');
  const run = async <T>(verb: string, input: object, actor?: Actor): Promise<T> =>
    (await app.command(order, verb, '', input, actor)).result as T;
  const lines = [{ product: lamp, quantity: 2 }];
  const seen = await run<{ gross: string; display: string }>('preview', { person: kari, lines });
  expect(seen).toMatchObject({ gross: '47.60', display: 'gross' });
  const shop = await app.buy(await app.fill({ [lamp]: 2 }));
  expect(shop.gross).toBe(seen.gross);
  const address = { street: 'Storgata 4', city: 'Hamburg', postalCode: '20095', country: 'DE' };
  const taken = await run<{ order: { id: string; number: string }; isToPay: boolean }>('enter', {
    person: kari,
    lines,
    shippingAddress: address,
    deliveryMethod: app.parcel,
    paymentMethod: app.methods.transfer,
    email: 'kari@example.com',
    saleKey: 'call',
    expectedTotal: seen.gross,
  });
  expect(taken.isToPay).toBe(true);
  await app.work();
  const { rows } = await sql<{
    subject: string;
    text: string;
  }>`select subject, text from mail where key = ${`order payment ${taken.order.id}`}`.execute(app.app.db);
  expect(rows[0]?.subject).toBe(`Your order ${taken.order.number}: how to pay`);
  expect(rows[0]?.text).toContain('DE89370400440532013000');
  // A link to a page of a provider is kept for days, not an hour.
  const linked = await run<{ order: { id: string } }>('enter', {
    person: kari,
    lines,
    paymentMethod: app.methods.card,
    email: 'kari@example.com',
  });
  const kept = await sql<{ hours: number }>`
    select extract(epoch from expires_at - placed_at)::float8 / 3600 as hours from "order" where id = ${linked.order.id}::uuid`.execute(
    app.app.db,
  );
  expect(kept.rows[0]?.hours).toBe(72);
  const business = await run<{ display: string; net: string; paymentMethods: { provider: string; refusal: string | null }[] }>('preview', {
    organization: company,
    lines,
  });
  expect([business.display, business.paymentMethods.find(({ provider }) => provider === 'account')?.refusal]).toEqual(['net', null]);
  const reader = staff(null, { grants: { '*': { ...noGrant, read: 'all' } } });
  await expect(run('enter', { organization: company, lines }, reader)).rejects.toMatchObject({ status: 403 });
  await expect(run('enter', { lines })).rejects.toMatchObject({ problems: [{ pointer: '/person' }] });
  await expect(run('enter', { person: newId(), lines })).rejects.toMatchObject({ problems: [{ pointer: '/person' }] });
});
