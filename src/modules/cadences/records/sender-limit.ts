import { number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** How many mails of cadences go out a day in the name of somebody; without a person: of everybody who has no limit of their own. */
export const senderLimit = defineRecord({
  module: 'cadences',
  name: 'senderLimit',
  path: 'sender-limits',
  label: 'Daily limit',
  labelPlural: 'Daily limits',
  icon: 'adjustments-horizontal',
  hardDelete: true,
  fields: {
    user: ref({ label: 'Sender', to: 'identity.user', onDelete: 'cascade', help: 'Empty: everybody without a limit of their own.' }),
    perDay: number({ label: 'Mails a day', required: true, min: 1, max: 2000, default: 100 }),
  },
  title: 'user',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
