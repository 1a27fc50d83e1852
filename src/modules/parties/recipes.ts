import { defineRecipe, type Recipe } from '../../platform/automation/index.ts';
import { organization } from './records/organization.ts';
import { person } from './records/person.ts';
import { task } from './records/task.ts';

/** Automations that make sense for whoever keeps an address book and tasks. */
export const partiesRecipes: readonly Recipe[] = [
  defineRecipe({
    name: 'parties.welcomeCustomer',
    label: 'Welcome a new customer',
    description: 'When an organization becomes a customer, its owner gets a task to call within three working days.',
    icon: 'phone',
    definition: {
      trigger: { kind: 'updated', record: organization.key, fields: ['lifecycleStage'] },
      conditions: {
        and: [
          { field: 'lifecycleStage', op: 'in', value: ['customer'] },
          { field: 'owner', op: 'empty', value: false },
        ],
      },
      steps: [
        {
          id: 'call',
          kind: 'command',
          on: { from: 'trigger' },
          record: organization.key,
          verb: 'add-task',
          inputs: {
            title: { text: 'Welcome call to {{name}}' },
            kind: { value: 'call' },
            assignee: { field: 'owner' },
            dueOn: { days: 3, unit: 'working', from: 'today' },
          },
        },
      ],
    },
  }),
  defineRecipe({
    name: 'parties.overdueTask',
    label: 'Remind of overdue tasks',
    description: 'The morning after a task was due, whoever it is assigned to is told, unless it is done.',
    icon: 'bell',
    definition: {
      trigger: { kind: 'date', record: task.key, field: 'dueOn', days: 1, unit: 'working', when: 'after', at: '08:00', zone: 'owner' },
      conditions: { and: [{ field: 'state', op: 'in', value: ['open'] }] },
      steps: [{ id: 'tell', kind: 'notify', to: [{ to: 'owner' }], title: 'Overdue: {{title}}', body: 'It was due on {{dueOn}}.' }],
    },
  }),
  defineRecipe({
    name: 'parties.ownerOfPeople',
    label: 'Give new people an owner',
    description: 'A new person without an owner gets the owner of their organization.',
    icon: 'user-check',
    definition: {
      trigger: { kind: 'created', record: person.key },
      conditions: {
        and: [
          { field: 'owner', op: 'empty', value: true },
          { field: 'organization.owner', op: 'empty', value: false },
        ],
      },
      steps: [
        {
          id: 'assign',
          kind: 'command',
          on: { from: 'trigger' },
          record: person.key,
          verb: 'update',
          inputs: { owner: { field: 'organization.owner' } },
        },
      ],
    },
  }),
  defineRecipe({
    name: 'parties.weeklyLeads',
    label: 'Look at leads every Monday',
    description: 'Every Monday morning, owners are told of their leads in the enterprise segment.',
    icon: 'calendar-event',
    definition: {
      trigger: { kind: 'schedule', record: organization.key, every: 'week', weekday: 1, at: '08:00' },
      conditions: {
        and: [
          { field: 'lifecycleStage', op: 'in', value: ['lead', 'qualified'] },
          { field: 'segment', op: 'in', value: ['enterprise'] },
          { field: 'owner', op: 'empty', value: false },
        ],
      },
      steps: [{ id: 'tell', kind: 'notify', to: [{ to: 'owner' }], title: 'What is next with {{name}}?' }],
    },
  }),
];
