import { Temporal } from 'temporal-polyfill';

/** A public holiday of a country or region. */
export interface Holiday {
  /** `2026-12-25` */
  readonly date: string;
  readonly name: string;
  /** By law (`public`), or when banks are closed (`bank`). */
  readonly kind: 'public' | 'bank';
}

/** `country` is ISO 3166-1 alpha-2 (`DE`); `region` the part of ISO 3166-2 after the hyphen (`BY` of DE-BY). */
export interface HolidayPlace {
  readonly country: string;
  readonly region?: string;
}

/**
 * The holidays of a place in the years `from` to `to`, sorted by date, named in `language` (ISO 639-1) or else in
 * the place's own. A holiday of several days gives one entry for each; half days are left out, since a calendar has
 * whole ones. Throws `UnknownHolidayPlace`.
 *
 * Server only: the rules of all countries are 3 MB and load on first use. They are the `date-holidays` library's.
 */
export async function holidaysOf(
  place: HolidayPlace,
  years: { from: number; to: number },
  options: { kinds?: readonly Holiday['kind'][]; language?: string } = {},
): Promise<Holiday[]> {
  const { default: Holidays } = await import('date-holidays');
  const kinds = [...(options.kinds ?? ['public'])];
  const rules = new Holidays();
  const regions = rules.getStates(place.country);
  const isKnown = regions !== undefined || place.country in (rules.getCountries() ?? {});
  if (!isKnown || (place.region !== undefined && !(place.region in (regions ?? {})))) throw new UnknownHolidayPlace(place);
  rules.init({ country: place.country, ...(place.region ? { state: place.region } : {}) }, { types: kinds });
  if (options.language) rules.setLanguages(options.language);

  const byDate = new Map<string, Holiday>();
  for (let year = years.from; year <= years.to; year += 1) {
    for (const { date, start, end, name, type } of rules.getHolidays(year)) {
      const days = Math.round((end.getTime() - start.getTime()) / 86_400_000);
      if (days < 1) continue;
      const first = Temporal.PlainDate.from(date.slice(0, 10));
      for (let day = 0; day < days; day += 1) {
        const key = first.add({ days: day }).toString();
        if (!byDate.has(key)) byDate.set(key, { date: key, name, kind: type === 'bank' ? 'bank' : 'public' });
      }
    }
  }
  return [...byDate.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}

/** What `holidaysOf` knows: countries and their regions, code to name, in a language. */
export async function holidayPlaces(language: string): Promise<{ code: string; name: string; regions: Record<string, string> }[]> {
  const { default: Holidays } = await import('date-holidays');
  const rules = new Holidays();
  return Object.entries(rules.getCountries(language) ?? {})
    .map(([code, name]) => ({ code, name, regions: { ...rules.getStates(code, language) } }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
}

export class UnknownHolidayPlace extends Error {
  readonly code = 'unknown_holiday_place';
  constructor({ country, region }: HolidayPlace) {
    super(`no holidays are known for ${country}${region ? `, ${region}` : ''}; give an ISO 3166 code such as DE and BY`);
    this.name = 'UnknownHolidayPlace';
  }
}

/**
 * Time zones of a country, that of most of it first, or of one of its regions by code (`BY`) or name (`Bavaria`); none where the
 * library knows none. Regions that it does not know give none either.
 */
export async function timeZonesOf({ country, region }: HolidayPlace): Promise<readonly string[]> {
  const { default: Holidays } = await import('date-holidays');
  const code = country.toUpperCase();
  if (region === undefined) return new Holidays(code).getTimezones() ?? [];
  const states = new Holidays().getStates(code, 'en') ?? {};
  const wanted = region.trim().toLowerCase();
  const state = Object.entries(states).find(([key, name]) => key.toLowerCase() === wanted || name.toLowerCase() === wanted)?.[0];
  return state === undefined ? [] : (new Holidays(code, state).getTimezones() ?? []);
}
