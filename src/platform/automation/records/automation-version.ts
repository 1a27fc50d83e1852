import { instant, json, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { Definition } from '../rules/definition.ts';

/** What a rule said at one time; each save makes one, and none is ever changed. */
export const automationVersion = defineRecord({
  module: 'automation',
  name: 'automationVersion',
  path: 'versions',
  label: 'Version of an automation',
  labelPlural: 'Versions of automations',
  title: 'name',
  search: [],
  sorts: ['createdAt'],
  internal: true,
  verbs: [],
  fields: {
    rule: ref({ label: 'Automation', to: 'automation.automationRule', required: true, index: true }),
    number: number({ label: 'Number', required: true }),
    name: text({ label: 'Name', required: true, max: 120 }),
    definition: json<Definition>()({ label: 'Definition', required: true }),
    activatedAt: instant({ label: 'Activated' }),
    activatedBy: ref({ label: 'Activated by', to: 'identity.user', onDelete: 'clear' }),
  },
});
