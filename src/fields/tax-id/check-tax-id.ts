import { taxIdSchemes, vatPrefixes, type TaxIdScheme } from './tax-id-schemes.ts';

export type TaxIdCheck = TaxIdValid | TaxIdInvalid;

export interface TaxIdValid {
  readonly ok: true;
  /** ISO 3166-1. */
  readonly country: string;
  readonly kind: string;
  /** Country code and number without spaces: what is stored and compared. */
  readonly normal: string;
  /** As it is printed: "51 824 753 556". */
  readonly display: string;
}

export interface TaxIdInvalid {
  readonly ok: false;
  readonly code: 'unknown-country' | 'wrong-length' | 'wrong-characters' | 'wrong-checksum' | 'wrong-part';
  /** Safe to show under the field. */
  readonly message: string;
}

/**
 * Checks the format and check digits of a tax or register number; whether it was ever issued only the authority knows.
 * The country is `country` (ISO 3166-1) if given, else the two letters in front ("US 12-3456789"; "EL" is Greece, "XI"
 * Northern Ireland), else `home`. A country without a known scheme passes as given if it has four or more letters and digits.
 */
export function checkTaxId(text: string, country?: string | null, home?: string | null): TaxIdCheck {
  const bare = text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (bare.length < 4) return { ok: false, code: 'wrong-length', message: 'A tax id has at least four letters and digits.' };
  const iso = (country ?? countryInFront(bare) ?? home)?.toUpperCase();
  if (!iso)
    return {
      ok: false,
      code: 'unknown-country',
      message: 'Say which country issued this tax id, or start it with the country code, as in DE136695976.',
    };
  const schemes = taxIdSchemes.filter((scheme) => scheme.country === iso);
  if (schemes.length === 0)
    return { ok: true, country: iso, kind: 'Tax id', normal: `${iso}${withoutPrefix(bare, iso)}`, display: text.trim() };
  const results = schemes.map((scheme) => checkScheme(scheme, bare));
  return results.find((result) => result.ok) ?? closest(results);
}

/**
 * Key under which the several numbers of one company meet, for matching: in Sweden, Finland and Belgium the VAT number
 * is the register number with something around it; French VAT numbers end in the SIREN, and SIRET begin with it.
 */
export function taxIdKey(normal: string): string {
  if (/^SE\d{10}01$/.test(normal)) return normal.slice(0, 12);
  if (/^FR[0-9A-Z]{2}\d{9}$/.test(normal)) return `FR${normal.slice(4)}`;
  if (/^FR\d{14}$/.test(normal)) return normal.slice(0, 11);
  return normal;
}

/** The kinds known for a country, VAT first: what the form offers as help. */
export function taxIdKinds(country: string): readonly string[] {
  return taxIdSchemes.filter((scheme) => scheme.country === country.toUpperCase()).map((scheme) => scheme.kind);
}

function checkScheme(scheme: TaxIdScheme, bare: string): TaxIdCheck {
  const { country, kind, validator } = scheme;
  const number = withoutPrefix(bare, country);
  const result = validator.validate(number);
  if (result.isValid) {
    const digits = withoutPrefix(result.compact.toUpperCase().replace(/[^\p{L}\p{N}]/gu, ''), country);
    const normal = toNormal(country, kind, digits);
    return { ok: true, country, kind, normal, display: kind === 'VAT' && country !== 'CH' ? normal : validator.format(number) };
  }
  return { ok: false, ...explain(result.error?.constructor.name ?? '', `${kind} number (${country})`, number) };
}

/** "CHE116281710" and "NO974760673": there the VAT number is the register number with a word behind it. */
function toNormal(country: string, kind: string, digits: string): string {
  if (country === 'CH') return digits.replace(/(MWST|TVA|IVA|TPV)$/, '');
  if (country === 'NO') return `NO${digits.replace(/MVA$/, '')}`;
  return `${kind === 'VAT' ? (vatPrefixes[country] ?? country) : country}${digits}`;
}

function explain(error: string, what: string, number: string): Omit<TaxIdInvalid, 'ok'> {
  switch (error) {
    case 'InvalidLength':
      return { code: 'wrong-length', message: `A ${what} has another length; this one has ${number.length} letters and digits.` };
    case 'InvalidChecksum':
      return { code: 'wrong-checksum', message: `The check digit of this ${what} is wrong; look for swapped or mistyped digits.` };
    case 'InvalidComponent':
      return { code: 'wrong-part', message: `Part of this ${what} can't be: no such number is issued.` };
    default:
      return { code: 'wrong-characters', message: `A ${what} has letters and digits in other places than this one.` };
  }
}

/** The most telling of several failures: a wrong check digit means that everything else fitted. */
function closest(results: readonly TaxIdCheck[]): TaxIdInvalid {
  const order: readonly TaxIdInvalid['code'][] = ['wrong-checksum', 'wrong-part', 'wrong-characters', 'wrong-length', 'unknown-country'];
  const failures = results.filter((result) => !result.ok).toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  return failures[0] ?? { ok: false, code: 'wrong-characters', message: 'This is no tax id that we know.' };
}

/** Two letters with digits behind them somewhere, if they are a country we know numbers of: "ATU13585627", "MXGODE561231GR8". */
function countryInFront(bare: string): string | null {
  if (/^CHE\d/.test(bare)) return 'CH';
  const letters = /^[A-Z]{2}(?=[A-Z0-9]*\d)/.exec(bare)?.[0];
  if (letters === 'EL') return 'GR';
  if (letters === 'XI') return 'GB';
  const isKnown = taxIdSchemes.some((scheme) => scheme.country === letters);
  // Numbers of a country that also begin with letters by chance (a Mexican RFC, a Spanish NIF) have no digits right behind them.
  return letters !== undefined && (isKnown || /^[A-Z]{2}\d{4,}$/.test(bare)) ? letters : null;
}

function withoutPrefix(bare: string, country: string): string {
  const prefixes = country === 'CH' ? [] : [country, vatPrefixes[country], country === 'GB' ? 'XI' : undefined];
  const found = prefixes.find((prefix) => prefix !== undefined && bare.startsWith(prefix) && /\d/.test(bare.slice(prefix.length)));
  // A Mexican RFC may begin with MX like any other name, so only what is too long for the number loses its prefix there.
  if (found === undefined || (country === 'MX' && bare.length <= 13)) return bare;
  return bare.slice(found.length);
}
