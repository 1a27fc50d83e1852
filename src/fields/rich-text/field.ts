import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface RichTextOptions extends FieldOptions {
  readonly max?: number;
}

export interface RichTextField extends Field<string>, RichTextOptions {
  readonly kind: 'richText';
}

/** Formatted text as a safe subset of HTML. */
export function richText<const O extends RichTextOptions>(options?: O): RichTextField & O {
  return { ...options, kind: 'richText' } as RichTextField & O;
}
