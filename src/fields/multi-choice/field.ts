import type { Field } from '../../kernel/record/field.ts';
import type { ChoiceOptions, Option } from '../choice/field.ts';

export interface MultiChoiceField<V extends string = string> extends Field<readonly V[]> {
  readonly kind: 'multiChoice';
  readonly options: readonly Option[];
  readonly extensible?: boolean;
}

/** Any number of a list of values, kept in the order of the list. */
export function multiChoice<const V extends string, const O extends ChoiceOptions<V>>(
  options: O & ChoiceOptions<V>,
): MultiChoiceField<O['options'][number]['value']> & Omit<O, 'options'> {
  return { ...options, kind: 'multiChoice' } as unknown as MultiChoiceField<O['options'][number]['value']> & Omit<O, 'options'>;
}
