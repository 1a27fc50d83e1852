import { sql } from '../../../kernel/db/sql.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { session } from '../records/session.ts';
import { user } from '../records/user.ts';

export const revokeSession = defineCommand({
  name: 'revoke',
  label: 'Sign out this device',
  on: session,
  bulk: true,
  isPersonal: true,
  emits: ['identity.sessionRevoked'],
  run: async (ctx, row) => {
    await sql`delete from session where id = ${row.id}::uuid`.execute(ctx.db);
    ctx.emit({ type: 'identity.sessionRevoked', recordType: user.key, recordId: row.user.id, data: { session: row.id } });
  },
});

export const revokeOtherSessions = defineCommand({
  name: 'revoke-others',
  label: 'Sign out all other devices',
  on: session,
  target: 'list',
  isPersonal: true,
  emits: ['identity.sessionRevoked'],
  run: async (ctx) => {
    const { userId, credentialId } = ctx.actor;
    const gone = await sql<{
      id: string;
    }>`delete from session where user_id = ${userId}::uuid and id is distinct from ${credentialId}::uuid returning id`.execute(ctx.db);
    for (const { id } of gone.rows)
      ctx.emit({ type: 'identity.sessionRevoked', recordType: user.key, recordId: userId ?? id, data: { session: id } });
    return { count: gone.rows.length };
  },
});
