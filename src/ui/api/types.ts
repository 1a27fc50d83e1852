// What the server tells of itself and its records; see docs/http-api.md.

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

export interface OptionMeta {
  readonly value: string;
  readonly label: string;
  readonly color?: string;
}

/** What follows from the kind of a field alone. */
export interface KindMeta {
  readonly sortable: boolean;
  readonly operators: readonly Operator[];
}

/** A field as the server describes it. Flags that are not set and options of kinds it does not have are absent. */
export interface FieldMeta {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly system?: boolean;
  readonly custom?: boolean;
  readonly help?: string | null;
  readonly default?: unknown;
  readonly options?: readonly OptionMeta[];
  readonly extensible?: boolean;
  /** ref: key of the record; anyRef: keys, empty for any; links: ref field of the link record that points to the other side. */
  readonly to?: string | readonly string[];
  /** anyRef: on whose pages the records with this field are listed; unless said, on all that it may point to. */
  readonly listedOn?: readonly string[] | 'timeline';
  /** many: the kind of each value; rollup: key of the records counted. */
  readonly of?: FieldMeta | string;
  readonly labels?: readonly string[];
  readonly through?: string;
  readonly from?: string;
  readonly attributes?: readonly string[];
  readonly accept?: readonly string[];
  readonly decimals?: number;
  readonly unit?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  /** translations: the texts that can be said in other languages, by field. */
  readonly texts?: Readonly<Record<string, { readonly label: string; readonly max: number; readonly isLong?: boolean }>>;
  /** formula: kind of the result. */
  readonly result?: string;
}

export interface CommandMeta {
  readonly name: string;
  readonly label: string;
  readonly description?: string | null;
  readonly on: 'record' | 'list';
  readonly bulk?: boolean;
  /** Asks before it runs. */
  readonly consequential?: boolean;
  readonly fields?: readonly FieldMeta[];
}

export interface RecordMeta {
  readonly key: string;
  readonly module: string;
  readonly name: string;
  readonly path: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly icon: string | null;
  /** Field that names a record to people. */
  readonly title: string;
  readonly owner: string | null;
  readonly internal: boolean;
  readonly defaultSort: string;
  readonly sorts: readonly string[];
  readonly fields: readonly FieldMeta[];
  readonly can: { readonly create: boolean; readonly update: boolean; readonly delete: boolean; readonly export: boolean };
  readonly commands: readonly CommandMeta[];
  readonly queries?: readonly { readonly name: string; readonly on: 'record' | 'list' }[];
}

export interface Meta {
  readonly revision: number | string;
  readonly modules: readonly { readonly name: string; readonly label: string; readonly area?: string; readonly place?: number }[];
  /** What roles may grant beyond records; empty for those who may not change roles. */
  readonly permissions?: readonly { readonly name: string; readonly label: string }[];
  readonly kinds: Readonly<Record<string, KindMeta>>;
  readonly records: readonly RecordMeta[];
}

export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly audience: string;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly isAdmin: boolean;
  readonly permissions: readonly string[];
  readonly twoFactorEnabled?: boolean;
  /** Id of the session this is. */
  readonly sessionId?: string | null;
  /** Who acts as this user, why and until when; null for whoever is here in person. */
  readonly impersonation?: {
    readonly by: { readonly id: string; readonly name: string };
    readonly reason: string;
    readonly until: string;
  } | null;
  /** Id of the picture's file. */
  readonly avatar?: string | null;
}

export interface Session {
  readonly user: SessionUser | null;
  readonly company: {
    readonly name: string;
    readonly baseCurrency: string;
    readonly locale: string;
    readonly timeZone: string;
    readonly country: string;
    readonly logoUrl: string | null;
  };
  readonly demo: boolean;
  readonly setupNeeded: boolean;
}

/** `true`, or the sentence that says why not. */
export type Allowed = true | string;

export interface Row {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly can?: Readonly<Record<string, Allowed>>;
  readonly [field: string]: unknown;
}

export interface RefValue {
  readonly id: string;
  readonly title: string | null;
}

export interface ListPage {
  readonly data: readonly Row[];
  readonly page: { readonly next: string | null };
  readonly count?: { readonly value: number; readonly exact: boolean };
}

export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

export interface TimelineEvent {
  readonly seq: number | string;
  readonly at: string;
  /** What to show it as. */
  readonly kind: 'note' | 'task' | 'call' | 'meeting' | 'file' | 'created' | 'changed' | 'event';
  /** `parties.personUpdated`. */
  readonly type: string;
  readonly actor: { readonly id: string | null; readonly name: string } | null;
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>> | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** What it happened to: the record itself, a note, a person of the organization ... */
  readonly subject: { readonly type: string; readonly id: string; readonly title: string | null };
  /** The note, task or file as it is now. */
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export interface ProgressItem {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  readonly state: string;
  readonly error: string | null;
}

export interface BulkResult {
  readonly id: string;
  readonly ok: boolean;
  readonly code?: string;
  readonly message?: string;
}
