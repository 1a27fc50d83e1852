// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Match, Ref, SystemFields } from '../../types.ts';

/** Saved view: `views.savedView`. */
export interface SavedView extends SystemFields {
  readonly name: string;
  /** Key of the record type, e.g. parties.person. */
  readonly record: string;
  readonly owner: Ref | null;
  /** Everybody sees it; only its owner and administrators change it. */
  readonly shared: boolean;
  readonly definition: unknown;
}

/** What can be set on a saved view. */
export interface SavedViewInput {
  readonly name?: string | null;
  /** Key of the record type, e.g. parties.person. */
  readonly record?: string | null;
  /** Everybody sees it; only its owner and administrators change it. */
  readonly shared?: boolean | null;
  readonly definition?: unknown;
}

export interface SavedViewFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly record?: Match<string, Textual> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly shared?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly definition?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface SavedViewType {
  readonly row: SavedView;
  readonly input: SavedViewInput;
  readonly filter: SavedViewFilter;
  readonly sort: 'name' | 'record' | 'shared' | 'createdAt' | 'updatedAt';
  readonly heavy: 'definition';
  readonly refs: { readonly owner: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}
