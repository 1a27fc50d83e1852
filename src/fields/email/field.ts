import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface EmailField extends Field<string> {
  readonly kind: 'email';
}

/** One e-mail address, in lower case. */
export function email<const O extends FieldOptions>(options?: O): EmailField & O {
  return { ...options, kind: 'email' } as EmailField & O;
}
