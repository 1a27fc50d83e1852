import { describe, expect, test } from 'vitest';
import { holidayPlaces, holidaysOf, UnknownHolidayPlace } from './holidays.ts';

const year2026 = { from: 2026, to: 2026 };

describe('holidays', () => {
  test('of Germany are the nine of every state, and Bavaria has more', async () => {
    const all = await holidaysOf({ country: 'DE' }, year2026, { language: 'de' });
    expect(all.map((holiday) => holiday.date)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
    const bavaria = await holidaysOf({ country: 'DE', region: 'BY' }, year2026, { language: 'de' });
    expect(bavaria.map((holiday) => holiday.date)).toEqual(expect.arrayContaining(['2026-01-06', '2026-06-04', '2026-11-01']));
    expect(bavaria.find((holiday) => holiday.date === '2026-06-04')?.name).toBe('Fronleichnam');
  });

  test('of several years come in order, and follow Easter', async () => {
    const both = await holidaysOf({ country: 'US' }, { from: 2026, to: 2027 });
    expect(both.map((h) => h.date)).toEqual(both.map((h) => h.date).toSorted());
    expect(both.map((h) => h.date)).toContain('2027-11-25');
  });

  test('of unknown places are refused', async () => {
    await expect(holidaysOf({ country: 'ZZ' }, year2026)).rejects.toThrow(UnknownHolidayPlace);
    await expect(holidaysOf({ country: 'DE', region: 'XX' }, year2026)).rejects.toThrow(/DE, XX/);
  });

  test('places are listed with their regions', async () => {
    const places = await holidayPlaces('en');
    expect(places.find((place) => place.code === 'DE')?.regions['BY']).toBeDefined();
    expect(places.length).toBeGreaterThan(100);
  });
});
