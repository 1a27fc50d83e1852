import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, unauthenticated } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { cookieName } from '../auth/engine.ts';
import { cookieLine, openSession } from '../auth/open-session.ts';
import { challengedUser, knownDevice, tell } from '../auth/sign-in.ts';
import { verify } from '../auth/signed-value.ts';
import { identityOf } from '../service.ts';
import { requiredProvider, singleSignOnOnly } from '../sso/required-provider.ts';
import { keepChallenge, refused, takeChallenge } from './challenge.ts';
import { relyingParty } from './relying-party.ts';
import { verifyPasskey, type PasskeyHolder } from './verify.ts';

/** A challenge for whichever passkey the person picks; nothing is typed. */
export async function signInOptions({ app }: HttpRequest): Promise<HttpReply> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({ rpID: relyingParty(app).id, userVerification: 'required' });
  await keepChallenge(app, options.challenge, 'sign-in', null);
  return { body: { data: options } };
}

/** Signs in with a passkey alone: it must have asked for a finger, face or PIN, so it is two factors in one. */
export async function signInWithPasskey(request: HttpRequest): Promise<HttpReply> {
  const { app } = request;
  const response = responseOf(request);
  const challenge = await takeChallenge(app, response, 'sign-in', null);
  const holder = await verifyPasskey(app, response, challenge, { userId: null, mustVerifyUser: true }).catch(async (error: unknown) => {
    await tell(request, 'identity.signInFailed', null, { passkey: true });
    throw error;
  });
  return signedIn(request, holder, []);
}

/** A challenge for the second step after the password. */
export async function secondFactorOptions(request: HttpRequest): Promise<HttpReply> {
  const { app } = request;
  const userId = await challengedUser(request);
  if (userId === null) throw unauthenticated();
  const { rows } = await sql<{
    id: string;
    transports: string[];
  }>`select credential_id as id, transports from passkey where user_id = ${userId}::uuid`.execute(app.db);
  if (rows.length === 0) throw new AppError(409, 'not-allowed', 'This account has no passkey.');
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(app).id,
    allowCredentials: rows,
    userVerification: 'preferred',
  });
  await keepChallenge(app, options.challenge, 'second-factor', userId);
  return { body: { data: options } };
}

/** The second step: having the authenticator is enough, the password was given before. */
export async function verifySecondFactor(request: HttpRequest): Promise<HttpReply> {
  const { app } = request;
  const { engine, secret, publicUrl } = identityOf(app);
  const userId = await challengedUser(request);
  if (userId === null) throw unauthenticated();
  const response = responseOf(request);
  const challenge = await takeChallenge(app, response, 'second-factor', userId);
  const holder = await verifyPasskey(app, response, challenge, { userId, mustVerifyUser: false }).catch(async (error: unknown) => {
    await tell(request, 'identity.signInFailed', userId, { passkey: true });
    throw error;
  });
  const name = cookieName(publicUrl, 'two_factor');
  const { internalAdapter } = await (await engine()).$context;
  // Of two answers to one password the second finds it used up.
  const used = await internalAdapter.consumeVerificationValue(verify(request.cookies[name], secret) ?? '');
  if (used?.value !== userId) throw refused();
  return signedIn(request, holder, [cookieLine(request, name, '', 0)]);
}

async function signedIn(request: HttpRequest, { userId, email, passkeyId }: PasskeyHolder, cookies: readonly string[]): Promise<HttpReply> {
  const provider = await requiredProvider(request.app.db, email);
  if (provider !== null) throw singleSignOnOnly(provider);
  const session = await openSession(request, request.app.db, { userId });
  await tell(request, 'identity.userSignedIn', userId, { passkey: passkeyId });
  return { headers: { 'set-cookie': [session.cookie, knownDevice(request, email), ...cookies] }, body: { user: { id: userId } } };
}

function responseOf({ body }: HttpRequest): AuthenticationResponseJSON {
  const { response } = (body ?? {}) as { response?: AuthenticationResponseJSON };
  if (typeof response !== 'object' || response === null || typeof response.response !== 'object' || response.response === null)
    throw refused();
  return response;
}
