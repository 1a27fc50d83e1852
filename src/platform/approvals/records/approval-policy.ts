import { boolean, choice, json, money, number, ref, tags, text } from '../../../fields/index.ts';
import type { Filter } from '../../../kernel/list/filter.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { StageRule } from '../rules/stage-rule.ts';

/** When something needs approval, and by whom. Requests keep a copy of what they were asked under. */
export const approvalPolicy = defineRecord({
  module: 'approvals',
  name: 'approvalPolicy',
  path: 'policies',
  label: 'Approval policy',
  labelPlural: 'Approval policies',
  icon: 'rubber-stamp',
  title: 'name',
  search: ['name', 'recordType'],
  sorts: ['position', 'name', 'createdAt', 'updatedAt'],
  defaultSort: 'position',
  verbs: ['delete'],
  fields: {
    name: text({ required: true, unique: true, max: 120 }),
    key: text({
      unique: true,
      max: 80,
      pattern: {
        source: '^[a-z][a-zA-Z0-9.-]*$',
        message: 'must begin with a small letter and have letters, digits, dots and hyphens only',
      },
      help: 'For programs and automations that ask for this policy by name.',
    }),
    recordType: text({ required: true, index: true, max: 80, help: 'Key of the record type, such as parties.organization.' }),
    isActive: boolean({ required: true, default: true, label: 'In use' }),
    position: number({
      required: true,
      default: 100,
      min: 0,
      max: 10_000,
      help: 'Of several policies that fit, the one with the lowest number counts.',
    }),
    fromAmount: money({ label: 'Amount from', min: '0', help: 'In the company’s currency. This amount and more.' }),
    belowAmount: money({ label: 'Amount below', min: '0', help: 'In the company’s currency. Less than this amount.' }),
    filter: json<Filter>()({ help: 'Which records of the type.' }),
    stages: json<readonly StageRule[]>()({ required: true }),
    mode: choice({
      required: true,
      default: 'sequence',
      options: [
        { value: 'sequence', label: 'One after the other' },
        { value: 'parallel', label: 'All at once' },
      ],
    }),
    allowsOwn: boolean({ required: true, default: false, label: 'Requesters may approve their own' }),
    watched: tags({ label: 'Watched fields', help: 'A change of one of these after the request makes it void.' }),
    deadline: number({ min: 1, max: 2000, label: 'Working hours to decide', help: 'For each stage. Empty: no limit.' }),
    remindAfter: number({ min: 1, max: 2000, label: 'Reminder after working hours' }),
    onDeadline: choice({
      required: true,
      default: 'escalate',
      label: 'When the time has run out',
      options: [
        { value: 'escalate', label: 'Ask somebody higher up' },
        { value: 'expire', label: 'Let the request expire' },
      ],
    }),
    escalateTo: ref({ to: 'identity.user', help: 'Whom to ask then; the manager of whoever did not answer when empty.' }),
  },
});
