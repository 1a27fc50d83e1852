import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface DateField extends Field<string> {
  readonly kind: 'date';
}

/** A day without a time zone, `YYYY-MM-DD`. */
export function date<const O extends FieldOptions>(options?: O): DateField & O {
  return { ...options, kind: 'date' } as DateField & O;
}
