import type { Row } from '../../../ui/api/types.ts';

export interface FileOptions {
  readonly format: 'csv' | 'xlsx' | 'vcf';
  readonly encoding: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly hasHeader: boolean;
  readonly sheet?: string;
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy';
  readonly decimal: '.' | ',';
  readonly country?: string;
}

export interface ColumnPlan {
  readonly column: string;
  readonly target: string;
  readonly field: string;
  readonly part?: string;
  readonly label?: string;
  readonly by?: 'auto' | 'id' | 'externalId' | 'name' | 'email' | 'domain';
  readonly create?: boolean;
  /** What was decided about single names. */
  readonly names?: Readonly<Record<string, NameDecision>>;
}

/** `create`, `empty`, `refuse`, or the id of the record that is meant. */
export type NameDecision = string;

/** A name in the file that no record has, or several have. */
export interface OpenName {
  readonly target: string;
  readonly field: string;
  readonly label: string;
  readonly record: string;
  readonly name: string;
  readonly key: string;
  readonly rows: number;
  readonly by: NonNullable<ColumnPlan['by']>;
  readonly isAmbiguous: boolean;
  readonly suggestions: readonly { readonly id: string; readonly title: string; readonly score: number; readonly hint?: string | null }[];
  readonly isCreated: boolean;
  readonly canCreate: boolean;
}

export interface OpenNames {
  readonly names: readonly OpenName[];
  readonly rows: number;
  readonly isComplete: boolean;
}

export type OnMatch = 'skip' | 'update' | 'merge' | 'create';

export interface TargetPlan {
  readonly alias: string;
  readonly record: string;
  readonly match: readonly (readonly string[])[];
  readonly onMatch: OnMatch;
  readonly links: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Record<string, unknown>>;
}

export interface ImportPlan {
  readonly source?: string;
  readonly targets: readonly TargetPlan[];
  readonly columns: readonly ColumnPlan[];
  readonly badValues: 'refuse' | 'keep';
  readonly automations?: 'on' | 'off';
}

export interface TargetField {
  /** `person.emails` */
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly of?: string;
  readonly parts?: readonly string[];
  readonly labels?: readonly string[];
}

export interface FieldGuess {
  readonly label: string;
  readonly kind: string;
  readonly options?: readonly string[];
}

export interface ColumnSuggestion {
  readonly column: number;
  readonly header: string;
  readonly candidates: readonly { readonly field: string; readonly score: number; readonly reason: string }[];
  readonly customField: FieldGuess;
  readonly isExternalId: boolean;
}

export interface Inspection {
  readonly options: FileOptions;
  readonly sheets: readonly string[];
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly doubts: readonly string[];
  readonly columns: readonly ColumnSuggestion[];
  readonly plan: ImportPlan;
  /** Mappings that were remembered for files with these columns. */
  readonly profiles: readonly ImportProfile[];
  readonly fields: Readonly<Record<string, readonly TargetField[]>>;
  /** Targets that are parts of another. */
  readonly parts: readonly string[];
}

export interface ImportCounts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly failed: number;
  readonly warnings: number;
  readonly records: Readonly<Record<string, { readonly created: number; readonly updated: number }>>;
}

export interface PreviewRow {
  readonly number: number;
  readonly outcome: 'created' | 'updated' | 'skipped' | 'failed';
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly cells: readonly string[];
}

export interface Preview {
  readonly counts: ImportCounts;
  readonly isComplete: boolean;
  readonly rows: readonly PreviewRow[];
}

export interface ImportRow extends Row {
  readonly fileName: string;
  readonly fileSize: number | null;
  readonly record: string;
  readonly options: FileOptions;
  readonly plan: ImportPlan | null;
  readonly state: 'uploaded' | 'running' | 'done' | 'cancelled' | 'failed' | 'undoing' | 'undone' | 'partlyUndone';
  readonly counts: ImportCounts | null;
  readonly progress: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly error: string | null;
}

export interface ImportProfile {
  readonly id: string;
  readonly name: string;
  readonly plan: ImportPlan;
  readonly options: Partial<FileOptions>;
}

export interface ImportProfileRow extends Row {
  readonly name: string;
  readonly record: string;
  readonly columns: readonly string[] | null;
  readonly isShared: boolean;
  readonly owner: { readonly id: string; readonly title: string | null } | null;
}
