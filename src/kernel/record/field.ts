/**
 * What every field says about itself, whatever its kind. Isomorphic: server and browser read the same value.
 *
 * `Out` is the value a reader gets, `In` what a writer may send. Both are phantom: they exist for inference only
 * (see `RowOf`), never at run time.
 */
export interface Field<Out = unknown, In = Out> extends FieldOptions {
  readonly kind: string;
  readonly out?: Out;
  readonly in?: In;
}

export interface FieldOptions {
  /** Shown above the input and as column header, in English; other languages come from the dictionary. */
  readonly label?: string;
  /** One sentence under the input. */
  readonly help?: string;
  readonly required?: boolean;
  /** No two living records share this value (compared as the kind normalises it). */
  readonly unique?: boolean;
  /** Filtered or sorted by often: gets a b-tree (or, for lists of values, a GIN) index. */
  readonly index?: boolean;
  /** Value at creation when none is sent. */
  readonly default?: unknown;
  /** Only commands set it; a plain create or update that names it is refused. */
  readonly readOnly?: boolean;
  /** Never in logs, exports or events in clear (secrets, tokens). */
  readonly secret?: boolean;
  /** Other names under which files and people know it; used by import mapping and search of columns. */
  readonly synonyms?: readonly string[];
}

export type Fields = Readonly<Record<string, Field>>;

/** The value a reader gets of one field: never null when required. */
export type OutOf<F> = F extends { readonly out?: infer T } ? (F extends { readonly required: true } ? NonNullable<T> : T | null) : never;
/** The value a writer may send for one field. */
export type InOf<F> = F extends { readonly in?: infer T } ? NonNullable<T> | null : never;

/** A problem with one value: which field (JSON pointer below the input), which rule, and a sentence safe to show. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A link to another record as readers get it; `title` is null where the reader may not see that record. */
export interface Ref {
  readonly id: string;
  readonly title: string | null;
}
