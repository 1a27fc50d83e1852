import type { CountryVat } from './country-vat.ts';

/**
 * Value added tax in the member states of the European Union in 2026: standard rate, and the reduced rates that Council Directive 2006/112/EC
 * (articles 97, 98 and 110) lets them have. From the European Commission's Taxes in Europe Database and "VAT rules and rates" of Your Europe,
 * as they stood on 1 January 2026. Which goods are taxed at which reduced rate differs by country: compare before you rely on them.
 */
export const euVatRates: readonly CountryVat[] = (
  [
    { country: 'AT', standard: 20, reduced: 13, reducedLow: 10 },
    { country: 'BE', standard: 21, reduced: 12, reducedLow: 6 },
    { country: 'BG', standard: 20, reduced: 9 },
    { country: 'HR', standard: 25, reduced: 13, reducedLow: 5 },
    { country: 'CY', standard: 19, reduced: 9, reducedLow: 5, superReduced: 3 },
    { country: 'CZ', standard: 21, reduced: 12 },
    { country: 'DK', standard: 25 },
    { country: 'EE', standard: 24, reduced: 13, reducedLow: 9 },
    { country: 'FI', standard: 25.5, reduced: 13.5, reducedLow: 10 },
    { country: 'FR', standard: 20, reduced: 10, reducedLow: 5.5, superReduced: 2.1 },
    { country: 'DE', standard: 19, reduced: 7 },
    { country: 'GR', standard: 24, reduced: 13, reducedLow: 6 },
    { country: 'HU', standard: 27, reduced: 18, reducedLow: 5 },
    { country: 'IE', standard: 23, reduced: 13.5, reducedLow: 9, superReduced: 4.8 },
    { country: 'IT', standard: 22, reduced: 10, reducedLow: 5, superReduced: 4 },
    { country: 'LV', standard: 21, reduced: 12, reducedLow: 5 },
    { country: 'LT', standard: 21, reduced: 12, reducedLow: 5 },
    { country: 'LU', standard: 17, reduced: 14, reducedLow: 8, superReduced: 3 },
    { country: 'MT', standard: 18, reduced: 12, reducedLow: 7 },
    { country: 'NL', standard: 21, reduced: 9 },
    { country: 'PL', standard: 23, reduced: 8, reducedLow: 5 },
    { country: 'PT', standard: 23, reduced: 13, reducedLow: 6 },
    { country: 'RO', standard: 21, reduced: 11 },
    { country: 'SK', standard: 23, reduced: 19, reducedLow: 5 },
    { country: 'SI', standard: 22, reduced: 9.5, reducedLow: 5 },
    { country: 'ES', standard: 21, reduced: 10, superReduced: 4 },
    { country: 'SE', standard: 25, reduced: 12, reducedLow: 6 },
  ] as const
).map((rates) => ({
  ...rates,
  from: '2026-01-01',
  source: 'https://europa.eu/youreurope/business/taxation/vat/vat-rules-rates/index_en.htm',
}));
