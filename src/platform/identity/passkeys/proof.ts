import { sql } from '../../../kernel/db/sql.ts';
import { AppError, forbidden, unauthenticated } from '../../../kernel/errors.ts';
import type { HttpRequest } from '../../../kernel/http/route.ts';
import { forward } from '../auth/forward.ts';
import { networkOf } from '../auth/network.ts';
import { reserve, settle } from '../auth/throttle.ts';
import { signInLimits } from '../auth/sign-in-limits.ts';

const freshMinutes = 15;

/**
 * That it is really the person: they signed in a moment ago, or give their password. For what changes how one signs in.
 * @throws AppError prove-yourself (403), with whether a password would do
 */
export async function requireProof(request: HttpRequest): Promise<void> {
  const { app, actor } = request;
  if (actor.via === 'impersonation') throw forbidden('You are acting as somebody else. Only they can do this.');
  if (actor.via !== 'session' || actor.userId === null || actor.credentialId === null) throw unauthenticated();
  const { rows } = await sql<{ isFresh: boolean; hasPassword: boolean }>`
    select s.created_at > ${app.now()}::timestamptz - make_interval(mins => ${freshMinutes}::int) as "isFresh",
      exists (select 1 from account a where a.user_id = s.user_id and a.password is not null) as "hasPassword"
    from session s where s.id = ${actor.credentialId}::uuid`.execute(app.db);
  const [found] = rows;
  if (!found) throw unauthenticated();
  if (found.isFresh) return;
  const { password } = (request.body ?? {}) as { password?: unknown };
  if (!found.hasPassword || typeof password !== 'string' || password === '')
    throw new AppError(403, 'prove-yourself', found.hasPassword ? 'Give your password to go on.' : 'Sign out and in again, then go on.', {
      details: { hasPassword: found.hasPassword },
    });
  const limits = signInLimits({
    account: actor.userId,
    network: networkOf(request.ip),
    deviceId: `session-${actor.credentialId}`,
    what: 'password',
  });
  await reserve(app.db, limits, app.now());
  const reply = await forward(request, '/verify-password', { password });
  if (reply.status >= 400) throw new AppError(400, 'invalid-password', 'The password is wrong.');
  await settle(app.db, limits);
}
