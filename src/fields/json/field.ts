import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface JsonOptions extends FieldOptions {
  /** A value that its rules let through, for made-up rows; null where there is none that fits by itself. */
  readonly sample?: unknown;
}

export interface JsonField<T = unknown> extends Field<T> {
  readonly kind: 'json';
}

/** A structured value that only its own screen and commands understand; not shown in generic lists. */
export function json<T>() {
  return <const O extends JsonOptions>(options?: O): JsonField<T> & O => ({ ...options, kind: 'json' }) as unknown as JsonField<T> & O;
}
