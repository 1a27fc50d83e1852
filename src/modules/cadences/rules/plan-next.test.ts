import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { defineCalendar } from '../../../kernel/time/working-calendar.ts';
import type { Step } from './definition.ts';
import { nextInWindow, planNext } from './plan-next.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const berlin = defineCalendar({
  timeZone: 'Europe/Berlin',
  week: Object.fromEntries(weekdays.map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
  holidays: ['2026-04-03', '2026-04-06'],
});
const window = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] };
const mail: Step = { id: 'm', kind: 'email', subject: 's', body: 'b' };
const call: Step = { id: 'c', kind: 'task', taskKind: 'call', title: 't', description: '', waits: true };
const wait = (amount: number, unit: 'hours' | 'days'): Step => ({ id: `w${amount}${unit}`, kind: 'wait', amount, unit });
const plan = (steps: readonly Step[], since: string, zone: string) =>
  planNext({ steps, window }, 0, Temporal.Instant.from(since), { calendar: berlin, zone });
const when = (steps: readonly Step[], since: string, zone = 'Europe/Berlin') => plan(steps, since, zone)?.at.toString();

describe('the next step', () => {
  test('waits in working time over a weekend and a holiday', () => {
    // Friday 16:00: one hour is left, three follow on Monday.
    expect(when([wait(4, 'hours'), call], '2026-03-06T15:00:00Z')).toBe('2026-03-09T11:00:00Z');
    // Thursday before Easter: Friday and Monday are holidays.
    expect(when([wait(1, 'days'), call], '2026-04-02T08:00:00Z')).toBe('2026-04-07T08:00:00Z');
  });

  test('waits working days on the wall clock, also when it changes in between', () => {
    // 10:00 on Friday in winter is 10:00 on Monday in summer time.
    expect(when([wait(1, 'days'), mail], '2026-03-27T09:00:00Z')).toBe('2026-03-30T08:00:00Z');
    expect(when([wait(1, 'days'), mail], '2026-10-23T08:00:00Z')).toBe('2026-10-26T09:00:00Z');
    // Eight working hours over the change are eight hours.
    expect(when([wait(8, 'hours'), call], '2026-03-27T09:00:00Z')).toBe('2026-03-30T08:00:00Z');
  });

  test('of a mail keeps to the window where the person is', () => {
    expect(when([mail], '2026-03-02T10:00:00Z', 'America/Los_Angeles')).toBe('2026-03-02T17:00:00Z');
    expect(plan([mail], '2026-03-02T10:00:00Z', 'America/Los_Angeles')?.waiting).toEqual({ why: 'window', zone: 'America/Los_Angeles' });
    // A week later clocks there have changed, in Berlin not yet.
    expect(when([mail], '2026-03-09T10:00:00Z', 'America/Los_Angeles')).toBe('2026-03-09T16:00:00Z');
    // Saturday in Auckland while it is Friday in Berlin.
    expect(when([mail], '2026-03-06T14:00:00Z', 'Pacific/Auckland')).toBe('2026-03-08T20:00:00Z');
    expect(when([mail], '2026-03-02T10:00:00Z')).toBe('2026-03-02T10:00:00Z');
  });

  test('passes over several waits, and there is none behind the last', () => {
    expect(plan([wait(1, 'days'), wait(2, 'hours'), mail], '2026-03-02T10:00:00Z', 'Europe/Berlin')).toMatchObject({
      index: 2,
      waiting: { why: 'wait' },
    });
    expect(when([wait(1, 'days'), wait(2, 'hours'), mail], '2026-03-02T10:00:00Z')).toBe('2026-03-03T12:00:00Z');
    expect(plan([wait(1, 'days')], '2026-03-02T10:00:00Z', 'Europe/Berlin')).toBeNull();
  });

  test('of a mail is never outside the window, and never before it was asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') }),
        fc.constantFrom('Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Cairo', 'Pacific/Apia'),
        (ms, zone) => {
          const since = Temporal.Instant.fromEpochMilliseconds(ms);
          const at = nextInWindow(window, zone, since);
          const local = at.toZonedDateTimeISO(zone);
          return Temporal.Instant.compare(at, since) >= 0 && local.dayOfWeek <= 5 && local.hour >= 9 && local.hour < 17;
        },
      ),
    );
  });
});
