/** What writes texts, dates and numbers: set once from the session, before the first screen is drawn. */
export interface Prefs {
  /** BCP 47, e.g. `en-GB`, `de-DE`. */
  readonly locale: string;
  /** IANA time zone of the person. */
  readonly timeZone: string;
  /** ISO 4217 code of the company's currency. */
  readonly currency: string;
  /** ISO 3166 code that phone numbers and addresses belong to unless they say otherwise. */
  readonly country: string;
}

let current: Prefs = { locale: 'en-GB', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, currency: 'EUR', country: 'DE' };

export function prefs(): Prefs {
  return current;
}

export function setPrefs(next: Partial<Prefs>): void {
  current = { ...current, ...next };
}

/** `de` of `de-AT`. */
export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? 'en';
}
