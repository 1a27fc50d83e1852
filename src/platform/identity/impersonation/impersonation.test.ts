import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../../kernel/db/sql.ts';
import { browser, type Browser } from '../testing/browser.ts';
import { createIdentityApp, password, type IdentityApp } from '../testing/identity-app.ts';

let i: IdentityApp;
let admin: { id: string; email: string };
const start = '2026-03-02T10:00:00.000Z';

beforeAll(async () => {
  i = await createIdentityApp();
  admin = await i.user('Bo Admin', ['admin']);
});
beforeEach(() => i.t.setNow(start));

let turn = 0;
async function signedIn(email: string): Promise<Browser> {
  turn += 1;
  const b = browser(i.server, `192.0.2.${turn}`);
  expect((await b.signIn(email, password)).status).toBe(200);
  return b;
}

const act = (b: Browser, user: string, reason = 'Ticket 4711: list is empty') => b.post('/api/v1/auth/impersonate', { user, reason });
const session = async (b: Browser): Promise<Record<string, unknown> | null> =>
  (await b.get('/api/v1/session')).body['user'] as Record<string, unknown> | null;

describe('acting as somebody else', () => {
  it('takes a reason, is shown, written under both names, and ends by a click', async () => {
    const ana = await i.user('Ana Rep', ['sales-rep']);
    const b = await signedIn(admin.email);
    expect((await act(b, ana.id, '')).status).toBe(400);
    expect((await act(b, ana.id, ' x ')).status).toBe(422);
    expect((await act(b, ana.id)).status).toBe(200);
    expect(await session(b)).toMatchObject({
      id: ana.id,
      name: 'Ana Rep',
      isAdmin: false,
      impersonation: { by: { id: admin.id, name: 'Bo Admin' }, reason: 'Ticket 4711: list is empty', until: '2026-03-02T10:30:00.000Z' },
    });
    expect((await b.post('/api/v1/identity/users/update-profile', { name: 'Ana Renamed' })).status).toBe(200);
    const events = await sql<{ type: string; by: string; via: string; actor: string; impersonator: string }>`
      select type, actor_name as by, via, actor_id as actor, data->>'impersonatorId' as impersonator from event where record_id = ${ana.id}::uuid and via = 'impersonation' order by seq`.execute(
      i.app.db,
    );
    expect(events.rows).toEqual(
      ['identity.impersonationStarted', 'identity.userUpdated'].map((type) => ({
        type,
        by: 'Ana Rep (by Bo Admin)',
        via: 'impersonation',
        actor: ana.id,
        impersonator: admin.id,
      })),
    );
    expect((await b.post('/api/v1/auth/stop-impersonating')).status).toBe(200);
    expect(await session(b)).toMatchObject({ id: admin.id, impersonation: null });
    const kept = await sql<{ ended: string | null }>`select ended_at as ended from impersonation where user_id = ${ana.id}::uuid`.execute(
      i.app.db,
    );
    expect(kept.rows[0]?.ended).toBe(start);
  });

  it('ends after half an hour, however much is done, and one is oneself again', async () => {
    const ana = await i.user('Ana Half', ['sales-rep']);
    const b = await signedIn(admin.email);
    await act(b, ana.id);
    i.t.setNow('2026-03-02T10:29:59.000Z');
    expect(await session(b)).toMatchObject({ id: ana.id });
    i.t.setNow('2026-03-02T10:30:01.000Z');
    expect(await session(b)).toMatchObject({ id: admin.id, impersonation: null });
    expect(b.cookies.has('entente.own_session')).toBe(false);
    i.t.setNow('2026-03-02T10:31:00.000Z');
    expect(await session(b)).toMatchObject({ id: admin.id });
  });

  it('by signing out ends the acting alone', async () => {
    const ana = await i.user('Ana Out', ['sales-rep']);
    const b = await signedIn(admin.email);
    await act(b, ana.id);
    expect((await b.post('/api/v1/auth/sign-out')).status).toBe(200);
    expect(await session(b)).toMatchObject({ id: admin.id });
  });

  it('ends at once in every process when whoever acts loses the right, is closed or signed out', async () => {
    const helper = await i.user('Help Desk', []);
    const role = await i.command(await i.actor(admin.id), 'identity.role', 'create', undefined, {
      name: 'Help desk',
      permissions: ['users.impersonate'],
      grants: { '*': { read: 'all', create: true, update: 'all', delete: 'all', export: true, commands: 'all', hidden: [], readOnly: [] } },
    });
    const give = (roles: readonly unknown[]) =>
      i.command({ ...boss, credentialId: null }, 'identity.user', 'change-roles', helper.id, { roles });
    const boss = await i.actor(admin.id);
    const ana = await i.user('Ana Ends', ['sales-rep']);
    for (const end of [
      () => give([]),
      () => i.command(boss, 'identity.user', 'deactivate', helper.id),
      () => i.command(boss, 'identity.user', 'deactivate', ana.id),
    ]) {
      await give([role.data?.id]);
      const b = await signedIn(helper.email);
      expect((await act(b, ana.id)).status).toBe(200);
      const other = await i.sibling();
      const there = browser(other.server);
      for (const [name, value] of b.cookies) there.cookies.set(name, value);
      expect(await session(there)).toMatchObject({ id: ana.id });
      await end();
      await other.heard();
      expect((await session(there))?.['id']).not.toBe(ana.id);
      for (const id of [helper.id, ana.id]) await i.command(boss, 'identity.user', 'reactivate', id).catch(() => undefined);
    }
  });
});

describe('nobody', () => {
  it('acts as an administrator, as somebody with more rights, as themselves, or without the right', async () => {
    const other = await i.user('Other Admin', ['admin']);
    const manager = await i.user('Sales Manager', ['sales-manager']);
    const rep = await i.user('Sales Rep', ['sales-rep']);
    const b = await signedIn(admin.email);
    expect((await act(b, other.id)).status).toBe(403);
    expect((await act(b, admin.id)).status).toBe(403);
    expect((await act(b, crypto.randomUUID())).status).toBe(404);
    const plain = await signedIn(rep.email);
    expect((await act(plain, manager.id)).status).toBe(403);
    const role = await i.command(await i.actor(admin.id), 'identity.role', 'create', undefined, {
      name: 'Impersonators',
      permissions: ['users.impersonate'],
    });
    await i.command(await i.actor(admin.id), 'identity.user', 'change-roles', rep.id, { roles: ['sales-rep', role.data?.id] });
    await i.heard();
    expect((await act(plain, manager.id)).body['detail']).toMatch(/may do things that you may not/);
  });

  it('changes how the other signs in, makes keys, or looks after users in their name', async () => {
    const userAdmin = await i.command(await i.actor(admin.id), 'identity.role', 'create', undefined, {
      name: 'User admins',
      permissions: ['users.manage', 'users.impersonate'],
    });
    const ana = await i.user('Ana Manages', [String(userAdmin.data?.id)]);
    const b = await signedIn(admin.email);
    await act(b, ana.id);
    expect((await session(b))?.['permissions']).toEqual([]);
    const refused = {
      '/api/v1/auth/change-password': { currentPassword: password, newPassword: 'another long password' },
      '/api/v1/auth/two-factor/enable': { password },
      '/api/v1/auth/two-factor/verify-totp': { code: '000000' },
      '/api/v1/auth/passkey/register-options': {},
      '/api/v1/auth/passkey/register': { name: 'x', response: {} },
      '/api/v1/auth/passkey/second-factor': { isOn: true },
      '/api/v1/identity/api-keys/create-key': { name: 'x', scopes: [{ record: '*', verbs: ['*'] }] },
      '/api/v1/identity/sessions/revoke-others': {},
      '/api/v1/identity/users/invite': { name: 'X', email: 'x@example.test', roles: [] },
      '/api/v1/auth/impersonate': { user: ana.id, reason: 'on and on' },
    };
    for (const [url, payload] of Object.entries(refused))
      expect([url, [401, 403].includes((await b.post(url, payload)).status)]).toEqual([url, true]);
    expect((await b.post(`/api/v1/identity/users/${ana.id}/change-email`, { email: 'mine@example.test' })).status).toBe(403);
  });

  it('gets by with another site’s request', async () => {
    const ana = await i.user('Ana Cross', ['sales-rep']);
    const b = await signedIn(admin.email);
    await act(b, ana.id);
    const cookie = [...b.cookies].map(([n, v]) => `${n}=${v}`).join('; ');
    const answer = await i.server.inject({
      method: 'POST',
      url: '/api/v1/identity/users/update-profile',
      headers: { cookie },
      payload: { name: 'Mallory' },
    });
    expect(answer.json<{ code: string }>().code).toBe('csrf');
  });

  it('is oneself by an own session that was tampered with', async () => {
    const b = browser(i.server);
    b.cookies.set('entente.own_session', 'nonsense.AAAA');
    expect(await session(b)).toBeNull();
  });
});
