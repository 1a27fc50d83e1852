export interface LocaleOption {
  readonly value: string;
  readonly label: string;
}

/** Languages of the interface, with the regions whose dates and numbers people may want. */
export const locales: readonly LocaleOption[] = [
  { value: 'en-GB', label: 'English (United Kingdom)' },
  { value: 'en-US', label: 'English (United States)' },
  { value: 'en-IE', label: 'English (Ireland)' },
  { value: 'de-DE', label: 'Deutsch (Deutschland)' },
  { value: 'de-AT', label: 'Deutsch (Österreich)' },
  { value: 'de-CH', label: 'Deutsch (Schweiz)' },
];

/** The one of them that is nearest to what the browser speaks; English where it speaks neither. */
export function browserLocale(browser: string = navigator.language): string {
  const exact = locales.find(({ value }) => value === browser);
  const [language] = browser.split('-');
  return (exact ?? locales.find(({ value }) => value.startsWith(`${language}-`)))?.value ?? 'en-GB';
}

/** How dates and numbers are written for a language: as it says itself, else as in the company's region if that speaks it, else as is usual. */
export function localeFor(language: string, own: string): string {
  if (own.startsWith(`${language}-`)) return own;
  return locales.find(({ value }) => value.startsWith(`${language}-`))?.value ?? language;
}

/** The options and, if it is none of them, the value that is set. */
export function withOwn(options: readonly LocaleOption[], value: string): LocaleOption[] {
  return options.some((o) => o.value === value)
    ? [...options]
    : [...options, { value, label: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value }];
}
