import { isInEu } from './eu-members.ts';
import { euVatRates } from './eu-vat-rates.ts';

/** Value added tax of a country, in percent. */
export interface CountryVat {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly standard: number;
  /** The rate most reduced goods have, where there is one. */
  readonly reduced?: number;
  /** A lower second one. */
  readonly reducedLow?: number;
  readonly superReduced?: number;
  /** First day on which all of them were in force, as far as this list knows. */
  readonly from: string;
  /** The authority's page that says so. */
  readonly source: string;
}

/** Tax classes that these rates belong to. */
export const vatClasses = [
  { key: 'standard', code: 'standard', name: 'Standard', german: 'Regelsatz' },
  { key: 'reduced', code: 'reduced', name: 'Reduced', german: 'Ermäßigt' },
  { key: 'reducedLow', code: 'reduced-low', name: 'Reduced, lower rate', german: 'Ermäßigt, niedriger Satz' },
  { key: 'superReduced', code: 'super-reduced', name: 'Super-reduced', german: 'Stark ermäßigt' },
] as const;

const neighbours: readonly CountryVat[] = [
  {
    country: 'NO',
    standard: 25,
    reduced: 15,
    reducedLow: 12,
    from: '2021-10-01',
    source: 'https://www.skatteetaten.no/en/rates/value-added-tax/',
  },
  { country: 'GB', standard: 20, reduced: 5, from: '2022-04-01', source: 'https://www.gov.uk/vat-rates' },
  ...['CH', 'LI'].map((country) => ({
    country,
    standard: 8.1,
    reduced: 3.8,
    reducedLow: 2.6,
    from: '2024-01-01',
    source: 'https://www.estv.admin.ch/estv/en/home/value-added-tax/vat-rates-switzerland.html',
  })),
  { country: 'IS', standard: 24, reduced: 11, from: '2015-01-01', source: 'https://www.skatturinn.is/english/companies/value-added-tax/' },
];

/**
 * What a company of a country needs to know to tax its sales: the rates of the whole Union for one of its members, as consumers there are taxed
 * as at home; its own for another country that is known, else none.
 */
export function vatFor(country: string): readonly CountryVat[] {
  return isInEu(country) ? euVatRates : neighbours.filter((each) => each.country === country);
}
