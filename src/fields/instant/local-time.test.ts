import { expect, test } from 'vitest';
import { fromLocal, toLocal } from './local-time.ts';

test('a moment is typed and shown on the clock of a time zone', () => {
  expect(toLocal('2026-01-15T17:30:00.000Z', 'America/New_York')).toBe('2026-01-15T12:30');
  expect(fromLocal('2026-01-15T12:30', 'America/New_York')).toBe('2026-01-15T17:30:00.000Z');
});

test('before and after the clocks change each moment has its offset', () => {
  // Summer time began on 29 March 2026 at 01:00 UTC.
  for (const instant of ['2026-03-29T00:59:00.000Z', '2026-03-29T01:01:00.000Z', '2026-10-25T03:00:00.000Z']) {
    expect(fromLocal(toLocal(instant, 'Europe/Berlin'), 'Europe/Berlin')).toBe(instant);
  }
  expect(toLocal('2026-03-29T01:01:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T03:01');
});
