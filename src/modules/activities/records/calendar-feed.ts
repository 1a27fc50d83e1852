import { instant, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A secret address under which a calendar program reads one person's meetings and tasks. Only its hash is kept. */
export const calendarFeed = defineRecord({
  module: 'activities',
  name: 'calendarFeed',
  path: 'calendar-feeds',
  label: 'Calendar feed',
  icon: 'calendar',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    name: text({ label: 'Name', required: true, max: 120 }),
    user: ref({ label: 'User', to: 'identity.user', required: true, onDelete: 'cascade' }),
    hash: text({ required: true, unique: true, secret: true, readOnly: true, max: 64 }),
    readAt: instant({ label: 'Last read', readOnly: true }),
  },
  title: 'name',
  search: [],
  sorts: ['createdAt'],
  owner: 'user',
});
