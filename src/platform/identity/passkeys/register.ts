import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { transact } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, invalid, unauthenticated } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { textOf } from '../auth/forward.ts';
import { passkey } from '../records/passkey.ts';
import { user } from '../records/user.ts';
import { keepChallenge, refused, takeChallenge } from './challenge.ts';
import { requireProof } from './proof.ts';
import { relyingParty } from './relying-party.ts';

const most = 20;

/** Begins to make a passkey. Whoever finds a screen unlocked must not be able to come back later, so it takes a fresh sign-in or the password. */
export async function registerOptions(request: HttpRequest): Promise<HttpReply> {
  const { app, actor } = request;
  await requireProof(request);
  const userId = actor.userId ?? '';
  const { rows } = await sql<{ email: string; name: string; credentials: readonly { id: string; transports: readonly string[] }[] }>`
    select u.email, u.name, coalesce((select jsonb_agg(jsonb_build_object('id', k.credential_id, 'transports', k.transports)) from passkey k where k.user_id = u.id), '[]') as credentials
    from "user" u where u.id = ${userId}::uuid`.execute(app.db);
  const [found] = rows;
  if (!found) throw unauthenticated();
  if (found.credentials.length >= most) throw new AppError(409, 'not-allowed', `You have ${most} passkeys already. Remove one first.`);
  const party = relyingParty(app);
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const options = await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userName: found.email,
    userDisplayName: found.name,
    userID: new Uint8Array(Buffer.from(userId)),
    attestationType: 'none',
    excludeCredentials: found.credentials.map((c) => ({ id: c.id, transports: [...c.transports] })),
    // Found without typing a name, and with a finger or PIN: it can stand alone.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(app, options.challenge, 'register', userId);
  return { body: { data: options } };
}

/** Keeps a new passkey under a name. */
export async function register(request: HttpRequest): Promise<HttpReply> {
  const { app, actor } = request;
  if (actor.via !== 'session' || actor.userId === null) throw unauthenticated();
  const name = textOf(request.body, 'name', 120).trim();
  if (name === '') throw invalid([{ pointer: '/name', code: 'required', message: 'is required' }]);
  const { response } = request.body as { response?: RegistrationResponseJSON };
  if (typeof response !== 'object' || response === null) throw refused();
  const expectedChallenge = await takeChallenge(app, response, 'register', actor.userId);
  const party = relyingParty(app);
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw refused();
  const { credential, credentialBackedUp } = registrationInfo;
  const id = newId();
  const { userId } = actor;
  await transact(app, { actor: { ...actor, audience: 'staff' }, requestId: request.requestId }, async (ctx) => {
    const made = await sql`
      insert into passkey (id, user_id, name, is_synced, credential_id, public_key, counter, transports, created_at, created_by_id, updated_at)
      values (${id}::uuid, ${userId}::uuid, ${name}, ${credentialBackedUp}, ${credential.id}, ${Buffer.from(credential.publicKey).toString('base64url')},
        ${credential.counter}, ${[...(credential.transports ?? [])]}::text[], ${ctx.now}::timestamptz, ${userId}::uuid, ${ctx.now}::timestamptz)
      on conflict (credential_id) do nothing returning id`.execute(ctx.db);
    if (made.rows.length === 0) throw new AppError(409, 'not-allowed', 'This passkey is registered already.');
    ctx.emit({ type: 'identity.passkeyAdded', recordType: user.key, recordId: userId, data: { passkey: id, name } });
  });
  return { status: 201, body: { data: { id, name, record: passkey.key } } };
}
