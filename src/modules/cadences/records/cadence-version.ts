import { json, number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { Definition } from '../rules/definition.ts';

/** What a cadence says: one for each save, never changed. */
export const cadenceVersion = defineRecord({
  module: 'cadences',
  name: 'cadenceVersion',
  path: 'versions',
  label: 'Cadence version',
  icon: 'history',
  verbs: [],
  fields: {
    cadence: ref({ label: 'Cadence', to: 'cadences.cadence', required: true, onDelete: 'cascade' }),
    number: number({ label: 'Number', required: true }),
    definition: json<Definition>()({ label: 'Definition', required: true }),
  },
  title: 'number',
  search: [],
  sorts: ['number', 'createdAt'],
  defaultSort: '-number',
});
