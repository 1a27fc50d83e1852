import { createHash, randomBytes } from 'node:crypto';
import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import type { HttpRequest } from '../../../kernel/http/route.ts';
import { pathCookieName } from '../auth/engine.ts';
import { cookieLine } from '../auth/open-session.ts';
import { sign, verify } from '../auth/signed-value.ts';
import { identityOf } from '../service.ts';
import type { SsoProfile } from './profile.ts';
import { SsoRefusal } from './refusal.ts';

/** What a sign-in that was begun waits for. It is in the database, so that it may end in another process, and ends once. */
export interface Attempt {
  readonly nonce: string | null;
  readonly verifier: string | null;
  /** Where to go then, below /app. */
  readonly target: string;
  /** Hash of the cookie of the browser that began it; null for a sign-in that began at the provider. */
  readonly browser: string | null;
  readonly profile: SsoProfile | null;
}

export const attemptSeconds = 600;
const path = '/api/v1/auth/sso';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Keeps an attempt under `key` (state, request id or ticket), of which only the hash is stored. */
export async function keepAttempt(db: Db, now: string, providerId: string, key: string, attempt: Attempt): Promise<void> {
  await sql`insert into sso_attempt (key, provider_id, nonce, verifier, target, browser, profile, expires_at)
    values (${hash(key)}, ${providerId}::uuid, ${attempt.nonce}, ${attempt.verifier}, ${attempt.target}, ${attempt.browser},
      ${attempt.profile === null ? null : JSON.stringify(attempt.profile)}::jsonb, ${now}::timestamptz + make_interval(secs => ${attemptSeconds}::int))`.execute(
    db,
  );
}

/** Takes the attempt away and returns it: of several that come with the same key, in whichever process, one gets it. @throws SsoRefusal */
export async function takeAttempt(db: Db, now: string, providerId: string, key: string): Promise<Attempt> {
  const { rows } = await sql<Attempt & { isGood: boolean }>`
    delete from sso_attempt where key = ${hash(key)} and provider_id = ${providerId}::uuid
    returning nonce, verifier, target, browser, profile, expires_at > ${now}::timestamptz as "isGood"`.execute(db);
  const [attempt] = rows;
  if (!attempt?.isGood)
    throw new SsoRefusal('sso-expired', 'The answer belongs to no sign-in that is under way: replayed, too late, or not begun here.');
  return attempt;
}

/** Marks a code, assertion or logout token as used. @throws SsoRefusal when it was used before, in any process */
export async function takeOnce(db: Db, key: string, until: string): Promise<void> {
  const { rows } =
    await sql`insert into sso_used (key, expires_at) values (${hash(key)}, ${until}::timestamptz) on conflict do nothing returning key`.execute(
      db,
    );
  if (rows.length === 0) throw new SsoRefusal('sso-expired', 'The answer of the provider was used before.');
}

/** The mark of this browser, so that nobody finishes in one browser what was begun in another; with the cookie to set if it has none yet. */
export function browserMark(request: HttpRequest): { readonly mark: string; readonly cookies: readonly string[] } {
  const { secret, publicUrl } = identityOf(request.app);
  const name = pathCookieName(publicUrl, 'sso');
  const known = verify(request.cookies[name], secret);
  if (known !== null) return { mark: hash(known), cookies: [] };
  const value = randomBytes(18).toString('base64url');
  return { mark: hash(value), cookies: [cookieLine(request, name, sign(value, secret), 3600, path)] };
}

/** @throws SsoRefusal unless this browser began the attempt */
export function requireSameBrowser(request: HttpRequest, attempt: Attempt): void {
  const { secret, publicUrl } = identityOf(request.app);
  const value = verify(request.cookies[pathCookieName(publicUrl, 'sso')], secret);
  if (attempt.browser === null || (value !== null && hash(value) === attempt.browser)) return;
  throw new SsoRefusal('sso-expired', 'The sign-in was begun in another browser.');
}
