import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface InstantField extends Field<string> {
  readonly kind: 'instant';
}

/** A moment, ISO 8601 in UTC with milliseconds. */
export function instant<const O extends FieldOptions>(options?: O): InstantField & O {
  return { ...options, kind: 'instant' } as InstantField & O;
}
