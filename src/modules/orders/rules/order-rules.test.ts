import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../../kernel/money/decimal.ts';
import { shareOfLine, worthOf } from './line-amounts.ts';
import type { LineBasis } from './order-draft.ts';
import { balanceOf, fulfilmentStateOf, isCovered, mayBecome, nextState, paymentStateOf } from './order-state.ts';
import { orderTotals } from './order-totals.ts';

const cents = (max: number) => fc.integer({ min: 0, max }).map((n) => (n / 100).toFixed(2));
const money = fc
  .record({ due: cents(100_000), lost: fc.oneof(fc.constant('0'), cents(100)), authorised: cents(100_000), captured: cents(100_000) })
  .chain((facts) =>
    fc.integer({ min: 0, max: Math.round(Number(facts.captured) * 100) }).map((n) => ({ ...facts, refunded: (n / 100).toFixed(2) })),
  );
const basis = fc
  .record({
    quantity: fc.integer({ min: 1, max: 500 }),
    net: fc.integer({ min: 0, max: 5_000_000 }),
    percent: fc.constantFrom(0, 7, 19, 25),
  })
  .map(({ quantity, net, percent }): LineBasis => {
    const tax = Math.round((net * percent) / 100);
    const text = (n: number): string => (n / 100).toFixed(2);
    return { quantity: String(quantity), net: text(net), tax: text(tax), gross: text(net + tax), discount: '0.00', cost: null };
  });

describe('amounts of a line', () => {
  test('whatever is taken away in whatever steps adds up to the whole to the cent', () => {
    fc.assert(
      fc.property(basis, fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 20 }), (line, steps) => {
        let left = Number(line.quantity);
        let taken = decimal('0');
        for (const step of steps) {
          const count = Math.min(step, left);
          taken = taken.plus(decimal(worthOf(line, left, count, 'EUR').gross));
          left -= count;
        }
        expect(taken.plus(decimal(shareOfLine(line, left, 'EUR').gross)).toFixed(2)).toBe(line.gross);
      }),
    );
  });

  test('net and tax are always the gross, and never negative', () => {
    fc.assert(
      fc.property(basis, fc.integer({ min: 0, max: 1000 }), (line, quantity) => {
        const share = shareOfLine(line, quantity, 'EUR');
        expect(decimal(share.net).plus(decimal(share.tax)).eq(decimal(share.gross))).toBe(true);
        expect(decimal(share.tax).gte('-0.01')).toBe(true);
      }),
    );
  });

  test('the sum of the lines is the total, and so is the sum of the taxes', () => {
    const lines = fc.array(fc.tuple(basis, fc.integer({ min: 0, max: 500 }), fc.constantFrom('7', '19')), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, (given) => {
        const all = given.map(([line, cancelled, taxRate]) => ({
          basis: line,
          quantity: Number(line.quantity),
          cancelled: Math.min(cancelled, Number(line.quantity)),
          taxRate,
          taxCode: 'standard',
        }));
        const totals = orderTotals(all, null, 'EUR');
        expect(decimal(totals.net).plus(decimal(totals.tax)).eq(decimal(totals.gross))).toBe(true);
        expect(totals.taxes.reduce((sum, tax) => sum.plus(decimal(tax.tax)), decimal('0')).eq(decimal(totals.tax))).toBe(true);
      }),
    );
  });
});

describe('states of an order', () => {
  test('what is paid follows from the amounts alone', () => {
    fc.assert(
      fc.property(money, (facts) => {
        const state = paymentStateOf(facts);
        const kept = decimal(facts.captured).minus(decimal(facts.refunded));
        if (state === 'paid') expect(decimal(balanceOf(facts)).lte(0)).toBe(true);
        if (state === 'unpaid') expect(decimal(facts.captured).isZero()).toBe(true);
        const isLost = decimal(facts.lost).gt(0);
        expect(state === 'writtenOff').toBe(isLost);
        if (!isLost) expect(['partlyRefunded', 'refunded'].includes(state)).toBe(decimal(facts.refunded).gt(0));
        if (state === 'refunded') expect(kept.lte(0)).toBe(true);
        expect(isCovered(facts)).toBe(kept.plus(decimal(facts.authorised)).gte(decimal(facts.due)));
      }),
    );
  });

  test('nothing leads out of cancelled, nothing back to pending, and every step is one that may be', () => {
    const facts = fc.record({
      state: fc.constantFrom('pending', 'confirmed', 'completed', 'cancelled'),
      money,
      fulfilment: fc.constantFrom('unfulfilled', 'ready', 'partlyFulfilled', 'fulfilled', 'delivered'),
      isEmpty: fc.boolean(),
    } as const);
    fc.assert(
      fc.property(facts, (order) => {
        const next = nextState(order);
        expect(mayBecome(order.state, next)).toBe(true);
        // Asked again of what it became, it stays.
        expect(nextState({ ...order, state: next })).toBe(next);
      }),
    );
  });

  test('everything sent is not open, and something open is never sent in full', () => {
    const line = fc
      .record({
        quantity: fc.integer({ min: 1, max: 20 }),
        cancelled: fc.integer({ min: 0, max: 20 }),
        shipped: fc.integer({ min: 0, max: 20 }),
      })
      .filter(({ quantity, cancelled, shipped }) => cancelled + shipped <= quantity);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('sent', 'delivered'), (lines, state) => {
        const found = fulfilmentStateOf(lines, [{ state }]);
        const isOpen = lines.some((each) => each.quantity - each.cancelled - each.shipped > 0);
        expect(found === 'fulfilled' || found === 'delivered').toBe(!isOpen && lines.some((each) => each.shipped > 0));
      }),
    );
  });
});
