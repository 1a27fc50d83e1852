import { choice, instant, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** "When this happens and that holds, do these commands." What exactly, is in its versions. */
export const automationRule = defineRecord({
  module: 'automation',
  name: 'automationRule',
  path: 'rules',
  label: 'Automation',
  icon: 'bolt',
  title: 'name',
  search: ['name', 'description'],
  sorts: ['name', 'createdAt', 'updatedAt'],
  defaultSort: 'name',
  verbs: ['delete'],
  fields: {
    name: text({ label: 'Name', required: true, max: 120 }),
    description: longText({ label: 'Description', max: 1000 }),
    state: choice({
      label: 'State',
      required: true,
      readOnly: true,
      index: true,
      default: 'draft',
      options: [
        { value: 'draft', label: 'Draft', color: 'gray' },
        { value: 'active', label: 'Active', color: 'green' },
        { value: 'paused', label: 'Paused', color: 'yellow' },
      ],
    }),
    /** Type of the records that it is about, e.g. `parties.person`; of its latest version. */
    record: text({ label: 'About', readOnly: true, max: 80 }),
    latest: number({ label: 'Latest version', required: true, readOnly: true, default: 1 }),
    activeVersion: number({ label: 'Active version', readOnly: true }),
    runsAs: ref({ label: 'Runs with the rights of', to: 'identity.user', readOnly: true, help: 'Who activated it last.' }),
    activatedAt: instant({ label: 'Activated', readOnly: true }),
    /** Events up to this number are from before the rule was active. */
    sinceSeq: number({ label: 'Active since event', readOnly: true }),
    pauseReason: text({ label: 'Why it is paused', readOnly: true, max: 500 }),
    /** What people should know of it, such as a limit that was reached. */
    notice: text({ label: 'Notice', readOnly: true, max: 500 }),
    noticeAt: instant({ label: 'Notice of', readOnly: true }),
  },
});
