import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface FileValue {
  readonly id: string;
  readonly title: string | null;
}

export interface FileOptions extends FieldOptions {
  /** Accepted media types, e.g. `image/*`. */
  readonly accept?: readonly string[];
}

export interface FileField extends Field<FileValue, string | { readonly id: string }>, FileOptions {
  readonly kind: 'file';
}

/** One uploaded file. */
export function file<const O extends FileOptions>(options?: O): FileField & O {
  return { ...options, kind: 'file' } as FileField & O;
}
