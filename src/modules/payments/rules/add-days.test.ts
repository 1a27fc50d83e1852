import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays } from './add-days.ts';

test('counts days as the calendar does, over ends of months, leap days and changes of clocks', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: -400, max: 400 }), (from, days) => {
      const date = Temporal.PlainDate.from('2000-01-01').add({ days: from });
      expect(addDays(date.toString(), days)).toBe(date.add({ days }).toString());
    }),
  );
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});
