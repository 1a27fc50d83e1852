import { afterEach, expect, test } from 'vitest';
import { prefs, setPrefs } from '../../../../ui/i18n/prefs.ts';
import { instantAt, plusDays, wallOf, weekStart } from './days.ts';

const before = prefs();
afterEach(() => setPrefs(before));

test('a meeting that is moved keeps its time on the wall when clocks change', () => {
  setPrefs({ ...before, locale: 'en-GB', timeZone: 'Europe/Oslo' });
  const saturday = '2026-03-28T08:00:00.000Z';
  const { day, minutes } = wallOf(saturday);
  expect([day, minutes]).toEqual(['2026-03-28', 9 * 60]);
  // Nine in the morning is an hour earlier in UTC from Sunday on.
  expect(instantAt(plusDays(day, 1), minutes)).toBe('2026-03-29T07:00:00.000Z');
  expect(wallOf('2026-10-25T08:00:00.000Z').minutes).toBe(9 * 60);
  expect(instantAt('2026-10-25', 9 * 60)).toBe('2026-10-25T08:00:00.000Z');
  // Half past two does not exist on that Sunday; it is half past three.
  expect(wallOf(instantAt('2026-03-29', 150)).minutes).toBe(210);
});

test('the same moment is another day elsewhere', () => {
  setPrefs({ ...before, timeZone: 'America/New_York' });
  expect(wallOf('2026-03-03T03:30:00.000Z')).toEqual({ day: '2026-03-02', minutes: 22 * 60 + 30 });
});

test('weeks begin as they do where the reader lives', () => {
  setPrefs({ ...before, locale: 'de-DE' });
  expect(weekStart('2026-03-08')).toBe('2026-03-02');
  setPrefs({ ...before, locale: 'en-US' });
  expect(weekStart('2026-03-08')).toBe('2026-03-08');
  expect(weekStart('2026-03-07')).toBe('2026-03-01');
});
