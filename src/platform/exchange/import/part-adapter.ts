import type { Ctx } from '../../../kernel/context.ts';
import type { ChangedRow } from './write-rows.ts';

/** A row's part, before anything of its row is written. */
export interface PartRow {
  /** What the file says of it, checked; links by id. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the row says of the record it belongs to. */
  readonly parent: Readonly<Record<string, unknown>>;
  readonly parentId: string;
  /** Whether this import makes the parent, in this very chunk. */
  readonly isNewParent: boolean;
}

/** What becomes of a row's part. */
export interface PartOutcome {
  /** What is written; without it there is no part. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** What follows for a parent that is made just now. */
  readonly parent?: Readonly<Record<string, unknown>>;
  /** Refuses the row. */
  readonly problem?: string;
  /** There is no part, for a reason that is no mistake. */
  readonly skip?: string;
  /** Something that whoever imports should know. */
  readonly warning?: string;
}

/**
 * How a module brings in what belongs to one of its records and is otherwise changed by commands only: the lines of a deal. The file has
 * it in the same row as its parent; the rules of the commands hold here too.
 */
export interface PartAdapter {
  /** Key of the part's record type, and of its parent's. */
  readonly record: string;
  readonly of: string;
  /** The part's link to its parent. */
  readonly link: string;
  /** The fields that columns may fill; a column for the first says that the file has parts. */
  readonly fields: readonly string[];
  /** Links of those fields without which a row is refused; unless said, what is not found goes into the notes. */
  readonly needs?: readonly string[];
  /** Settles each row, in their order. Reads only, as it serves the preview too. */
  complete(ctx: Ctx, rows: readonly PartRow[]): Promise<readonly PartOutcome[]>;
  /** What follows for parents that were there before, once their parts are written. */
  settle(ctx: Ctx, parentIds: readonly string[]): Promise<readonly ChangedRow[]>;
}

/** A row of a record that a module brings in, before it is written. */
export interface OwnRow {
  readonly values: Readonly<Record<string, unknown>>;
  /** Its id in the system that the file comes from. */
  readonly externalId: string | undefined;
}

/**
 * How a module brings in records that are otherwise made by commands only, such as orders of another system: with a permission of its own,
 * and with fields that nobody sets by hand.
 */
export interface RecordAdapter {
  readonly record: string;
  /** Who may. */
  readonly permission: string;
  /** The fields that columns may fill, on new records and on known ones. */
  readonly fields: readonly string[];
  /** Further fields that `complete` and the parts give. */
  readonly gives: readonly string[];
  /** The field that takes what fits nowhere else. */
  readonly notes: string | null;
  /** Settles each new record, in the order of the file. Reads only, as it serves the preview too. */
  complete(ctx: Ctx, rows: readonly OwnRow[]): Promise<readonly Pick<PartOutcome, 'values' | 'problem'>[]>;
  /** Those of known records that files may add to. */
  openAmong(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What makes a row of a file the same as a record, where neither ids nor unique values do: fields that must agree, if the file has them all. */
export interface ImportMatch {
  readonly record: string;
  readonly fields: readonly string[];
}

declare module '../../../kernel/context.ts' {
  interface Services {
    readonly importParts?: readonly PartAdapter[];
    readonly importRecords?: readonly RecordAdapter[];
    readonly importMatches?: readonly ImportMatch[];
  }
}
