import type { Catalog } from './generated/catalog.ts';

/** A link to another record; `title` is null where you may not see that record. */
export interface Ref {
  readonly id: string;
  readonly title: string | null;
}

/** A link to a record of any type. */
export interface AnyRef extends Ref {
  readonly type: string;
}

/** An amount as it is read: `amount` is a decimal text, never a float. `base` is in the company's currency, by the rate of `rateDate`. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
  readonly rate?: string | null;
  readonly rateDate?: string | null;
  readonly base?: string | null;
}

export interface MoneyInput {
  readonly amount: string;
  readonly currency: string;
}

export interface Address {
  readonly street?: string;
  readonly street2?: string;
  readonly poBox?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
  /** ISO 3166-1, two letters. */
  readonly country?: string;
}

/** One of several values, with what it is for. */
export interface Labeled<T> {
  readonly value: T;
  readonly label?: string;
}

/** A link with attributes of its own. */
export interface Link {
  readonly id: string;
  readonly ref: Ref;
  readonly [attribute: string]: unknown;
}

/** What every record has. */
export interface SystemFields {
  readonly id: string;
  /** Goes up with each change; `update` refuses one that is not up to date. */
  readonly version: number;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What a single record has besides. */
export interface DetailFields {
  readonly createdBy: Ref | null;
  readonly updatedBy: Ref | null;
  /** What you can do with it: true, or the reason why not. */
  readonly can: Readonly<Record<string, true | string>>;
}

export type Operator =
  | 'eq'
  | 'ne'
  | 'in'
  | 'notIn'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'contains'
  | 'startsWith'
  | 'has'
  | 'hasAny'
  | 'hasAll'
  | 'empty';

/** Conditions on one field, all of which hold. A bare value means `eq` (`has` where the field is a list). */
export type Match<V, O extends Operator> = V | { readonly [K in O]?: OperandOf<V, K> };
type OperandOf<V, O> = O extends 'in' | 'notIn' | 'hasAny' | 'hasAll' ? readonly V[] : O extends 'empty' ? boolean : V;

/** Conditions on fields, all of which hold; with `and` and `or` for groups. `"organization.name"` reaches through a link. */
export type Filter<F> = F & {
  readonly and?: readonly Filter<F>[];
  readonly or?: readonly Filter<F>[];
  readonly [path: `${string}.${string}`]: unknown;
};

export type Sort<S extends string> = S | `-${S}`;

/** Key of a record type: `parties.person`. */
export type RecordKey = keyof Catalog;

/** Fields that the company added, by record type: `{ 'parties.person': { shoeSize: number | null } }`. */
export type CustomFields = { readonly [K in RecordKey]?: object };
export type CustomOf<C, K> = K extends keyof C ? C[K] : unknown;

/** What a generated record type says of itself. */
export interface Described {
  readonly row: object;
  readonly input: object;
  readonly filter: object;
  readonly sort: string;
  /** Fields that a list gives only when asked for. */
  readonly heavy: string;
  /** Record types that its links point to. */
  readonly refs: object;
  readonly verbs: string;
  readonly commands: object;
  readonly queries: object;
}

/** A record of that type, as reading one gives it. */
export type Row<K extends RecordKey, C = unknown> = Catalog[K]['row'] & DetailFields & CustomOf<C, K>;
/** What create and update take. */
export type Input<K extends RecordKey, C = unknown> = Catalog[K]['input'] & Partial<CustomOf<C, K>>;
/** A record of that type in a list. */
export type ListRow<K extends RecordKey, C = unknown> = Omit<Catalog[K]['row'], Catalog[K]['heavy']> & CustomOf<C, K>;

type FieldName<K extends RecordKey, C> = Exclude<keyof Row<K, C>, 'can'> & string;
type RefName<K extends RecordKey> = keyof Catalog[K]['refs'] & string;

export interface ListOptions<K extends RecordKey, C = unknown, F extends FieldName<K, C> = never, E extends RefName<K> = never> {
  readonly filter?: Filter<Catalog[K]['filter']>;
  /** Full-text search, tolerant of typing errors. */
  readonly q?: string;
  /** Up to three. */
  readonly sort?: Sort<Catalog[K]['sort']> | readonly Sort<Catalog[K]['sort']>[];
  /** Only these, and `id` and `version`. */
  readonly fields?: readonly F[];
  /** Links to give as whole records. */
  readonly expand?: readonly E[];
  /** Rows in a page, 1 to 200; 50 unless said. */
  readonly size?: number;
  /** `next` of the page before. */
  readonly after?: string;
  readonly count?: boolean;
  /** The deleted ones. */
  readonly trash?: boolean;
  readonly signal?: AbortSignal;
}

/** A row of a list, as its options shape it. */
export type Listed<K extends RecordKey, C, F extends string, E extends string> = ExpandedIn<
  [F] extends [never] ? ListRow<K, C> : Pick<Row<K, C>, Extract<F | 'id' | 'version', keyof Row<K, C>>>,
  K,
  E
>;

type ExpandedIn<R, K extends RecordKey, E extends string> = [E] extends [never]
  ? R
  : Omit<R, E> & { readonly [N in E]: ExpandedRef<K, N> | null };
type ExpandedRef<K extends RecordKey, N> = N extends keyof Catalog[K]['refs']
  ? Catalog[K]['refs'][N] extends RecordKey
    ? ListRow<Catalog[K]['refs'][N]> & { readonly title: string | null }
    : never
  : never;

export interface Page<R> {
  readonly data: readonly R[];
  readonly next: string | null;
  readonly count?: { readonly value: number; readonly exact: boolean };
}

export interface WriteOptions {
  /** Made for you, and kept over retries; give one of your own to be safe over a restart of your program. */
  readonly idempotencyKey?: string;
  /** Refuses when the record has another version. Given by itself when you pass the row instead of its id. */
  readonly ifVersion?: number;
  readonly signal?: AbortSignal;
}

/** An id, or a row that was read: then its version is checked. */
export type Target = string | { readonly id: string; readonly version?: number };

/** What a command answers: the record as it is now, and what the command gives besides. */
export interface CommandReply<R> {
  readonly data: R;
  readonly result: unknown;
}

type Verb<K extends RecordKey, V extends string, M> = V extends Catalog[K]['verbs'] ? M : unknown;

export interface Reads<K extends RecordKey, C> {
  /** One page. */
  list<const F extends FieldName<K, C> = never, const E extends RefName<K> = never>(
    options?: ListOptions<K, C, F, E>,
  ): Promise<Page<Listed<K, C, F, E>>>;
  /** All rows, page after page, as you ask for them. */
  iterate<const F extends FieldName<K, C> = never, const E extends RefName<K> = never>(
    options?: ListOptions<K, C, F, E>,
  ): AsyncGenerator<Listed<K, C, F, E>, void, void>;
  /** @throws EntenteError with code not-found, also for what you may not see */
  get(id: string, options?: { readonly expand?: readonly RefName<K>[]; readonly signal?: AbortSignal }): Promise<Row<K, C>>;
  /** Finds by the beginning of words, as pickers do. */
  suggest(q: string): Promise<readonly { readonly id: string; readonly title: string; readonly subtitle: string | null }[]>;
}

export type Resource<K extends RecordKey, C = unknown> = Reads<K, C> &
  Verb<K, 'create', { create(input: Input<K, C>, options?: Omit<WriteOptions, 'ifVersion'>): Promise<Row<K, C>> }> &
  Verb<K, 'update', { update(target: Target, patch: Input<K, C>, options?: WriteOptions): Promise<Row<K, C>> }> &
  Verb<K, 'delete', { delete(target: Target, options?: WriteOptions): Promise<void> }> &
  Commands<K, C> &
  Queries<K>;

type Commands<K extends RecordKey, C> = {
  readonly [N in keyof Catalog[K]['commands']]: Catalog[K]['commands'][N] extends { readonly on: 'record'; readonly input: infer I }
    ? (target: Target, ...rest: InputArguments<I, WriteOptions>) => Promise<CommandReply<Row<K, C>>>
    : Catalog[K]['commands'][N] extends { readonly input: infer I }
      ? (...rest: InputArguments<I, WriteOptions>) => Promise<CommandReply<null>>
      : never;
};

type Queries<K extends RecordKey> = {
  readonly [N in keyof Catalog[K]['queries']]: Catalog[K]['queries'][N] extends { readonly on: 'record'; readonly input: infer I }
    ? (id: string, ...rest: InputArguments<I, { readonly signal?: AbortSignal }>) => Promise<unknown>
    : Catalog[K]['queries'][N] extends { readonly input: infer I }
      ? (...rest: InputArguments<I, { readonly signal?: AbortSignal }>) => Promise<unknown>
      : never;
};

/** The input may be left out where nothing in it is required. */
type InputArguments<I, O> = Record<never, never> extends I ? [input?: I, options?: O] : [input: I, options?: O];
