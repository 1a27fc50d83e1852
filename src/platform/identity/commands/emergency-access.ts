import { boolean } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { user } from '../records/user.ts';
import { requireEmergencyAccess } from './administrators.ts';
import { manageSso, requireInPerson } from './identity-providers.ts';

/** Who gets in with a password when the identity provider is down: few, and watched. */
export const setEmergencyAccess = defineCommand({
  name: 'set-emergency-access',
  label: 'Emergency access',
  description: 'Lets this person sign in with a password or passkey even where single sign-on is required.',
  on: user,
  permission: manageSso,
  isPersonal: true,
  consequential: true,
  emits: ['identity.userUpdated'],
  input: { isOn: boolean({ required: true, label: 'On' }) },
  allowed: (row) => (row.audience === 'staff' ? true : 'Only staff have it.'),
  run: async (ctx, row, input) => {
    requireInPerson(ctx);
    await updateRecord(ctx, user, row.id, { emergencyAccess: input.isOn ?? false });
    await requireEmergencyAccess(ctx);
  },
});

/** For somebody whose account at the provider was made anew: the next sign-in there links them again. */
export const unlinkProviders = defineCommand({
  name: 'unlink-providers',
  label: 'Forget the link to the identity provider',
  description: 'The next single sign-on finds this person by e-mail address again.',
  on: user,
  permission: manageSso,
  isPersonal: true,
  consequential: true,
  emits: ['identity.accountUnlinked'],
  run: async (ctx, row) => {
    requireInPerson(ctx);
    await sql`delete from account where user_id = ${row.id}::uuid and starts_with(provider_id, 'sso:')`.execute(ctx.db);
    await sql`delete from session where user_id = ${row.id}::uuid and provider_id is not null`.execute(ctx.db);
    ctx.emit({ type: 'identity.accountUnlinked', recordType: user.key, recordId: row.id });
  },
});
