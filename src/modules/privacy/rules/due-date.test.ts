import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../kernel/time/dates.ts';
import { addMonths } from '../../../kernel/time/months.ts';
import { dueOn, lastDueDay } from './due-date.ts';

describe('when a request is due', () => {
  test.each([
    ['2026-01-31T09:00:00Z', 'Europe/Berlin', '2026-02-28'],
    ['2028-01-31T09:00:00Z', 'Europe/Berlin', '2028-02-29'],
    ['2026-12-15T09:00:00Z', 'Europe/Berlin', '2027-01-15'],
    // Half past midnight in Berlin, still the day before in UTC; in winter and in summer time.
    ['2026-01-14T23:30:00Z', 'Europe/Berlin', '2026-02-15'],
    ['2026-07-14T22:30:00Z', 'Europe/Berlin', '2026-08-15'],
    ['2026-07-14T22:30:00Z', 'UTC', '2026-08-14'],
    // The night in which clocks go forward, and the one in which they go back.
    ['2026-03-28T23:30:00Z', 'Europe/Berlin', '2026-04-29'],
    ['2026-10-24T22:30:00Z', 'Europe/Berlin', '2026-11-25'],
  ])('received at %s in %s: %s', (at, zone, day) => {
    expect(dueOn(at, zone)).toBe(day);
  });

  test('two months more when extended, counted from the first day', () => {
    expect(dueOn('2026-11-30T09:00:00Z', 'UTC', true)).toBe('2027-02-28');
    expect(dueOn('2026-01-31T09:00:00Z', 'UTC', true)).toBe('2026-04-30');
  });
});

describe('the last day of activity that is due', () => {
  test.each([
    ['2026-02-28', 1, '2026-01-31'],
    ['2028-02-29', 1, '2028-01-31'],
    ['2028-02-28', 1, '2028-01-28'],
    ['2026-04-30', 1, '2026-03-31'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-08-31', 6, '2026-02-28'],
    ['2027-02-28', 36, '2024-02-29'],
  ])('on %s after %i months: %s', (today, months, day) => {
    expect(lastDueDay(today, months)).toBe(day);
  });

  test('is due, and the day after it is not, on every day and for every number of months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 120 }), (offset, months) => {
        const today = parseDate('2020-01-01').add({ days: offset });
        const last = parseDate(lastDueDay(today.toString(), months));
        expect(addMonths(last, months).toString() <= today.toString()).toBe(true);
        expect(addMonths(last.add({ days: 1 }), months).toString() > today.toString()).toBe(true);
      }),
    );
  });
});
