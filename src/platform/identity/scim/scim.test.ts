import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../kernel/db/sql.ts';
import { browser } from '../testing/browser.ts';
import { createIdentityApp, password, type IdentityApp } from '../testing/identity-app.ts';

let i: IdentityApp;
let admin: string;
let token: string;
let tokenId: string;
let roles: Record<string, string>;

type Body = Readonly<Record<string, unknown>>;
interface Answer {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, unknown>>;
}

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const patchSchema = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];

beforeAll(async () => {
  i = await createIdentityApp();
  admin = (await i.user('Root Admin', ['admin'])).id;
  const found = await sql<{ id: string; key: string }>`select id, key from role`.execute(i.app.db);
  roles = Object.fromEntries(found.rows.map((r) => [r.key, r.id]));
  ({ token, id: tokenId } = await newToken());
});

async function newToken(expiresAt = '2026-06-01T00:00:00.000Z'): Promise<{ id: string; token: string }> {
  const reply = await i.command(await i.actor(admin), 'identity.scimToken', 'create-token', undefined, { name: 'Directory', expiresAt });
  return reply.result as { id: string; token: string };
}

async function call(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
  as = token,
): Promise<Answer> {
  const answer = await i.server.inject({
    method,
    url: `/scim/v2${url}`,
    headers: { authorization: `Bearer ${as}`, ...(payload ? { 'content-type': 'application/scim+json' } : {}), ...headers },
    ...(payload ? { payload: JSON.stringify(payload) } : {}),
  });
  return { status: answer.statusCode, body: answer.body.startsWith('{') ? answer.json<Body>() : {}, headers: answer.headers };
}

let counter = 0;
async function newUser(more: object = {}): Promise<Body & { readonly id: string }> {
  counter += 1;
  const { status, body } = await call('POST', '/Users', {
    schemas: [user],
    userName: `Person${counter}@corp.test`,
    externalId: `ext-${counter}`,
    name: { givenName: 'Given', familyName: `Family${counter}` },
    emails: [{ value: `person${counter}@corp.test`, type: 'work', primary: true }],
    active: true,
    ...more,
  });
  expect([status, status === 201 || body]).toEqual([201, true]);
  return body as Body & { id: string };
}

const operations = (...list: object[]): object => ({ schemas: patchSchema, Operations: list });
const found = async (filter: string, kind = 'Users'): Promise<Body[]> => {
  const { status, body } = await call('GET', `/${kind}?filter=${encodeURIComponent(filter)}`);
  expect([status, status === 200 || body]).toEqual([200, true]);
  return body['Resources'] as Body[];
};
const rolesOf = async (id: string): Promise<string[]> =>
  (
    await sql<{
      key: string;
    }>`select r.key from user_role ur join role r on r.id = ur.role_id where ur.user_id = ${id}::uuid order by 1`.execute(i.app.db)
  ).rows.map((r) => r.key);

describe('who may', () => {
  it('is whoever has the token, until it is revoked or past its time; it opens nothing else', async () => {
    const none = await i.server.inject({ url: '/scim/v2/Users' });
    expect([none.statusCode, none.headers['www-authenticate'], none.headers['content-type']]).toEqual([
      401,
      'Bearer',
      'application/scim+json; charset=utf-8',
    ]);
    expect(none.json()).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' });
    for (const wrong of ['nonsense', `${token.slice(0, -1)}x`, `ent_${'a'.repeat(8)}_${'b'.repeat(40)}`])
      expect((await call('GET', '/Users', undefined, {}, wrong)).status).toBe(401);
    expect((await i.server.inject({ url: '/api/v1/identity/users', headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(401);
    const short = await newToken('2026-03-02T11:00:00.000Z');
    expect((await call('GET', '/Users', undefined, {}, short.token)).status).toBe(200);
    i.t.setNow('2026-03-02T11:00:01.000Z');
    expect((await call('GET', '/Users', undefined, {}, short.token)).status).toBe(401);
    i.t.setNow('2026-03-02T10:00:00.000Z');
    const gone = await newToken();
    await i.command(await i.actor(admin), 'identity.scimToken', 'revoke', gone.id);
    expect((await call('GET', '/Users', undefined, {}, gone.token)).status).toBe(401);
  });

  it('is kept as a hash, and seen in the log', async () => {
    const { rows } = await sql<{ all: string }>`select string_agg(t::text, '') as all from scim_token t`.execute(i.app.db);
    expect(rows[0]?.all).not.toContain(token);
    const made = await newUser();
    const events = await sql<{
      via: string;
      name: string;
    }>`select via, actor_name as name from event where record_id = ${made.id}::uuid`.execute(i.app.db);
    expect(events.rows[0]).toEqual({ via: 'scim', name: 'Provisioning (Directory)' });
    expect(tokenId).toMatch(/-/);
  });

  it('needs an administrator in person to make a token', async () => {
    const manager = await i.user('Manager', ['sales-manager']);
    await expect(
      i.command(await i.actor(manager.id), 'identity.scimToken', 'create-token', undefined, {
        name: 'X',
        expiresAt: '2026-06-01T00:00:00.000Z',
      }),
    ).rejects.toMatchObject({ status: 404 });
    const key = { ...(await i.actor(admin)), via: 'apiKey' as const };
    await expect(
      i.command(key, 'identity.scimToken', 'create-token', undefined, { name: 'X', expiresAt: '2026-06-01T00:00:00.000Z' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(newToken('2028-01-01T00:00:00.000Z')).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('what it says of itself', () => {
  it('has the three discovery documents', async () => {
    expect((await call('GET', '/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      etag: { supported: true },
      filter: { supported: true },
    });
    expect((await call('GET', '/ResourceTypes')).body).toMatchObject({ totalResults: 2 });
    expect((await call('GET', '/ResourceTypes/User')).body).toMatchObject({ endpoint: '/Users', schema: user });
    const schemas = (await call('GET', '/Schemas')).body['Resources'] as {
      id: string;
      attributes: { name: string; uniqueness: string }[];
    }[];
    expect(schemas.map((s) => s.id)).toEqual([user, 'urn:ietf:params:scim:schemas:core:2.0:Group']);
    expect(schemas[0]?.attributes.find((a) => a.name === 'userName')).toMatchObject({ uniqueness: 'server', required: true });
    expect((await call('GET', `/Schemas/${user}`)).status).toBe(200);
    expect((await call('GET', '/Schemas/nothing')).status).toBe(404);
    expect((await call('GET', '/Me')).status).toBe(501);
  });
});

describe('users', () => {
  it('are created, read, replaced and changed, with versions', async () => {
    const made = await newUser({ title: 'Buyer', displayName: 'Gil Family' });
    expect(made).toMatchObject({
      schemas: [user],
      displayName: 'Gil Family',
      title: 'Buyer',
      active: true,
      name: { givenName: 'Given' },
      meta: { resourceType: 'User', location: `http://localhost/scim/v2/Users/${made.id}` },
    });
    const read = await call('GET', `/Users/${made.id}`);
    expect(read.headers['etag']).toMatch(/^W\/"\d+"$/);
    expect((await call('GET', `/Users/${made.id}`, undefined, { 'if-none-match': String(read.headers['etag']) })).status).toBe(304);
    const put = await call(
      'PUT',
      `/Users/${made.id}`,
      {
        schemas: [user],
        userName: String(made['userName']),
        displayName: 'New Name',
        emails: [{ value: 'other@corp.test' }],
        active: true,
      },
      { 'if-match': String(read.headers['etag']) },
    );
    expect(put.body).toMatchObject({ displayName: 'New Name', emails: [{ value: 'other@corp.test' }] });
    expect(put.body).not.toHaveProperty('title');
    expect(put.body).not.toHaveProperty('externalId');
    const late = await call('PATCH', `/Users/${made.id}`, operations({ op: 'replace', path: 'title', value: 'X' }), {
      'if-match': String(read.headers['etag']),
    });
    expect([late.status, late.body['status']]).toEqual([412, '412']);
    expect((await call('GET', '/Users/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await call('GET', '/Users/nonsense')).status).toBe(404);
  });

  it('are known by their name once, in any case', async () => {
    const made = await newUser();
    const again = await call('POST', '/Users', { schemas: [user], userName: String(made['userName']).toUpperCase() });
    expect([again.status, again.body['scimType']]).toEqual([409, 'uniqueness']);
    const other = await newUser();
    const taken = await call('PATCH', `/Users/${other.id}`, operations({ op: 'replace', path: 'userName', value: made['userName'] }));
    expect([taken.status, taken.body['scimType']]).toEqual([409, 'uniqueness']);
    const answers = await Promise.all([1, 2, 3].map(() => call('POST', '/Users', { schemas: [user], userName: 'race@corp.test' })));
    expect(answers.map((a) => a.status).toSorted()).toEqual([201, 409, 409]);
  });

  it('that are wrong get an error of the standard, and nothing is written', async () => {
    const before = (await call('GET', '/Users?count=0')).body['totalResults'];
    const wrong: [object, string][] = [
      [{ schemas: [user] }, 'invalidValue'],
      [{ schemas: [user], userName: 'no address' }, 'invalidValue'],
      [{ schemas: [user], userName: 'a@b.test', active: 'perhaps' }, 'invalidValue'],
      [{ schemas: [user], userName: 'a@b.test', emails: 'x' }, 'invalidSyntax'],
      [{ schemas: [user], userName: 5 }, 'invalidValue'],
    ];
    for (const [payload, scimType] of wrong)
      expect(await call('POST', '/Users', payload)).toMatchObject({ status: 400, body: { scimType, status: '400' } });
    expect(
      (
        await i.server.inject({
          method: 'POST',
          url: '/scim/v2/Users',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
          payload: '{',
        })
      ).statusCode,
    ).toBe(400);
    expect((await call('GET', '/Users?count=0')).body['totalResults']).toBe(before);
  });

  it('keep what a number can’t be read of their directory', async () => {
    const made = await newUser({ phoneNumbers: [{ type: 'work', value: 'ext. 12' }] });
    expect(made).not.toHaveProperty('phoneNumbers');
    const good = await newUser({ phoneNumbers: [{ type: 'work', value: '+49 30 1234567' }] });
    expect(good['phoneNumbers']).toEqual([{ value: '+49301234567', type: 'work' }]);
  });

  it('are found by filters', async () => {
    const [a, b] = [
      await newUser({ name: { givenName: 'Zoe', familyName: 'Quill' } }),
      await newUser({ name: { givenName: 'Zoltan', familyName: 'Quill' } }),
    ];
    const ids = async (filter: string): Promise<unknown[]> => (await found(filter)).map((u) => u['id']);
    expect(await ids(`userName eq "${String(a['userName']).toUpperCase()}"`)).toEqual([a.id]);
    expect(await ids(`externalId eq "${String(b['externalId'])}"`)).toEqual([b.id]);
    expect(await ids('name.familyName eq "quill"')).toEqual([a.id, b.id]);
    expect(await ids('name.givenName sw "zo" and name.familyName co "UIL"')).toEqual([a.id, b.id]);
    expect(await ids('name.givenName ew "e" and name.familyName eq "Quill"')).toEqual([a.id]);
    expect(await ids('name.familyName eq "Quill" and not (name.givenName eq "Zoe")')).toEqual([b.id]);
    expect(await ids(`emails[type eq "work" and value eq "${String((a['emails'] as { value: string }[])[0]?.value)}"]`)).toEqual([a.id]);
    expect(await ids(`emails.value eq "${String((b['emails'] as { value: string }[])[0]?.value)}" or id eq "${a.id}"`)).toEqual([
      a.id,
      b.id,
    ]);
    expect(await ids(`urn:ietf:params:scim:schemas:core:2.0:User:userName EQ "${String(a['userName'])}"`)).toEqual([a.id]);
    expect(await ids('active eq "False" and name.familyName eq "Quill"')).toEqual([]);
    expect(await ids('name.familyName eq "Quill" and title pr')).toEqual([]);
    expect(await ids('meta.lastModified gt "2030-01-01T00:00:00Z"')).toEqual([]);
    for (const bad of [
      'userName eq',
      'nothing eq "x"',
      'userName zz "x"',
      'meta.created gt "soon"',
      'active co "t"',
      `userName eq "' or 1=1 --"`,
    ].slice(0, 5)) {
      const answer = await call('GET', `/Users?filter=${encodeURIComponent(bad)}`);
      expect([bad, answer.status, answer.body['scimType']]).toEqual([bad, 400, 'invalidFilter']);
    }
    expect(await ids(`userName eq "' or 1=1 --"`)).toEqual([]);
  });

  it('come in pages that meet, with what was asked for', async () => {
    const first = (await call('GET', '/Users?startIndex=1&count=2')).body;
    const second = (await call('GET', '/Users?startIndex=3&count=2')).body;
    const ids = [first, second].flatMap((p) => (p['Resources'] as Body[]).map((u) => u['id']));
    expect(new Set(ids).size).toBe(4);
    expect(first).toMatchObject({ startIndex: 1, itemsPerPage: 2, schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'] });
    expect((await call('GET', '/Users?count=0')).body).toMatchObject({ itemsPerPage: 0, Resources: [] });
    expect(
      Object.keys(
        ((await call('GET', '/Users?attributes=userName,name.givenName&count=1')).body['Resources'] as Body[])[0] ?? {},
      ).toSorted(),
    ).toEqual(['id', 'name', 'schemas', 'userName']);
    expect(((await call('GET', '/Users?excludedAttributes=emails&count=1')).body['Resources'] as Body[])[0]).not.toHaveProperty('emails');
    expect((await call('GET', '/Users?count=many')).status).toBe(400);
  });
});

describe('changes as directories send them', () => {
  it('Okta: a value without a path, and a whole resource', async () => {
    const made = await newUser();
    const off = await call('PATCH', `/Users/${made.id}`, operations({ op: 'replace', value: { active: false } }));
    expect([off.status, off.body['active']]).toEqual([200, false]);
    const name = await call(
      'PATCH',
      `/Users/${made.id}`,
      operations({ op: 'replace', value: { name: { givenName: 'Olga', familyName: 'Ta' }, title: 'Chief' } }),
    );
    expect(name.body).toMatchObject({
      name: { givenName: 'Olga', familyName: 'Ta', formatted: 'Olga Ta' },
      displayName: 'Olga Ta',
      title: 'Chief',
      active: false,
    });
  });

  it('Entra ID: capital verbs, text for true and false, paths with filters, dotted names, attributes of extensions', async () => {
    const made = await newUser();
    const answer = await call(
      'PATCH',
      `/Users/${made.id}`,
      operations(
        { op: 'Replace', path: 'active', value: 'False' },
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'entra@corp.test' },
        { op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '+49 30 7654321' },
        { op: 'Replace', path: 'name.givenName', value: 'Enn' },
        { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', value: 'Sales' },
        { op: 'Add', path: 'preferredLanguage', value: 'en' },
      ),
    );
    expect(answer.body).toMatchObject({
      active: false,
      emails: [{ value: 'entra@corp.test', type: 'work', primary: true }],
      phoneNumbers: [{ value: '+49307654321', type: 'work' }],
      name: { givenName: 'Enn' },
    });
    expect(String(answer.body['displayName'])).toMatch(/^Enn Family/);
    const dotted = await call(
      'PATCH',
      `/Users/${made.id}`,
      operations({
        op: 'Add',
        value: { 'name.familyName': 'Tra', active: 'True', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager': 'x' },
      }),
    );
    expect(dotted.body).toMatchObject({ active: true, name: { givenName: 'Enn', familyName: 'Tra' } });
    const removed = await call('PATCH', `/Users/${made.id}`, operations({ op: 'Remove', path: 'phoneNumbers[type eq "work"]' }));
    expect(removed.body['phoneNumbers'] ?? []).toEqual([]);
  });

  it('refuses what can’t be done, by the words of the standard', async () => {
    const made = await newUser();
    const answer = async (...list: object[]): Promise<unknown> => {
      const { status, body } = await call('PATCH', `/Users/${made.id}`, operations(...list));
      return [status, body['scimType']];
    };
    expect(await answer({ op: 'replace', path: 'id', value: 'x' })).toEqual([400, 'mutability']);
    expect(await answer({ op: 'remove' })).toEqual([400, 'noTarget']);
    expect(await answer({ op: 'shuffle', path: 'title' })).toEqual([400, 'invalidSyntax']);
    expect(await answer({ op: 'replace', path: '[[', value: 1 })).toEqual([400, 'invalidPath']);
    expect(await answer({ op: 'remove', path: 'userName' })).toEqual([400, 'invalidValue']);
    expect(await answer()).toEqual([400, 'invalidSyntax']);
    // All or nothing.
    expect(await answer({ op: 'replace', path: 'title', value: 'Half' }, { op: 'replace', path: 'active', value: 'perhaps' })).toEqual([
      400,
      'invalidValue',
    ]);
    expect((await call('GET', `/Users/${made.id}`)).body).not.toHaveProperty('title');
  });
});

describe('leaving', () => {
  it('ends sessions at once in every process, keeps the row, and lets the directory make the user anew', async () => {
    const other = await i.sibling();
    const ana = await i.user('Ana Leaves', ['sales-rep']);
    const b = browser(other.server);
    await b.signIn(ana.email, password);
    expect((await b.get('/api/v1/session')).body['user']).not.toBeNull();
    expect((await found(`userName eq "${ana.email}"`))[0]?.['id']).toBe(ana.id);
    expect((await call('DELETE', `/Users/${ana.id}`)).status).toBe(204);
    await other.heard();
    expect((await b.get('/api/v1/session')).body['user']).toBeNull();
    expect((await call('GET', `/Users/${ana.id}`)).status).toBe(404);
    expect((await call('DELETE', `/Users/${ana.id}`)).status).toBe(404);
    expect(await found(`userName eq "${ana.email}"`)).toEqual([]);
    const { rows } = await sql<{
      active: boolean;
      deleted: string | null;
    }>`select active, deleted_at as deleted from "user" where id = ${ana.id}::uuid`.execute(i.app.db);
    expect(rows[0]).toEqual({ active: false, deleted: null });
    const again = await call('POST', '/Users', { schemas: [user], userName: ana.email, displayName: 'Ana Returns' });
    expect([again.status, again.body['id'], again.body['active']]).toEqual([201, ana.id, true]);
  });

  it('is refused for the last administrator and for accounts for emergencies', async () => {
    const last = await call('DELETE', `/Users/${admin}`);
    expect([last.status, last.body['detail']]).toEqual([409, expect.stringMatching(/last administrator/)]);
    expect((await call('GET', `/Users/${admin}`)).body['active']).toBe(true);
    const two = await i.user('Second Admin', ['admin']);
    await i.command(await i.actor(admin), 'identity.user', 'set-emergency-access', two.id, { isOn: true });
    expect((await call('PATCH', `/Users/${two.id}`, operations({ op: 'replace', path: 'active', value: false }))).status).toBe(403);
    expect((await call('DELETE', `/Users/${two.id}`)).status).toBe(403);
  });
});

describe('groups', () => {
  const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
  const newGroup = async (displayName: string, members: readonly string[] = []): Promise<Body & { id: string }> => {
    const { status, body } = await call('POST', '/Groups', {
      schemas: [group],
      displayName,
      externalId: `g-${displayName}`,
      members: members.map((value) => ({ value })),
    });
    expect([status, status === 201 || body]).toEqual([201, true]);
    return body as Body & { id: string };
  };

  it('give their members the roles and team that an administrator says, and take them again', async () => {
    const [ana, ben] = [await newUser(), await newUser()];
    const team = await i.command(await i.actor(admin), 'identity.team', 'create', undefined, { name: 'Directory team' });
    const made = await newGroup('Sales', [ana.id]);
    await i.command(await i.actor(admin), 'identity.directoryGroup', 'map', made.id, { roles: [roles['sales-rep']], team: team.data?.id });
    expect(await rolesOf(ana.id)).toEqual(['sales-rep']);
    // What is given by hand stays.
    await i.command(await i.actor(admin), 'identity.user', 'change-roles', ana.id, { roles: ['sales-rep', 'read-only'] });
    await call(
      'PATCH',
      `/Groups/${made.id}`,
      operations({ op: 'add', path: 'members', value: [{ value: ben.id }] }, { op: 'remove', path: `members[value eq "${ana.id}"]` }),
    );
    expect([await rolesOf(ana.id), await rolesOf(ben.id)]).toEqual([['read-only'], ['sales-rep']]);
    const teamOf = async (id: string): Promise<unknown> =>
      (await sql<{ team: string | null }>`select team_id as team from "user" where id = ${id}::uuid`.execute(i.app.db)).rows[0]?.team;
    expect([await teamOf(ana.id), await teamOf(ben.id)]).toEqual([null, team.data?.id]);
    expect((await call('GET', `/Users/${ben.id}`)).body['groups']).toEqual([
      { value: made.id, display: 'Sales', $ref: `http://localhost/scim/v2/Groups/${made.id}`, type: 'direct' },
    ]);
    await i.command(await i.actor(admin), 'identity.directoryGroup', 'map', made.id, { roles: [roles['support-agent']], team: null });
    expect([await rolesOf(ben.id), await teamOf(ben.id)]).toEqual([['support-agent'], null]);
    expect((await call('DELETE', `/Groups/${made.id}`)).status).toBe(204);
    expect(await rolesOf(ben.id)).toEqual([]);
    expect((await call('GET', `/Groups/${made.id}`)).status).toBe(404);
  });

  it('change as Okta and Entra ID say it', async () => {
    const [ana, ben] = [await newUser(), await newUser()];
    const made = await newGroup('Dialects', [ana.id]);
    expect(
      (await call('PATCH', `/Groups/${made.id}`, operations({ op: 'replace', value: { id: made.id, displayName: 'Renamed' } }))).body[
        'displayName'
      ],
    ).toBe('Renamed');
    await call(
      'PATCH',
      `/Groups/${made.id}`,
      operations({ op: 'Add', path: 'members', value: [{ value: ben.id }] }, { op: 'Remove', path: 'members', value: [{ value: ana.id }] }),
    );
    const members = async (): Promise<unknown[]> =>
      ((await call('GET', `/Groups/${made.id}`)).body['members'] as Body[]).map((m) => m['value']);
    expect(await members()).toEqual([ben.id]);
    await call('PUT', `/Groups/${made.id}`, { schemas: [group], displayName: 'Renamed', members: [{ value: ana.id }] });
    expect(await members()).toEqual([ana.id]);
    expect((await found('displayName eq "RENAMED"', 'Groups')).map((g) => g['id'])).toEqual([made.id]);
    expect((await found(`members[value eq "${ana.id}"]`, 'Groups')).map((g) => g['id'])).toEqual([made.id]);
    expect((await call('GET', `/Groups/${made.id}?excludedAttributes=members`)).body).not.toHaveProperty('members');
    await call('PATCH', `/Groups/${made.id}`, operations({ op: 'remove', path: 'members' }));
    expect(await members()).toEqual([]);
    expect(
      await call('PATCH', `/Groups/${made.id}`, operations({ op: 'add', path: 'members', value: [{ value: crypto.randomUUID() }] })),
    ).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    expect(await call('POST', '/Groups', { schemas: [group], displayName: 'renamed' })).toMatchObject({
      status: 409,
      body: { scimType: 'uniqueness' },
    });
    expect(await call('PATCH', `/Groups/${made.id}`, operations({ op: 'replace', path: 'color', value: 'red' }))).toMatchObject({
      status: 400,
      body: { scimType: 'invalidPath' },
    });
  });
});
