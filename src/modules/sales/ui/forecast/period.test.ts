import { expect, test } from 'vitest';
import { periodOf } from './period.ts';

test('a period begins and ends with the calendar, across years and leap days', () => {
  expect(periodOf('month', '2028-02-29')).toEqual({ kind: 'month', from: '2028-02-01', to: '2028-02-29' });
  expect(periodOf('month', '2026-01-31', -1)).toEqual({ kind: 'month', from: '2025-12-01', to: '2025-12-31' });
  expect(periodOf('quarter', '2026-11-22', 1)).toEqual({ kind: 'quarter', from: '2027-01-01', to: '2027-03-31' });
  expect(periodOf('year', '2026-11-22', -2)).toEqual({ kind: 'year', from: '2024-01-01', to: '2024-12-31' });
});
