import { boolean, json, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { ImportPlan } from '../import/plan.ts';
import type { FileOptions } from '../import/file-options.ts';

/** How files of one kind are read and mapped, kept for the next one: columns are found by their names. Made by the command `remember` of an import. */
export const importProfile = defineRecord({
  module: 'exchange',
  name: 'importProfile',
  path: 'import-profiles',
  label: 'Import profile',
  title: 'name',
  internal: true,
  hardDelete: true,
  owner: 'owner',
  verbs: ['update', 'delete'],
  fields: {
    name: text({ required: true, max: 120 }),
    record: text({ required: true, readOnly: true, max: 80, index: true }),
    /** Names of the file's columns, in their order. */
    columns: json<readonly string[]>()({ readOnly: true }),
    options: json<Partial<FileOptions>>()({ readOnly: true }),
    plan: json<ImportPlan>()({ required: true, readOnly: true }),
    isShared: boolean({ required: true, default: false, help: 'Everybody may use it; only its owner and administrators change it.' }),
    owner: ref({ to: 'identity.user', readOnly: true, onDelete: 'cascade' }),
  },
});
