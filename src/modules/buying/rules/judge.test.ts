import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from './judge.ts';

const euro = (amount: string) => ({ amount, currency: 'EUR' });

test.each([
  ['100.00', null, null, '0', null],
  ['100.00', '100', null, '0', null],
  ['100.01', '100', null, '0', 'limit'],
  ['100.00', null, '300', '200', null],
  ['100.00', null, '300', '200.01', 'budget'],
  ['100.00', '50', '60', '0', 'limit'],
] as const)('an order of %s with limit %s and budget %s of which %s is spent: %s', (gross, limit, budget, spent, verdict) => {
  const orderLimit = limit === null ? null : euro(limit);
  expect(judge({ gross, currency: 'EUR', orderLimit, monthlyBudget: budget === null ? null : euro(budget), spent })).toBe(verdict);
});

test('what is in another currency than a limit is not let through', () => {
  expect(judge({ gross: '1', currency: 'NOK', orderLimit: euro('1000'), monthlyBudget: null, spent: '0' })).toBe('currency');
});

test('orders that are let through one after the other never pass the budget', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50_000 }), { maxLength: 40 }),
      fc.integer({ min: 0, max: 500_000 }),
      (orders, budget) => {
        let spent = 0;
        for (const cents of orders) {
          const verdict = judge({
            gross: (cents / 100).toFixed(2),
            currency: 'EUR',
            orderLimit: null,
            monthlyBudget: euro((budget / 100).toFixed(2)),
            spent: (spent / 100).toFixed(2),
          });
          if (verdict === null) spent += cents;
        }
        expect(spent).toBeLessThanOrEqual(budget);
      },
    ),
  );
});
