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
  /** Settles each row, in their order. Reads only, as it serves the preview too. */
  complete(ctx: Ctx, rows: readonly PartRow[]): Promise<readonly PartOutcome[]>;
  /** What follows for parents that were there before, once their parts are written. */
  settle(ctx: Ctx, parentIds: readonly string[]): Promise<readonly ChangedRow[]>;
}

/** What makes a row of a file the same as a record, where neither ids nor unique values do: fields that must agree, if the file has them all. */
export interface ImportMatch {
  readonly record: string;
  readonly fields: readonly string[];
}

declare module '../../../kernel/context.ts' {
  interface Services {
    readonly importParts?: readonly PartAdapter[];
    readonly importMatches?: readonly ImportMatch[];
  }
}
