import { anyRef, choice, instant, phone, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { callDirections } from './choices.ts';

/** That a telephone rings right now, for the one whose it is. Gone when the call has ended, or by itself after a while. */
export const ringing = defineRecord({
  module: 'activities',
  name: 'ringing',
  path: 'ringing',
  label: 'Ringing call',
  icon: 'phone',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    user: ref({ label: 'User', to: 'identity.user', required: true, onDelete: 'cascade' }),
    phone: phone({ label: 'Number' }),
    direction: choice({ label: 'Direction', options: callDirections, required: true, default: 'inbound' }),
    subject: anyRef({ label: 'Who calls' }),
    phoneSystem: text({ max: 60 }),
    externalId: text({ max: 200 }),
    at: instant({ label: 'Since', required: true }),
  },
  title: 'phone',
  search: [],
  sorts: ['createdAt'],
  owner: 'user',
});
