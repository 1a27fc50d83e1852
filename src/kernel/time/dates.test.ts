import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { testClock } from './clock.ts';
import { dateIn, dayIn, endOfDay, InvalidDate, isTimeZone, parseDate, parseInstant, startOfDay, today } from './dates.ts';
import { formatDate, formatInstant } from './format-time.ts';
import { addMonths, endOfMonth, fiscalYear, fiscalYearStart, isEndOfMonth, monthlyDates, wholeMonthsBetween } from './months.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const dates = fc.integer({ min: 0, max: 100_000 }).map((days) => date('1950-01-01').add({ days }));

describe('a test clock', () => {
  test('stands still until it is moved', () => {
    const clock = testClock('2026-01-05T09:00:00Z');
    expect(clock.now().toString()).toBe('2026-01-05T09:00:00Z');
    clock.advance({ hours: 25 });
    expect(today(clock, 'UTC').toString()).toBe('2026-01-06');
    clock.set('2025-12-31T23:30:00Z');
    expect(today(clock, 'Europe/Berlin').toString()).toBe('2026-01-01');
  });
});

describe('dates', () => {
  test.each(['2026-02-29', '2026-13-01', '28.02.2026', '2026-1-1', '2026-01-01T00:00', ''])('%j is refused', (text) => {
    expect(() => parseDate(text)).toThrow(InvalidDate);
  });

  test('the day of an instant as text is that of the instant, whatever was asked before', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'America/St_Johns', 'Africa/Monrovia');
    // Around midnight of two neighbouring days, before and after zones had whole minutes.
    const instants = fc
      .tuple(fc.constantFrom('1971-06-01T00:00:00Z', '2026-03-29T00:00:00Z'), fc.integer({ min: -90_000, max: 90_000 }))
      .map(([start, seconds]) => parseInstant(start).add({ seconds }).toString());
    fc.assert(
      fc.property(fc.array(fc.tuple(instants, zones), { minLength: 1, maxLength: 8 }), (asked) => {
        for (const [at, zone] of asked) expect(dayIn(at, zone)).toBe(dateIn(parseInstant(at), zone).toString());
      }),
    );
    expect(dayIn('2026-01-01T00:30:00+01:00', 'UTC')).toBe('2025-12-31');
  });

  test('are read, and instants with their offset', () => {
    expect(parseDate('2028-02-29').dayOfYear).toBe(60);
    expect(parseInstant('2026-01-01T01:00:00+01:00').toString()).toBe('2026-01-01T00:00:00Z');
    expect(() => parseInstant('2026-01-01T01:00:00')).toThrow(InvalidDate);
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
  });

  test.each([
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z', 23],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z', 25],
    // Santiago has no midnight on this date: its first instant is 01:00.
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00Z', 23],
  ])('%s in %s starts at %s and has %i hours', (day, zone, start, hours) => {
    expect(startOfDay(date(day), zone).toString()).toBe(start);
    expect(
      startOfDay(date(day), zone)
        .until(endOfDay(date(day), zone))
        .total('hours'),
    ).toBe(hours);
  });

  test('are written for their readers', () => {
    expect(formatDate('2026-02-28', 'de-DE')).toBe('28.02.2026');
    expect(formatDate('2026-02-28', 'en-US')).toBe('Feb 28, 2026');
    expect(formatInstant('2026-06-30T22:30:00Z', 'de-DE', 'Europe/Berlin')).toBe('01.07.2026, 00:30');
  });
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i is %s', (from, months, expected) => {
    expect(addMonths(date(from), months).toString()).toBe(expected);
  });

  test('a monthly series keeps the day it began with', () => {
    expect(monthlyDates(date('2026-01-31'), 4).map(String)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(monthlyDates(date('2026-01-15'), 3, 3).map(String)).toEqual(['2026-01-15', '2026-04-15', '2026-07-15']);
  });

  test('end where the next begins', () => {
    expect(endOfMonth(date('2028-02-10')).toString()).toBe('2028-02-29');
    fc.assert(
      fc.property(dates, (day) => {
        expect(isEndOfMonth(day)).toBe(day.add({ days: 1 }).day === 1);
      }),
    );
  });

  test('between two dates are as many as can be added without passing the later one', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const [from, to] = Temporal.PlainDate.compare(a, b) <= 0 ? [a, b] : [b, a];
        const months = wholeMonthsBetween(from, to);
        expect(Temporal.PlainDate.compare(addMonths(from, months), to)).toBeLessThanOrEqual(0);
        expect(Temporal.PlainDate.compare(addMonths(from, months + 1), to)).toBe(1);
        const back = wholeMonthsBetween(to, from);
        expect(Temporal.PlainDate.compare(addMonths(to, back), from)).toBeGreaterThanOrEqual(0);
        expect(Temporal.PlainDate.compare(addMonths(to, back - 1), from)).toBe(-1);
      }),
    );
  });

  test('make fiscal years, named after the year they end in', () => {
    expect(fiscalYear(date('2026-08-01'), 7)).toBe(2027);
    expect(fiscalYear(date('2026-06-30'), 7)).toBe(2026);
    expect(fiscalYear(date('2026-12-31'), 1)).toBe(2026);
    expect(fiscalYearStart(date('2026-03-01'), 4).toString()).toBe('2025-04-01');
    expect(fiscalYearStart(date('2026-03-01'), 1).toString()).toBe('2026-01-01');
  });
});
