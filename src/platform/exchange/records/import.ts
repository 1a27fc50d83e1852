import { choice, instant, json, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { ImportPlan } from '../import/plan.ts';
import type { FileOptions } from '../import/file-options.ts';

/** What came of the rows of a file and of the records they made. */
export interface ImportCounts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly failed: number;
  readonly warnings: number;
  /** By record key. */
  readonly records: Readonly<Record<string, { readonly created: number; readonly updated: number }>>;
}

/** One file brought in: what it is, how it is read, where it went, and what came of it. */
export const importRun = defineRecord({
  module: 'exchange',
  name: 'import',
  path: 'imports',
  label: 'Import',
  icon: 'database-import',
  title: 'fileName',
  search: ['fileName'],
  sorts: ['createdAt'],
  owner: 'owner',
  verbs: [],
  fields: {
    fileName: text({ label: 'File', required: true, max: 300 }),
    /** Of the file's bytes, its record and its plan: the same import is not brought in twice by a script. */
    fingerprint: text({ label: 'Fingerprint', max: 64, index: true }),
    fileSize: number({ label: 'Size in bytes', min: 0 }),
    record: text({ label: 'Record', required: true, max: 80 }),
    options: json<FileOptions>()({ label: 'How the file is read', required: true }),
    plan: json<ImportPlan>()({ label: 'Where its columns go' }),
    state: choice({
      label: 'State',
      required: true,
      default: 'uploaded',
      index: true,
      options: [
        { value: 'uploaded', label: 'Uploaded', color: 'gray' },
        { value: 'running', label: 'Running', color: 'blue' },
        { value: 'done', label: 'Done', color: 'green' },
        { value: 'cancelled', label: 'Cancelled', color: 'yellow' },
        { value: 'failed', label: 'Failed', color: 'red' },
        { value: 'undoing', label: 'Being undone', color: 'blue' },
        { value: 'undone', label: 'Undone', color: 'gray' },
        { value: 'partlyUndone', label: 'Partly undone', color: 'orange' },
      ],
    }),
    counts: json<ImportCounts>()({ label: 'Result' }),
    progress: text({ label: 'Progress', max: 40 }),
    startedAt: instant({ label: 'Started' }),
    finishedAt: instant({ label: 'Finished' }),
    error: longText({ label: 'Error' }),
    owner: ref({ label: 'By', to: 'identity.user', onDelete: 'clear' }),
  },
});
