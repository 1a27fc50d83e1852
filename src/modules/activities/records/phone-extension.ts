import { ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Whose telephone a number within the company's phone system is. */
export const phoneExtension = defineRecord({
  module: 'activities',
  name: 'phoneExtension',
  path: 'phone-extensions',
  label: 'Phone extension',
  icon: 'phone',
  hardDelete: true,
  fields: {
    number: text({
      label: 'Extension',
      required: true,
      max: 60,
      unique: true,
      help: 'As the phone system writes it: 214, or a whole number.',
    }),
    user: ref({ label: 'User', to: 'identity.user', required: true, onDelete: 'cascade' }),
  },
  title: 'number',
  sorts: ['number', 'createdAt'],
  defaultSort: 'number',
});
