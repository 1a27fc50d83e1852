import { anyRef, text } from '../../../fields/index.ts';
import { definePolicy } from '../../../kernel/access/policy.ts';
import { defineModule } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import { notifyNeighbours } from '../../../platform/notify/testing/neighbours.ts';

export { user } from '../../../platform/notify/testing/neighbours.ts';

/** Files as far as parties refers to them, so that its tests need little above the kernel. */
export const file = defineRecord({
  module: 'files',
  name: 'file',
  path: 'files',
  label: 'File',
  title: 'name',
  fields: { name: text({ required: true }), subject: anyRef() },
});
export const partiesNeighbours = [
  ...notifyNeighbours,
  notifyModule,
  defineModule({
    name: 'files',
    dependsOn: [],
    records: [file],
    policies: [definePolicy({ record: file, staff: ({ visibleAny, col }) => visibleAny(col('subject_type'), col('subject_id')) })],
  }),
];
