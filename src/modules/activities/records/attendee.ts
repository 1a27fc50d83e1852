import { choice, email, instant, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { responses } from './choices.ts';

/** Somebody who is invited to a meeting: a colleague, a person we know, or an address. */
export const attendee = defineRecord({
  module: 'activities',
  name: 'attendee',
  path: 'attendees',
  label: 'Attendee',
  icon: 'user',
  // Shown with the meeting; their coming and going is no news of its own.
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    meeting: ref({ label: 'Meeting', to: 'activities.meeting', required: true, onDelete: 'cascade' }),
    person: ref({ label: 'Person', to: 'parties.person' }),
    user: ref({ label: 'Colleague', to: 'identity.user', onDelete: 'cascade' }),
    email: email({ label: 'E-mail', index: true }),
    name: text({ label: 'Name', max: 200 }),
    response: choice({ label: 'Response', options: responses, required: true, default: 'needsAction', readOnly: true }),
    respondedAt: instant({ label: 'Answered at', readOnly: true }),
    sentSequence: number({ label: 'Invited to revision', readOnly: true, help: 'Which revision of the meeting they were last told of.' }),
  },
  title: 'email',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
