import { translated, type Translations } from '../../../fields/index.ts';
import type { AttributeOption, AttributeValues } from './attribute-values.ts';
import type { ProductOption, ShownAttribute } from './shop-view.ts';

/** What a definition says of an attribute. */
export interface AttributeDefinition {
  readonly code: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'choice';
  readonly unit: string | null;
  readonly translations?: Translations | null;
  readonly options: readonly AttributeOption[] | null;
  readonly isVariantOption: boolean;
}

/** Values of a product in words, in the order of the definitions. A value whose attribute is gone is left out; "yes" and "no" are words of the page. */
export function shownAttributes(values: AttributeValues, definitions: readonly AttributeDefinition[], language: string): ShownAttribute[] {
  return definitions.flatMap((definition): ShownAttribute[] => {
    const value = values[definition.code];
    if (value === undefined) return [];
    const unit = wordsIn(definition, 'unit', definition.unit, language);
    return [{ code: definition.code, label: nameOf(definition, language), value: wordOf(definition, value, language), unit }];
  });
}

/** What a buyer chooses between: for each attribute that sets variants apart, the values that there are. */
export function productOptions(
  variants: readonly { readonly options: Readonly<Record<string, string>> }[],
  definitions: readonly AttributeDefinition[],
  language: string,
): ProductOption[] {
  return definitions.flatMap((definition): ProductOption[] => {
    const present = new Set(variants.map((variant) => variant.options[definition.code]));
    const values = (definition.options ?? [])
      .filter((option) => present.has(option.value))
      .map((option) => ({ ...option, label: labelIn(option, language) }));
    return values.length === 0 ? [] : [{ code: definition.code, label: nameOf(definition, language), values }];
  });
}

const wordsIn = <T extends string | null>(
  { translations = null }: AttributeDefinition,
  field: string,
  own: T,
  language: string,
): T | string => translated({ translations }, field, own, language);

const nameOf = (definition: AttributeDefinition, language: string): string => wordsIn(definition, 'label', definition.label, language);

/** Label of a value in a language, else the company's own. */
export function labelIn(option: AttributeOption, language: string): string {
  return option.labels?.[language] ?? option.label;
}

function wordOf({ kind, options }: AttributeDefinition, value: string | number | boolean, language: string): string {
  const option = kind === 'choice' ? options?.find((each) => each.value === value) : undefined;
  return option ? labelIn(option, language) : String(value);
}
