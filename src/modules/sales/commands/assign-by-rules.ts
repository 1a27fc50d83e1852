import { defineCommand } from '../../../kernel/command/command.ts';
import { assignLead } from '../assignment/assign-lead.ts';
import { lead } from '../records/lead.ts';

/** For leads that did not come by a form: imported ones, or those that nobody was free for. */
export const assignByRules = defineCommand({
  name: 'assign-by-rules',
  label: 'Assign by the rules',
  description: 'Gives leads of the queue to whoever the assignment rules say.',
  on: lead,
  bulk: true,
  emits: ['sales.leadAssigned'],
  allowed: (row) => (row.owner === null ? true : 'The lead has an owner.'),
  run: async (ctx, row) => ({ ownerId: await assignLead(ctx, row.id) }),
});
