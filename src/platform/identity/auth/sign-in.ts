import { sql } from '../../../kernel/db/sql.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import { transact } from '../../../kernel/app.ts';
import { AppError, forbidden } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { identityOf } from '../service.ts';
import { emailDomain } from '../rules/email-domain.ts';
import { providerOfDomain } from '../sso/provider.ts';
import { requiredProvider, singleSignOnOnly } from '../sso/required-provider.ts';
import { deviceCookie, isKnownFor, readDevice } from './device-cookie.ts';
import { cookieName } from './engine.ts';
import { forward, orThrow, textOf, toReply, type EngineReply } from './forward.ts';
import { networkOf } from './network.ts';
import { signInLimits } from './sign-in-limits.ts';
import { verify } from './signed-value.ts';
import { reserve, settle, type Limit } from './throttle.ts';

const nobody = 'nobody@invalid';

/** Password sign-in. One answer for a wrong password, an unknown address, and an account that is closed. */
export async function signIn(request: HttpRequest): Promise<HttpReply> {
  const email = textOf(request.body, 'email').trim().toLowerCase();
  const password = textOf(request.body, 'password', 256);
  const limits = limitsFor(request, email, 'password');
  await reserve(request.app.db, limits, request.app.now());
  const provider = await requiredProvider(request.app.db, email);
  const reply = await forward(request, '/sign-in/email', {
    // Where single sign-on is required no password is right; it takes as long as if one might be.
    email: provider === null ? email : nobody,
    password,
    rememberMe: (request.body as { rememberMe?: unknown }).rememberMe !== false,
  });
  if (reply.status >= 400) {
    await tell(request, 'identity.signInFailed', await userByEmail(request, email));
    // Also to whoever guesses at an account for emergencies: which those are is nobody's business.
    const owner = await providerOfDomain(request.app.db, emailDomain(email));
    if (owner?.isRequired) throw singleSignOnOnly(owner);
    throw new AppError(401, 'wrong-credentials', 'The e-mail address or the password is wrong.');
  }
  if (reply.body['twoFactorRedirect'] === true) {
    // The password was right, and that is known to whoever typed it; the attempt is not held against them. The second factor has counts of its own.
    await settle(request.app.db, limits);
    return toReply({ ...reply, body: { ...reply.body, passkey: await hasPasskey(request, email) } });
  }
  return signedIn(request, reply, email, limits);
}

/** Second step of a sign-in, and proof that an authenticator was set up when one is signed in already. */
export async function secondFactor(request: HttpRequest, path: string): Promise<HttpReply> {
  if (request.actor.via === 'impersonation') throw forbidden('You are acting as somebody else. Only they can do this.');
  const userId = await challengedUser(request);
  if (userId === null) return toReply(orThrow(await forward(request, path)));
  const email = await emailOf(request, userId);
  const limits = limitsFor(request, email, 'second-factor');
  await reserve(request.app.db, limits, request.app.now());
  const reply = await forward(request, path);
  if (reply.status >= 400) await tell(request, 'identity.signInFailed', userId);
  return signedIn(request, orThrow(reply), email, limits);
}

async function signedIn(request: HttpRequest, reply: EngineReply, email: string, limits: readonly Limit[]): Promise<HttpReply> {
  await settle(request.app.db, limits);
  await tell(request, 'identity.userSignedIn', (reply.body['user'] as { id?: string } | undefined)?.id ?? null);
  return toReply(reply, [knownDevice(request, email)]);
}

/** Set-Cookie that marks this browser as one that has signed in to the account. */
export function knownDevice(request: HttpRequest, email: string): string {
  const { secret, publicUrl } = identityOf(request.app);
  const name = cookieName(publicUrl, 'device');
  return deviceCookie(name, readDevice(request.cookies[name], secret), email, secret, publicUrl.startsWith('https:'));
}

export function limitsFor(request: HttpRequest, email: string, what: 'password' | 'second-factor'): readonly Limit[] {
  const { secret, publicUrl } = identityOf(request.app);
  const device = readDevice(request.cookies[cookieName(publicUrl, 'device')], secret);
  return signInLimits({ account: email, network: networkOf(request.ip), deviceId: isKnownFor(device, email) ? device.id : null, what });
}

/** Whom the two-factor cookie stands for; null when one is signed in, or the challenge is over (the library then says so). */
export async function challengedUser(request: HttpRequest): Promise<string | null> {
  const { engine, secret, publicUrl } = identityOf(request.app);
  if (request.actor.userId !== null) return null;
  const challenge = verify(request.cookies[cookieName(publicUrl, 'two_factor')], secret);
  if (challenge === null) return null;
  const { internalAdapter } = await (await engine()).$context;
  return (await internalAdapter.findVerificationValue(challenge))?.value ?? null;
}

async function hasPasskey(request: HttpRequest, email: string): Promise<boolean> {
  const found = await sql`select 1 from passkey k join "user" u on u.id = k.user_id where u.email = ${email} limit 1`.execute(
    request.app.db,
  );
  return found.rows.length > 0;
}

async function emailOf(request: HttpRequest, userId: string): Promise<string> {
  const found = await sql<{ email: string }>`select email from "user" where id = ${userId}::uuid`.execute(request.app.db);
  return found.rows[0]?.email ?? userId;
}

async function userByEmail(request: HttpRequest, email: string): Promise<string | null> {
  const found = await sql<{ id: string }>`select id from "user" where email = ${email} and deleted_at is null`.execute(request.app.db);
  return found.rows[0]?.id ?? null;
}

/** Notes it in the event log, also for addresses that nobody has, so that both take as long. */
export async function tell(
  request: HttpRequest,
  type: string,
  userId: string | null,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const actor = (userId === null ? null : await identityOf(request.app).readActor(request.app.db, userId)) ?? {
    ...systemActor,
    name: 'Visitor',
  };
  await transact(request.app, { actor: { ...actor, audience: 'staff' }, requestId: request.requestId }, async (ctx) => {
    ctx.emit({
      type,
      ...(userId === null ? {} : { recordType: 'identity.user', recordId: userId }),
      data: { network: networkOf(request.ip), ...data },
    });
  });
}
