import { choice, instant, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { actionKinds, actionStates } from './choices.ts';

/** A step that was taken for somebody. A unique key on enrolment and step lets each be taken once. */
export const cadenceAction = defineRecord({
  module: 'cadences',
  name: 'cadenceAction',
  path: 'actions',
  label: 'Cadence step',
  labelPlural: 'Cadence steps',
  icon: 'list-details',
  verbs: [],
  fields: {
    enrolment: ref({ label: 'Enrolment', to: 'cadences.enrolment', required: true, onDelete: 'cascade' }),
    cadence: ref({ label: 'Cadence', to: 'cadences.cadence', required: true, onDelete: 'refuse' }),
    versionNumber: number({ label: 'Version', required: true }),
    step: text({ label: 'Step', required: true, max: 40 }),
    kind: choice({ label: 'Kind', options: actionKinds, required: true }),
    title: text({ label: 'What', required: true, max: 300 }),
    state: choice({ label: 'State', options: actionStates, required: true, index: true }),
    sender: ref({ label: 'Sender', to: 'identity.user' }),
    at: instant({ label: 'At', required: true }),
    settledAt: instant({ label: 'Settled at' }),
    task: ref({ label: 'Task', to: 'parties.task', onDelete: 'clear' }),
    /** Plain id: mails are removed after a while. */
    mailId: text({ max: 36, secret: true, index: true }),
    remark: text({ label: 'Remark', max: 500 }),
  },
  title: 'title',
  search: [],
  sorts: ['at', 'createdAt'],
  defaultSort: 'at',
  indexes: [
    ['enrolment', 'at'],
    ['sender', 'at'],
  ],
});
