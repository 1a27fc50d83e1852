import { boolean, choice, instant, json, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What an erasure did, in numbers; nothing in it says who it was about. */
export interface ErasureResult {
  /** Rows by record key. */
  readonly deleted: Readonly<Record<string, number>>;
  readonly kept: readonly { readonly record: string; readonly count: number; readonly why: string }[];
  readonly mentions: number;
  readonly files: number;
  readonly events: number;
}

/** That everything about a person is to go, is going or is gone (Art. 17 GDPR). */
export const erasure = defineRecord({
  module: 'privacy',
  name: 'erasure',
  path: 'erasures',
  label: 'Erasure',
  icon: 'eraser',
  title: 'reference',
  search: ['reference'],
  sorts: ['createdAt'],
  verbs: [],
  fields: {
    reference: text({ label: 'Reference', required: true, max: 40, readOnly: true }),
    person: ref({ label: 'Person', to: 'parties.person', onDelete: 'clear' }),
    state: choice({
      label: 'State',
      required: true,
      default: 'requested',
      index: true,
      options: [
        { value: 'requested', label: 'To be confirmed', color: 'yellow' },
        { value: 'running', label: 'Running', color: 'blue' },
        { value: 'done', label: 'Done', color: 'green' },
        { value: 'refused', label: 'Refused', color: 'gray' },
      ],
    }),
    reason: text({ label: 'Reason', max: 500 }),
    suppress: boolean({ label: 'Never contact again', required: true, default: true }),
    keepRow: boolean({ label: 'Keep the row without a name', required: true, default: false }),
    requestedBy: ref({ label: 'Requested by', to: 'identity.user', readOnly: true }),
    confirmedBy: ref({ label: 'Confirmed by', to: 'identity.user', readOnly: true }),
    finishedAt: instant({ label: 'Finished', readOnly: true }),
    events: number({ label: 'Events erased', default: 0, readOnly: true }),
    result: json<ErasureResult>()({ label: 'Result' }),
  },
});
