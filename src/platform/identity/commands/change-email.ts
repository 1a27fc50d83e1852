import { email } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { user } from '../records/user.ts';
import { requireMayManage } from './administrators.ts';

/** Another address to sign in with, e.g. after a marriage. Links that were mailed to the old one are of no use any more. */
export const changeEmail = defineCommand({
  name: 'change-email',
  label: 'Change the e-mail address',
  description: 'The user signs in with the new address from now on.',
  on: user,
  permission: 'users.manage',
  consequential: true,
  isPersonal: true,
  emits: ['identity.userUpdated'],
  input: { email: email({ required: true, label: 'E-mail' }) },
  run: async (ctx, row, input) => {
    await requireMayManage(ctx, row.id);
    await updateRecord(ctx, user, row.id, { email: input.email });
    await sql`delete from verification where value = ${row.id}`.execute(ctx.db);
  },
});
