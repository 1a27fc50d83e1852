import { boolean, choice, date, instant, longText, money, number, ref, text } from '../../../fields/index.ts';
import { definePolicy } from '../../../kernel/access/policy.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import { defineModule } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A small customer list to automate. */
export const account = defineRecord({
  module: 'test',
  name: 'client',
  path: 'clients',
  label: 'Client',
  title: 'name',
  owner: 'owner',
  sorts: ['name', 'createdAt'],
  fields: {
    name: text({ label: 'Name', required: true, max: 100 }),
    segment: choice({
      label: 'Segment',
      options: [
        { value: 'enterprise', label: 'Enterprise' },
        { value: 'consumer', label: 'Consumer' },
      ],
    }),
    stage: choice({
      label: 'Stage',
      default: 'lead',
      options: [
        { value: 'lead', label: 'Lead' },
        { value: 'customer', label: 'Customer' },
        { value: 'former', label: 'Former' },
      ],
    }),
    owner: ref({ label: 'Owner', to: 'identity.user' }),
    parent: ref({ label: 'Parent', to: 'test.client' }),
    renewsOn: date({ label: 'Renews on', index: true }),
    calledAt: instant({ label: 'Called at' }),
    value: money({ label: 'Value' }),
    visits: number({ label: 'Visits', default: 0 }),
    remark: longText({ label: 'Remark' }),
    blocked: boolean({ label: 'Blocked' }),
  },
});

export const todo = defineRecord({
  module: 'test',
  name: 'todo',
  path: 'todos',
  label: 'To-do',
  title: 'title',
  fields: {
    title: text({ label: 'Title', required: true, max: 100 }),
    account: ref({ label: 'Account', to: 'test.client' }),
    assignee: ref({ label: 'Assignee', to: 'identity.user' }),
    dueOn: date({ label: 'Due' }),
  },
});

/** Counts a visit; refuses while the account is blocked. */
export const visit = defineCommand({
  name: 'visit',
  label: 'Visit',
  on: account,
  emits: ['test.clientVisited'],
  input: { by: text({ label: 'By', required: true, max: 60 }) },
  run: async (ctx, row, { by }) => {
    if (row.blocked) throw notAllowed('The account is blocked.');
    await updateRecord(ctx, account, row.id, { visits: (row.visits ?? 0) + 1, remark: by });
    ctx.emit({ type: 'test.clientVisited', recordType: account.key, recordId: row.id, data: { by } });
  },
});

export const crmModule = defineModule({
  name: 'test',
  dependsOn: ['identity', 'automation'],
  records: [account, todo],
  commands: [visit],
  policies: [
    definePolicy({ record: account, staff: null }),
    definePolicy({ record: todo, staff: ({ visible, col }) => visible('test.client', col('account_id')) }),
  ],
});
