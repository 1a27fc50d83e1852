// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Match, Ref, SystemFields } from '../../types.ts';

/** Import: `exchange.import`. */
export interface Import extends SystemFields {
  readonly fileName: string;
  readonly fingerprint: string | null;
  readonly fileSize: number | null;
  readonly record: string;
  readonly options: unknown;
  readonly plan: unknown;
  readonly state: 'uploaded' | 'running' | 'done' | 'cancelled' | 'failed' | 'undoing' | 'undone' | 'partlyUndone';
  readonly counts: unknown;
  readonly progress: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly error: string | null;
  readonly owner: Ref | null;
}

/** What can be set on an import. */
export interface ImportInput {
  readonly fileName?: string | null;
  readonly fingerprint?: string | null;
  readonly fileSize?: number | null;
  readonly record?: string | null;
  readonly options?: unknown;
  readonly plan?: unknown;
  readonly state?: 'uploaded' | 'running' | 'done' | 'cancelled' | 'failed' | 'undoing' | 'undone' | 'partlyUndone' | null;
  readonly counts?: unknown;
  readonly progress?: string | null;
  readonly startedAt?: string | null;
  readonly finishedAt?: string | null;
  readonly error?: string | null;
  readonly owner?: string | { readonly id: string } | null;
}

export interface ImportFilter {
  readonly id?: Match<string, Choosable>;
  readonly fileName?: Match<string, Textual> | null;
  readonly fingerprint?: Match<string, Textual> | null;
  readonly fileSize?: Match<number, Comparable> | null;
  readonly record?: Match<string, Textual> | null;
  readonly options?: Match<string, 'empty'> | null;
  readonly plan?: Match<string, 'empty'> | null;
  readonly state?: Match<
    'uploaded' | 'running' | 'done' | 'cancelled' | 'failed' | 'undoing' | 'undone' | 'partlyUndone',
    Choosable
  > | null;
  readonly counts?: Match<string, 'empty'> | null;
  readonly progress?: Match<string, Textual> | null;
  readonly startedAt?: Match<string, Comparable> | null;
  readonly finishedAt?: Match<string, Comparable> | null;
  readonly error?: Match<string, 'contains' | 'empty'> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ImportType {
  readonly row: Import;
  readonly input: ImportInput;
  readonly filter: ImportFilter;
  readonly sort:
    | 'fileName'
    | 'fingerprint'
    | 'fileSize'
    | 'record'
    | 'state'
    | 'progress'
    | 'startedAt'
    | 'finishedAt'
    | 'error'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'options' | 'plan' | 'counts' | 'error';
  readonly refs: { readonly owner: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Map columns: Set how the file is read and which column goes to which field. */
    readonly configure: { readonly on: 'record'; readonly input: { readonly options?: unknown; readonly plan?: unknown } };
    /** Import: Bring the rows of the file in, in the background. A cancelled or failed import goes on where it stopped. */
    readonly start: { readonly on: 'record'; readonly input: {} };
    /** Cancel: Stop after the rows in hand. What is in stays; it can be undone, or gone on with. */
    readonly cancel: { readonly on: 'record'; readonly input: {} };
    /** Undo: Remove what the import created and restore what it changed. What others changed since is left, unless forced. */
    readonly undo: { readonly on: 'record'; readonly input: { readonly force?: boolean | null } };
    /** Remember this mapping: Offers it when a file with the same columns comes again. */
    readonly remember: { readonly on: 'record'; readonly input: { readonly name: string; readonly isShared?: boolean | null } };
  };
  readonly queries: {};
}

/** Import profile: `exchange.importProfile`. */
export interface ImportProfile extends SystemFields {
  readonly name: string;
  readonly record: string;
  readonly columns: unknown;
  readonly options: unknown;
  readonly plan: unknown;
  /** Everybody may use it; only its owner and administrators change it. */
  readonly isShared: boolean;
  readonly owner: Ref | null;
}

/** What can be set on an import profile. */
export interface ImportProfileInput {
  readonly name?: string | null;
  /** Everybody may use it; only its owner and administrators change it. */
  readonly isShared?: boolean | null;
}

export interface ImportProfileFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly record?: Match<string, Textual> | null;
  readonly columns?: Match<string, 'empty'> | null;
  readonly options?: Match<string, 'empty'> | null;
  readonly plan?: Match<string, 'empty'> | null;
  readonly isShared?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ImportProfileType {
  readonly row: ImportProfile;
  readonly input: ImportProfileInput;
  readonly filter: ImportProfileFilter;
  readonly sort: 'name' | 'record' | 'isShared' | 'createdAt' | 'updatedAt';
  readonly heavy: 'columns' | 'options' | 'plan';
  readonly refs: { readonly owner: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}
