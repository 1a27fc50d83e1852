import { defineRecipe, type Recipe } from '../../platform/automation/index.ts';
import { lead } from './records/lead.ts';
import { opportunity } from './records/opportunity.ts';

const openWithOwner = [
  { field: 'state', op: 'in', value: ['open'] },
  { field: 'owner', op: 'empty', value: false },
] as const;

/** Automations that make sense for whoever sells. */
export const salesRecipes: readonly Recipe[] = [
  defineRecipe({
    name: 'sales.followUpStale',
    label: 'Follow up stale deals',
    description:
      'When a deal has been in its stage for 14 days, its owner gets a task for the next working day. Once for each stay in a stage.',
    icon: 'clock',
    definition: {
      trigger: {
        kind: 'date',
        record: opportunity.key,
        field: 'stageSince',
        days: 14,
        unit: 'calendar',
        when: 'after',
        at: '08:00',
        zone: 'owner',
      },
      conditions: { and: [...openWithOwner] },
      steps: [
        {
          id: 'task',
          kind: 'command',
          on: { from: 'trigger' },
          record: opportunity.key,
          verb: 'add-task',
          inputs: {
            title: { text: 'What is next with {{name}}? Two weeks in {{stage.name | its stage}}' },
            assignee: { field: 'owner' },
            dueOn: { days: 1, unit: 'working', from: 'today' },
          },
        },
      ],
    },
  }),
  defineRecipe({
    name: 'sales.assignInbound',
    label: 'Assign inbound leads',
    description: 'A new lead without an owner is given to whoever the assignment rules say, whichever way it came in, by import too.',
    icon: 'user-check',
    definition: {
      trigger: { kind: 'created', record: lead.key },
      conditions: {
        and: [
          { field: 'owner', op: 'empty', value: true },
          { field: 'status', op: 'in', value: ['new'] },
        ],
      },
      steps: [{ id: 'assign', kind: 'command', on: { from: 'trigger' }, record: lead.key, verb: 'assign-by-rules', inputs: {} }],
      runsOnImport: true,
    },
  }),
  defineRecipe({
    name: 'sales.slippedDeal',
    label: 'Tell of slipped close dates',
    description: 'When the close date of an open deal is moved to a later month, its owner and the lead of their team are told.',
    icon: 'calendar-event',
    definition: {
      trigger: { kind: 'updated', record: opportunity.key, fields: ['slipCount'] },
      conditions: { and: [...openWithOwner] },
      steps: [
        {
          id: 'tell',
          kind: 'notify',
          to: [{ to: 'owner' }, { to: 'field', field: 'owner.team.lead' }],
          title: '{{name}} slipped to {{closeOn}}',
          body: 'It has slipped {{slipCount}} times. {{amount | No amount yet.}}',
        },
      ],
    },
  }),
  defineRecipe({
    name: 'sales.overdueDeal',
    label: 'Tell of close dates that passed',
    description: 'The working day after an open deal was to close, its owner and the lead of their team are told.',
    icon: 'bell',
    definition: {
      trigger: {
        kind: 'date',
        record: opportunity.key,
        field: 'closeOn',
        days: 1,
        unit: 'working',
        when: 'after',
        at: '08:00',
        zone: 'owner',
      },
      conditions: { and: [...openWithOwner] },
      steps: [
        {
          id: 'tell',
          kind: 'notify',
          to: [{ to: 'owner' }, { to: 'field', field: 'owner.team.lead' }],
          title: '{{name}} was to close on {{closeOn}}',
          body: 'Win it, lose it, or say when it will close.',
        },
      ],
    },
  }),
  defineRecipe({
    name: 'sales.kickOff',
    label: 'Kick off what was won',
    description: 'When a deal is won, its owner gets a task to hand over and begin within two working days.',
    icon: 'flag',
    definition: {
      trigger: { kind: 'updated', record: opportunity.key, fields: ['state'] },
      conditions: {
        and: [
          { field: 'after.state', op: 'in', value: ['won'] },
          { field: 'owner', op: 'empty', value: false },
        ],
      },
      steps: [
        {
          id: 'task',
          kind: 'command',
          on: { from: 'trigger' },
          record: opportunity.key,
          verb: 'add-task',
          inputs: {
            title: { text: 'Kick off {{name}} with {{organization.name | the customer}}' },
            kind: { value: 'meeting' },
            assignee: { field: 'owner' },
            dueOn: { days: 2, unit: 'working', from: 'today' },
          },
        },
      ],
    },
  }),
];
