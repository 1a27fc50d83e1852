import { afterEach, expect, test } from 'vitest';
import { setPrefs } from '../../ui/i18n/prefs.ts';
import { fromLocal, toLocal } from './local-time.ts';

afterEach(() => setPrefs({ timeZone: 'UTC' }));

test('a moment is typed and shown on the clock of the person', () => {
  setPrefs({ timeZone: 'America/New_York' });
  expect(toLocal('2026-01-15T17:30:00.000Z')).toBe('2026-01-15T12:30');
  expect(fromLocal('2026-01-15T12:30')).toBe('2026-01-15T17:30:00.000Z');
});

test('before and after the clocks change each has its offset', () => {
  setPrefs({ timeZone: 'Europe/Berlin' });
  // Summer time began on 29 March 2026 at 01:00 UTC.
  for (const instant of ['2026-03-29T00:59:00.000Z', '2026-03-29T01:01:00.000Z', '2026-10-25T03:00:00.000Z']) {
    expect(fromLocal(toLocal(instant))).toBe(instant);
  }
  expect(toLocal('2026-03-29T01:01:00.000Z')).toBe('2026-03-29T03:01');
});
