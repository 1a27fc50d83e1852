import { instant, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That a person's data must not go, for a dispute or an investigation. While it holds nothing erases or retires it. */
export const legalHold = defineRecord({
  module: 'privacy',
  name: 'legalHold',
  path: 'legal-holds',
  label: 'Legal hold',
  icon: 'lock',
  title: 'reason',
  sorts: ['createdAt'],
  verbs: [],
  fields: {
    person: ref({ label: 'Person', to: 'parties.person', required: true, onDelete: 'refuse' }),
    reason: text({ label: 'Reason', required: true, max: 500 }),
    releasedAt: instant({ label: 'Released', readOnly: true }),
    releasedBy: ref({ label: 'Released by', to: 'identity.user', readOnly: true }),
  },
});
