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

/** An address in the order in which people of these countries write it. */
export function AddressFields({ form, language: t, prefix, countries, section, isOptional = false }: AddressFieldsProps) {
  const common = { form, language: t };
  const name = (part: string): string => `${prefix}${part}`;
  return (
    <div className="address">
      <Field
        {...common}
        name={name('name')}
        label={say(t, 'First and last name')}
        autoComplete={`${section} name`}
        isOptional={isOptional}
      />
      <Field {...common} name={name('company')} label={say(t, 'Company')} autoComplete={`${section} organization`} isOptional />
      <Field
        {...common}
        name={name('street')}
        label={say(t, 'Street and number')}
        autoComplete={`${section} address-line1`}
        isOptional={isOptional}
      />
      <Field {...common} name={name('street2')} label={say(t, 'Further details')} autoComplete={`${section} address-line2`} isOptional />
      <div className="side-by-side">
        <Field
          {...common}
          name={name('postalCode')}
          label={say(t, 'Postal code')}
          autoComplete={`${section} postal-code`}
          maxLength={20}
          isOptional={isOptional}
        />
        <Field {...common} name={name('city')} label={say(t, 'Town')} autoComplete={`${section} address-level2`} isOptional={isOptional} />
      </div>
      <Field {...common} name={name('country')} label={say(t, 'Country')} autoComplete={`${section} country`} options={countries} />
    </div>
  );
}
