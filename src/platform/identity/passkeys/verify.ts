import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { App } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { refused } from './challenge.ts';
import { relyingParty } from './relying-party.ts';

export interface PasskeyHolder {
  readonly userId: string;
  readonly email: string;
  readonly passkeyId: string;
}

interface Stored {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly publicKey: string;
  readonly counter: string;
}

/**
 * Checks an answer to a challenge of ours (WebAuthn 7.2): origin, relying party, signature, presence, and verification where asked for; a
 * counter that does not go up is refused, as a copied authenticator would send.
 * @param userId whose passkey it must be; null for whoever's it is
 * @throws AppError passkey
 */
export async function verifyPasskey(
  app: App,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  { userId, mustVerifyUser }: { readonly userId: string | null; readonly mustVerifyUser: boolean },
): Promise<PasskeyHolder> {
  const { rows } = await sql<Stored>`
    select k.id, k.user_id as "userId", u.email, k.public_key as "publicKey", k.counter::text as counter
    from passkey k join "user" u on u.id = k.user_id and u.active and u.deleted_at is null
    where k.credential_id = ${typeof response.id === 'string' ? response.id : ''}`.execute(app.db);
  const [stored] = rows;
  if (!stored || (userId !== null && stored.userId !== userId)) throw refused();
  // A passkey that tells whose it is must say the same.
  const handle = response.response.userHandle;
  if (handle && Buffer.from(handle, 'base64url').toString('utf8') !== stored.userId) throw refused();
  const party = relyingParty(app);
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: mustVerifyUser,
    credential: { id: response.id, publicKey: new Uint8Array(Buffer.from(stored.publicKey, 'base64url')), counter: Number(stored.counter) },
  }).catch(() => null);
  if (!answer?.verified) throw refused();
  const { newCounter, credentialBackedUp } = answer.authenticationInfo;
  const taken = await sql`
    update passkey set counter = ${newCounter}, is_synced = ${credentialBackedUp}, last_used_at = ${app.now()}::timestamptz
    where id = ${stored.id}::uuid and (counter < ${newCounter} or (counter = 0 and ${newCounter}::bigint = 0)) returning id`.execute(
    app.db,
  );
  if (taken.rows.length === 0) throw refused();
  return { userId: stored.userId, email: stored.email, passkeyId: stored.id };
}
