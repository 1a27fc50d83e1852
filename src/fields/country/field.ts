import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface CountryField extends Field<string> {
  readonly kind: 'country';
}

/** An ISO 3166-1 alpha-2 code, e.g. `DE`. */
export function country<const O extends FieldOptions>(options?: O): CountryField & O {
  return { ...options, kind: 'country' } as CountryField & O;
}
