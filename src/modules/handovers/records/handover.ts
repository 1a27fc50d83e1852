import { anyRef, boolean, choice, instant, json, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { CheckedItem } from '../rules/checklist.ts';
import { bounceReasons, handoverStates } from './choices.ts';

/**
 * That somebody hands a lead, deal, organization or task over to a person or a team, and what became of it. Both sides see it, with its own
 * title, whether or not they may see the record.
 */
export const handover = defineRecord({
  module: 'handovers',
  name: 'handover',
  path: 'handovers',
  label: 'Hand-over',
  labelPlural: 'Hand-overs',
  icon: 'transfer',
  verbs: [],
  fields: {
    title: text({ label: 'What', required: true, max: 300, readOnly: true, help: 'Name of the record when it was handed over.' }),
    kind: ref({ label: 'Kind', to: 'handovers.handoverKind', onDelete: 'refuse', readOnly: true }),
    subject: anyRef({
      label: 'About',
      required: true,
      readOnly: true,
      to: ['sales.lead', 'sales.opportunity', 'parties.organization', 'parties.task'],
    }),
    fromUser: ref({ label: 'From', to: 'identity.user', readOnly: true }),
    fromTeam: ref({ label: 'From team', to: 'identity.team', readOnly: true }),
    toUser: ref({ label: 'To', to: 'identity.user', readOnly: true }),
    toTeam: ref({ label: 'To team', to: 'identity.team', readOnly: true }),
    state: choice({ label: 'State', options: handoverStates, required: true, default: 'offered', readOnly: true, index: true }),
    note: longText({ label: 'Note', max: 4000, readOnly: true }),
    checklist: json<readonly CheckedItem[]>()({ label: 'Checklist', readOnly: true }),
    movesTasks: boolean({ label: 'Open tasks go along', required: true, default: true, readOnly: true }),
    offeredAt: instant({ label: 'Offered at', readOnly: true, index: true }),
    dueAt: instant({ label: 'Accept by', readOnly: true, index: true }),
    escalatedAt: instant({ label: 'Escalated at', readOnly: true }),
    settledAt: instant({ label: 'Settled at', readOnly: true }),
    acceptedBy: ref({ label: 'Accepted by', to: 'identity.user', readOnly: true }),
    bounceReason: choice({ label: 'Bounced because', options: bounceReasons, readOnly: true, index: true }),
    remark: longText({ label: 'Remark', max: 2000, readOnly: true }),
    workingMinutes: number({ label: 'Working minutes to answer', readOnly: true, help: 'By the calendar of whoever it was offered to.' }),
    wallMinutes: number({ label: 'Minutes to answer', readOnly: true }),
    sharedUntil: instant({ label: 'Shared until', readOnly: true, help: 'Until then whoever handed it over sees what happens with it.' }),
    /** Whose it was when it was offered: an acceptance takes it from nobody else. */
    ownerBefore: text({ max: 36, secret: true, readOnly: true }),
  },
  title: 'title',
  search: ['title', 'note'],
  sorts: ['offeredAt', 'dueAt', 'createdAt'],
  defaultSort: '-offeredAt',
  indexes: [
    ['toUser', 'offeredAt'],
    ['toTeam', 'offeredAt'],
    ['fromUser', 'offeredAt'],
  ],
});
