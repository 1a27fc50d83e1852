import { choice, instant, json, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { Waiting } from '../rules/plan-next.ts';
import { enrolmentStates, stopReasons } from './choices.ts';

/** That a lead, or a person with or without a deal, is in a cadence; in whose name, how far, and what comes next when and why. */
export const enrolment = defineRecord({
  module: 'cadences',
  name: 'enrolment',
  path: 'enrolments',
  label: 'Enrolment',
  labelPlural: 'Enrolments',
  icon: 'list-check',
  verbs: [],
  fields: {
    cadence: ref({ label: 'Cadence', to: 'cadences.cadence', required: true, onDelete: 'refuse', readOnly: true }),
    name: text({ label: 'Name of the cadence', max: 120, readOnly: true }),
    versionNumber: number({ label: 'Version', required: true, readOnly: true }),
    lead: ref({ label: 'Lead', to: 'sales.lead', onDelete: 'cascade', readOnly: true }),
    person: ref({ label: 'Person', to: 'parties.person', onDelete: 'cascade', readOnly: true }),
    deal: ref({ label: 'Deal', to: 'sales.opportunity', onDelete: 'cascade', readOnly: true }),
    owner: ref({ label: 'Sender', to: 'identity.user', readOnly: true, help: 'In whose name mails go out, and who gets the tasks.' }),
    state: choice({ label: 'State', options: enrolmentStates, required: true, default: 'active', readOnly: true, index: true }),
    position: number({
      label: 'Position',
      required: true,
      default: 0,
      readOnly: true,
      help: 'Which step of the version comes next, from 0.',
    }),
    dueAt: instant({ label: 'Next step at', readOnly: true, index: true }),
    waiting: json<Waiting>()({ label: 'Waits for', readOnly: true }),
    stopReason: choice({ label: 'Stopped because', options: stopReasons, readOnly: true, index: true }),
    remark: text({ label: 'Remark', max: 500, readOnly: true }),
    lastStep: text({ label: 'Last step', max: 40, readOnly: true }),
    repliedAt: instant({ label: 'Replied at', readOnly: true }),
    metAt: instant({ label: 'Meeting planned at', readOnly: true }),
    startedAt: instant({ label: 'Started at', readOnly: true }),
    endedAt: instant({ label: 'Ended at', readOnly: true }),
    /** Their mailbox in normal form, or the record: so that somebody who is a lead twice is written to once. */
    recipientKey: text({ max: 400, secret: true, readOnly: true }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['createdAt', 'dueAt'],
  defaultSort: '-createdAt',
  indexes: [['cadence', 'dueAt']],
  owner: 'owner',
});
