import { text } from '../../../fields/index.ts';
import { may } from '../../../kernel/access/actor.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden, notAllowed } from '../../../kernel/errors.ts';
import { passkey } from '../records/passkey.ts';
import { user } from '../records/user.ts';
import { requireEmergencyAccess, requireMayManage } from './administrators.ts';

export const renamePasskey = defineCommand({
  name: 'rename',
  label: 'Rename',
  on: passkey,
  isPersonal: true,
  emits: ['identity.passkeyUpdated'],
  input: { name: text({ required: true, max: 120 }) },
  run: async (ctx, row, input) => {
    await updateRecord(ctx, passkey, row.id, { name: input.name });
  },
});

export const removePasskey = defineCommand({
  name: 'remove',
  label: 'Remove this passkey',
  description: 'It no longer signs in here. Delete it on the device too.',
  on: passkey,
  isPersonal: true,
  consequential: true,
  emits: ['identity.passkeyRemoved'],
  run: async (ctx, row) => {
    const userId = row.user.id;
    if (userId !== ctx.actor.userId) {
      if (!may(ctx.actor, 'users.manage')) throw forbidden();
      await requireMayManage(ctx, userId);
    }
    await sql`delete from passkey where id = ${row.id}::uuid`.execute(ctx.db);
    await requireWayIn(ctx, userId);
    await requireEmergencyAccess(ctx);
    ctx.emit({ type: 'identity.passkeyRemoved', recordType: user.key, recordId: userId, data: { passkey: row.id, name: row.name } });
  },
});

/** For somebody who lost the device. Those who have nothing else get a link to set a password. */
export const resetPasskeys = defineCommand({
  name: 'reset-passkeys',
  label: 'Remove all passkeys',
  description: 'For somebody who lost a device. All their sessions end; without a password they get a link to set one.',
  on: user,
  permission: 'users.manage',
  isPersonal: true,
  consequential: true,
  emits: ['identity.passkeysReset'],
  run: async (ctx, row) => {
    await requireMayManage(ctx, row.id);
    await sql`delete from passkey where user_id = ${row.id}::uuid`.execute(ctx.db);
    await sql`delete from session where user_id = ${row.id}::uuid`.execute(ctx.db);
    const ways = await waysIn(ctx, row.id);
    if (row.twoFactorEnabled && !ways.hasApp) await updateRecord(ctx, user, row.id, { twoFactorEnabled: false });
    if (!ways.hasPassword && !ways.hasProvider) ctx.enqueue('identity.mailPasswordLink', { email: row.email, kind: 'reset' });
    await requireEmergencyAccess(ctx);
    ctx.emit({ type: 'identity.passkeysReset', recordType: user.key, recordId: row.id });
  },
});

interface Ways {
  readonly hasPassword: boolean;
  readonly hasProvider: boolean;
  readonly hasApp: boolean;
  readonly passkeys: number;
  readonly needsSecond: boolean;
}

/** With the user locked, so that of two removals at once the second sees the first. */
async function waysIn(ctx: Ctx, userId: string): Promise<Ways> {
  const { rows } = await sql<Ways>`
    select exists (select 1 from account a where a.user_id = u.id and a.password is not null) as "hasPassword",
      exists (select 1 from account a join identity_provider p on a.provider_id = 'sso:' || p.id where a.user_id = u.id and p.is_enabled) as "hasProvider",
      exists (select 1 from two_factor f where f.user_id = u.id and f.verified) as "hasApp",
      (select count(*)::int from passkey k where k.user_id = u.id) as passkeys, u.two_factor_enabled as "needsSecond"
    from "user" u where u.id = ${userId}::uuid for update of u`.execute(ctx.db);
  return rows[0] ?? { hasPassword: false, hasProvider: false, hasApp: false, passkeys: 0, needsSecond: false };
}

/** @throws AppError not-allowed when nothing would be left to sign in with */
async function requireWayIn(ctx: Ctx, userId: string): Promise<void> {
  const ways = await waysIn(ctx, userId);
  if (ways.passkeys > 0) return;
  if (!ways.hasPassword && !ways.hasProvider)
    throw notAllowed('This is the only way to sign in. Set a password or add another passkey first.');
  if (ways.needsSecond && !ways.hasApp) throw notAllowed('The second step of signing in needs it. Turn that off first.');
}
