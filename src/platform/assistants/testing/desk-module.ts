import { choice, longText, money, ref, text } from '../../../fields/index.ts';
import { definePolicy } from '../../../kernel/access/policy.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { defineModule } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** For tests: tickets with an owner, a command that does something small and one that asks first. */
export const ticket = defineRecord({
  module: 'desk',
  name: 'ticket',
  path: 'tickets',
  label: 'Ticket',
  title: 'subject',
  owner: 'owner',
  search: ['subject', 'story'],
  sorts: ['subject', 'createdAt'],
  fields: {
    subject: text({ required: true, max: 200 }),
    story: longText({}),
    owner: ref({ to: 'identity.user' }),
    cost: money({}),
    state: choice({
      options: [
        { value: 'open', label: 'Open' },
        { value: 'closed', label: 'Closed' },
      ],
      default: 'open',
      readOnly: true,
    }),
  },
});

const close = defineCommand({
  name: 'close',
  label: 'Close',
  on: ticket,
  input: { note: text({ required: true, max: 100 }) },
  emits: ['desk.ticketClosed'],
  allowed: (row) => (row.state === 'open' ? true : 'It is closed already.'),
  run: async (ctx, row) => {
    await updateRecord(ctx, ticket, row.id, { state: 'closed' });
    ctx.emit({ type: 'desk.ticketClosed', recordType: ticket.key, recordId: row.id });
    return { closed: true };
  },
});

const refund = defineCommand({
  name: 'refund',
  label: 'Refund',
  description: 'The money goes back.',
  on: ticket,
  consequential: true,
  input: { reason: text({ max: 100 }) },
  emits: ['desk.ticketRefunded'],
  run: async (ctx, row) => {
    await updateRecord(ctx, ticket, row.id, { cost: null });
    ctx.emit({ type: 'desk.ticketRefunded', recordType: ticket.key, recordId: row.id });
  },
});

const audit = defineCommand({ name: 'audit', label: 'Audit', on: ticket, permission: 'desk.audit', run: async () => null });

const greet = defineQuery({
  name: 'greet',
  description: 'Greets',
  on: ticket,
  input: { name: text({ required: true }) },
  run: async (_ctx, { name }) => ({ text: `Hello ${name}` }),
});

export const deskModule = defineModule({
  name: 'desk',
  dependsOn: [],
  records: [ticket],
  policies: [definePolicy({ record: ticket, staff: null })],
  commands: [close, refund, audit],
  queries: [greet],
  permissions: [{ name: 'desk.audit', label: 'Audit tickets' }],
});
