import { beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { updateRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { guestBuyer, type Buyer } from '../catalog/index.ts';
import { person } from '../parties/records/person.ts';
import { checkCouponGuess, couponWasGood, type CouponGuesser } from './coupons/check-coupon-guess.ts';
import { redeemCoupons, type Redeem } from './coupons/redeem-coupons.ts';
import { releaseRedemptions } from './coupons/release-redemptions.ts';
import { coupon } from './records/coupon.ts';
import { promotion } from './records/promotion.ts';
import { createPricingApp, type PricingApp } from './testing/pricing-app.ts';

let p: PricingApp;
beforeAll(async () => {
  p = await createPricingApp();
});

const buyer = async (): Promise<Buyer> => ({ ...guestBuyer('DE'), personId: await p.make(person, { familyName: 'Buyer' }) });
const redeem = (what: Omit<Redeem, 'orderId'>, orderId = newId()) => p.as(systemActor, (ctx) => redeemCoupons(ctx, { orderId, ...what }));
const usesOf = async (table: 'coupon' | 'promotion', id: string) =>
  (await sql<{ uses: number }>`select uses::int as uses from ${sql.table(table)} where id = ${id}::uuid`.execute(p.app.db)).rows[0]?.uses;
const redeemed = async (promotionId: string) =>
  (
    await sql<{
      count: number;
    }>`select count(*)::int as count from redemption where promotion_id = ${promotionId}::uuid and released_at is null`.execute(p.app.db)
  ).rows[0]?.count;

async function couponWith(limits: object, code = `C${newId().slice(-8).toUpperCase()}`) {
  const id = await p.product('100');
  const promotionId = await p.promotion({ name: 'Ten off', percent: 10, needsCoupon: true });
  const couponId = await p.make(coupon, { code, promotion: promotionId, ...limits });
  const cartOf = (who: Buyer) => p.price({ buyer: who, lines: [{ key: 'a', productId: id, quantity: '1' }], couponCodes: [code] });
  return { promotionId, couponId, code, cartOf };
}

it('gives a coupon with 50 uses to exactly 50 of 500 who order at once', async () => {
  const { promotionId, couponId, cartOf } = await couponWith({ usageLimit: 50 });
  const priced = await cartOf(guestBuyer('DE'));
  expect(priced.discount).toBe('10.00');
  const outcomes = await Promise.allSettled(Array.from({ length: 500 }, () => redeem({ buyer: guestBuyer('DE'), priced })));
  const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code?: string }).code] : []));
  expect(outcomes.length - refused.length).toBe(50);
  expect(new Set(refused)).toEqual(new Set(['coupon-used-up']));
  expect([await usesOf('coupon', couponId), await redeemed(promotionId)]).toEqual([50, 50]);
  expect((await cartOf(guestBuyer('DE'))).refusedCoupons).toMatchObject([{ reason: 'used-up' }]);
});

it('lets one buyer who orders twenty times at once use it as often as one may', async () => {
  const { promotionId, cartOf } = await couponWith({ perCustomerLimit: 2 });
  const who = await buyer();
  const priced = await cartOf(who);
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => redeem({ buyer: who, priced })));
  expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(2);
  expect(await redeemed(promotionId)).toBe(2);
  expect((await cartOf(who)).refusedCoupons).toMatchObject([{ reason: 'used-up', message: 'You have used this code already.' }]);
  expect((await cartOf(await buyer())).refusedCoupons).toEqual([]);
});

it('knows a guest again by their address, and keeps no address', async () => {
  const { cartOf } = await couponWith({ perCustomerLimit: 1 });
  const priced = await cartOf(guestBuyer('DE'));
  await redeem({ buyer: guestBuyer('DE'), email: 'Eva@Example.org', priced });
  await expect(redeem({ buyer: guestBuyer('DE'), email: 'eva@example.org ', priced })).rejects.toMatchObject({ code: 'coupon-used-up' });
  await redeem({ buyer: guestBuyer('DE'), email: 'other@example.org', priced });
  const { rows } = await sql`select 1 from redemption r where r::text ilike '%example.org%'`.execute(p.app.db);
  expect(rows).toEqual([]);
});

it('gives the use back once when an order is cancelled, however often that is said', async () => {
  const { couponId, promotionId, cartOf } = await couponWith({ usageLimit: 1 });
  const [priced, orderId] = [await cartOf(guestBuyer('DE')), newId()];
  await redeem({ buyer: guestBuyer('DE'), priced }, orderId);
  await expect(redeem({ buyer: guestBuyer('DE'), priced })).rejects.toMatchObject({ code: 'coupon-used-up', status: 409 });
  for (let n = 0; n < 2; n += 1) await p.as(systemActor, (ctx) => releaseRedemptions(ctx, orderId));
  expect([await usesOf('coupon', couponId), await redeemed(promotionId)]).toEqual([0, 0]);
  await redeem({ buyer: guestBuyer('DE'), priced });
});

it('undoes the use with the order', async () => {
  const { couponId, cartOf } = await couponWith({ usageLimit: 1 });
  const priced = await cartOf(guestBuyer('DE'));
  const failing = p.as(systemActor, async (ctx) => {
    await redeemCoupons(ctx, { orderId: newId(), buyer: guestBuyer('DE'), priced });
    throw new Error('out of stock');
  });
  await expect(failing).rejects.toThrow('out of stock');
  expect(await usesOf('coupon', couponId)).toBe(0);
});

it('counts what was used before there was a limit', async () => {
  const { couponId, cartOf } = await couponWith({});
  const priced = await cartOf(guestBuyer('DE'));
  for (let n = 0; n < 3; n += 1) await redeem({ buyer: guestBuyer('DE'), priced });
  expect(await usesOf('coupon', couponId)).toBe(0);
  await p.as(systemActor, (ctx) => updateRecord(ctx, coupon, couponId, { usageLimit: 4 }));
  expect(await usesOf('coupon', couponId)).toBe(3);
  await redeem({ buyer: guestBuyer('DE'), priced });
  await expect(redeem({ buyer: guestBuyer('DE'), priced })).rejects.toMatchObject({ code: 'coupon-used-up' });
});

it('limits a promotion without a code as well, and refuses one that has been paused since the cart was shown', async () => {
  const id = await p.product('100');
  await p.promotion({ name: 'First three', percent: 10, usageLimit: 3, channels: ['phone'] });
  const cartOf = () => p.price({ channel: 'phone', lines: [{ key: 'a', productId: id, quantity: '1' }] });
  const priced = await cartOf();
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => redeem({ buyer: guestBuyer('DE'), priced })));
  expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(3);
  expect((await cartOf()).discount).toBe('0.00');
  const other = await p.promotion({ name: 'Paused', percent: 5, channels: ['outlet'] });
  const before = await p.price({ channel: 'outlet', lines: [{ key: 'a', productId: id, quantity: '1' }] });
  await p.as(systemActor, (ctx) => updateRecord(ctx, promotion, other, { state: 'paused' }));
  await expect(redeem({ buyer: guestBuyer('DE'), priced: before })).rejects.toMatchObject({ code: 'coupon-used-up' });
});

it('keeps the facts by which a promotion is measured, of those held out too', async () => {
  const id = await p.product('100', { cost: { amount: '60', currency: 'EUR' } });
  const measured = await p.promotion({ name: 'Measured', percent: 10, holdOutPercent: 50, channels: ['partner'] });
  const keys = Array.from({ length: 40 }, (_, n) => `buyer ${n}`);
  const carts = await Promise.all(
    keys.map((holdOutKey) => p.price({ channel: 'partner', holdOutKey, lines: [{ key: 'a', productId: id, quantity: '2' }] })),
  );
  for (const priced of carts) await redeem({ buyer: guestBuyer('DE'), priced });
  const { rows } = await sql<object>`
    select is_held_out as "isHeldOut", count(*)::int > 5 as some, min(discount)::float8 as discount, min(revenue)::float8 as revenue, min(margin)::float8 as margin
    from redemption where promotion_id = ${measured}::uuid group by 1 order by 1`.execute(p.app.db);
  expect(rows).toEqual([
    { isHeldOut: false, some: true, discount: 20, revenue: 180, margin: 60 },
    { isHeldOut: true, some: true, discount: 0, revenue: 200, margin: 80 },
  ]);
  expect(
    carts.filter((cart) => cart.discounts[0]?.heldOut).every((cart) => cart.net === '200.00' && cart.discounts[0]?.withheld === '20.00'),
  ).toBe(true);
});

describe('who guesses codes', () => {
  const at = (second: number) => ({ db: p.app.db, now: new Date(Date.parse('2026-03-02T10:00:00.000Z') + second * 1000).toISOString() });
  const guest = (cart: string, network = '203.0.113.7') => ({ buyer: `cart:${cart}`, network });
  const isRefused = (second: number, who: CouponGuesser): Promise<number> =>
    checkCouponGuess(at(second), who).then(
      () => 0,
      (error: { code?: string; details?: { retryAfter?: number } }) =>
        error.code === 'rate-limited' ? (error.details?.retryAfter ?? -1) : -1,
    );

  it('is slowed down, is told for how long, and nobody else is', async () => {
    for (let n = 0; n < 10; n += 1) await checkCouponGuess(at(0), guest('a'));
    await expect(checkCouponGuess(at(2), guest('a'))).rejects.toMatchObject({
      code: 'rate-limited',
      status: 429,
      message: 'Too many codes were tried. Try again in 8 seconds.',
      details: { retryAfter: 8 },
    });
    // Neither somebody else in the same network, nor the same again after the wait.
    expect([await isRefused(2, guest('b')), await isRefused(11, guest('a'))]).toEqual([0, 0]);
  });

  it('gains little by taking a new cart for each guess, and those who share the network wait a minute at most', async () => {
    const network = '203.0.113.9';
    for (let n = 0; n < 50; n += 1) await checkCouponGuess(at(0), guest(`new ${n}`, network));
    const waits: number[] = [];
    for (let second = 1; waits.length < 8;) {
      const wait = await isRefused(second, guest(`other ${second}`, network));
      expect(wait).toBeGreaterThan(0);
      waits.push(wait);
      // As soon as it may be, one more.
      second += wait;
      expect(await isRefused(second, guest(`next ${second}`, network))).toBe(0);
      second += 1;
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
    expect(waits.at(-1)).toBeGreaterThan(50);
    // Who is signed in is known by who they are.
    expect(await isRefused(400, { buyer: 'person:1', network: null })).toBe(0);
  });

  it('is not somebody whose codes are right', async () => {
    const who = { buyer: 'person:good', network: null };
    for (let n = 0; n < 30; n += 1) {
      await checkCouponGuess(at(n), who);
      await couponWasGood(at(n), who);
    }
  });
});
