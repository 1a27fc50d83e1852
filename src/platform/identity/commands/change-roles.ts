import { json } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { user } from '../records/user.ts';
import { requireAdministrator, requireMayManage } from './administrators.ts';
import { assignRoles, roleList } from './assign-roles.ts';

export const changeRoles = defineCommand({
  name: 'change-roles',
  label: 'Change roles',
  description: 'Gives the user exactly these roles.',
  on: user,
  permission: 'users.manage',
  bulk: true,
  isPersonal: true,
  emits: ['identity.rolesChanged'],
  input: { roles: json<readonly string[]>()({ required: true, help: 'Ids or keys of roles.' }) },
  allowed: (row) => (row.audience === 'staff' ? true : 'Only staff have roles.'),
  run: async (ctx, row, input) => {
    await requireMayManage(ctx, row.id);
    const { before, after } = await assignRoles(ctx, row.id, roleList(input.roles));
    await requireAdministrator(ctx);
    if (before.join() === after.join()) return;
    ctx.emit({ type: 'identity.rolesChanged', recordType: user.key, recordId: row.id, changes: { roles: { from: before, to: after } } });
  },
});
