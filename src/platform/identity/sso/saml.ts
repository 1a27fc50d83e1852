import { randomBytes } from 'node:crypto';
import type { SAML } from '@node-saml/node-saml';
import type { App } from '../../../kernel/app.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { systemClock } from '../../../kernel/time/clock.ts';
import { identityOf } from '../service.ts';
import { browserMark, keepAttempt, takeAttempt, takeOnce, type Attempt } from './attempts.ts';
import { clockSkewSeconds } from './clock-skew.ts';
import { claimOf, textOrNull, texts, type SsoProfile } from './profile.ts';
import { addressOf, type Provider } from './provider.ts';
import { SsoRefusal } from './refusal.ts';
import { readAssertion } from './saml-assertion.ts';

/** The library, set to take nothing that is not signed. Read when it is needed: many companies never do. */
export async function samlOf(app: App, provider: Provider, requestId?: string): Promise<SAML> {
  const { publicUrl } = identityOf(app);
  const entityId = addressOf(publicUrl, provider.id, 'metadata');
  const library = await import('@node-saml/node-saml');
  return new library.SAML({
    issuer: entityId,
    audience: entityId,
    callbackUrl: addressOf(publicUrl, provider.id, 'acs'),
    entryPoint: provider.signInUrl,
    idpIssuer: provider.issuer,
    idpCert: certificatesOf(provider.certificates),
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: provider.wantsSignedResponse,
    acceptedClockSkewMs: clockSkewSeconds * 1000,
    identifierFormat: null,
    disableRequestedAuthnContext: true,
    signatureAlgorithm: 'sha256',
    // Checked in `readAssertion` on the signed part: the library looks at the Response around it, which may be unsigned.
    validateInResponseTo: library.ValidateInResponseTo.never,
    ...(requestId === undefined ? {} : { generateUniqueId: () => requestId }),
  });
}

/** PEM blocks, or a bare base64 certificate as metadata has it. */
export function certificatesOf(text: string): string[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
  return blocks ? [...blocks] : text.trim() === '' ? [] : [text.replace(/\s+/g, '')];
}

/** Sends the browser to the provider with an AuthnRequest (HTTP redirect binding). */
export async function startSaml(request: HttpRequest, provider: Provider, target: string): Promise<HttpReply> {
  const { app } = request;
  const id = `_${randomBytes(20).toString('hex')}`;
  const { mark, cookies } = browserMark(request);
  await keepAttempt(app.db, app.now(), provider.id, id, { nonce: null, verifier: null, target, browser: mark, profile: null });
  const location = await (await samlOf(app, provider, id)).getAuthorizeUrlAsync('', undefined, {});
  return { status: 303, headers: { location, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) } };
}

/**
 * Takes the provider's response (HTTP POST binding) and leads the browser to where its own cookie comes along, as it does not with a
 * form that another site sends. @returns the ticket under which the checked answer waits
 */
export async function receiveSaml(request: HttpRequest, provider: Provider, samlResponse: string): Promise<string> {
  const { app } = request;
  const { publicUrl } = identityOf(app);
  refuseWeakSignatures(samlResponse);
  const { profile } = await (await samlOf(app, provider)).validatePostResponseAsync({ SAMLResponse: samlResponse });
  const signed = profile?.getAssertion?.();
  if (!profile || !signed) throw new SsoRefusal('sso-provider', 'The response has no assertion.');
  const facts = readAssertion(signed, {
    issuer: provider.issuer,
    recipient: addressOf(publicUrl, provider.id, 'acs'),
    nowMs: systemClock.now().epochMilliseconds,
    skewMs: clockSkewSeconds * 1000,
  });
  await takeOnce(
    app.db,
    `assertion ${provider.id} ${facts.id}`,
    new Date(facts.notOnOrAfterMs + 2 * clockSkewSeconds * 1000).toISOString(),
  );
  const attempt = await attemptOf(app, provider, facts.inResponseTo);
  const attributes = (profile['attributes'] ?? {}) as Readonly<Record<string, unknown>>;
  const email = textOrNull(claimOf(attributes, provider.emailClaim)) ?? (facts.nameId.includes('@') ? facts.nameId : null);
  const checked: SsoProfile = {
    subject: facts.nameId,
    email: email?.toLowerCase() ?? null,
    // SAML knows no unverified address: whether the provider may speak for the domain is asked later.
    isEmailVerified: true,
    name: textOrNull(claimOf(attributes, provider.nameClaim)),
    groups: texts(claimOf(attributes, provider.groupsClaim)),
    session: facts.sessionIndex,
    idToken: null,
  };
  const ticket = randomBytes(24).toString('base64url');
  await keepAttempt(app.db, app.now(), provider.id, ticket, { ...attempt, profile: checked });
  return ticket;
}

async function attemptOf(app: App, provider: Provider, inResponseTo: string | null): Promise<Attempt> {
  if (inResponseTo !== null) return takeAttempt(app.db, app.now(), provider.id, inResponseTo);
  if (!provider.allowsUnsolicited)
    throw new SsoRefusal('sso-expired', 'The sign-in was begun at the provider, which is not allowed for it.');
  return { nonce: null, verifier: null, target: '/', browser: null, profile: null };
}

/** SHA-1 and keyed hashes are no signature. @throws SsoRefusal */
function refuseWeakSignatures(samlResponse: string): void {
  const xml = Buffer.from(samlResponse, 'base64').toString('utf8');
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new SsoRefusal('sso-provider', 'The response has a document type.');
  const algorithms = [...xml.matchAll(/<(?:[\w-]+:)?(?:SignatureMethod|DigestMethod)\b[^>]*\bAlgorithm\s*=\s*["']([^"']+)["']/g)].map(
    (m) => m[1] ?? '',
  );
  const weak = algorithms.find((a) => !/(?:sha256|sha384|sha512)(?:-mgf1)?$/.test(a) || /hmac/.test(a));
  if (weak !== undefined) throw new SsoRefusal('sso-provider', `The response is signed in a way that is not accepted (${weak}).`);
}
