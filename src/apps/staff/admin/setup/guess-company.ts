import { prefs } from '../../../../ui/i18n/prefs.ts';

export interface NewCompany {
  readonly name: string;
  readonly country: string;
  readonly baseCurrency: string;
  readonly timeZone: string;
  readonly locale: string;
}

/** What the browser knows of where it is, to begin with. */
export function guessCompany(): NewCompany {
  const { region } = new Intl.Locale(navigator.language).maximize();
  const country = region && /^[A-Z]{2}$/.test(region) ? region : 'DE';
  return {
    name: '',
    country,
    baseCurrency: currencyOf(country) ?? 'EUR',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    locale: prefs().locale,
  };
}

const euro = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');
const others: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  LI: 'CHF',
  DK: 'DKK',
  NO: 'NOK',
  SE: 'SEK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  JP: 'JPY',
  IN: 'INR',
  BR: 'BRL',
  MX: 'MXN',
  ZA: 'ZAR',
  SG: 'SGD',
  TR: 'TRY',
};

/** The currency of a country, ISO 4217; null where this does not know. */
export function currencyOf(country: string): string | null {
  return euro.includes(country) ? 'EUR' : (others[country] ?? null);
}
