import { anyRef, boolean, text } from '../../../fields/index.ts';
import { definePolicy, everyRow } from '../../../kernel/access/policy.ts';
import { defineModule } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Users and files as far as parties refers to them, so that its tests need nothing above the kernel. */
export const user = defineRecord({
  module: 'identity',
  name: 'user',
  path: 'users',
  label: 'User',
  title: 'name',
  fields: {
    name: text({ required: true }),
    personId: text(),
    organizationId: text(),
    email: text(),
    locale: text(),
    active: boolean({ default: true }),
  },
});
export const file = defineRecord({
  module: 'files',
  name: 'file',
  path: 'files',
  label: 'File',
  title: 'name',
  fields: { name: text({ required: true }), subject: anyRef() },
});
export const partiesNeighbours = [
  defineModule({ name: 'identity', dependsOn: [], records: [user], policies: [definePolicy({ record: user, staff: everyRow })] }),
  defineModule({
    name: 'files',
    dependsOn: [],
    records: [file],
    policies: [definePolicy({ record: file, staff: ({ visibleAny, col }) => visibleAny(col('subject_type'), col('subject_id')) })],
  }),
];
