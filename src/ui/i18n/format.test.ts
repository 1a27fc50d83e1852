import { afterEach, expect, test } from 'vitest';
import { dayOf, formatBytes, formatDate, formatInstant, formatMoney, formatNumber, formatPercent } from './format.ts';
import { setPrefs } from './prefs.ts';
import { loadDictionary, label, noun, t, tn } from './t.ts';

const english = { locale: 'en-GB', timeZone: 'Europe/London', currency: 'EUR', country: 'GB' };

afterEach(async () => {
  setPrefs(english);
  await loadDictionary();
});

test('dates, numbers and amounts follow the locale and time zone of the person', async () => {
  setPrefs({ locale: 'de-DE', timeZone: 'Asia/Tokyo' });
  expect(formatDate('2026-03-01')).toBe('01.03.2026');
  expect(formatInstant('2026-03-01T20:30:00Z')).toBe('02.03.2026, 05:30');
  expect(dayOf('2026-03-01T20:30:00Z')).toBe('2026-03-02');
  expect(formatNumber(1234.5)).toBe('1.234,5');
  expect(formatPercent(12.5)).toBe('12,5\u00a0%');
  expect(formatBytes(1_532_000)).toBe('1,5 MB');
});

test('no digit of a long amount is lost', () => {
  setPrefs(english);
  expect(formatMoney('12345678901234567.89', 'EUR')).toBe('€12,345,678,901,234,567.89');
});

test('phrases are translated, filled in and counted', async () => {
  setPrefs({ ...english, locale: 'de-AT' });
  await loadDictionary();
  expect(t('Edit {field}', { field: 'Name' })).toBe('Name bearbeiten');
  expect(tn(1, '{count} record changed', '{count} records changed')).toBe('1 Datensatz geändert');
  expect(tn(1200, '{count} record changed', '{count} records changed')).toMatch(/^1.200 Datensätze geändert$/);
  expect(label('a word nobody translated')).toBe('a word nobody translated');
  expect(noun('Organization')).toBe('Organisation');
});

test('within an English sentence a label is written small, an abbreviation is not', async () => {
  setPrefs(english);
  await loadDictionary();
  expect(noun('Organization')).toBe('organization');
  expect(noun('API key')).toBe('API key');
});
