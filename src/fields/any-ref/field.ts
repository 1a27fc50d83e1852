import type { Field, FieldOptions, Ref } from '../../kernel/record/field.ts';

export interface AnyRefOptions extends FieldOptions {
  /** Keys of the records it may point to; any that the writer may see when empty. */
  readonly to?: readonly string[];
  /**
   * On whose pages the records that have this field are listed: those of the given keys, or with `timeline` those that have one, as calls and
   * meetings are about what one keeps a history of. Unless said, on all that it may point to. It says nothing about what may be stored.
   */
  readonly listedOn?: readonly string[] | 'timeline';
}

export interface AnyRef extends Ref {
  readonly type: string;
}

export interface AnyRefField extends Field<AnyRef, { readonly type: string; readonly id: string }>, AnyRefOptions {
  readonly kind: 'anyRef';
}

/** A link to a record of any type, such as the subject of a note. */
export function anyRef<const O extends AnyRefOptions>(options?: O): AnyRefField & O {
  return { index: true, ...options, kind: 'anyRef' } as AnyRefField & O;
}
