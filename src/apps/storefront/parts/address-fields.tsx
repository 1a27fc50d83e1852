import type { FormState } from '../frame.ts';
import { say, type Language } from '../words.ts';
import { Field } from './field.tsx';

interface AddressFieldsProps {
  form: FormState;
  language: Language;
  /** Before the names of the fields, such as `b.` for the second address of a page. */
  prefix: string;
  countries: readonly { readonly value: string; readonly label: string }[];
  section: 'shipping' | 'billing';
  isOptional?: boolean;
}

/** What its fields are called, by name. */
export function addressLabels(t: Language, prefix = ''): Readonly<Record<string, string>> {
  return {
    [`${prefix}name`]: say(t, 'First and last name'),
    [`${prefix}company`]: say(t, 'Company'),
    [`${prefix}street`]: say(t, 'Street and number'),
    [`${prefix}street2`]: say(t, 'Further details'),
    [`${prefix}postalCode`]: say(t, 'Postal code'),
    [`${prefix}city`]: say(t, 'Town'),
    [`${prefix}country`]: say(t, 'Country'),
  };
}

/** An address in the order in which people of these countries write it. */
export function AddressFields({ form, language: t, prefix, countries, section, isOptional = false }: AddressFieldsProps) {
  const labels = addressLabels(t, prefix);
  const named = (part: string) => ({ form, language: t, name: `${prefix}${part}`, label: labels[`${prefix}${part}`] ?? '' });
  return (
    <div className="address">
      <Field {...named('name')} autoComplete={`${section} name`} isOptional={isOptional} />
      <Field {...named('company')} autoComplete={`${section} organization`} isOptional />
      <Field {...named('street')} autoComplete={`${section} address-line1`} isOptional={isOptional} />
      <Field {...named('street2')} autoComplete={`${section} address-line2`} isOptional />
      <div className="side-by-side">
        <Field {...named('postalCode')} autoComplete={`${section} postal-code`} maxLength={20} isOptional={isOptional} />
        <Field {...named('city')} autoComplete={`${section} address-level2`} isOptional={isOptional} />
      </div>
      <Field {...named('country')} autoComplete={`${section} country`} options={countries} />
    </div>
  );
}
