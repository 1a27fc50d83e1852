import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../kernel/db/sql.ts';
import { browser, type Browser } from '../testing/browser.ts';
import { createIdentityApp, type IdentityApp } from '../testing/identity-app.ts';
import { createSamlIdp, type Said, type SamlIdp } from '../testing/saml-idp.ts';
import { readMetadata } from './read-metadata.ts';

let i: IdentityApp;
let idp: SamlIdp;
let admin: string;
let provider: string;
let metadata: string;
let repRole: string;

beforeAll(async () => {
  i = await createIdentityApp();
  idp = await createSamlIdp();
  admin = (await i.user('Root Admin', ['admin'])).id;
  repRole = (await sql<{ id: string }>`select id from role where key = 'sales-rep'`.execute(i.app.db)).rows[0]?.id ?? '';
  provider = await add({ domains: ['saml.test'], createsUsers: true, groupRules: [{ group: 'sales', roles: [repRole], team: null }] });
  metadata = await metadataOf(provider);
});

async function add(more: object, from = idp): Promise<string> {
  const reply = await i.command(await i.actor(admin), 'identity.identityProvider', 'add', undefined, {
    name: `Provider ${crypto.randomUUID()}`,
    protocol: 'saml',
    ...readMetadata(from.metadata),
    ...more,
  });
  return (reply.result as { id: string }).id;
}

const path = (id: string, what: string): string => `/api/v1/auth/sso/${id}/${what}`;
const metadataOf = async (id: string): Promise<string> => (await i.server.inject({ url: path(id, 'metadata') })).body;

/** Begins a sign-in. @returns id of the request that the provider was sent */
async function begin(b: Browser, id = provider): Promise<string> {
  const answer = await b.get(`${path(id, 'start')}?from=/parties/people`);
  const location = new URL(String(answer.headers['location']));
  expect(location.href).toContain(`${idp.issuer}/sso`);
  const xml = inflateRawSync(Buffer.from(location.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
  expect(xml).toContain(`http://localhost${path(id, 'acs')}`);
  return /\bID="([^"]+)"/.exec(xml)?.[1] ?? '';
}

/** Posts a response as another site's form does: without our cookies; then follows the way in the browser. */
async function post(b: Browser, xml: string, id = provider, server = i.server): Promise<string> {
  const posted = await server.inject({
    method: 'POST',
    url: path(id, 'acs'),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://idp.example.test', 'sec-fetch-site': 'cross-site' },
    payload: new URLSearchParams({ SAMLResponse: Buffer.from(xml).toString('base64'), RelayState: '' }).toString(),
  });
  const to = String(posted.headers['location']);
  return to.includes('/finish?') ? String((await b.get(to)).headers['location']) : to;
}

const reason = async (): Promise<string> =>
  (
    await sql<{
      reason: string;
    }>`select data->>'reason' as reason from event where type = 'identity.signInFailed' order by seq desc limit 1`.execute(i.app.db)
  ).rows[0]?.reason ?? '';

describe('a good response', () => {
  it('signs in, creates the person, and gives the roles of their groups', async () => {
    const b = browser(i.server);
    const xml = await idp.respond(metadata, { inResponseTo: await begin(b), groups: ['sales'] });
    expect(await post(b, xml)).toBe('/app/parties/people');
    const user = (await b.get('/api/v1/session')).body['user'] as { id: string };
    expect(user).toMatchObject({ email: 'sam@saml.test', name: 'Sam L' });
    const roles = await sql<{ id: string }>`select role_id as id from user_role where user_id = ${user.id}::uuid`.execute(i.app.db);
    expect(roles.rows).toEqual([{ id: repRole }]);
  });

  it('says of itself what a provider must know', () => {
    expect(metadata).toContain(`entityID="http://localhost${path(provider, 'metadata')}"`);
    expect(metadata).toContain('WantAssertionsSigned="true"');
  });

  it('is taken by another process than began it', async () => {
    const other = await i.sibling();
    const b = browser(i.server);
    const xml = await idp.respond(metadata, { inResponseTo: await begin(b) });
    expect(await post(b, xml, provider, other.server)).toBe('/app/parties/people');
  });
});

describe('a response that is not right', () => {
  const wrong: readonly (readonly [string, Said, RegExp])[] = [
    ['another audience', { audience: 'https://other.example' }, /audience/i],
    ['another recipient', { recipient: 'https://other.example/acs' }, /not for this address/],
    ['past its time', { until: -90 }, /expired|no longer good/],
    ['before its time', { from: 3600 }, /not yet valid/],
    ['another issuer', { issuer: 'https://other.example' }, /another issuer/],
    ['a request that was never made', { inResponseTo: '_never' }, /no sign-in that is under way/],
    ['begun at the provider', { inResponseTo: null }, /not allowed/],
  ];
  it.each(wrong)('is refused: %s', async (_what, said, why) => {
    const b = browser(i.server);
    const inResponseTo = await begin(b);
    expect(await post(b, await idp.respond(metadata, { inResponseTo, ...said }))).toMatch(/problem=sso-/);
    expect(await reason()).toMatch(why);
    expect((await b.get('/api/v1/session')).body['user']).toBeNull();
  });

  const changed: readonly (readonly [string, (xml: string) => string, RegExp])[] = [
    ['another address in it', (xml) => xml.replaceAll('sam@saml.test', 'root@saml.test'), /signature/i],
    ['without its signature', (xml) => xml.replace(/<ds:Signature[\s\S]*?<\/ds:Signature>/g, ''), /signature/i],
    ['with a weaker signature named', (xml) => xml.replaceAll('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha1'), /not accepted/],
    [
      'with SHA-1',
      (xml) => xml.replaceAll('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'),
      /not accepted/,
    ],
    ['with a document type', (xml) => `<!DOCTYPE x [<!ENTITY e "x">]>${xml}`, /document type/],
    ['with a comment in the name', (xml) => xml.replace('>sam-1<', '>admin<!-- -->sam-1<'), /signature/i],
    ...['before', 'after', 'inside', 'around'].map(
      (where) => [`wrapped: another assertion ${where} the signed one`, (xml: string) => wrap(xml, where), /./] as const,
    ),
  ];
  it.each(changed)('is refused: %s', async (_what, change, why) => {
    const b = browser(i.server);
    const xml = await idp.respond(metadata, { inResponseTo: await begin(b) });
    const bad = change(xml);
    expect(bad).not.toBe(xml);
    expect(await post(b, bad)).toMatch(/problem=sso-/);
    expect(await reason()).toMatch(why);
    expect((await b.get('/api/v1/session')).body['user']).toBeNull();
  });

  it('is refused when another provider signed it', async () => {
    const evil = await createSamlIdp(idp.issuer);
    const b = browser(i.server);
    expect(await post(b, await evil.respond(metadata, { inResponseTo: await begin(b) }))).toMatch(/problem=sso-provider/);
    expect(await reason()).toMatch(/signature/i);
  });

  it('cannot be replayed, in no process, nor at once', async () => {
    const other = await i.sibling();
    const b = browser(i.server);
    const xml = await idp.respond(metadata, { inResponseTo: await begin(b) });
    const answers = await Promise.all([post(b, xml), post(b, xml, provider, other.server)]);
    expect(answers.toSorted()).toEqual(['/app/parties/people', '/app/sign-in?problem=sso-expired']);
    expect(await post(b, xml, provider, other.server)).toBe('/app/sign-in?problem=sso-expired');
  });

  it('is refused in a browser that did not begin it', async () => {
    const [attacker, victim] = [browser(i.server), browser(i.server)];
    const xml = await idp.respond(metadata, { inResponseTo: await begin(attacker) });
    await begin(victim);
    expect(await post(victim, xml)).toBe('/app/sign-in?problem=sso-expired');
    expect((await victim.get('/api/v1/session')).body['user']).toBeNull();
  });

  it('gets nobody into an account of a domain that the provider does not speak for', async () => {
    const victim = await i.user('Victim');
    const b = browser(i.server);
    expect(await post(b, await idp.respond(metadata, { inResponseTo: await begin(b), email: victim.email, nameId: 'new' }))).toBe(
      '/app/sign-in?problem=sso-domain',
    );
  });
});

it('may begin at the provider where an administrator allows it, once each', async () => {
  const id = await add({ domains: ['open.test'], createsUsers: true, allowsUnsolicited: true });
  const b = browser(i.server);
  const xml = await idp.respond(await metadataOf(id), { inResponseTo: null, email: 'o@open.test', nameId: 'o' });
  expect(await post(b, xml, id)).toBe('/app/');
  expect(await post(browser(i.server), xml, id)).toBe('/app/sign-in?problem=sso-expired');
});

it('asks for the signature of the whole response where that is set', async () => {
  const id = await add({ domains: ['whole.test'], createsUsers: true, wantsSignedResponse: true });
  const b = browser(i.server);
  const xml = await idp.respond(await metadataOf(id), { inResponseTo: await begin(b, id), email: 'w@whole.test', nameId: 'w' });
  expect(await post(b, xml, id)).toMatch(/problem=sso-provider/);
  expect(await reason()).toMatch(/document signature/);
});

/** Signature wrapping as described by Somorovsky et al., "On Breaking SAML" (2012): the signed assertion stays, another one is to be read. */
function wrap(xml: string, where: string): string {
  const signed = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)?.[0] ?? '';
  const evil = signed
    .replace(/<ds:Signature[\s\S]*?<\/ds:Signature>/, '')
    .replace(/ID="[^"]+"/, 'ID="_evil"')
    .replaceAll('sam@saml.test', 'root@saml.test')
    .replaceAll('sam-1', 'root');
  if (where === 'before') return xml.replace(signed, evil + signed);
  if (where === 'after') return xml.replace(signed, signed + evil);
  if (where === 'inside')
    return xml.replace(signed, evil.replace('</saml:Assertion>', `<samlp:Extensions>${signed}</samlp:Extensions></saml:Assertion>`));
  const signature = /<ds:Signature[\s\S]*?<\/ds:Signature>/.exec(signed)?.[0] ?? '';
  const bare = signed.replace(signature, '');
  return xml.replace(
    signed,
    evil.replace(
      '<saml:Subject>',
      `${signature.replace('</ds:Signature>', `<ds:Object>${bare}</ds:Object></ds:Signature>`)}<saml:Subject>`,
    ),
  );
}
