import { instant, longText, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That somebody acted as somebody else for a while, and why. */
export const impersonation = defineRecord({
  module: 'identity',
  name: 'impersonation',
  path: 'impersonations',
  label: 'Impersonation',
  icon: 'user-circle',
  title: 'reason',
  search: [],
  sorts: ['createdAt'],
  internal: true,
  verbs: [],
  fields: {
    user: ref({ to: 'identity.user', required: true, label: 'Acted as' }),
    impersonator: ref({ to: 'identity.user', required: true, label: 'Who' }),
    reason: longText({ required: true, max: 1000 }),
    endsAt: instant({ required: true, label: 'Ends at the latest' }),
    endedAt: instant({ label: 'Ended' }),
  },
});
