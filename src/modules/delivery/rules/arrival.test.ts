import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { defineCalendar } from '../../../kernel/time/working-calendar.ts';
import { arrival } from './arrival.ts';

const window = [{ from: '09:00', to: '17:00' }];
const calendar = defineCalendar({
  timeZone: 'Europe/Oslo',
  week: { monday: window, tuesday: window, wednesday: window, thursday: window, friday: window },
  holidays: ['2026-04-02', '2026-04-03', '2026-04-06'],
});
const on = (at: string, cutOff: string | null = '14:00', daysMin = 1, daysMax = 2) =>
  arrival(calendar, Temporal.ZonedDateTime.from(`${at}[Europe/Oslo]`), { daysMin, daysMax, cutOff });

test('what leaves today arrives after so many working days, Easter left out', () => {
  expect(on('2026-04-01T13:59')).toEqual({ from: '2026-04-07', to: '2026-04-08' });
  expect(on('2026-04-01T14:00')).toEqual({ from: '2026-04-08', to: '2026-04-09' });
  expect(on('2026-04-01T23:00', null)).toEqual({ from: '2026-04-07', to: '2026-04-08' });
});

test('what is ordered on a day off leaves on the next working day', () => {
  expect(on('2026-03-28T10:00')).toEqual({ from: '2026-03-31', to: '2026-04-01' });
  expect(on('2026-03-28T10:00', '14:00', 0, 0)).toEqual({ from: '2026-03-30', to: '2026-03-30' });
});
