import type { Field, FieldOptions } from '../../kernel/record/field.ts';

/** Texts by language (BCP 47) and by the field that they stand for: `{ "de": { "name": "Paket" } }`. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A field of the same record that can be said in other languages. */
export interface TranslatedText {
  readonly label: string;
  readonly max: number;
  /** Several lines. */
  readonly isLong?: boolean;
}

export interface TranslationsOptions extends FieldOptions {
  /** By the name of the field that is translated. */
  readonly texts: Readonly<Record<string, TranslatedText>>;
}

export interface TranslationsField extends Field<Translations>, TranslationsOptions {
  readonly kind: 'translations';
}

/**
 * Some texts of a record in other languages, kept with it in one column: for the few words of things that are set up (methods, outlets), which
 * come with their record wherever it is remembered. What is searched and grows long, such as products, has translations of its own records.
 */
export function translations<const O extends TranslationsOptions>(options: O): TranslationsField & O {
  return { ...options, kind: 'translations' } as TranslationsField & O;
}

/** A text in a language, else in that language without its region, else as the record itself has it. */
export function translated<T extends string | null>(
  of: { readonly translations: Translations | null },
  field: string,
  own: T,
  language: string | null | undefined,
): T | string {
  if (!language || !of.translations) return own;
  const wanted = language.toLowerCase();
  const said = (tag: string): string | undefined =>
    Object.entries(of.translations ?? {}).find(([each]) => each.toLowerCase() === tag)?.[1][field];
  return said(wanted) ?? said(wanted.split('-')[0] ?? wanted) ?? own;
}
