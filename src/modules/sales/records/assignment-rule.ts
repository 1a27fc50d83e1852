import { boolean, json, number, ref, text } from '../../../fields/index.ts';
import type { Filter } from '../../../kernel/list/filter.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Who gets which leads: the first rule that fits and has somebody there decides. */
export const assignmentRule = defineRecord({
  module: 'sales',
  name: 'assignmentRule',
  path: 'assignment-rules',
  label: 'Assignment rule',
  icon: 'git-fork',
  fields: {
    name: text({ label: 'Name', required: true, max: 120 }),
    position: number({ label: 'Position', required: true, default: 0, help: 'Rules are tried in this order.' }),
    isActive: boolean({ label: 'In use', required: true, default: true }),
    conditions: json<Filter>()({ label: 'Conditions', help: 'A filter over leads; without one it fits every lead.' }),
    toTerritoryOwner: boolean({
      label: 'To the owner of the territory',
      default: false,
      help: 'Whoever owns the territory that the lead is in, or the nearest one above it that has an owner.',
    }),
    person: ref({ label: 'Always to', to: 'identity.user', help: 'Without somebody here its people take turns.' }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['position', 'name'],
  defaultSort: 'position',
});
