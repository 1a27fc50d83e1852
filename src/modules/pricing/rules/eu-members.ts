/**
 * Member states of the European Union by ISO 3166-1 (Greece is GR, though its tax ids begin with EL), as of 2026. Northern Ireland (XI in tax ids)
 * counts as the Union for goods alone (Windsor Framework) and is not in here; Monaco is taxed as France (Directive 2006/112/EC, article 7).
 */
export const euMembers: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE MC'.split(' '),
);

export const isInEu = (country: string): boolean => euMembers.has(country);

/** Country of a VAT number by its first two letters; null where it has none. EL is Greece. */
export function countryOfTaxId(taxId: string): string | null {
  const prefix = /^[A-Z]{2}(?=[0-9A-Z])/.exec(taxId.trim().toUpperCase())?.[0];
  return prefix === undefined ? null : prefix === 'EL' ? 'GR' : prefix;
}
