import { anyRef, choice, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Why somebody watches a record; chosen by hand where there is no reason. */
export const watchReasons = [
  { value: 'owner', label: 'You own it' },
  { value: 'creator', label: 'You created it' },
  { value: 'mentioned', label: 'You were mentioned there' },
  { value: 'chosen', label: 'You chose to watch it' },
] as const;

export type WatchReason = (typeof watchReasons)[number]['value'];

/**
 * That a user wants to hear of changes to a record. One that was ended by hand stays as muted (`schema.ts`), or the next
 * edit would start it again.
 */
export const watch = defineRecord({
  module: 'notify',
  name: 'watch',
  path: 'watches',
  label: 'Watch',
  labelPlural: 'Watches',
  fields: {
    subject: anyRef({ label: 'Record', required: true }),
    user: ref({ label: 'User', to: 'identity.user', required: true, onDelete: 'cascade' }),
    reason: choice({ options: watchReasons, readOnly: true }),
  },
  title: 'user',
  search: [],
  sorts: ['createdAt'],
  verbs: [],
  hardDelete: true,
  owner: 'user',
});
