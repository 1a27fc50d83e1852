import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** Colour of the badge, by name in the theme: gray, blue, green, yellow, orange, red, violet, teal. */
  readonly color?: string;
}

export interface ChoiceOptions<V extends string = string> extends FieldOptions {
  readonly options: readonly Option<V>[];
  /** An administrator may add, rename and retire values. */
  readonly extensible?: boolean;
}

export interface ChoiceField<V extends string = string> extends Field<V> {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  readonly extensible?: boolean;
}

/** One of a list of values. */
export function choice<const V extends string, const O extends ChoiceOptions<V>>(
  options: O & ChoiceOptions<V>,
): ChoiceField<O['options'][number]['value']> & Omit<O, 'options'> {
  return { ...options, kind: 'choice' } as unknown as ChoiceField<O['options'][number]['value']> & Omit<O, 'options'>;
}
