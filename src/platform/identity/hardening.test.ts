import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { asSystem } from '../../kernel/app.ts';
import { loggerOptions } from '../../kernel/log/log.ts';
import { createUserWithPassword } from './index.ts';
import { browser } from './testing/browser.ts';
import { createIdentityApp, password } from './testing/identity-app.ts';

describe('a password that is guessed first', async () => {
  const i = await createIdentityApp();

  it('is refused where one changes it, and costs nothing of the attempts; a good one goes', async () => {
    const ana = await i.user('Ana Larsen');
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    const change = (newPassword: string) => b.post('/api/v1/auth/change-password', { currentPassword: password, newPassword });
    for (let n = 0; n < 8; n += 1)
      expect(await change('Password2026!')).toMatchObject({
        status: 422,
        body: { code: 'weak-password', errors: [{ pointer: '/newPassword', code: 'common' }] },
      });
    expect(await change('larsen123456')).toMatchObject({ status: 422, body: { errors: [{ code: 'context' }] } });
    expect((await change('a fjord under clouds')).status).toBe(200);
  });

  it('is refused by the link of a mail, which stays good for another one', async () => {
    const ben = await i.user('Ben Forgetful');
    const b = browser(i.server);
    await b.post('/api/v1/auth/request-password-reset', { email: ben.email });
    await i.runJobs();
    const token = /token=([\w-]+)/.exec(i.mails.at(-1)?.text ?? '')?.[1];
    const set = (newPassword: string) => b.post('/api/v1/auth/reset-password', { token, newPassword });
    expect(await set('1234567890')).toMatchObject({ status: 422, body: { code: 'weak-password' } });
    expect((await set('a fjord under clouds')).status).toBe(200);
  });

  it('is refused at set-up and on the command line', async () => {
    const make = (word: string) =>
      asSystem(i.app, (ctx) => createUserWithPassword(ctx, { name: 'Cleo Clerk', email: 'cleo@shop.example', password: word }));
    await expect(make('qwertyuiop')).rejects.toMatchObject({ code: 'weak-password' });
    await expect(make('CleoClerk99')).rejects.toMatchObject({ problems: [{ pointer: '/password', code: 'context' }] });
    await expect(make('tea at half past four')).resolves.toMatchObject({ id: expect.any(String) });
  });
});

describe('a session', () => {
  it('ends when it was not used for the time that is set, and goes on while it is', async () => {
    const i = await createIdentityApp([], 'http://localhost', { sessionIdleMinutes: 30 });
    const ana = await i.user('Ana Idle');
    const b = browser(i.server);
    const isSignedIn = async (): Promise<boolean> => (await b.get('/api/v1/session')).body['user'] !== null;
    const at = (minutes: number): void => i.t.setNow(new Date(Date.parse('2026-03-02T10:00:00Z') + minutes * 60_000).toISOString());
    at(0);
    await b.signIn(ana.email, password);
    // Each of these is a new minute: nothing is remembered of the one before.
    for (const minutes of [20, 40, 60, 89]) {
      at(minutes);
      i.app.services.identity?.forget('*');
      expect({ minutes, isSignedIn: await isSignedIn() }).toEqual({ minutes, isSignedIn: true });
    }
    at(89 + 40);
    i.app.services.identity?.forget('*');
    expect(await isSignedIn()).toBe(false);
  });

  it('goes on for two weeks where no time is set', async () => {
    const i = await createIdentityApp();
    const ana = await i.user('Ana Patient');
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    i.t.setNow('2026-03-15T09:00:00.000Z');
    i.app.services.identity?.forget('*');
    expect((await b.get('/api/v1/session')).body['user']).not.toBeNull();
  });

  it('leaves nothing of the pages in the browser when it is ended by hand', async () => {
    const i = await createIdentityApp();
    const ana = await i.user('Ana Leaving');
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    expect((await b.post('/api/v1/auth/sign-out')).headers['clear-site-data']).toBe('"cache", "storage"');
  });
});

describe('the log', () => {
  it('tells of access that was refused: where, why and by whose credential, without a name or what was sent', async () => {
    const lines: Record<string, unknown>[] = [];
    const log = pino(
      loggerOptions('warn'),
      new Writable({ write: (chunk, _encoding, done) => (lines.push(JSON.parse(String(chunk)) as Record<string, unknown>), done()) }),
    );
    const i = await createIdentityApp([], 'http://localhost', { log });
    const rep = await i.user('Rita Rep', ['sales-rep']);
    const b = browser(i.server);
    await b.signIn(rep.email, password);
    await b.post('/api/v1/identity/users/invite', { name: 'Secret Friend', email: 'friend@secret.example', roles: [] });
    const stranger = browser(i.server, '198.51.100.7');
    await stranger.post('/api/v1/auth/sign-in/email', { email: rep.email, password: 'a wrong guess' });
    await i.server.inject({ method: 'GET', url: '/api/v1/identity/users', headers: { authorization: 'Bearer ent_aaaaaaaa_nothing' } });
    const refused = lines.filter((line) => line['msg'] === 'refused');
    expect(refused).toMatchObject([
      {
        method: 'POST',
        record: 'identity/users',
        status: 403,
        code: 'forbidden',
        via: 'session',
        user: rep.id,
        audience: 'staff',
      },
      { method: 'POST', route: '/api/v1/auth/sign-in/email', status: 401 },
      { method: 'GET', record: 'identity/users', status: 401, code: 'unauthenticated' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Rita|rita|Secret|friend@|a wrong guess|ent_aaaaaaaa|198\.51/);
  });
});
