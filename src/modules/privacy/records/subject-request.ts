import { choice, date, email, instant, longText, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { requestKinds } from './choices.ts';

/**
 * What a person asks for under articles 15 to 22 GDPR. The answer is due within one month of its arrival (Art. 12(3)), two months
 * more where it is complex, if the person is told so in time.
 */
export const subjectRequest = defineRecord({
  module: 'privacy',
  name: 'subjectRequest',
  path: 'requests',
  label: 'Privacy request',
  icon: 'inbox',
  title: 'reference',
  search: ['reference', 'name', 'email'],
  sorts: ['dueOn', 'createdAt'],
  defaultSort: 'dueOn',
  owner: 'assignee',
  verbs: ['update'],
  indexes: [['state', 'dueOn']],
  fields: {
    reference: text({ label: 'Reference', required: true, max: 40, readOnly: true }),
    kind: choice({ label: 'Asks for', options: requestKinds, required: true, readOnly: true }),
    person: ref({ label: 'Person', to: 'parties.person', onDelete: 'clear' }),
    name: text({ label: 'Name given', max: 200 }),
    email: email({ label: 'Answer to' }),
    message: longText({ label: 'Message', max: 10_000 }),
    state: choice({
      label: 'State',
      required: true,
      default: 'received',
      readOnly: true,
      options: [
        { value: 'received', label: 'Received', color: 'yellow' },
        { value: 'verified', label: 'Identity checked', color: 'blue' },
        { value: 'done', label: 'Answered', color: 'green' },
        { value: 'refused', label: 'Refused', color: 'gray' },
      ],
    }),
    receivedAt: instant({ label: 'Received', required: true, readOnly: true }),
    dueOn: date({ label: 'Due', required: true, readOnly: true }),
    extension: text({ label: 'Why it takes longer', max: 500, readOnly: true }),
    identityCheck: choice({
      label: 'Identity',
      readOnly: true,
      options: [
        { value: 'portal', label: 'Signed in to the portal' },
        { value: 'mail', label: 'Answered from a known address' },
        { value: 'phone', label: 'Called back on a known number' },
        { value: 'document', label: 'Showed a document' },
      ],
    }),
    assignee: ref({ label: 'Assigned to', to: 'identity.user' }),
    answeredAt: instant({ label: 'Answered', readOnly: true }),
    outcome: longText({ label: 'Answer', max: 4000, readOnly: true }),
  },
});
