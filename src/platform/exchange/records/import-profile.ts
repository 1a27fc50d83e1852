import { boolean, json, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { ImportPlan } from '../import/plan.ts';
import type { FileOptions } from '../import/file-options.ts';

/** How files of one kind are read and mapped, kept for the next one: columns are found by their names. */
export const importProfile = defineRecord({
  module: 'exchange',
  name: 'importProfile',
  path: 'import-profiles',
  label: 'Import profile',
  title: 'name',
  internal: true,
  hardDelete: true,
  owner: 'owner',
  fields: {
    name: text({ required: true, max: 120 }),
    record: text({ required: true, max: 80, index: true }),
    options: json<Partial<FileOptions>>()(),
    plan: json<ImportPlan>()({ required: true }),
    isShared: boolean({ required: true, default: false, help: 'Everybody may use it; only its owner and administrators change it.' }),
    owner: ref({ to: 'identity.user', onDelete: 'cascade' }),
  },
});
