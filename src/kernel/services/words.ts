/** What the program says, in other languages than English: by English phrase, as the browser's dictionary has it. Null for English. */
export type Dictionaries = (language: 'de' | 'en') => Promise<Readonly<Record<string, string>> | null>;

declare module '../context.ts' {
  interface Services {
    /** For mail and other texts that the server itself writes; the composition root provides it. */
    readonly dictionaries?: Dictionaries;
  }
}
