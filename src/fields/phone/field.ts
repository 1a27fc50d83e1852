import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface PhoneField extends Field<string> {
  readonly kind: 'phone';
}

/** One phone number in E.164, with `;ext=` when it has an extension (RFC 3966). */
export function phone<const O extends FieldOptions>(options?: O): PhoneField & O {
  return { ...options, kind: 'phone' } as PhoneField & O;
}
