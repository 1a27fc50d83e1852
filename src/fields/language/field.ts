import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface LanguageField extends Field<string> {
  readonly kind: 'language';
}

/** A BCP 47 tag, e.g. `de` or `pt-BR`. */
export function language<const O extends FieldOptions>(options?: O): LanguageField & O {
  return { ...options, kind: 'language' } as LanguageField & O;
}
