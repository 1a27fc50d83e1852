import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountHealth, type AccountFacts } from './account-health.ts';

const well: AccountFacts = { daysSinceContact: 5, overdueTasks: 0, openDeals: 1, staleDeals: 0, wonLately: 100, wonBefore: 100 };

test('an account that is looked after and buys as before is well', () => {
  expect(accountHealth(well)).toEqual({ score: 100, level: 'good', reasons: [] });
});

test('each neglect takes away and says so', () => {
  const { score, level, reasons } = accountHealth({ ...well, daysSinceContact: 100, overdueTasks: 2, staleDeals: 1, wonLately: 0 });
  expect([score, level, reasons.map((r) => r.points)]).toEqual([25, 'poor', [-30, -10, -10, -25]]);
});

test('a reason counts one in the singular', () => {
  const said = (count: number) => accountHealth({ ...well, overdueTasks: count, staleDeals: count }).reasons.map((r) => r.text);
  expect(said(1)).toEqual(['{count} task is overdue', '{count} open deal has not moved for long']);
  expect(said(2)).toEqual(['{count} tasks are overdue', '{count} open deals have not moved for long']);
});

test('the score is what the reasons leave of 100, and more neglect never makes it better', () => {
  const count = fc.nat({ max: 400 });
  const facts = fc.record({
    daysSinceContact: fc.option(count),
    overdueTasks: count,
    openDeals: fc.constant(400),
    staleDeals: count,
    wonLately: count,
    wonBefore: count,
  });
  fc.assert(
    fc.property(facts, count, (given, more) => {
      const { score, reasons } = accountHealth(given);
      expect(score).toBe(
        Math.max(
          0,
          Math.min(
            100,
            reasons.reduce((sum, r) => sum + r.points, 100),
          ),
        ),
      );
      const worse = accountHealth({
        ...given,
        overdueTasks: given.overdueTasks + more,
        ...(given.daysSinceContact === null ? {} : { daysSinceContact: given.daysSinceContact + more }),
      });
      expect(worse.score).toBeLessThanOrEqual(score);
    }),
  );
});
