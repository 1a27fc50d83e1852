import { anyRef, choice, instant, json, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Everything that a merge changed outside the two records, by table: what `undoMerge` puts back. */
export interface MergeTrace {
  /** Rows that pointed to the source and now point to the target. */
  readonly repointed: readonly { readonly table: string; readonly column: string; readonly ids: readonly string[] }[];
  /** Whole rows that had to go because the target already had their like (a second watch by the same user). */
  readonly removed: readonly { readonly table: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }[];
  /** Rows that changed otherwise, as they were. */
  readonly changed: readonly { readonly table: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }[];
}

/**
 * That one record was merged into another. Keeps the images of both from before, so that it can be undone exactly; they hold
 * every field, hidden ones too, so nobody reads them.
 */
export const merge = defineRecord({
  module: 'parties',
  name: 'merge',
  path: 'merges',
  label: 'Merge',
  icon: 'arrows-join',
  fields: {
    type: text({ label: 'Kind', required: true, max: 60 }),
    target: anyRef({ label: 'Kept', required: true, to: ['parties.person', 'parties.organization'] }),
    sourceId: text({ label: 'Merged record', required: true, max: 40, index: true }),
    sourceTitle: text({ label: 'Merged', max: 300 }),
    targetBefore: json<Readonly<Record<string, unknown>>>()({ secret: true, label: 'Kept record before' }),
    targetAfter: json<Readonly<Record<string, unknown>>>()({ secret: true, label: 'Kept record after' }),
    sourceBefore: json<Readonly<Record<string, unknown>>>()({ secret: true, label: 'Merged record before' }),
    trace: json<MergeTrace>()({ secret: true, label: 'What moved' }),
    state: choice({
      label: 'State',
      options: [
        { value: 'merged', label: 'Merged', color: 'green' },
        { value: 'undone', label: 'Undone', color: 'gray' },
      ],
      required: true,
      default: 'merged',
    }),
    undoneAt: instant({ label: 'Undone at' }),
    undoneBy: ref({ label: 'Undone by', to: 'identity.user' }),
  },
  title: 'sourceTitle',
  search: [],
  sorts: ['createdAt'],
  verbs: [],
});
