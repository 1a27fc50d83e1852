import { sql } from '../../kernel/db/sql.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { grantFor, systemActor } from '../../kernel/access/actor.ts';
import { createRecord, deleteRecord, updateRecord } from '../../kernel/command/store.ts';
import { teamMember } from './records/team-member.ts';
import { team } from './records/team.ts';
import { role } from './records/role.ts';
import { browser } from './testing/browser.ts';
import { createIdentityApp, password, type IdentityApp } from './testing/identity-app.ts';

let i: IdentityApp;
beforeAll(async () => {
  i = await createIdentityApp();
});

const system = <T>(work: Parameters<typeof i.t.as<T>>[1]): Promise<T> =>
  i.t.as(systemActor, (ctx) => work({ ...ctx, services: i.app.services }));

describe('the actor of a session', () => {
  it('is read once and then comes from memory, without any statement', async () => {
    const ana = await i.user('Ana Cache', ['sales-rep']);
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    await b.get('/api/v1/identity/users?page[size]=1');
    let statements = 0;
    i.t.pool.on('acquire', () => (statements += 1));
    for (let n = 0; n < 10; n += 1) expect((await b.get('/api/v1/identity/users?page[size]=1')).status).toBe(200);
    i.t.pool.removeAllListeners('acquire');
    // One each, for the list itself.
    expect(statements).toBe(10);
  });

  it('ends at once in every process when it is revoked', async () => {
    const ana = await i.user('Ana Revoked');
    const other = await i.sibling();
    const [here, there] = [browser(i.server), browser(other.server)];
    await here.signIn(ana.email, password);
    for (const [name, value] of here.cookies) there.cookies.set(name, value);
    expect((await there.get('/api/v1/session')).body['user']).toMatchObject({ id: ana.id });
    const second = browser(i.server);
    await second.signIn(ana.email, password);
    const list = (await second.get('/api/v1/identity/sessions')).body['data'] as { id: string }[];
    expect(list).toHaveLength(2);
    const mine = (await sql<{ id: string }>`select id from session where user_id = ${ana.id}::uuid order by created_at`.execute(i.app.db))
      .rows[0]?.id;
    expect((await second.post(`/api/v1/identity/sessions/${mine}/revoke`)).status).toBe(200);
    await other.heard();
    expect((await there.get('/api/v1/session')).body['user']).toBeNull();
    expect((await here.get('/api/v1/session')).body['user']).toBeNull();
    expect((await second.get('/api/v1/session')).body['user']).toMatchObject({ id: ana.id });
  });

  it('ends when one signs out, and the cookie is of no use afterwards', async () => {
    const ana = await i.user('Ana Out');
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    const copy = new Map(b.cookies);
    await b.get('/api/v1/session');
    expect((await b.post('/api/v1/auth/sign-out')).status).toBe(200);
    for (const [name, value] of copy) b.cookies.set(name, value);
    expect((await b.get('/api/v1/session')).body['user']).toBeNull();
  });

  it('follows a change of roles without signing in anew', async () => {
    const [ana, root] = [await i.user('Ana Promoted', ['read-only']), await i.user('Root One', ['admin'])];
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    expect((await b.get('/api/v1/session')).body['user']).toMatchObject({ isAdmin: false });
    await i.command(await i.actor(root.id), 'identity.user', 'change-roles', ana.id, { roles: ['admin'] });
    await i.heard();
    expect((await b.get('/api/v1/session')).body['user']).toMatchObject({ isAdmin: true });
  });
});

describe('team scope', () => {
  it('covers members of one’s teams and of all teams below, however they belong', async () => {
    const [boss, lead, rep, guest, stranger] = [
      await i.user('Boss'),
      await i.user('Lead'),
      await i.user('Rep'),
      await i.user('Guest'),
      await i.user('Stranger'),
    ];
    const [top, below] = await system(async (ctx) => {
      const a = await createRecord(ctx, team, { name: 'Europe', lead: boss.id });
      const b = await createRecord(ctx, team, { name: 'Germany', parent: a.id, lead: lead.id });
      await sql`update "user" set team_id = ${b.id}::uuid where id = ${rep.id}::uuid`.execute(ctx.db);
      await createRecord(ctx, teamMember, { team: b.id, user: guest.id });
      return [a.id, b.id];
    });
    expect(new Set((await i.actor(boss.id)).teamUserIds)).toEqual(new Set([boss.id, lead.id, rep.id, guest.id]));
    expect(new Set((await i.actor(lead.id)).teamUserIds)).toEqual(new Set([lead.id, rep.id, guest.id]));
    expect((await i.actor(stranger.id)).teamUserIds).toEqual([stranger.id]);
    // A circle must not hang anybody.
    await system((ctx) => updateRecord(ctx, team, top, { parent: below }));
    expect((await i.actor(lead.id)).teamUserIds).toContain(boss.id);
    await system((ctx) => deleteRecord(ctx, team, below));
    expect((await i.actor(rep.id)).teamUserIds).toEqual([rep.id]);
  });
});

describe('roles', () => {
  it('of one user add up, and junk in a role grants nothing', async () => {
    const ana = await i.user('Ana Roles', ['read-only', 'sales-rep']);
    expect(grantFor(await i.actor(ana.id), 'parties.person')).toMatchObject({ read: 'all', update: 'own', create: true });
    const junk = await system((ctx) =>
      createRecord(ctx, role, { name: 'Junk', grants: { 'parties.person': { read: 'ALL', update: 7 } } as never }),
    );
    const ben = await i.user('Ben Junk', [junk.id]);
    expect(grantFor(await i.actor(ben.id), 'parties.person').read).toBe('none');
  });

  it('count for staff only', async () => {
    const carl = await i.user('Carl Customer', ['admin'], { audience: 'customer', personId: crypto.randomUUID() });
    expect(await i.actor(carl.id)).toMatchObject({ audience: 'customer', isAdmin: false, permissions: [], grants: {} });
  });
});

describe('API keys', () => {
  it('do what their scopes and their owner allow, until they are revoked', async () => {
    const ana = await i.user('Ana Key', ['admin']);
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    const made = await b.post('/api/v1/identity/api-keys/create-key', {
      name: 'Sync',
      scopes: [{ record: 'identity.team', verbs: ['read'] }],
    });
    const { id, key } = made.body['result'] as { id: string; key: string };
    expect(key).toMatch(/^ent_/);
    const call = (method: 'GET' | 'POST', url: string, payload?: object) =>
      i.server.inject({ method, url, headers: { authorization: `Bearer ${key}` }, ...(payload ? { payload } : {}) });
    expect((await call('GET', '/api/v1/identity/teams')).statusCode).toBe(200);
    expect((await call('POST', '/api/v1/identity/teams', { name: 'Nope' })).statusCode).toBe(403);
    expect((await call('GET', '/api/v1/identity/roles')).statusCode).toBe(404);
    expect(
      (await call('POST', '/api/v1/identity/api-keys/create-key', { name: 'Sister', scopes: [{ record: '*', verbs: ['*'] }] })).statusCode,
    ).not.toBe(200);
    const stored = await sql<{ hash: string }>`select * from api_key where id = ${id}::uuid`.execute(i.app.db);
    expect(JSON.stringify(stored.rows)).not.toContain(key.slice(13));
    expect(JSON.stringify((await b.get('/api/v1/identity/api-keys')).body)).not.toContain(stored.rows[0]?.hash);
    expect((await b.post(`/api/v1/identity/api-keys/${id}/revoke`)).status).toBe(200);
    await i.heard();
    const refused = await call('GET', '/api/v1/identity/teams');
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([401, 'unauthenticated']);
  });

  it('end with time, and with their owner', async () => {
    const [ana, root] = [await i.user('Ana Expiry', ['read-only']), await i.user('Root Keys', ['admin'])];
    const actor = await i.actor(ana.id);
    const make = async (input: object): Promise<string> =>
      (
        (
          await i.command(actor, 'identity.apiKey', 'create-key', undefined, {
            name: 'K',
            scopes: [{ record: '*', verbs: ['*'] }],
            ...input,
          })
        ).result as { key: string }
      ).key;
    const [short, long] = [await make({ expiresAt: '2026-03-02T11:00:00.000Z' }), await make({})];
    const status = async (key: string): Promise<number> =>
      (await i.server.inject({ url: '/api/v1/identity/teams', headers: { authorization: `Bearer ${key}` } })).statusCode;
    expect([await status(short), await status(long)]).toEqual([200, 200]);
    i.t.setNow('2026-03-02T11:00:01.000Z');
    expect([await status(short), await status(long)]).toEqual([401, 200]);
    await i.command(await i.actor(root.id), 'identity.user', 'deactivate', ana.id);
    await i.heard();
    expect(await status(long)).toBe(401);
    i.t.setNow('2026-03-02T10:00:00.000Z');
    await expect(make({ expiresAt: '2026-03-02T09:00:00.000Z' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
