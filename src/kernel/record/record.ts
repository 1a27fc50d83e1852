import type { Field, Fields, InOf, OutOf, Ref } from './field.ts';

/**
 * A record type as the machinery sees it. Note that nothing here depends on the names of the fields
 * (no `keyof F`): so every concrete declaration is assignable to it, and names are checked where they are used.
 */
export interface RecordType {
  /** Module it belongs to, e.g. `parties`. */
  readonly module: string;
  /** Singular name in lower camel case, e.g. `person`; also (in snake case) the table. */
  readonly name: string;
  /** `parties.person`: the name used in permissions, events and references. */
  readonly key: string;
  /** Last part of its address, plural kebab case: `/api/v1/parties/people`. */
  readonly path: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly fields: Fields;
  /** Field that names a record to people: shown in links, pickers, search. */
  readonly title: string;
  /** Fields found by full-text search, the most telling first; the first has the highest weight. */
  readonly search: readonly string[];
  /** Columns that lists are sorted by quickly: each gets an index with the id as tie-break. */
  readonly sorts: readonly string[];
  readonly defaultSort: string;
  /** Further indexes, each a list of fields. */
  readonly indexes: readonly (readonly string[])[];
  /** Field (a ref to a user) that says whose record it is, for row scopes "own" and "team". */
  readonly owner: string | null;
  /** Field (a ref) that says which record this is a part of: timelines that tell of that one tell of this, too. */
  readonly partOf: string | null;
  readonly icon: string | null;
  /** Kept out of navigation, search and the generic screens: internal tables with an API. */
  readonly internal: boolean;
  /** Rows are removed for good on delete instead of going to the trash. */
  readonly hardDelete: boolean;
  /** Whether the generic create, update and delete verbs exist at all. Commands are always possible. */
  readonly verbs: readonly Verb[];
}

export type Verb = 'create' | 'update' | 'delete';

export interface Defined<N extends string, F extends Fields> extends RecordType {
  readonly key: N;
  readonly fields: F;
}

export interface RecordOptions<F extends Fields> {
  readonly module: string;
  readonly name: string;
  readonly path: string;
  readonly label: string;
  readonly labelPlural?: string;
  readonly fields: F;
  readonly title: keyof F & string;
  readonly search?: readonly (keyof F & string)[];
  readonly sorts?: readonly ((keyof F & string) | 'createdAt' | 'updatedAt')[];
  readonly defaultSort?: string;
  readonly indexes?: readonly (readonly (keyof F & string)[])[];
  readonly owner?: keyof F & string;
  readonly partOf?: keyof F & string;
  readonly icon?: string;
  readonly internal?: boolean;
  readonly hardDelete?: boolean;
  readonly verbs?: readonly Verb[];
}

/** Fields every record has; the runner sets them. */
export interface SystemRow {
  readonly id: string;
  /** Goes up by one with each change; `ETag` and `If-Match` carry it. */
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: Ref | null;
  readonly updatedAt: string;
  readonly updatedBy: Ref | null;
}

/** A record as readers get it. */
export type RowOf<R> = R extends { readonly fields: infer F } ? SystemRow & { readonly [K in keyof F]: OutOf<F[K]> } : never;

/** What a create or update may send: any subset of the fields. */
export type PatchOf<R> = R extends { readonly fields: infer F } ? { readonly [K in keyof F]?: InOf<F[K]> } : never;

/**
 * Declares a record type once; table, types, validation, lists, routes, screens, import and export follow from it.
 *
 * @throws Error when a name is reserved or malformed, or title, search, sorts, owner or partOf name no field.
 */
export function defineRecord<const M extends string, const N extends string, const F extends Fields>(
  options: RecordOptions<F> & { readonly module: M; readonly name: N },
): Defined<`${M}.${N}`, F> {
  const problems = [...checkNames(options)];
  if (problems.length > 0) throw new Error(`Record ${options.module}.${options.name}: ${problems.join('; ')}`);
  return {
    module: options.module,
    name: options.name,
    key: `${options.module}.${options.name}`,
    path: options.path,
    label: options.label,
    labelPlural: options.labelPlural ?? `${options.label}s`,
    fields: options.fields,
    title: options.title,
    search: options.search ?? [options.title],
    sorts: options.sorts ?? [options.title, 'createdAt', 'updatedAt'],
    defaultSort: options.defaultSort ?? '-createdAt',
    indexes: options.indexes ?? [],
    owner: options.owner ?? null,
    partOf: options.partOf ?? null,
    icon: options.icon ?? null,
    internal: options.internal ?? false,
    hardDelete: options.hardDelete ?? false,
    verbs: options.verbs ?? ['create', 'update', 'delete'],
  };
}

export const systemFieldNames = ['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt'] as const;
const reserved = new Set<string>([...systemFieldNames, 'search', 'can', 'custom']);

function* checkNames<F extends Fields>(o: RecordOptions<F>): Generator<string> {
  const names = new Set<string>([...Object.keys(o.fields), 'createdAt', 'updatedAt']);
  if (!/^[a-z][a-zA-Z0-9]*$/.test(o.name)) yield `name "${o.name}" is not lower camel case`;
  if (!/^[a-z][a-z0-9-]*$/.test(o.path)) yield `path "${o.path}" is not kebab case`;
  for (const name of Object.keys(o.fields)) {
    if (reserved.has(name)) yield `field "${name}" is reserved`;
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) yield `field "${name}" is not lower camel case`;
  }
  for (const name of [
    o.title,
    ...(o.search ?? []),
    ...(o.sorts ?? []),
    ...(o.indexes ?? []).flat(),
    ...[o.owner ?? [], o.partOf ?? []].flat(),
  ]) {
    if (!names.has(name)) yield `"${name}" is no field`;
  }
}

/** `givenName` -> `given_name`: how a field or record is named in the database. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
}

/** `givenName` -> `Given name`: the label of a field that declares none. */
export function humanize(name: string): string {
  const words = snake(name).replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function labelOf(name: string, field: Field): string {
  return field.label ?? humanize(name);
}
