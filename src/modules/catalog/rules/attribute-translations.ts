import type { Translations } from '../../../fields/index.ts';
import type { AttributeOption } from './attribute-values.ts';

/** Under which name a value of a choice stands among the texts of its attribute. */
export const optionText = (value: string): string => `option ${value}`;

/** The texts of an attribute and of its values by language, as one form asks for them. Null: none are translated. */
export function gatherTranslations(own: Translations | null, options: readonly AttributeOption[]): Translations | null {
  const languages = new Set([...Object.keys(own ?? {}), ...options.flatMap((option) => Object.keys(option.labels ?? {}))]);
  if (languages.size === 0) return null;
  return Object.fromEntries(
    [...languages].map((language) => {
      const labels = options.flatMap((option) => (option.labels?.[language] ? [[optionText(option.value), option.labels[language]]] : []));
      return [language, { ...own?.[language], ...(Object.fromEntries(labels) as Record<string, string>) }];
    }),
  );
}

/** The other way round: what belongs to the attribute, and the labels of each value. What is empty is left out. */
export function shareTranslations(
  said: Translations | null,
  options: readonly AttributeOption[],
): { readonly translations: Translations | null; readonly options: readonly AttributeOption[] } {
  const all = Object.entries(said ?? {});
  const own = all.flatMap(([language, words]) => {
    const kept = ['label', 'unit'].flatMap((name) => (words[name]?.trim() ? [[name, words[name].trim()] as const] : []));
    return kept.length > 0 ? [[language, Object.fromEntries(kept)] as const] : [];
  });
  return {
    translations: own.length > 0 ? Object.fromEntries(own) : null,
    options: options.map(({ labels: _before, ...option }) => {
      const labels = all.flatMap(([language, words]) => {
        const label = words[optionText(option.value)]?.trim();
        return label ? [[language, label] as const] : [];
      });
      return labels.length > 0 ? { ...option, labels: Object.fromEntries(labels) } : option;
    }),
  };
}
