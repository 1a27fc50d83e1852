import type { Field, FieldOptions } from '../../kernel/record/field.ts';

/** A postal address; `country` is an ISO 3166-1 code. */
export interface Address {
  readonly street?: string;
  /** Floor, suite, care of. */
  readonly street2?: string;
  readonly poBox?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country?: string;
}

export const addressParts = ['street', 'street2', 'poBox', 'city', 'region', 'postalCode', 'country'] as const;

export interface AddressField extends Field<Address> {
  readonly kind: 'address';
}

/** One postal address. */
export function address<const O extends FieldOptions>(options?: O): AddressField & O {
  return { ...options, kind: 'address' } as AddressField & O;
}
