import { expect, it } from 'vitest';
import { seededRandom } from '../../../kernel/random/seeded-random.ts';
import { promotionBump } from './promotion-bump.ts';
import { promotionLift, type Side } from './promotion-lift.ts';

it('compares the orders of both sides by their shares', () => {
  // By hand: 10 % held out with 20 orders stand for 180 of the others; they made 270, half as many again. Range: 1.5 / and x exp(1.96 sqrt(1/270 + 1/20)).
  const lift = promotionLift({ orders: 270, amount: 2700, squares: 30_000 }, { orders: 20, amount: 220, squares: 2600 }, 0.1);
  expect(lift.orders).toBeCloseTo(0.5, 6);
  const spread = Math.exp(1.959964 * Math.sqrt(1 / 270 + 1 / 20));
  expect([lift.ordersFrom, lift.ordersTo]).toEqual([expect.closeTo(1.5 / spread - 1, 6), expect.closeTo(1.5 * spread - 1, 6)]);
  // 2,700 less nine times 220.
  expect(lift.amount).toBeCloseTo(720, 6);
  expect(lift.isClear).toBe(false);
});

it('says nothing of orders where one side has none', () => {
  expect(promotionLift({ orders: 10, amount: 100, squares: 1000 }, { orders: 0, amount: 0, squares: 0 }, 0.1)).toMatchObject({
    orders: null,
    isClear: false,
  });
});

it('has the truth in its range about nineteen times of twenty', () => {
  const random = seededRandom(7);
  const share = 0.2;
  const buyers = (count: number, chance: number, price: () => number): Side => {
    const amounts = Array.from({ length: count }, () => (random() < chance ? price() : 0)).filter((amount) => amount > 0);
    return { orders: amounts.length, amount: amounts.reduce((a, b) => a + b, 0), squares: amounts.reduce((a, b) => a + b * b, 0) };
  };
  let [ordersHeld, amountHeld] = [0, 0];
  const rounds = 1000;
  for (let n = 0; n < rounds; n += 1) {
    // The promotion makes a fifth more of 4,000 buyers order, at the same mean of 100 each.
    const treated = buyers(3200, 0.12, () => 200 * random());
    const heldOut = buyers(800, 0.1, () => 200 * random());
    const lift = promotionLift(treated, heldOut, share);
    if ((lift.ordersFrom ?? 0) <= 0.2 && 0.2 <= (lift.ordersTo ?? 0)) ordersHeld += 1;
    const truth = 3200 * 0.02 * 100;
    if (lift.amountFrom <= truth && truth <= lift.amountTo) amountHeld += 1;
  }
  // The normal and Poisson approximations are a little wide for orders that are not rare.
  for (const held of [ordersHeld, amountHeld]) {
    expect(held / rounds).toBeGreaterThan(0.93);
    expect(held / rounds).toBeLessThan(0.99);
  }
});

it('tells apart what is extra, what other products lost, and what was only bought earlier', () => {
  // By hand, for each day. The rest grew by a tenth during and fell back after. Promoted: 100 before, so 110 without it; 200 were sold.
  const bump = promotionBump(
    {
      before: { promoted: 100, similar: 50, rest: 1000 },
      during: { promoted: 200, similar: 40, rest: 1100 },
      after: { promoted: 70, similar: 50, rest: 1000 },
    },
    { during: 10, after: 10 },
  );
  expect(bump).toEqual({ extra: expect.closeTo(900), cannibalised: expect.closeTo(150), pulledForward: expect.closeTo(300) });
  const early = promotionBump(
    { before: { promoted: 100, similar: 0, rest: 0 }, during: { promoted: 90, similar: 0, rest: 0 }, after: null },
    { during: 10, after: 0 },
  );
  expect(early).toEqual({ extra: -100, cannibalised: null, pulledForward: null });
});
