// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { AnyRef, Match, Ref, SystemFields } from '../../types.ts';

/** File: `files.file`. */
export interface File extends SystemFields {
  readonly name: string;
  readonly subject: AnyRef | null;
  /** Also to the partner or customer whose record this file belongs to. */
  readonly shared: boolean;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedBy: Ref | null;
}

/** What can be set on a file. */
export interface FileInput {
  readonly name?: string | null;
  /** Also to the partner or customer whose record this file belongs to. */
  readonly shared?: boolean | null;
}

export interface FileFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly shared?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly mediaType?: Match<string, Textual> | null;
  readonly size?: Match<number, Comparable> | null;
  readonly sha256?: Match<string, Textual> | null;
  readonly uploadedBy?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface FileType {
  readonly row: File;
  readonly input: FileInput;
  readonly filter: FileFilter;
  readonly sort: 'name' | 'shared' | 'mediaType' | 'size' | 'sha256' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly uploadedBy: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
