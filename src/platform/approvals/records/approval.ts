import { anyRef, boolean, choice, instant, json, longText, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { Turn } from '../rules/turn.ts';

/** How a request is to be handled, copied from the policy when it was made. */
export interface Handling {
  readonly order: 'sequence' | 'parallel';
  readonly deadline: number | null;
  readonly remindAfter: number | null;
  readonly onDeadline: 'escalate' | 'expire';
  readonly escalateTo: string | null;
}

/** That somebody asks whether something may be done with a record, and what became of it. Only commands change it. */
export const approval = defineRecord({
  module: 'approvals',
  name: 'approval',
  path: 'requests',
  label: 'Approval',
  icon: 'rubber-stamp',
  title: 'title',
  search: ['title', 'reason'],
  sorts: ['createdAt', 'dueAt', 'decidedAt'],
  defaultSort: '-createdAt',
  indexes: [['requestedBy', 'state']],
  verbs: [],
  fields: {
    title: text({ required: true, readOnly: true, max: 300 }),
    subject: anyRef({ required: true, readOnly: true, label: 'About' }),
    state: choice({
      required: true,
      readOnly: true,
      index: true,
      default: 'pending',
      options: [
        { value: 'pending', label: 'Waiting', color: 'yellow' },
        { value: 'granted', label: 'Granted', color: 'green' },
        { value: 'refused', label: 'Refused', color: 'red' },
        { value: 'cancelled', label: 'Withdrawn', color: 'gray' },
        { value: 'expired', label: 'Expired', color: 'orange' },
      ],
    }),
    amount: money({ readOnly: true }),
    reason: longText({ readOnly: true, max: 5000, label: 'Why' }),
    requestedBy: ref({ to: 'identity.user', readOnly: true, label: 'Asked by' }),
    policy: ref({ to: 'approvals.approvalPolicy', readOnly: true }),
    policyName: text({ readOnly: true, max: 120, label: 'Under the policy' }),
    dueAt: instant({ readOnly: true, label: 'Due' }),
    decidedAt: instant({ readOnly: true, label: 'Decided' }),
    isOutdated: boolean({ required: true, default: false, readOnly: true, label: 'Outdated' }),
    outdatedBy: text({ readOnly: true, max: 500, label: 'Changed since' }),
    allowsOwn: boolean({ required: true, default: false, readOnly: true, label: 'Own decision allowed' }),
    handling: json<Handling>()({ readOnly: true }),
    /** Values of the watched fields when it was asked. */
    snapshot: json<Readonly<Record<string, unknown>>>()({ readOnly: true, secret: true }),
    turn: json<Turn>()({ readOnly: true }),
  },
});
