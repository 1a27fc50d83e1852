import { randomBytes } from 'node:crypto';
import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import type { HttpRequest } from '../../../kernel/http/route.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { identityOf } from '../service.ts';
import { sessionSeconds } from './engine.ts';
import { sign } from './signed-value.ts';

export interface SessionToOpen {
  readonly userId: string;
  /** The identity provider it came from, and its own name for the session, for signing out there and from there. */
  readonly providerId?: string;
  readonly providerSession?: string | null;
  /** Sealed; handed back to the provider when signing out. */
  readonly idToken?: string | null;
  readonly seconds?: number;
  /** The session of whoever acts as this user: both end together. */
  readonly impersonatedFrom?: { readonly sessionId: string; readonly impersonatorId: string; readonly impersonationId: string };
}

/** Opens a session as the sign-in library would, in the same table. @returns its id and the Set-Cookie header */
export async function openSession(
  request: HttpRequest,
  db: Db,
  { userId, seconds = sessionSeconds, ...more }: SessionToOpen,
): Promise<{ readonly id: string; readonly cookie: string }> {
  const id = newId();
  const token = randomBytes(24).toString('base64url');
  const now = request.app.now();
  const from = more.impersonatedFrom;
  await sql`insert into session (id, user_id, token, expires_at, last_seen_at, ip_address, user_agent, created_at, updated_at,
      provider_id, provider_session, id_token, parent_id, impersonator_id, impersonation_id)
    values (${id}::uuid, ${userId}::uuid, ${token}, ${now}::timestamptz + make_interval(secs => ${seconds}::int), ${now}::timestamptz,
      ${request.ip}, ${String(request.headers['user-agent'] ?? '').slice(0, 1000)}, ${now}::timestamptz, ${now}::timestamptz,
      ${more.providerId ?? null}::uuid, ${more.providerSession ?? null}, ${more.idToken ?? null}, ${from?.sessionId ?? null}::uuid,
      ${from?.impersonatorId ?? null}::uuid, ${from?.impersonationId ?? null}::uuid)`.execute(db);
  const { secret, sessionCookie } = identityOf(request.app);
  return { id, cookie: cookieLine(request, sessionCookie, sign(token, secret), seconds) };
}

/** A Set-Cookie header as those of this module are: not for scripts, not sent along by other sites, by https only where people come by https. */
export function cookieLine(request: Pick<HttpRequest, 'app'>, name: string, value: string, seconds: number, path = '/'): string {
  const secure = identityOf(request.app).publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${name}=${encodeURIComponent(value)}; Max-Age=${seconds}; Path=${path}; HttpOnly; SameSite=Lax${secure}`;
}
