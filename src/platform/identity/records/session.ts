import { instant, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** One browser that is signed in. Ended by the command `revoke`, by signing out, or by time. */
export const session = defineRecord({
  module: 'identity',
  name: 'session',
  path: 'sessions',
  label: 'Session',
  icon: 'device-laptop',
  title: 'userAgent',
  search: [],
  sorts: ['createdAt', 'lastSeenAt'],
  owner: 'user',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    user: ref({ to: 'identity.user', required: true }),
    userAgent: text({ max: 1000, label: 'Browser' }),
    ipAddress: text({ max: 60, label: 'Network address' }),
    expiresAt: instant({ required: true, label: 'Ends' }),
    lastSeenAt: instant({ label: 'Last seen' }),
  },
});
