import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineCalendar, InvalidCalendar } from '../../../kernel/time/working-calendar.ts';
import { isOvernight, problemOf, tidyTime, weekdays, weekMinutes, type Week } from './week.ts';

describe('the windows of a week, while they are typed', () => {
  test.each<[string, Week, string | null]>([
    ['office hours', { monday: [{ from: '09:00', to: '17:00' }] }, null],
    ['a night shift', { monday: [{ from: '22:00', to: '06:00' }] }, null],
    ['a whole day', { monday: [{ from: '00:00', to: '24:00' }] }, null],
    ['no length', { monday: [{ from: '09:00', to: '09:00' }] }, 'length'],
    ['nothing typed', { monday: [{ from: '09:00', to: '' }] }, 'time'],
    ['no such time', { monday: [{ from: '09:00', to: '25:00' }] }, 'time'],
    ['a start at the end of the day', { monday: [{ from: '24:00', to: '06:00' }] }, 'start'],
    [
      'two at once',
      {
        monday: [
          { from: '09:00', to: '13:00' },
          { from: '12:00', to: '17:00' },
        ],
      },
      'overlap',
    ],
    ['a night that reaches into it', { monday: [{ from: '05:00', to: '09:00' }], sunday: [{ from: '22:00', to: '06:00' }] }, 'overlap'],
  ])('%s', (_name, week, problem) => expect(problemOf(week, 'monday')).toBe(problem));

  test('has a problem on some day exactly when the calendar would be refused for one', () => {
    const time = fc.constantFrom('00:00', '05:00', '06:00', '09:00', '12:00', '17:00', '22:00', '24:00', '9', '');
    const day = fc.array(fc.record({ from: time, to: time }), { maxLength: 2 });
    const week = fc.record(Object.fromEntries(weekdays.map((name) => [name, day])), { requiredKeys: ['monday'] });
    fc.assert(
      fc.property(week, (any) => {
        fc.pre(weekdays.some((name) => ((any as Week)[name] ?? []).length > 0));
        expect(weekdays.some((name) => problemOf(any as Week, name) !== null)).toBe(isRefused(any as Week));
      }),
      { numRuns: 2000 },
    );
  });

  test('is read as people type times, and counted without what is half typed', () => {
    expect(['9', '930', '9.30', '17:15', 'noon'].map(tidyTime)).toEqual(['09:00', '09:30', '09:30', '17:15', 'noon']);
    expect(weekMinutes({ monday: [{ from: '22:00', to: '06:00' }], friday: [{ from: '09:00', to: '1' }] })).toBe(480);
    expect([isOvernight({ from: '22:00', to: '06:00' }), isOvernight({ from: '09:00', to: '24:00' })]).toEqual([true, false]);
  });
});

function isRefused(week: Week): boolean {
  try {
    defineCalendar({ timeZone: 'UTC', week });
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidCalendar);
    return true;
  }
}
