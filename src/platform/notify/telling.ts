import type { Reason } from './records/notification.ts';

/** A text for everybody, or one for each language; people who read neither get the English one. */
export type Words = string | { readonly en: string; readonly de: string };

/** What people are told, and who. */
export interface Telling {
  /** Users; whoever acts is left out, and so are those who are not active staff or may not read the record. */
  readonly to: readonly string[];
  /** The record it is about: it is shown with its title as it then is, and only to who may then read it. */
  readonly recordType?: string;
  readonly recordId?: string;
  /** One sentence, without the record's own title: "Ana asks for your approval". */
  readonly title: Words;
  readonly body?: Words;
  /** Where it leads, from the root of the system; the record's page unless said. */
  readonly href?: string;
  /** Why they are told; "It was sent to you" unless said. */
  readonly reason?: Reason;
  /** A second telling with the same key reaches nobody who has had the first. */
  readonly key?: string;
}

/** The text in a person's language. */
export function wordsIn(words: Words, locale: string | null): string {
  if (typeof words === 'string') return words;
  return isGerman(locale) ? words.de : words.en;
}

export function isGerman(locale: string | null): boolean {
  return locale?.toLowerCase().startsWith('de') === true;
}
