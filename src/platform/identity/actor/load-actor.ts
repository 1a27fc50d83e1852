import { createHash, timingSafeEqual } from 'node:crypto';
import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import { sessionSeconds } from '../auth/engine.ts';
import { impersonated } from '../impersonation/impersonated.ts';
import { readKey } from '../auth/key-text.ts';
import { readScopes, type Limited } from '../rules/key-scopes.ts';
import type { Credential } from './actor-cache.ts';
import { readUsers, toActor, type Defaults } from './actor-query.ts';
import { apiKeyActor } from './api-key-actor.ts';

export interface LoadScope {
  readonly db: Db;
  readonly now: () => string;
  /** After so many seconds without use a session ends; 0 for never. Those of somebody who acts as another end by their own time. */
  readonly idleSeconds: number;
  readonly defaults: () => Defaults;
  readonly records: () => readonly Limited[];
}

/** Being seen is noted this often at most, in seconds; it is no reason to write at each request. */
const seenEvery = 300;
const renewEvery = 24 * 3600;

/** Who holds this session, or null when it has ended or its user was deactivated. One statement, and now and then one that notes the visit. */
export async function loadSession({ db, now, defaults, idleSeconds }: LoadScope, token: string): Promise<Credential | null> {
  const at = now();
  const often = idleSeconds > 0 ? Math.min(seenEvery, Math.floor(idleSeconds / 5)) : seenEvery;
  // Use is noted now and then, and a session is remembered for a minute: nobody is put out before their time.
  const longest = idleSeconds + often + 60;
  const isUsed =
    idleSeconds > 0
      ? sql`(impersonator_id is not null or coalesce(last_seen_at, created_at) > ${at}::timestamptz - make_interval(secs => ${longest}::int))`
      : sql`true`;
  const [row] = await readUsers<{ session_id: string; expires_at: string; is_stale: boolean; impersonator_id: string | null }>(
    db,
    sql`(
    select id as session_id, user_id, expires_at, impersonator_id,
      (last_seen_at is null or last_seen_at < ${at}::timestamptz - make_interval(secs => ${often}::int)) as is_stale
    from session where token = ${token} and expires_at > ${at}::timestamptz and deleted_at is null and ${isUsed})`,
  );
  if (!row) return null;
  if (row.impersonator_id !== null) {
    const [by] = await readUsers(db, sql`(select ${row.impersonator_id}::uuid as user_id)`);
    const actor = by ? impersonated(toActor(row, defaults(), row.session_id), toActor(by, defaults(), null)) : null;
    // Ends when it was to end: being used doesn't prolong it.
    return actor && { actor, expiresAt: Date.parse(row.expires_at) };
  }
  const expiresAt = row.is_stale ? await noteVisit(db, row.session_id, row.id, at) : row.expires_at;
  return { actor: toActor(row, defaults(), row.session_id), expiresAt: Date.parse(expiresAt) };
}

/** Sessions that are used go on: their end moves, once a day at most. */
async function noteVisit(db: Db, sessionId: string, userId: string, at: string): Promise<string> {
  const result = await sql<{ expires_at: string }>`
    with seen as (update "user" set last_seen_at = ${at}::timestamptz where id = ${userId}::uuid)
    update session set last_seen_at = ${at}::timestamptz,
      expires_at = case when expires_at < ${at}::timestamptz + make_interval(secs => ${sessionSeconds - renewEvery}::int)
        then ${at}::timestamptz + make_interval(secs => ${sessionSeconds}::int) else expires_at end
    where id = ${sessionId}::uuid returning expires_at`.execute(db);
  return result.rows[0]?.expires_at ?? at;
}

/** Who may act with this API key, or null for one that is unknown, revoked or past its time, or whose owner is not active staff. */
export async function loadApiKey({ db, now, defaults, records }: LoadScope, text: string): Promise<Credential | null> {
  const key = readKey(text);
  if (!key) return null;
  const at = now();
  const [row] = await readUsers<{
    key_id: string;
    key_name: string;
    hash: string;
    scopes: unknown;
    key_permissions: string[] | null;
    expires_at: string | null;
    is_stale: boolean;
  }>(
    db,
    sql`(
    select id as key_id, name as key_name, owner_id as user_id, hash, scopes, permissions as key_permissions, expires_at,
      (last_used_at is null or last_used_at < ${at}::timestamptz - interval '1 minute') as is_stale
    from api_key where prefix = ${key.prefix} and revoked_at is null and deleted_at is null and (expires_at is null or expires_at > ${at}::timestamptz))`,
  );
  const hash = createHash('sha256').update(text).digest();
  if (!row || row.audience !== 'staff' || !timingSafeEqual(hash, Buffer.from(row.hash, 'hex'))) return null;
  if (row.is_stale) await sql`update api_key set last_used_at = ${at}::timestamptz where id = ${row.key_id}::uuid`.execute(db);
  const limits = { id: row.key_id, name: row.key_name, scopes: readScopes(row.scopes) ?? [], permissions: row.key_permissions ?? [] };
  return {
    actor: apiKeyActor(toActor(row, defaults(), null), limits, records()),
    expiresAt: row.expires_at === null ? null : Date.parse(row.expires_at),
  };
}
