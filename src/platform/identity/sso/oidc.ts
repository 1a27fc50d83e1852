import { createHash } from 'node:crypto';
import * as oidc from 'openid-client';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { systemClock } from '../../../kernel/time/clock.ts';
import { sealText } from '../auth/sealed-text.ts';
import { identityOf } from '../service.ts';
import { browserMark, keepAttempt, requireSameBrowser, takeAttempt, takeOnce } from './attempts.ts';
import { clockSkewSeconds } from './clock-skew.ts';
import { oidcConfiguration } from './oidc-configuration.ts';
import { claimOf, textOrNull, texts, type SsoProfile } from './profile.ts';
import { addressOf, type Provider } from './provider.ts';
import { SsoRefusal } from './refusal.ts';

/** Sends the browser to the provider: code flow with PKCE (S256), state and nonce (OpenID Connect Core 3.1, RFC 7636). */
export async function startOidc(request: HttpRequest, provider: Provider, target: string): Promise<HttpReply> {
  const { app } = request;
  const config = await oidcConfiguration(provider);
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const { mark, cookies } = browserMark(request);
  await keepAttempt(app.db, app.now(), provider.id, state, { nonce, verifier, target, browser: mark, profile: null });
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: addressOf(identityOf(app).publicUrl, provider.id, 'callback'),
    scope: provider.scopes.includes('openid') ? provider.scopes : `openid ${provider.scopes}`,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { status: 303, headers: { location: address.href, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) } };
}

/**
 * Takes the provider's answer. State is good once and in the browser that began; a code is good once. The library checks `iss`, `aud`,
 * `azp`, `exp`, `nbf`, nonce, and the ID token's signature by the provider's published keys; `at_hash`, age and algorithm are checked here.
 * @throws SsoRefusal, or what the library throws for an answer that is not right
 */
export async function finishOidc(
  request: HttpRequest,
  provider: Provider,
): Promise<{ readonly profile: SsoProfile; readonly target: string }> {
  const { app } = request;
  const { publicUrl, secret } = identityOf(app);
  const address = new URL(`${publicUrl}${request.url}`);
  const state = address.searchParams.get('state') ?? '';
  const attempt = await takeAttempt(app.db, app.now(), provider.id, state);
  requireSameBrowser(request, attempt);
  if (address.searchParams.get('error') === 'access_denied')
    throw new SsoRefusal('sso-cancelled', 'The sign-in was cancelled at the provider.');
  const code = address.searchParams.get('code');
  if (code !== null) await takeOnce(app.db, `code ${provider.id} ${code}`, new Date(Date.parse(app.now()) + 3_600_000).toISOString());
  const config = await oidcConfiguration(provider);
  const tokens = await oidc.authorizationCodeGrant(config, address, {
    expectedState: state,
    expectedNonce: attempt.nonce ?? '',
    pkceCodeVerifier: attempt.verifier ?? '',
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw new SsoRefusal('sso-provider', 'The provider sent no ID token.');
  checkIdToken(tokens.id_token, claims, tokens.access_token);
  const missing = [provider.emailClaim, provider.groupsClaim].some((name) => claimOf(claims, name) === undefined);
  const more =
    missing && config.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
  const all: Readonly<Record<string, unknown>> = { ...more, ...claims };
  const verified = all['email_verified'];
  return {
    target: attempt.target,
    profile: {
      subject: claims.sub,
      email: textOrNull(claimOf(all, provider.emailClaim))?.toLowerCase() ?? null,
      // Some providers send it as text.
      isEmailVerified: verified === true || verified === 'true',
      name: textOrNull(claimOf(all, provider.nameClaim)),
      groups: texts(claimOf(all, provider.groupsClaim)),
      session: textOrNull(claims['sid']),
      idToken: sealText(tokens.id_token, secret, provider.id),
    },
  };
}

const goodAlgorithms = /^(?:(?:RS|PS|ES)(?:256|384|512)|EdDSA|Ed25519)$/;
const oldestSeconds = 600;

/** What the library leaves open. @throws SsoRefusal */
function checkIdToken(idToken: string, claims: Readonly<Record<string, unknown>>, accessToken: string): void {
  const { alg } = JSON.parse(Buffer.from(idToken.split('.')[0] ?? '', 'base64url').toString('utf8')) as { alg?: unknown };
  if (typeof alg !== 'string' || !goodAlgorithms.test(alg))
    throw new SsoRefusal('sso-provider', 'The ID token is signed in a way that is not accepted.');
  const issuedAt = Number(claims['iat']);
  // By the machine's clock, as the library compares the other times with that.
  const now = systemClock.now().epochMilliseconds / 1000;
  if (!(issuedAt <= now + clockSkewSeconds && issuedAt >= now - oldestSeconds))
    throw new SsoRefusal('sso-expired', 'The ID token was not issued just now.');
  const given = claims['at_hash'];
  // OpenID Connect Core 3.1.3.8: the left half of the access token's hash.
  if (given !== undefined && given !== leftHalf(accessToken, alg))
    throw new SsoRefusal('sso-provider', 'The access token does not belong to the ID token (at_hash).');
}

function leftHalf(text: string, alg: string): string {
  const size = alg.startsWith('Ed') ? '512' : alg.slice(-3);
  const digest = createHash(`sha${size}`).update(text).digest();
  return digest.subarray(0, digest.length / 2).toString('base64url');
}
