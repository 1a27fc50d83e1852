import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { defineCalendar } from '../../../kernel/time/working-calendar.ts';
import { nextDigest } from './next-digest.ts';
import { quietUntil } from './quiet-hours.ts';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const office = defineCalendar({
  timeZone: 'Europe/Berlin',
  week: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
  holidays: ['2030-04-22'],
});

describe('quiet hours', () => {
  const night = { from: '22:00', to: '07:00', restDays: null };
  const cases: [string, string, string | null, string][] = [
    ['Europe/Berlin', '2030-03-04T20:59:59Z', null, 'a second before they begin'],
    ['Europe/Berlin', '2030-03-04T21:00:00Z', '2030-03-05T06:00:00Z', 'as they begin'],
    ['Europe/Berlin', '2030-03-04T23:30:00Z', '2030-03-05T06:00:00Z', 'after midnight'],
    ['Europe/Berlin', '2030-03-05T06:00:00Z', null, 'as they end'],
    ['Europe/Berlin', '2030-03-30T22:00:00Z', '2030-03-31T05:00:00Z', 'the night in which clocks go forward is an hour shorter'],
    ['Europe/Berlin', '2030-10-26T21:00:00Z', '2030-10-27T06:00:00Z', 'the night in which they go back is an hour longer'],
    ['America/New_York', '2030-03-10T04:00:00Z', '2030-03-10T11:00:00Z', 'New York, clocks go forward'],
    ['America/New_York', '2030-11-03T03:00:00Z', '2030-11-03T12:00:00Z', 'New York, clocks go back'],
    ['Asia/Kolkata', '2030-03-04T16:30:00Z', '2030-03-05T01:30:00Z', 'half an hour off'],
  ];
  test.each(cases)('%s at %s end at %s: %s', (timeZone, now, end) => {
    expect(quietUntil(at(now), { timeZone, ...night })?.toString() ?? null).toBe(end);
  });

  test('within a day, and where an end comes twice it is the second', () => {
    const noon = { timeZone: 'Europe/Berlin', from: '12:00', to: '13:00', restDays: null };
    expect(quietUntil(at('2030-03-04T11:15:00Z'), noon)?.toString()).toBe('2030-03-04T12:00:00Z');
    expect(quietUntil(at('2030-03-04T12:00:00Z'), noon)).toBeNull();
    // 02:40 in summer time, 02:40 again in winter time.
    const small = { timeZone: 'Europe/Berlin', from: '23:00', to: '02:45', restDays: null };
    for (const now of ['2030-10-27T00:40:00Z', '2030-10-27T01:40:00Z'])
      expect(quietUntil(at(now), small)?.toString()).toBe('2030-10-27T01:45:00Z');
  });

  test('days off are quiet whole, by the calendar; windows before and after join them', () => {
    const quiet = { timeZone: 'Europe/Berlin', ...night, restDays: office };
    // Friday evening to Monday morning; over Easter Monday to Tuesday.
    expect(quietUntil(at('2030-03-08T21:30:00Z'), quiet)?.toString()).toBe('2030-03-11T06:00:00Z');
    expect(quietUntil(at('2030-03-09T12:00:00Z'), quiet)?.toString()).toBe('2030-03-11T06:00:00Z');
    expect(quietUntil(at('2030-04-20T10:00:00Z'), quiet)?.toString()).toBe('2030-04-23T05:00:00Z');
    expect(quietUntil(at('2030-03-08T12:00:00Z'), quiet)).toBeNull();
    expect(quietUntil(at('2030-03-09T12:00:00Z'), { ...quiet, from: null, to: null })?.toString()).toBe('2030-03-10T23:00:00Z');
  });

  test('none, and an empty one, are never quiet', () => {
    for (const window of [
      { from: null, to: null },
      { from: '22:00', to: '22:00' },
    ])
      expect(quietUntil(at('2030-03-04T22:00:00Z'), { timeZone: 'UTC', restDays: null, ...window })).toBeNull();
  });

  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Cairo', 'UTC');
  const instant = fc
    .date({ min: new Date('2029-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
    .map((date) => at(date.toISOString()));
  test('their end is later than now, not quiet itself, and within two days', () => {
    fc.assert(
      fc.property(zone, instant, time, time, (timeZone, now, from, to) => {
        const quiet = { timeZone, from, to, restDays: null };
        const end = quietUntil(now, quiet);
        if (end === null) return;
        expect(Temporal.Instant.compare(end, now)).toBe(1);
        expect(quietUntil(end, quiet)).toBeNull();
        expect(end.since(now).total('hours')).toBeLessThan(26);
      }),
    );
  });
});

describe('summaries', () => {
  const daily = (hour: number, timeZone: string) => ({ every: 'daily', hour, day: 1, timeZone }) as const;
  const cases: [string, number, string, string, string][] = [
    ['Europe/Berlin', 8, '2030-03-30T07:00:00Z', '2030-03-31T06:00:00Z', 'at eight the morning after clocks went forward'],
    ['Europe/Berlin', 8, '2030-10-26T06:00:00Z', '2030-10-27T07:00:00Z', 'at eight the morning after they went back'],
    ['Europe/Berlin', 2, '2030-03-31T00:00:00Z', '2030-03-31T01:00:00Z', 'at an hour that is skipped: an hour later by the wall clock'],
    ['Europe/Berlin', 2, '2030-10-27T00:00:00Z', '2030-10-28T01:00:00Z', 'at an hour that comes twice: the first time only'],
    ['America/New_York', 8, '2030-03-09T13:00:00Z', '2030-03-10T12:00:00Z', 'New York, forward'],
    ['America/New_York', 8, '2030-11-02T12:00:00Z', '2030-11-03T13:00:00Z', 'New York, back'],
    ['Asia/Kolkata', 8, '2030-03-04T02:29:59Z', '2030-03-04T02:30:00Z', 'half an hour off'],
    ['Asia/Kolkata', 8, '2030-03-04T02:30:00Z', '2030-03-05T02:30:00Z', 'never now'],
  ];
  test.each(cases)('daily in %s at %i, after %s: %s, %s', (timeZone, hour, now, due) => {
    expect(nextDigest(at(now), daily(hour, timeZone)).toString()).toBe(due);
  });

  test('hourly ones come at the full hour of the wall clock, in both hours that have the same name', () => {
    const hourly = (timeZone: string) => ({ every: 'hourly', hour: 0, day: 1, timeZone }) as const;
    expect(nextDigest(at('2030-03-04T10:10:00Z'), hourly('Asia/Kolkata')).toString()).toBe('2030-03-04T10:30:00Z');
    const seen: string[] = [];
    for (let now = at('2030-10-26T23:30:00Z'); seen.length < 4; now = at(seen.at(-1) ?? ''))
      seen.push(nextDigest(now, hourly('Europe/Berlin')).toString());
    expect(seen).toEqual(['2030-10-27T00:00:00Z', '2030-10-27T01:00:00Z', '2030-10-27T02:00:00Z', '2030-10-27T03:00:00Z']);
  });

  test('weekly ones come on their day', () => {
    const friday = { every: 'weekly', hour: 16, day: 5, timeZone: 'America/New_York' } as const;
    expect(nextDigest(at('2030-03-04T10:00:00Z'), friday).toString()).toBe('2030-03-08T21:00:00Z');
    // The next week clocks have gone forward.
    expect(nextDigest(at('2030-03-08T21:00:00Z'), friday).toString()).toBe('2030-03-15T20:00:00Z');
  });

  test('a year has one daily summary for each day', () => {
    for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata']) {
      for (const hour of [0, 2, 3, 23]) {
        const days = new Set<string>();
        let count = 0;
        for (let now = at('2030-01-01T12:00:00Z'); count < 364; count += 1) {
          now = nextDigest(now, daily(hour, timeZone));
          days.add(now.toZonedDateTimeISO(timeZone).toPlainDate().toString());
        }
        expect(days.size).toBe(364);
      }
    }
  });
});
