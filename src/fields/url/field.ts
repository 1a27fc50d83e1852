import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface UrlField extends Field<string> {
  readonly kind: 'url';
}

/** A web address; https is assumed when no scheme is written. */
export function url<const O extends FieldOptions>(options?: O): UrlField & O {
  return { ...options, kind: 'url' } as UrlField & O;
}
