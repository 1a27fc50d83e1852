import type { de } from './de.ts';
import { languageOf, prefs } from './prefs.ts';

/**
 * A sentence or word of the user interface, in English. One without a German translation does not compile. Each has one meaning: a word with
 * two, such as "Order" (of a customer, of a list), is said in two ways in English, and `de.test.ts` sees to it.
 */
export type Phrase = keyof typeof de;
export type Params = Readonly<Record<string, string | number>>;

let dictionary: Readonly<Record<string, string>> | null = null;

/** Loads the words of the person's language. English is the key itself and needs none. */
export async function loadDictionary(): Promise<void> {
  dictionary = languageOf(prefs().locale) === 'de' ? (await import('./de.ts')).de : null;
}

/** The phrase in the person's language, `{name}` replaced by `params.name`. */
export function t(phrase: Phrase, params?: Params): string {
  return fill(dictionary?.[phrase] ?? phrase, params);
}

/** `count` decides between singular and plural; both may use `{count}`, which is written in the locale's digits. */
export function tn(count: number, one: Phrase, many: Phrase, params?: Params): string {
  const form = new Intl.PluralRules(prefs().locale).select(count) === 'one' ? one : many;
  return t(form, { count: new Intl.NumberFormat(prefs().locale).format(count), ...params });
}

/** A label or message that comes from the server in English: translated where the dictionary knows it. */
export function label(text: string): string {
  return dictionary?.[text] ?? text;
}

/** A label within a sentence: English writes nouns small there, except abbreviations. */
export function noun(text: string): string {
  const word = label(text);
  return languageOf(prefs().locale) === 'en' && !/^[A-Z][A-Z]/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

function fill(text: string, params?: Params): string {
  return params ? text.replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : all)) : text;
}
