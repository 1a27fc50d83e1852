import { isSameSecret } from '../../../kernel/ids/is-same-secret.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { HttpRequest } from '../../../kernel/http/route.ts';
import { hashOf, prefixOf } from './scim-token-text.ts';
import { ScimError } from './scim-error.ts';

/** The directory that asks. It may do what SCIM offers and nothing else: its token opens no other address. @throws ScimError 401 */
export async function authenticateScim({ app, headers }: HttpRequest): Promise<Actor> {
  const text = /^Bearer +(\S+)$/i.exec(String(headers['authorization'] ?? ''))?.[1] ?? '';
  const prefix = prefixOf(text);
  const now = app.now();
  const { rows } = await sql<{ id: string; name: string; hash: string; isStale: boolean }>`
    select id, name, hash, (last_used_at is null or last_used_at < ${now}::timestamptz - interval '1 minute') as "isStale" from scim_token
    where prefix = ${prefix ?? ''} and revoked_at is null and deleted_at is null and expires_at > ${now}::timestamptz`.execute(app.db);
  const [row] = rows;
  if (!row || !isSameSecret(hashOf(text), row.hash)) throw new ScimError(401, 'The token is missing, wrong, revoked or past its time.');
  if (row.isStale) await sql`update scim_token set last_used_at = ${now}::timestamptz where id = ${row.id}::uuid`.execute(app.db);
  return { ...systemActor, name: `Provisioning (${row.name})`, via: 'scim', credentialId: row.id };
}
