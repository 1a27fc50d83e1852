import type { Language } from '../words.ts';

/** `31 March 2026`; an ISO date is that day wherever the reader is. */
export function dayText(language: Language, day: string): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T12:00:00Z`));
}
