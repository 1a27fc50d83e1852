import { german } from './words/german.ts';

export type Language = 'en' | 'de';
export type Phrase = keyof typeof german;

/** The phrase in the visitor's language, with `{name}` replaced by the value of that name. */
export function say(language: Language, phrase: Phrase, values: Readonly<Record<string, string | number>> = {}): string {
  const text: string = language === 'de' ? german[phrase] : phrase;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The phrase for one or for several, with `{n}` as the number. */
export function sayCount(
  language: Language,
  n: number,
  one: Phrase,
  several: Phrase,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return say(language, n === 1 ? one : several, { ...values, n });
}

const locales = { en: 'en-GB', de: 'de-DE' } as const;
const moneyFormats = new Map<string, Intl.NumberFormat>();

/** An amount as people of the language write it. Decimal text is formatted as it is, never as a float. */
export function formatMoney(language: Language, { amount, currency }: { readonly amount: string; readonly currency: string }): string {
  const key = `${language} ${currency}`;
  let format = moneyFormats.get(key);
  if (!format)
    moneyFormats.set(
      key,
      (format = new Intl.NumberFormat(locales[language], { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })),
    );
  return format.format(amount as `${number}`);
}

/** A quantity without needless zeros. */
export function formatQuantity(language: Language, quantity: string | number): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 3 }).format(Number(quantity));
}

const dateFormats = new Map<Language, Intl.DateTimeFormat>();

/** A day, from an instant or an ISO date. */
export function formatDay(language: Language, iso: string): string {
  return dayFormat(language).format(new Date(iso));
}

/** Two days as one text, such as "25 – 26 November 2026". */
export function formatDays(language: Language, from: string, to: string): string {
  return dayFormat(language).formatRange(new Date(from), new Date(to));
}

function dayFormat(language: Language): Intl.DateTimeFormat {
  let format = dateFormats.get(language);
  if (!format) dateFormats.set(language, (format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })));
  return format;
}

/** Name of a country or region code. */
export function countryName(language: Language, code: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
