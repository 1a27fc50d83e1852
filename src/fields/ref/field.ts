import type { Field, FieldOptions, Ref } from '../../kernel/record/field.ts';

export interface RefOptions extends FieldOptions {
  /** Key of the record it points to, e.g. `parties.organization`. */
  readonly to: string;
  /** What happens here when that record is removed for good: cleared unless said. */
  readonly onDelete?: 'clear' | 'cascade' | 'refuse';
  /** An import proposes to make a record of a name that is not there yet, as for shelves of a catalog. */
  readonly isMadeByImport?: boolean;
}

export interface RefField extends Field<Ref, string | { readonly id: string }>, RefOptions {
  readonly kind: 'ref';
}

/** A link to one other record. Writers send its id (or `{id}`), readers get `{id, title}`. */
export function ref<const O extends RefOptions>(options: O): RefField & O {
  return { index: true, ...options, kind: 'ref' } as RefField & O;
}
