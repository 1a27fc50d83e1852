import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface TagsField extends Field<readonly string[]> {
  readonly kind: 'tags';
}

/** Free words, sorted, each once whatever its case. */
export function tags<const O extends FieldOptions>(options?: O): TagsField & O {
  return { index: true, ...options, kind: 'tags' } as TagsField & O;
}
