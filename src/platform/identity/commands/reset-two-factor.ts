import { sql } from '../../../kernel/db/sql.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { user } from '../records/user.ts';
import { requireMayManage } from './administrators.ts';

/** For somebody who lost the authenticator and the recovery codes. All sessions end, as one of them may be in wrong hands. */
export const resetTwoFactor = defineCommand({
  name: 'reset-two-factor',
  label: 'Reset two-factor sign-in',
  description: 'Drops the second factor, for somebody who lost it, and ends all sessions.',
  on: user,
  permission: 'users.manage',
  consequential: true,
  isPersonal: true,
  emits: ['identity.twoFactorReset'],
  allowed: (row) => (row.twoFactorEnabled ? true : 'This user has no second factor.'),
  run: async (ctx, row) => {
    await requireMayManage(ctx, row.id);
    await sql`delete from two_factor where user_id = ${row.id}::uuid`.execute(ctx.db);
    await sql`delete from session where user_id = ${row.id}::uuid`.execute(ctx.db);
    await updateRecord(ctx, user, row.id, { twoFactorEnabled: false });
    ctx.emit({ type: 'identity.twoFactorReset', recordType: user.key, recordId: row.id });
  },
});
