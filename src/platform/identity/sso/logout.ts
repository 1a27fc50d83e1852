import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { systemActor } from '../../../kernel/access/actor.ts';
import { transact, type App } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { badRequest } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { systemClock } from '../../../kernel/time/clock.ts';
import { openText } from '../auth/sealed-text.ts';
import { user } from '../records/user.ts';
import { identityOf } from '../service.ts';
import { takeOnce } from './attempts.ts';
import { clockSkewSeconds } from './clock-skew.ts';
import { oidcConfiguration } from './oidc-configuration.ts';
import { textOrNull } from './profile.ts';
import { credentialOf, readProvider, type Provider } from './provider.ts';
import { readForm } from '../../../kernel/http/read-form.ts';

/** Where to send a browser that signs out here, so that it is signed out at the provider too (OpenID Connect RP-Initiated Logout); null for nowhere. */
export async function signOutAddress(app: App, sessionId: string): Promise<string | null> {
  const { rows } = await sql<{ providerId: string; idToken: string | null }>`
    select provider_id as "providerId", id_token as "idToken" from session where id = ${sessionId}::uuid and provider_id is not null`.execute(
    app.db,
  );
  const [session] = rows;
  const provider = session ? await readProvider(app, session.providerId) : null;
  if (!session || provider?.protocol !== 'oidc' || !provider.signsOutThere) return null;
  const { publicUrl, secret } = identityOf(app);
  try {
    const config = await oidcConfiguration(provider);
    if (!config.serverMetadata().end_session_endpoint) return null;
    return oidc.buildEndSessionUrl(config, {
      post_logout_redirect_uri: `${publicUrl}/app/sign-in`,
      ...(session.idToken === null ? {} : { id_token_hint: openText(session.idToken, secret, provider.id) }),
    }).href;
  } catch {
    // A provider that is down must not keep anybody from signing out here.
    return null;
  }
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/** The provider says that somebody signed out there: their sessions here end (OpenID Connect Back-Channel Logout 2.6). */
export async function backchannelLogout(request: HttpRequest, provider: Provider): Promise<HttpReply> {
  const { app } = request;
  const token = (await readForm(request, 32 * 1024)).get('logout_token') ?? '';
  const config = await oidcConfiguration(provider);
  const keys = config.serverMetadata().jwks_uri;
  if (!keys) throw badRequest('logout', 'The provider publishes no keys.');
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keys), { timeoutDuration: 10_000 }), {
    issuer: config.serverMetadata().issuer,
    audience: provider.clientId,
    clockTolerance: clockSkewSeconds,
    maxTokenAge: '10 minutes',
    currentDate: new Date(systemClock.now().epochMilliseconds),
    algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
  }).catch((error: unknown) => {
    throw badRequest('logout', `The logout token is not right: ${error instanceof Error ? error.message : 'unknown'}`);
  });
  const [session, subject] = [textOrNull(payload['sid']), textOrNull(payload.sub)];
  const events = payload['events'];
  if (
    typeof events !== 'object' ||
    events === null ||
    !(logoutEvent in events) ||
    'nonce' in payload ||
    (!session && !subject) ||
    !payload.jti
  )
    throw badRequest('logout', 'The token is no logout token.');
  await takeOnce(app.db, `logout ${provider.id} ${payload.jti}`, new Date(Date.parse(app.now()) + 3_600_000).toISOString());
  await transact(
    app,
    { actor: { ...systemActor, name: `Single sign-on (${provider.name})` }, requestId: request.requestId },
    async (ctx) => {
      const gone = await sql<{ id: string; userId: string }>`
      delete from session where provider_id = ${provider.id}::uuid and case when ${session}::text is not null then provider_session = ${session}::text
        else user_id = (select user_id from account where provider_id = ${credentialOf(provider)} and account_id = ${subject}) end
      returning id, user_id as "userId"`.execute(ctx.db);
      for (const { id, userId } of gone.rows)
        ctx.emit({ type: 'identity.sessionRevoked', recordType: user.key, recordId: userId, data: { session: id } });
    },
  );
  return { status: 200, headers: { 'cache-control': 'no-store' } };
}
