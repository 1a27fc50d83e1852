import { sql } from '../../../kernel/db/sql.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { shortestPassword } from '../auth/engine.ts';
import { refuseWeakPassword } from '../auth/refuse-weak-password.ts';
import { assignRoles } from '../commands/assign-roles.ts';
import type { NewUser } from '../commands/invite-user.ts';
import { user } from '../records/user.ts';
import { identityOf } from '../service.ts';
import { ensureBuiltInRoles } from './ensure-roles.ts';

/** Makes a user who can sign in at once: for set-up, seeds and the command line. */
export async function createUserWithPassword(
  ctx: Ctx,
  input: NewUser & { readonly password: string; readonly jobTitle?: string | null },
): Promise<{ readonly id: string }> {
  if (input.password.length < shortestPassword)
    throw invalid([{ pointer: '/password', code: 'min', message: `must have at least ${shortestPassword} characters` }]);
  await refuseWeakPassword(ctx, input.password, {
    pointer: '/password',
    context: [input.name, input.email, input.email.split('@')[0] ?? ''],
  });
  await ensureBuiltInRoles(ctx);
  const { roles = [], password, ...fields } = input;
  const created = await createRecord(ctx, user, { ...fields, audience: input.audience ?? 'staff' });
  if (roles.length > 0) await assignRoles(ctx, created.id, roles);
  await setPassword(ctx, created.id, password);
  return { id: created.id };
}

/** Stores the hash of a password for a user who has none yet. */
async function setPassword(ctx: Ctx, userId: string, password: string): Promise<void> {
  const hash = await identityOf(ctx).hashPassword(password);
  await sql`insert into account (id, account_id, provider_id, user_id, password) values (${newId()}::uuid, ${userId}, 'credential', ${userId}::uuid, ${hash})`.execute(
    ctx.db,
  );
}
