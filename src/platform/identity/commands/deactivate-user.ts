import { sql } from '../../../kernel/db/sql.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { user } from '../records/user.ts';
import { requireAdministrator, requireMayManage } from './administrators.ts';

/** Ends all sessions at once; what the user did and owns stays. */
export const deactivateUser = defineCommand({
  name: 'deactivate',
  label: 'Deactivate',
  description: 'Keeps the user from signing in and ends all sessions and API keys. What belongs to them stays.',
  on: user,
  permission: 'users.manage',
  bulk: true,
  consequential: true,
  isPersonal: true,
  emits: ['identity.userDeactivated'],
  allowed: (row) => (row.active ? true : 'This user is not active already.'),
  run: async (ctx, row) => {
    await requireMayManage(ctx, row.id);
    await closeUser(ctx, row.id);
  },
});

export const reactivateUser = defineCommand({
  name: 'reactivate',
  label: 'Reactivate',
  on: user,
  permission: 'users.manage',
  bulk: true,
  isPersonal: true,
  emits: ['identity.userReactivated'],
  allowed: (row) => (row.active ? 'This user is active already.' : true),
  run: async (ctx, row) => {
    await requireMayManage(ctx, row.id);
    await reopenUser(ctx, row.id);
  },
});

/** Keeps somebody out from now on, also where they act as somebody else. */
export async function closeUser(ctx: Ctx, userId: string): Promise<void> {
  await updateRecord(ctx, user, userId, { active: false });
  await sql`delete from session where user_id = ${userId}::uuid or impersonator_id = ${userId}::uuid`.execute(ctx.db);
  await requireAdministrator(ctx);
  ctx.emit({ type: 'identity.userDeactivated', recordType: user.key, recordId: userId });
}

export async function reopenUser(ctx: Ctx, userId: string): Promise<void> {
  await updateRecord(ctx, user, userId, { active: true });
  ctx.emit({ type: 'identity.userReactivated', recordType: user.key, recordId: userId });
}
