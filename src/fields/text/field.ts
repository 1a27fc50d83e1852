import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface TextOptions extends FieldOptions {
  /** Longest value in characters; 255 unless said. */
  readonly max?: number;
  /** What a value must look like, with the sentence to show when it does not. */
  readonly pattern?: { readonly source: string; readonly message: string };
  /** `time-zone`: the name of one in the IANA database that this runtime knows, written as there. */
  readonly format?: 'time-zone';
}

export interface TextField extends Field<string>, TextOptions {
  readonly kind: 'text';
}

/** One line of text; surrounding white space goes, inner stays. */
export function text<const O extends TextOptions>(options?: O): TextField & O {
  return { ...options, kind: 'text' } as TextField & O;
}
