import { expect, test } from 'vitest';
import { companyToday, daysOf } from './period.ts';

test('periods are those of the calendar, over the turn of the year too', () => {
  expect(daysOf('last7', '2027-01-03')).toEqual({ from: '2026-12-27', to: '2027-01-03' });
  expect(daysOf('thisMonth', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(daysOf('lastMonth', '2027-01-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(daysOf('thisQuarter', '2026-11-22')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(daysOf('lastQuarter', '2026-02-01')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  expect(daysOf('thisYear', '2026-02-01')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(daysOf('lastYear', '2026-02-01')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(daysOf('last12', '2026-11-22')).toEqual({ from: '2025-12-01', to: '2026-11-30' });
});

test('today is that of the company', () => {
  const newYear = Date.parse('2026-12-31T23:30:00Z');
  expect([companyToday(newYear, 'Europe/Oslo'), companyToday(newYear, 'UTC')]).toEqual(['2027-01-01', '2026-12-31']);
});
