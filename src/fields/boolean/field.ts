import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface BooleanField extends Field<boolean> {
  readonly kind: 'boolean';
}

/** Yes or no. */
export function boolean<const O extends FieldOptions>(options?: O): BooleanField & O {
  return { ...options, kind: 'boolean' } as BooleanField & O;
}
