import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/app.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import { AppError, unauthenticated } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { identityOf } from '../service.ts';
import { forward, orThrow, textOf, toReply } from './forward.ts';
import { namesOf, refuseWeakPassword } from './refuse-weak-password.ts';
import { networkOf } from './network.ts';
import { signInLimits, mailLimits } from './sign-in-limits.ts';
import { knownDevice, tell } from './sign-in.ts';
import { reserve, settle } from './throttle.ts';

/** Asks for a link by mail. The answer is the same whether or not the address has an account: a job finds that out. */
export async function requestReset(request: HttpRequest): Promise<HttpReply> {
  const email = textOf(request.body, 'email').trim().toLowerCase();
  const limits = mailLimits(email, networkOf(request.ip));
  await reserve(request.app.db, [limits.network], request.app.now());
  const isFree = await reserve(request.app.db, [limits.mailbox], request.app.now()).then(() => true, refusedAsFull);
  if (isFree) {
    await transact(request.app, { actor: systemActor, requestId: request.requestId }, async (ctx) => {
      ctx.enqueue('identity.mailPasswordLink', { email, kind: 'reset' });
    });
  }
  return { body: { status: true } };
}

function refusedAsFull(error: unknown): false {
  if (error instanceof AppError && error.status === 429) return false;
  throw error;
}

/** Sets a password by the link of a mail: after "forgotten", or by an invitation. All sessions of the account end. */
export async function resetPassword(request: HttpRequest): Promise<HttpReply> {
  const token = textOf(request.body, 'token', 100);
  const newPassword = textOf(request.body, 'newPassword', 256);
  const { engine } = identityOf(request.app);
  const { internalAdapter } = await (await engine()).$context;
  const userId = (await internalAdapter.findVerificationValue(`reset-password:${token}`))?.value ?? null;
  // The link stays good: they choose another one with it.
  if (userId !== null)
    await refuseWeakPassword(request.app, newPassword, { pointer: '/newPassword', context: await namesOf(request.app.db, userId) });
  const reply = orThrow(await forward(request, '/reset-password', { token, newPassword }));
  if (userId === null) return toReply(reply);
  const found = await sql<{ email: string }>`
    with other_links as (delete from verification where value = ${userId}), accepted as (update invitation set accepted_at = ${request.app.now()}::timestamptz where user_id = ${userId}::uuid and accepted_at is null)
    select email from "user" where id = ${userId}::uuid`.execute(request.app.db);
  await tell(request, 'identity.passwordSet', userId);
  const email = found.rows[0]?.email;
  return toReply(reply, email === undefined ? [] : [knownDevice(request, email)]);
}

/**
 * What needs one's password again while signed in: to change it, and to set up or drop the second factor. Guessing is limited here too,
 * or an unlocked screen would be enough to find the password out.
 */
export function withPassword(path: string, event: string | null) {
  return async (request: HttpRequest): Promise<HttpReply> => {
    const { actor, app } = request;
    if (actor.via !== 'session' || actor.userId === null || actor.credentialId === null) throw unauthenticated();
    if (path === '/change-password')
      await refuseWeakPassword(app, textOf(request.body, 'newPassword', 256), {
        pointer: '/newPassword',
        context: await namesOf(app.db, actor.userId),
      });
    const limits = signInLimits({
      account: actor.userId,
      network: networkOf(request.ip),
      deviceId: `session-${actor.credentialId}`,
      what: 'password',
    });
    await reserve(app.db, limits, app.now());
    const body = path === '/change-password' ? { ...(request.body as object), revokeOtherSessions: true } : request.body;
    const reply = await forward(request, path, body);
    if (reply.status < 400 || reply.body['code'] !== 'INVALID_PASSWORD') await settle(app.db, limits);
    orThrow(reply);
    identityOf(app).forget(actor.credentialId);
    if (event !== null) await tell(request, event, actor.userId);
    return toReply(reply);
  };
}
