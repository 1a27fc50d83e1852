/**
 * What a record type holds about people, so that they can be given all of it and it can be erased. Every record type that
 * links to a person declares this (or why it is not about them) in the manifest of its module, `personalData`; a test of
 * modules/privacy fails for one that does not.
 */
export interface PersonalData {
  /** Key of the record type. */
  readonly record: string;
  /**
   * Fields that say whose it is: a ref or any-ref to the person, or to a record that is itself personal (a session by its user),
   * or a text that holds such an id.
   */
  readonly via: readonly string[];
  /**
   * What erasing the person does to a row: `delete`, `detach` (only the link goes, the row is about something else), or `keep`
   * (the law wants it kept; it stays pseudonymised, and with it the person without a name).
   */
  readonly erase: 'delete' | 'detach' | 'keep';
  /** With `keep`: fields that are emptied. */
  readonly clear?: readonly string[];
  /** With `keep`: fields that get another value; `{id}` in it is the row's id. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** With `keep`: the duty, for the preview and the letter to the person. */
  readonly why?: string;
}

/** A record type that links to people and says nothing about them. */
export interface NotPersonal {
  readonly record: string;
  readonly notPersonal: string;
}

/**
 * A table that is no record type and may mention a person in what it keeps (payloads, answers, images of rows). Rows that hold
 * the person's id, name, addresses or numbers go, or only the columns named in `clear`.
 */
export interface PersonalTrace {
  readonly table: string;
  /** Columns that are looked through. */
  readonly columns: readonly string[];
  readonly erase: 'delete' | { readonly clear: readonly string[] };
}

export type PersonalDeclaration = PersonalData | NotPersonal | PersonalTrace;
