import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../../kernel/db/sql.ts';
import { browser, type Browser } from '../testing/browser.ts';
import { createIdentityApp, password, type IdentityApp } from '../testing/identity-app.ts';
import { createIssuer, type Forged, type Issuer } from '../testing/issuer.ts';

let i: IdentityApp;
let issuer: Issuer;
let admin: string;
let provider: string;
let roles: Record<string, string>;
let turn = 0;

const secret = 'a client secret of some length!!';

beforeAll(async () => {
  i = await createIdentityApp();
  issuer = await createIssuer();
  admin = (await i.user('Root Admin', ['admin'])).id;
  const found = await sql<{ id: string; key: string }>`select id, key from role`.execute(i.app.db);
  roles = Object.fromEntries(found.rows.map((r) => [r.key, r.id]));
  provider = await add({
    domains: ['corp.test'],
    createsUsers: true,
    defaultRoles: [roles['read-only']],
    groupRules: [{ group: 'sales', roles: [roles['sales-rep']], team: null }],
  });
});

beforeEach(() => {
  turn += 1;
});

async function add(more: object, from = issuer): Promise<string> {
  const reply = await i.command(await i.actor(admin), 'identity.identityProvider', 'add', undefined, {
    name: `Provider ${crypto.randomUUID()}`,
    issuer: from.url,
    clientId: 'entente',
    clientSecret: secret,
    ...more,
  });
  return (reply.result as { id: string }).id;
}

const path = (id: string, what: string): string => `/api/v1/auth/sso/${id}/${what}`;

async function begin(b: Browser, id = provider, from = '/parties/people'): Promise<URL> {
  const answer = await b.get(`${path(id, 'start')}?from=${encodeURIComponent(from)}`);
  expect(answer.status).toBe(303);
  return new URL(String(answer.headers['location']));
}

async function finish(b: Browser, authorization: URL, code: string, id = provider): Promise<string> {
  const state = authorization.searchParams.get('state') ?? '';
  return String((await b.get(`${path(id, 'callback')}?code=${code}&state=${encodeURIComponent(state)}`)).headers['location']);
}

/** A whole sign-in. @returns where it led, and who is signed in then */
async function signIn(
  claims: JWTPayload,
  forged: Forged = {},
  id = provider,
  from = issuer,
): Promise<{ to: string; user: Record<string, unknown> | null }> {
  const b = browser(i.server, `192.0.2.${turn % 250}`);
  const authorization = await begin(b, id);
  const to = await finish(b, authorization, from.grant(authorization, claims, forged), id);
  return { to, user: (await b.get('/api/v1/session')).body['user'] as Record<string, unknown> | null };
}

const who = (name: string, more: object = {}): Record<string, unknown> => ({
  sub: `sub ${name}`,
  email: `${name}@corp.test`,
  email_verified: true,
  name,
  ...more,
});

const lastReason = async (): Promise<string> =>
  (
    await sql<{
      reason: string;
    }>`select data->>'reason' as reason from event where type = 'identity.signInFailed' order by seq desc limit 1`.execute(i.app.db)
  ).rows[0]?.reason ?? '';

const rolesOf = async (userId: string): Promise<string[]> =>
  (
    await sql<{
      key: string;
    }>`select r.key from user_role ur join role r on r.id = ur.role_id where ur.user_id = ${userId}::uuid order by 1`.execute(i.app.db)
  ).rows.map((r) => r.key);

describe('a good answer', () => {
  it('asks by code with PKCE, state and nonce, and leads to where one wanted to go', async () => {
    const b = browser(i.server);
    const authorization = await begin(b);
    expect(Object.fromEntries(authorization.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'entente',
      code_challenge_method: 'S256',
      redirect_uri: `http://localhost${path(provider, 'callback')}`,
      scope: 'openid email profile',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(authorization.searchParams.get(name)?.length).toBeGreaterThan(40);
    expect(await finish(b, authorization, issuer.grant(authorization, who('ana')))).toBe('/app/parties/people');
    expect((await b.get('/api/v1/session')).body['user']).toMatchObject({ email: 'ana@corp.test', name: 'ana', audience: 'staff' });
  });

  it('creates the person once, with the default role and that of their groups, and goes by the groups at each sign-in', async () => {
    const first = await signIn(who('ben', { groups: ['Sales', 'other'] }));
    const id = String(first.user?.['id']);
    expect(await rolesOf(id)).toEqual(['read-only', 'sales-rep']);
    await i.command(await i.actor(admin), 'identity.user', 'change-roles', id, { roles: ['sales-rep', 'support-agent'] });
    const again = await signIn(who('ben', { groups: [] }));
    expect(again.user?.['id']).toBe(id);
    // What no rule governs is the administrator's, and stays.
    expect(await rolesOf(id)).toEqual(['support-agent']);
  });

  it('leaves the last administrator one, whatever the groups say', async () => {
    const own = await createIdentityApp();
    const boss = await own.user('Boss', ['admin']);
    const adminRole = (await sql<{ id: string }>`select id from role where key = 'admin'`.execute(own.app.db)).rows[0]?.id ?? '';
    const reply = await own.command(await own.actor(boss.id), 'identity.identityProvider', 'add', undefined, {
      name: 'P',
      issuer: issuer.url,
      clientId: 'entente',
      clientSecret: secret,
      domains: ['example.test'],
      groupRules: [{ group: 'admins', roles: [adminRole], team: null }],
    });
    const id = (reply.result as { id: string }).id;
    const b = browser(own.server);
    const authorization = new URL(String((await b.get(path(id, 'start'))).headers['location']));
    await finish(b, authorization, issuer.grant(authorization, { sub: 'boss', email: boss.email, email_verified: true, groups: [] }), id);
    expect((await b.get('/api/v1/session')).body['user']).toMatchObject({ id: boss.id, isAdmin: true });
  });

  it('reads claims by path, and fills teams', async () => {
    const team = await i.command(await i.actor(admin), 'identity.team', 'create', undefined, { name: 'Nordics' });
    const id = await add({
      domains: ['paths.test'],
      createsUsers: true,
      groupsClaim: 'realm_access.roles',
      groupRules: [{ group: 'north', roles: [], team: team.data?.id }],
    });
    const { user } = await signIn({ sub: 'p', email: 'p@paths.test', email_verified: true, realm_access: { roles: ['north'] } }, {}, id);
    const found = await sql<{ team: string }>`select team_id as team from "user" where id = ${String(user?.['id'])}::uuid`.execute(
      i.app.db,
    );
    expect(found.rows[0]?.team).toBe(team.data?.id);
  });

  it('ends in another process than it began in', async () => {
    const other = await i.sibling();
    const b = browser(i.server);
    const authorization = await begin(b);
    const there = browser(other.server);
    for (const [name, value] of b.cookies) there.cookies.set(name, value);
    expect(await finish(there, authorization, issuer.grant(authorization, who('carl')))).toBe('/app/parties/people');
  });
});

describe('an answer that is not right', () => {
  const refused: readonly (readonly [string, JWTPayload, Forged, RegExp])[] = [
    ['a wrong nonce', { nonce: 'another' }, {}, /"nonce"/],
    ['an expired token', {}, { claims: { iat: 1_700_000_000, exp: 1_700_000_300 } }, /"exp"/],
    ['a token past its time by more than clocks may differ', {}, { claims: { exp: Math.floor(Date.now() / 1000) - 90 } }, /"exp"/],
    ['a token of long ago that is still good', {}, { claims: { iat: Math.floor(Date.now() / 1000) - 3600 } }, /issued just now/],
    ['a token of the future', {}, { claims: { iat: Math.floor(Date.now() / 1000) + 3600 } }, /issued just now/],
    ['another audience', {}, { claims: { aud: 'somebody-else' } }, /"aud"/],
    ['several audiences without naming us', {}, { claims: { aud: ['entente', 'other'], azp: 'other' } }, /"azp"/],
    ['another issuer', {}, { claims: { iss: 'https://evil.example' } }, /"iss"/],
    ['no signature', {}, { signature: 'none' }, /unsupported JWS/],
    ['a signature by another key', {}, { signature: 'stranger' }, /signature verification failed/],
    ['a signature with the client secret', {}, { signature: 'hmac' }, /unsupported JWS/],
    ['an access token that was exchanged', { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }, {}, /at_hash/],
  ];
  it.each(refused)('is refused: %s', async (_what, claims, forged, reason) => {
    const answer = await signIn(who('ana', claims), forged);
    expect(answer.to).toMatch(/^\/app\/sign-in\?problem=sso-/);
    expect(answer.user).toBeNull();
    expect(await lastReason()).toMatch(reason);
  });

  it('takes an access token that is the right one', async () => {
    const at_hash = createHash('sha256').update('access').digest().subarray(0, 16).toString('base64url');
    expect((await signIn(who('ana', { at_hash }))).user).not.toBeNull();
  });

  it('cannot be replayed: neither the address nor the code, in no process', async () => {
    const other = await i.sibling();
    const b = browser(i.server);
    const authorization = await begin(b);
    const code = issuer.grant(authorization, who('ana'));
    const copy = browser(other.server);
    for (const [name, value] of b.cookies) copy.cookies.set(name, value);
    // Both at once: one gets in.
    const answers = await Promise.all([finish(b, authorization, code), finish(copy, authorization, code)]);
    expect(answers.toSorted()).toEqual(['/app/parties/people', '/app/sign-in?problem=sso-expired']);
    expect(issuer.redeemed.filter((c) => c === code)).toHaveLength(1);
    const again = await begin(copy);
    expect(await finish(copy, again, code)).toBe('/app/sign-in?problem=sso-expired');
    expect(issuer.redeemed.filter((c) => c === code)).toHaveLength(1);
  });

  it('is refused in a browser that did not begin it', async () => {
    const victim = browser(i.server, '192.0.2.201');
    const attacker = browser(i.server, '192.0.2.202');
    const authorization = await begin(attacker);
    const code = issuer.grant(authorization, who('mallory'));
    await begin(victim);
    expect(await finish(victim, authorization, code)).toBe('/app/sign-in?problem=sso-expired');
    expect((await victim.get('/api/v1/session')).body['user']).toBeNull();
  });

  it('is refused when it comes after ten minutes, and when it was never asked for', async () => {
    const b = browser(i.server);
    const authorization = await begin(b);
    i.t.setNow('2026-03-02T10:10:01.000Z');
    expect(await finish(b, authorization, issuer.grant(authorization, who('ana')))).toBe('/app/sign-in?problem=sso-expired');
    i.t.setNow('2026-03-02T10:00:00.000Z');
    expect((await b.get(`${path(provider, 'callback')}?code=x&state=y`)).headers['location']).toBe('/app/sign-in?problem=sso-expired');
  });

  it('does not take one provider’s state at another’s door', async () => {
    const second = await add({ domains: ['second.test'] });
    const b = browser(i.server);
    const authorization = await begin(b);
    expect(await finish(b, authorization, issuer.grant(authorization, who('ana')), second)).toBe('/app/sign-in?problem=sso-expired');
  });

  it('leads nowhere but into the app', async () => {
    for (const from of ['//evil.example', 'https://evil.example', '/\\evil.example', '/a\nb']) {
      const b = browser(i.server);
      const authorization = await begin(b, provider, from);
      expect(await finish(b, authorization, issuer.grant(authorization, who('ana')))).toBe('/app/');
    }
  });
});

describe('whose account it is', () => {
  it('is not decided by a provider that does not speak for the domain', async () => {
    const victim = await i.user('Victim');
    const evil = await createIssuer();
    const rogue = await add({ domains: ['rogue.test'], createsUsers: true }, evil);
    const { to, user } = await signIn({ sub: 'x', email: victim.email, email_verified: true }, {}, rogue, evil);
    expect([to, user]).toEqual(['/app/sign-in?problem=sso-domain', null]);
    // Nor by the same subject as at another provider.
    await signIn(who('ana'));
    const same = await signIn({ sub: 'sub ana', email: 'ana@corp.test', email_verified: true }, {}, rogue, evil);
    expect([same.to, same.user]).toEqual(['/app/sign-in?problem=sso-domain', null]);
  });

  it('needs an address that the provider has verified', async () => {
    for (const email_verified of [false, undefined]) {
      const { to } = await signIn(who('dora', { email_verified }));
      expect(to).toBe('/app/sign-in?problem=sso-email');
    }
  });

  it('links a person who is here already, and then goes by the provider’s name for them', async () => {
    const id = await add({ domains: ['example.test'] });
    const eva = await i.user('Eva Linked');
    expect((await signIn({ sub: 'eva', email: eva.email, email_verified: true }, {}, id)).user).toMatchObject({ id: eva.id });
    // Later sign-ins go by the subject, whatever the address says.
    expect((await signIn({ sub: 'eva', email: 'other@elsewhere.test' }, {}, id)).user).toMatchObject({ id: eva.id });
    // The address was given to somebody else: they do not get the old account.
    expect((await signIn({ sub: 'new eva', email: eva.email, email_verified: true }, {}, id)).to).toBe(
      '/app/sign-in?problem=sso-no-account',
    );
    // No user is created where that is off.
    expect((await signIn({ sub: 'n', email: 'new@example.test', email_verified: true }, {}, id)).to).toBe(
      '/app/sign-in?problem=sso-no-account',
    );
    await i.command(await i.actor(admin), 'identity.user', 'deactivate', eva.id);
    expect((await signIn({ sub: 'eva', email: eva.email, email_verified: true }, {}, id)).to).toBe('/app/sign-in?problem=sso-closed');
    await i.command(await i.actor(admin), 'identity.identityProvider', 'remove', id);
  });

  it('says why in the log, and to nobody else', async () => {
    await signIn(who('dora', { email_verified: false }));
    const { rows } = await sql<{
      data: Record<string, unknown>;
    }>`select data from event where type = 'identity.signInFailed' order by seq desc limit 1`.execute(i.app.db);
    expect(rows[0]?.data).toMatchObject({ reason: expect.stringMatching(/not verified/) });
  });
});

describe('only through single sign-on', () => {
  it('refuses passwords of the domain alike, but for emergency access, which it needs first', async () => {
    const own = await createIdentityApp();
    const boss = await own.user('Boss', ['admin']);
    const rep = await own.user('Rep');
    const actor = await own.actor(boss.id);
    const input = { name: 'P', issuer: issuer.url, clientId: 'entente', clientSecret: secret, domains: ['example.test'], isRequired: true };
    await expect(own.command(actor, 'identity.identityProvider', 'add', undefined, input)).rejects.toThrow(/emergency access/);
    await own.command(actor, 'identity.user', 'set-emergency-access', boss.id, { isOn: true });
    await own.command(actor, 'identity.identityProvider', 'add', undefined, input);
    const answers = [
      await browser(own.server).signIn(rep.email, password),
      await browser(own.server, '192.0.2.9').signIn('nobody@example.test', 'wrong password'),
      await browser(own.server, '192.0.2.7').signIn(boss.email, 'wrong password'),
    ];
    for (const answer of answers)
      expect([answer.status, answer.body['code'], answer.body['detail']]).toEqual([403, 'single-sign-on', 'Sign in through P.']);
    expect((await browser(own.server, '192.0.2.8').signIn(boss.email, password)).status).toBe(200);
    // A link to set a password would be of no use.
    await browser(own.server).post('/api/v1/auth/request-password-reset', { email: rep.email });
    await own.runJobs();
    expect(own.mails).toHaveLength(0);
    await expect(own.command(actor, 'identity.user', 'set-emergency-access', boss.id, { isOn: false })).rejects.toThrow(/emergency access/);
    const second = await own.user('Second', ['admin']);
    await expect(own.command(await own.actor(second.id), 'identity.user', 'deactivate', boss.id)).rejects.toThrow(/emergency access/);
    expect((await browser(own.server).post('/api/v1/auth/sso/discover', { email: 'any@example.test' })).body['data']).toMatchObject({
      name: 'P',
      isRequired: true,
    });
  });
});

describe('setting a provider up', () => {
  it('keeps the secret sealed and never shows it', async () => {
    const { rows } = await sql<{ sealed: string }>`select sealed from identity_provider_secret`.execute(i.app.db);
    for (const { sealed } of rows) expect(sealed).not.toContain(secret);
    const b = browser(i.server);
    await b.signIn((await i.user('Root Two', ['admin'])).email, password);
    const text = JSON.stringify((await b.get('/api/v1/identity/identity-providers')).body);
    expect(text).toContain('"hasSecret":true');
    expect(text).not.toContain(secret);
    const events = await sql<{
      all: string;
    }>`select coalesce(string_agg(changes::text || coalesce(data::text, ''), ''), '') as all from event`.execute(i.app.db);
    expect(events.rows[0]?.all).not.toContain(secret);
  });

  it('is for administrators in person', async () => {
    const rep = await i.user('Plain Rep', ['sales-manager']);
    await expect(
      i.command(await i.actor(rep.id), 'identity.identityProvider', 'add', undefined, { name: 'X', issuer: issuer.url, clientId: 'x' }),
    ).rejects.toMatchObject({ status: 404 });
    const key = { ...(await i.actor(admin)), via: 'apiKey' as const };
    await expect(
      i.command(key, 'identity.identityProvider', 'add', undefined, { name: 'X', issuer: issuer.url, clientId: 'x' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('says what is wrong', async () => {
    const wrong = async (more: object): Promise<unknown> =>
      add(more).catch((e: { problems: { pointer: string }[] }) => e.problems.map((p) => p.pointer));
    expect(await wrong({ issuer: 'http://idp.example.com' })).toEqual(['/issuer']);
    expect(await wrong({ domains: ['corp.test'] })).toEqual(['/domains']);
    expect(await wrong({ domains: ['not a domain'] })).toEqual(['/domains']);
    expect(await wrong({ protocol: 'saml', signInUrl: 'x', certificates: 'y' })).toEqual(['/signInUrl', '/certificates']);
    expect(await wrong({ isRequired: true })).toEqual(['/isRequired']);
  });
});

describe('signing out', () => {
  it('leads to the provider where that is wanted, with its own token', async () => {
    const id = await add({ domains: ['out.test'], createsUsers: true, signsOutThere: true });
    const b = browser(i.server);
    const authorization = await begin(b, id);
    await finish(b, authorization, issuer.grant(authorization, { sub: 'o', email: 'o@out.test', email_verified: true }), id);
    const next = new URL(String((await b.post('/api/v1/auth/sign-out')).body['next']));
    expect(next.origin + next.pathname).toBe(`${issuer.url}/logout`);
    expect(next.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost/app/sign-in');
    expect(next.searchParams.get('id_token_hint')?.split('.')).toHaveLength(3);
    expect((await b.get('/api/v1/session')).body['user']).toBeNull();
  });

  it('at the provider ends the session here, once and by a token that is right', async () => {
    const b = browser(i.server);
    const authorization = await begin(b);
    await finish(b, authorization, issuer.grant(authorization, who('fred', { sid: 'session 1' })));
    const post = async (token: string): Promise<number> =>
      (
        await i.server.inject({
          method: 'POST',
          url: path(provider, 'backchannel-logout'),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: `logout_token=${encodeURIComponent(token)}`,
        })
      ).statusCode;
    const isIn = async (): Promise<boolean> => {
      await i.heard();
      return (await b.get('/api/v1/session')).body['user'] !== null;
    };
    expect(await post(await issuer.logoutToken({ sub: 'sub fred', sid: 'session 1', aud: 'other' }))).toBe(400);
    expect(await post(await issuer.logoutToken({ sub: 'sub fred', sid: 'session 1', nonce: 'n' }))).toBe(400);
    expect(await post(await issuer.logoutToken({ sub: 'sub fred', sid: 'session 1', events: {} }))).toBe(400);
    expect(await isIn()).toBe(true);
    const good = await issuer.logoutToken({ sid: 'session 1' });
    expect(await post(good)).toBe(200);
    expect(await isIn()).toBe(false);
    expect(await post(good)).toBe(400);
  });
});

it('needs nobody to be an administrator to know the buttons', async () => {
  const names = (await browser(i.server).get('/api/v1/auth/sso/providers')).body['data'] as { name: string }[];
  expect(names.length).toBeGreaterThan(0);
  expect(Object.keys(names[0] ?? {}).toSorted()).toEqual(['id', 'name']);
});
