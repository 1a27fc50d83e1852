import { getCountries } from 'libphonenumber-js';

const extra: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  holland: 'NL',
  'czech republic': 'CZ',
  'south korea': 'KR',
  'republic of korea': 'KR',
  russia: 'RU',
  vietnam: 'VN',
  uae: 'AE',
  'ivory coast': 'CI',
  turkey: 'TR',
  macedonia: 'MK',
  brasil: 'BR',
};

let byName: Map<string, string> | undefined;

/** ISO 3166 code of a country by its name in English, German, French, Spanish or its own usual abbreviations. */
export function regionByName(name: string): string | null {
  byName ??= buildNames();
  return byName.get(name.trim().toLowerCase()) ?? null;
}

function buildNames(): Map<string, string> {
  const map = new Map<string, string>();
  for (const locale of ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'pl']) {
    const names = new Intl.DisplayNames([locale], { type: 'region' });
    for (const code of getCountries()) {
      const label = names.of(code)?.toLowerCase();
      if (label && !map.has(label)) map.set(label, code);
    }
  }
  for (const [label, code] of Object.entries(extra)) map.set(label, code);
  return map;
}
