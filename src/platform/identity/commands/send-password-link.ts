import { defineCommand } from '../../../kernel/command/command.ts';
import { user } from '../records/user.ts';

export const sendPasswordLink = defineCommand({
  name: 'send-password-link',
  label: 'Send a link to set a new password',
  on: user,
  permission: 'users.manage',
  isPersonal: true,
  emits: ['identity.passwordLinkSent'],
  allowed: (row) => (row.active ? true : 'This user is not active.'),
  run: async (ctx, row) => {
    ctx.enqueue('identity.mailPasswordLink', { email: row.email, kind: 'reset' });
    ctx.emit({ type: 'identity.passwordLinkSent', recordType: user.key, recordId: row.id });
  },
});
