import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface JsonField<T = unknown> extends Field<T> {
  readonly kind: 'json';
}

/** A structured value that only its own screen and commands understand; not shown in generic lists. */
export function json<T>() {
  return <const O extends FieldOptions>(options?: O): JsonField<T> & O => ({ ...options, kind: 'json' }) as unknown as JsonField<T> & O;
}
