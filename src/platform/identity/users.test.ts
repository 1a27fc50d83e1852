import { sql } from '../../kernel/db/sql.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../kernel/errors.ts';
import { browser } from './testing/browser.ts';
import { createIdentityApp, password, type IdentityApp } from './testing/identity-app.ts';

let i: IdentityApp;
beforeAll(async () => {
  i = await createIdentityApp();
});

const linkIn = (text: string): string => /token=([\w-]+)/.exec(text)?.[1] ?? '';
const newPassword = 'another good password';

describe('an invitation', () => {
  it('mails a link, with which the invited chooses a password and signs in', async () => {
    const root = await i.user('Root Invite', ['admin']);
    const reply = await i.command(await i.actor(root.id), 'identity.user', 'invite', undefined, {
      name: 'New Rep',
      email: 'New.Rep@Example.test',
      roles: ['sales-rep'],
    });
    await i.runJobs();
    const mail = i.mails.find((m) => m.to === 'new.rep@example.test');
    expect(mail?.text).toContain('Root Invite has made an account for you');
    const b = browser(i.server);
    expect((await b.signIn('new.rep@example.test', newPassword)).status).toBe(401);
    const token = linkIn(mail?.text ?? '');
    expect((await b.post('/api/v1/auth/reset-password', { token, newPassword: 'short' })).status).toBe(400);
    expect((await b.post('/api/v1/auth/reset-password', { token, newPassword })).status).toBe(200);
    expect((await b.signIn('new.rep@example.test', newPassword)).status).toBe(200);
    expect((await b.post('/api/v1/auth/reset-password', { token, newPassword: 'third good password' })).status).toBe(400);
    const { id } = reply.result as { id: string };
    const invited = await sql<{ accepted_at: string | null }>`select accepted_at from invitation where user_id = ${id}::uuid`.execute(
      i.app.db,
    );
    expect(invited.rows[0]?.accepted_at).not.toBeNull();
  });

  it('is for those who may manage users, and gives no more than they have', async () => {
    const rep = await i.user('Rep Invite', ['sales-rep']);
    const input = { name: 'X', email: 'x@example.test', roles: ['admin'] };
    await expect(i.command(await i.actor(rep.id), 'identity.user', 'invite', undefined, input)).rejects.toMatchObject({ status: 403 });
    const helper = { ...(await i.actor(rep.id)), permissions: ['users.manage'] };
    const grants = {
      ...helper.grants,
      'identity.user': { ...helper.grants['identity.user'], commands: 'all' as const, update: 'all' as const },
    } as typeof helper.grants;
    await expect(i.command({ ...helper, grants }, 'identity.user', 'invite', undefined, input)).rejects.toMatchObject({ status: 403 });
    expect((await sql`select 1 from "user" where email = 'x@example.test'`.execute(i.app.db)).rows).toHaveLength(0);
  });

  it('stores no token in clear', async () => {
    const rows = await sql`select identifier from verification`.execute(i.app.db);
    for (const mail of i.mails) expect(JSON.stringify(rows.rows)).not.toContain(linkIn(mail.text));
  });
});

describe('a forgotten password', () => {
  it('is answered alike whether or not the address is known, and mailed to the known one only', async () => {
    const ana = await i.user('Ana Forgot');
    i.mails.length = 0;
    const [known, unknown] = [
      await browser(i.server).post('/api/v1/auth/request-password-reset', { email: ana.email }),
      await browser(i.server).post('/api/v1/auth/request-password-reset', { email: 'who@example.test' }),
    ];
    expect([known.status, known.body]).toEqual([200, { status: true }]);
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await i.runJobs();
    expect(i.mails.map((m) => m.to)).toEqual([ana.email]);
  });

  it('is set anew by the link, which ends all sessions and makes this a known device', async () => {
    const ana = await i.user('Ana Reset');
    const old = browser(i.server);
    await old.signIn(ana.email, password);
    i.mails.length = 0;
    await browser(i.server).post('/api/v1/auth/request-password-reset', { email: ana.email });
    await i.runJobs();
    const fresh = browser(i.server, '203.0.113.200');
    for (let n = 0; n < 6; n += 1) await browser(i.server, '203.0.113.200').signIn(ana.email, `guess ${n}`);
    expect((await fresh.signIn(ana.email, password)).status).toBe(429);
    expect((await fresh.post('/api/v1/auth/reset-password', { token: linkIn(i.mails[0]?.text ?? ''), newPassword })).status).toBe(200);
    expect((await fresh.signIn(ana.email, newPassword)).status).toBe(200);
    await i.heard();
    expect((await old.get('/api/v1/session')).body['user']).toBeNull();
    expect((await browser(i.server, '192.0.2.99').signIn(ana.email, password)).status).toBe(401);
  });

  it('does not flood a mailbox', async () => {
    const ana = await i.user('Ana Flood');
    i.mails.length = 0;
    for (let n = 0; n < 10; n += 1)
      expect((await browser(i.server, `198.51.100.${n}`).post('/api/v1/auth/request-password-reset', { email: ana.email })).status).toBe(
        200,
      );
    await i.runJobs();
    expect(i.mails).toHaveLength(3);
  });
});

describe('one’s own account', () => {
  it('has its password changed with the old one, and other sessions end', async () => {
    const ana = await i.user('Ana Change');
    const [here, there] = [browser(i.server), browser(i.server, '192.0.2.50')];
    await here.signIn(ana.email, password);
    await there.signIn(ana.email, password);
    expect((await here.post('/api/v1/auth/change-password', { currentPassword: 'wrong password', newPassword })).status).toBe(400);
    expect((await here.post('/api/v1/auth/change-password', { currentPassword: password, newPassword })).status).toBe(200);
    await i.heard();
    expect((await there.get('/api/v1/session')).body['user']).toBeNull();
    expect((await here.get('/api/v1/session')).body['user']).toMatchObject({ id: ana.id });
    expect((await browser(i.server).signIn(ana.email, newPassword)).status).toBe(200);
  });

  it('does not let a borrowed session guess the password', async () => {
    const ana = await i.user('Ana Borrowed');
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    const answers: number[] = [];
    for (let n = 0; n < 8; n += 1)
      answers.push((await b.post('/api/v1/auth/change-password', { currentPassword: `guess number ${n}`, newPassword })).status);
    expect(answers.filter((s) => s === 400)).toHaveLength(5);
    expect(answers.at(-1)).toBe(429);
  });

  it('keeps a role that somebody has: it is not deleted, in words', async () => {
    const admin = await i.actor((await i.user('Admin Roles', ['admin'])).id);
    const { id } = (await i.command(admin, 'identity.role', 'create', undefined, { name: 'Night shift' })).data as { id: string };
    const holder = await i.user('Rep Nights', ['sales-rep']);
    await sql`insert into user_role (id, user_id, role_id) values (gen_random_uuid(), ${holder.id}::uuid, ${id}::uuid)`.execute(i.app.db);
    await expect(i.command(admin, 'identity.role', 'delete', id)).rejects.toMatchObject({
      status: 409,
      code: 'in-use',
      message: 'This role is still used: User role.',
    });
    await sql`delete from user_role where role_id = ${id}::uuid`.execute(i.app.db);
    await i.command(admin, 'identity.role', 'delete', id);
  });

  it('lives in the time zone of the company when theirs is no longer known', async () => {
    const rep = await i.user('Rep Elsewhere', ['sales-rep']);
    await sql`update "user" set time_zone = 'Atlantis/Capital' where id = ${rep.id}::uuid`.execute(i.app.db);
    expect((await i.actor(rep.id)).timeZone).toBe((await i.actor((await i.user('Rep Here', ['sales-rep'])).id)).timeZone);
  });

  it('is changed in name and language by oneself, staff or customer, and by nobody else', async () => {
    const rep = await i.user('Rep Profile', ['sales-rep']);
    const customer = await i.user('Carla Customer', [], { audience: 'customer', personId: crypto.randomUUID() });
    for (const who of [rep, customer]) {
      const b = browser(i.server);
      await b.signIn(who.email, password);
      expect(
        (await b.post('/api/v1/identity/users/update-profile', { name: 'New Name', locale: 'de', timeZone: 'Europe/Berlin' })).status,
      ).toBe(200);
      // Neither a planet, nor an offset, whose sign PostgreSQL reads the other way round.
      for (const timeZone of ['abc', 'Mars/Olympus', '+02:00'])
        expect(await b.post('/api/v1/identity/users/update-profile', { timeZone })).toMatchObject({
          status: 422,
          body: { errors: [{ pointer: '/timeZone', code: 'timeZone' }] },
        });
      await i.heard();
      expect((await b.get('/api/v1/session')).body['user']).toMatchObject({ name: 'New Name', locale: 'de', timeZone: 'Europe/Berlin' });
    }
    await expect(i.command(await i.actor(rep.id), 'identity.user', 'update', customer.id, { name: 'Mallory' })).rejects.toBeInstanceOf(
      AppError,
    );
  });
});

describe('what those outside the company see', () => {
  it('is themselves and their sessions, never staff, teams, roles or keys', async () => {
    await i.user('Staff Member', ['admin']);
    const [carla, other] = [
      await i.user('Carla Portal', [], { audience: 'customer', personId: crypto.randomUUID() }),
      await i.user('Other Portal', [], { audience: 'customer', personId: crypto.randomUUID() }),
    ];
    await browser(i.server).signIn(other.email, password);
    const b = browser(i.server);
    await b.signIn(carla.email, password);
    expect(((await b.get('/api/v1/identity/users')).body['data'] as { id: string }[]).map((u) => u.id)).toEqual([carla.id]);
    expect(((await b.get('/api/v1/identity/sessions')).body['data'] as object[]).length).toBe(1);
    for (const path of ['teams', 'roles', 'api-keys', 'invitations', 'user-roles', 'team-members'])
      expect((await b.get(`/api/v1/identity/${path}`)).status).toBe(404);
    expect((await b.get(`/api/v1/identity/users/${other.id}`)).status).toBe(404);
  });
});

describe('the last administrator', () => {
  it('can be neither deactivated nor lose the role, also when two go at once', async () => {
    const s = await createIdentityApp();
    const [a, b] = [await s.user('First Admin', ['admin']), await s.user('Second Admin', ['admin'])];
    const [asA, asB] = [await s.actor(a.id), await s.actor(b.id)];
    const outcome = await Promise.allSettled([
      s.command(asA, 'identity.user', 'deactivate', b.id),
      s.command(asB, 'identity.user', 'change-roles', a.id, { roles: ['read-only'] }),
    ]);
    expect(outcome.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    const admins = await sql<{
      id: string;
    }>`select u.id from "user" u join user_role ur on ur.user_id = u.id join role r on r.id = ur.role_id where r.is_admin and u.active`.execute(
      s.app.db,
    );
    expect(admins.rows).toHaveLength(1);
    const last = await s.actor(admins.rows[0]?.id ?? '');
    await expect(s.command(last, 'identity.user', 'deactivate', last.userId ?? '')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(s.command(last, 'identity.user', 'change-roles', last.userId ?? '', { roles: [] })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('cannot be touched by somebody who merely manages users', async () => {
    const [root, rep] = [await i.user('Root Safe', ['admin']), await i.user('Rep Manager')];
    const role = await i.command(await i.actor(root.id), 'identity.role', 'create', undefined, {
      name: 'User manager',
      permissions: ['users.manage'],
    });
    await i.command(await i.actor(root.id), 'identity.user', 'change-roles', rep.id, { roles: [role.data?.id] });
    const manager = await i.actor(rep.id);
    for (const [verb, input] of [
      ['deactivate', {}],
      ['change-roles', { roles: [] }],
    ] as const) {
      await expect(i.command(manager, 'identity.user', verb, root.id, input)).rejects.toMatchObject({ status: 403 });
    }
    await expect(i.command(manager, 'identity.user', 'change-roles', rep.id, { roles: ['admin'] })).rejects.toMatchObject({ status: 403 });
  });
});

describe('an administrator', () => {
  it('changes the address somebody signs in with; links to the old one end, and no two users have one address', async () => {
    const [root, ana, ben] = [await i.user('Root Address', ['admin']), await i.user('Ana Maiden'), await i.user('Ben Address')];
    i.mails.length = 0;
    await browser(i.server).post('/api/v1/auth/request-password-reset', { email: ana.email });
    await i.runJobs();
    const admin = await i.actor(root.id);
    await i.command(admin, 'identity.user', 'change-email', ana.id, { email: 'Ana.Married@Example.test' });
    expect((await browser(i.server).signIn('ana.married@example.test', password)).status).toBe(200);
    expect((await browser(i.server).signIn(ana.email, password)).status).toBe(401);
    const late = await browser(i.server).post('/api/v1/auth/reset-password', { token: linkIn(i.mails[0]?.text ?? ''), newPassword });
    expect(late.status).toBe(400);
    await expect(i.command(admin, 'identity.user', 'change-email', ana.id, { email: ben.email })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(i.command(await i.actor(ben.id), 'identity.user', 'change-email', ana.id, { email: 'x@y.test' })).rejects.toMatchObject({
      status: 403,
    });
  });

  it('resets somebody’s second factor, which ends their sessions', async () => {
    const [root, ana] = [await i.user('Root Reset', ['admin']), await i.user('Ana Lost')];
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    await sql`update "user" set two_factor_enabled = true where id = ${ana.id}::uuid`.execute(i.app.db);
    await i.command(await i.actor(root.id), 'identity.user', 'reset-two-factor', ana.id);
    await i.heard();
    expect((await b.get('/api/v1/session')).body['user']).toBeNull();
    expect((await browser(i.server).signIn(ana.email, password)).body).not.toHaveProperty('twoFactorRedirect');
  });

  it('finds every step of it in the event log, without secrets', async () => {
    const [root, ana] = [await i.user('Root Log', ['admin']), await i.user('Ana Log')];
    const admin = await i.actor(root.id);
    const b = browser(i.server);
    await b.signIn(ana.email, 'a wrong password');
    await b.signIn(ana.email, password);
    await b.post('/api/v1/auth/change-password', { currentPassword: password, newPassword });
    await b.post('/api/v1/auth/sign-out');
    await i.command(admin, 'identity.user', 'invite-again', ana.id);
    await i.runJobs();
    await b.post('/api/v1/auth/reset-password', { token: linkIn(i.mails.at(-1)?.text ?? ''), newPassword: password });
    await i.command(admin, 'identity.user', 'change-roles', ana.id, { roles: ['read-only'] });
    await i.command(admin, 'identity.user', 'deactivate', ana.id);
    const events = await sql<{
      type: string;
    }>`select type, changes, data from event where record_id = ${ana.id}::uuid order by seq`.execute(i.app.db);
    expect(events.rows.map((e) => e.type.replace('identity.', ''))).toEqual([
      'userCreated',
      'signInFailed',
      'userSignedIn',
      'passwordChanged',
      'userSignedOut',
      'userInvited',
      'passwordSet',
      'rolesChanged',
      'userUpdated',
      'userDeactivated',
    ]);
    expect(JSON.stringify(events.rows)).not.toMatch(/"password"|"hash"|correct horse|another good|a wrong/);
  });
});

describe('setting up an empty system', () => {
  it('works once, with the token, and for one of several at the same time', async () => {
    const s = await createIdentityApp();
    const b = browser(s.server);
    expect((await b.get('/api/v1/session')).body).toMatchObject({ user: null, setupNeeded: true });
    const token = s.app.services.identity?.setupToken();
    const input = (email: string) => ({ token, company: { name: 'Acme' }, user: { name: 'First', email, password } });
    expect((await b.post('/api/v1/setup', { ...input('a@example.test'), token: 'guess' })).status).toBe(403);
    expect((await b.post('/api/v1/setup', { token, user: { name: 'First' } })).status).toBe(422);
    const answers = await Promise.all([1, 2, 3].map((n) => browser(s.server).post('/api/v1/setup', input(`admin${n}@example.test`))));
    expect(answers.map((a) => a.status).toSorted()).toEqual([201, 409, 409]);
    expect((await sql`select 1 from "user"`.execute(s.app.db)).rows).toHaveLength(1);
    expect((await b.get('/api/v1/session')).body).toMatchObject({ setupNeeded: false });
    const [winner] = (await sql<{ email: string }>`select email from "user"`.execute(s.app.db)).rows;
    await b.signIn(winner?.email ?? '', password);
    expect((await b.get('/api/v1/session')).body['user']).toMatchObject({ isAdmin: true });
  });
});
