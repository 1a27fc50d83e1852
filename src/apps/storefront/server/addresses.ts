import type { DraftAddress } from '../../../modules/orders/index.ts';
import type { FormState } from '../frame.ts';
import { countryName, say, type Language } from '../words.ts';

export const addressFields = ['name', 'company', 'street', 'street2', 'postalCode', 'city', 'country'] as const;
const needed = ['name', 'street', 'postalCode', 'city', 'country'] as const;
const longest = { name: 200, company: 200, street: 200, street2: 200, postalCode: 20, city: 120, country: 2 } as const;

/** An address from a form, with `prefix` before the names of its fields. */
export function readAddress(values: FormState['values'], prefix = ''): DraftAddress {
  return Object.fromEntries(
    addressFields.flatMap((name) => {
      const value = values[`${prefix}${name}`]?.replace(/\s+/g, ' ').slice(0, longest[name]);
      return value ? [[name, value]] : [];
    }),
  );
}

/** What is wrong with it, by name of the field. */
export function addressProblems(
  t: Language,
  address: DraftAddress,
  countries: readonly string[],
  prefix = '',
  asked: readonly (typeof addressFields)[number][] = needed,
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const name of asked) if (!address[name]) problems[`${prefix}${name}`] = say(t, 'Please fill this in.');
  if (address.country && !countries.includes(address.country)) problems[`${prefix}country`] = say(t, 'We do not deliver to this country.');
  return problems;
}

/** As the fields of a form have it. */
export function addressValues(address: DraftAddress | null, prefix = ''): Record<string, string> {
  return Object.fromEntries(addressFields.flatMap((name) => (address?.[name] ? [[`${prefix}${name}`, address[name]]] : [])));
}

/** Lines as they stand on an envelope. */
export function addressLines(t: Language, address: DraftAddress | null): readonly string[] {
  if (!address) return [];
  const town = [address.postalCode, address.city].filter(Boolean).join(' ');
  return [
    address.name,
    address.company,
    address.street,
    address.street2,
    address.poBox,
    town,
    address.region,
    address.country ? countryName(t, address.country) : undefined,
  ].filter((line): line is string => Boolean(line));
}

/** Countries to choose from, by name. */
export function countryOptions(t: Language, codes: readonly string[]): readonly { value: string; label: string }[] {
  return codes.map((value) => ({ value, label: countryName(t, value) })).toSorted((a, b) => a.label.localeCompare(b.label, t));
}
