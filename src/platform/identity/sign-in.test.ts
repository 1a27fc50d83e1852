import { createHmac } from 'node:crypto';
import { sql } from '../../kernel/db/sql.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { signInLimits } from './auth/sign-in-limits.ts';
import { reserve } from './auth/throttle.ts';
import { browser } from './testing/browser.ts';
import { createIdentityApp, password, type IdentityApp } from './testing/identity-app.ts';

let i: IdentityApp;
beforeAll(async () => {
  i = await createIdentityApp();
});

describe('sign-in', () => {
  it('takes e-mail and password, in any case of the address, and knows one from then on', async () => {
    const ana = await i.user('Ana Sign');
    const b = browser(i.server);
    const answer = await b.signIn(ana.email.toUpperCase(), password);
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('token');
    const cookie = answer.setCookies.find((c) => c.startsWith('entente.session_token='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/);
    const session = await b.get('/api/v1/session');
    expect(session.body['user']).toMatchObject({ id: ana.id, email: ana.email, audience: 'staff', isAdmin: false });
  });

  it('answers alike for a wrong password, an unknown address and a closed account', async () => {
    const ben = await i.user('Ben Closed');
    await i.t.as(
      { ...(await i.actor(ben.id)), isSystem: true },
      async (ctx) => void (await sql`update "user" set active = false where id = ${ben.id}::uuid`.execute(ctx.db)),
    );
    const ana = await i.user('Ana Alike');
    const answers = [
      await browser(i.server, '192.0.2.10').signIn(ana.email, 'wrong password'),
      await browser(i.server, '192.0.2.11').signIn('nobody@example.test', 'wrong password'),
      await browser(i.server, '192.0.2.12').signIn(ben.email, password),
    ].map(({ status, body, setCookies }) => [status, body['code'], body['detail'], setCookies]);
    expect(answers[0]).toEqual([401, 'wrong-credentials', expect.any(String), []]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('takes about as long for an unknown address', async () => {
    const ana = await i.user('Ana Timing');
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < 5; n += 1) {
      for (const [who, email] of [
        ['known', ana.email],
        ['unknown', 'someone@example.test'],
      ] as const) {
        const start = performance.now();
        await browser(i.server, `198.51.100.${n}`).signIn(email, 'wrong password');
        times[who].push(performance.now() - start);
      }
    }
    // Without a hash for the unknown one this would be a twentieth.
    const ratio = Math.min(...times.unknown) / Math.min(...times.known);
    expect(ratio).toBeGreaterThan(0.33);
    expect(ratio).toBeLessThan(3);
  });

  it('marks cookies secure where people come by https', async () => {
    const s = await createIdentityApp([], 'https://crm.example.test');
    const ana = await s.user('Ana Secure');
    const answer = await browser(s.server).signIn(ana.email, password);
    expect(answer.setCookies.length).toBeGreaterThan(1);
    for (const cookie of answer.setCookies) {
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/^__Host-.*; Path=\/;/);
      expect(cookie).not.toMatch(/; Domain=/i);
    }
    expect(answer.setCookies.some((c) => c.startsWith('__Host-entente.session_token='))).toBe(true);
  });

  it('has no address for signing oneself up, or for anything else of the library', async () => {
    const b = browser(i.server);
    for (const path of ['/sign-up/email', '/update-user', '/change-email', '/list-sessions', '/sign-in/social']) {
      expect((await b.post(`/api/v1/auth${path}`, { email: 'x@example.test', password, name: 'X' })).status).toBe(404);
    }
  });

  it('does not take a session cookie that was tampered with', async () => {
    const ana = await i.user('Ana Tamper');
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    const value = b.cookies.get('entente.session_token') ?? '';
    b.cookies.set(
      'entente.session_token',
      value.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
    );
    expect((await b.get('/api/v1/session')).body['user']).toBeNull();
  });

  it('refuses a change that another site caused', async () => {
    const ana = await i.user('Ana Cross');
    const b = browser(i.server);
    await b.signIn(ana.email, password);
    const cookie = [...b.cookies].map(([n, v]) => `${n}=${v}`).join('; ');
    const answer = await i.server.inject({
      method: 'POST',
      url: '/api/v1/identity/users/update-profile',
      headers: { cookie },
      payload: { name: 'Mallory' },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json<{ code: string }>().code).toBe('csrf');
  });
});

describe('guessing passwords', () => {
  it('is held up at one network after five tries, and goes on slower and slower', async () => {
    const ana = await i.user('Ana Guessed');
    const start = Date.parse('2026-03-02T10:00:00.000Z');
    let guesses = 0;
    for (let second = 0; second < 3600; second += 15) {
      i.t.setNow(new Date(start + second * 1000).toISOString());
      for (;;) {
        const answer = await browser(i.server, '203.0.113.66').signIn(ana.email, `guess ${guesses}`);
        if (answer.status === 429) {
          expect(answer.body['code']).toBe('rate-limited');
          expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
          break;
        }
        guesses += 1;
        expect(guesses).toBeLessThan(30);
      }
    }
    expect(guesses).toBeGreaterThan(5);
    expect(guesses).toBeLessThanOrEqual(13);
    // Not even the right password helps there now ...
    expect((await browser(i.server, '203.0.113.66').signIn(ana.email, password)).status).toBe(429);
    // ... but the owner, who comes from elsewhere on a new device, gets in.
    expect((await browser(i.server, '192.0.2.77').signIn(ana.email, password)).status).toBe(200);
    i.t.setNow('2026-03-02T10:00:00.000Z');
  });

  it('does not keep the owner out at the very same address, on a device that signed in before', async () => {
    const ana = await i.user('Ana Office');
    const own = browser(i.server, '203.0.113.70');
    expect((await own.signIn(ana.email, password)).status).toBe(200);
    await own.post('/api/v1/auth/sign-out');
    const attacker = browser(i.server, '203.0.113.70');
    for (let n = 0; n < 8; n += 1) await attacker.signIn(ana.email, `guess ${n}`);
    expect((await attacker.signIn(ana.email, password)).status).toBe(429);
    expect((await own.signIn(ana.email, password)).status).toBe(200);
  });

  it('gains nothing by many tries at once', async () => {
    const ana = await i.user('Ana Parallel');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => browser(i.server, '203.0.113.80').signIn(ana.email, `guess ${n}`)),
    );
    expect(answers.filter((a) => a.status === 401)).toHaveLength(5);
    expect(answers.filter((a) => a.status === 429)).toHaveLength(15);
  });

  it('gains nothing by a device cookie of another account', async () => {
    const [ana, eve] = [await i.user('Ana Victim'), await i.user('Eve Insider')];
    const b = browser(i.server, '203.0.113.90');
    await b.signIn(eve.email, password);
    const answers = [];
    for (let n = 0; n < 7; n += 1) answers.push((await b.signIn(ana.email, `guess ${n}`)).status);
    expect(answers.filter((s) => s === 401)).toHaveLength(5);
  });

  it('is bounded from many networks together, and the owner’s device still gets in', async () => {
    const ana = await i.user('Ana Botnet');
    const own = browser(i.server, '192.0.2.90');
    await own.signIn(ana.email, password);
    const overall = signInLimits({ account: ana.email, network: '', deviceId: null, what: 'password' }).filter((l) =>
      l.key.startsWith('account:'),
    );
    for (let n = 0; n < 100; n += 1) await reserve(i.app.db, overall, i.app.now());
    expect((await browser(i.server, '198.51.100.200').signIn(ana.email, 'guess')).status).toBe(429);
    expect((await own.signIn(ana.email, password)).status).toBe(200);
  });
});

describe('two-factor sign-in', () => {
  it('is set up with an authenticator, asked for at sign-in, and has recovery codes that work once', async () => {
    const ana = await i.user('Ana Totp');
    const b = browser(i.server, '192.0.2.20');
    await b.signIn(ana.email, password);
    expect((await b.post('/api/v1/auth/two-factor/enable', { password: 'wrong password' })).status).toBe(400);
    const enabled = await b.post('/api/v1/auth/two-factor/enable', { password });
    const secret = new URL(String(enabled.body['totpURI'])).searchParams.get('secret') ?? '';
    const codes = enabled.body['backupCodes'] as string[];
    expect(codes.length).toBeGreaterThan(5);
    expect((await b.post('/api/v1/auth/two-factor/verify-totp', { code: totp(secret) })).status).toBe(200);
    expect((await b.get('/api/v1/session')).body['user']).toMatchObject({ id: ana.id, twoFactorEnabled: true });

    const other = browser(i.server, '192.0.2.21');
    const challenge = await other.signIn(ana.email, password);
    expect(challenge.body).toMatchObject({ twoFactorRedirect: true });
    expect((await other.get('/api/v1/session')).body['user']).toBeNull();
    expect((await other.post('/api/v1/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect((await other.post('/api/v1/auth/two-factor/verify-totp', { code: totp(secret) })).status).toBe(200);
    expect((await other.get('/api/v1/session')).body['user']).toMatchObject({ id: ana.id });

    const third = browser(i.server, '192.0.2.22');
    await third.signIn(ana.email, password);
    expect((await third.post('/api/v1/auth/two-factor/verify-backup-code', { code: codes[0] ?? '' })).status).toBe(200);
    const fourth = browser(i.server, '192.0.2.23');
    await fourth.signIn(ana.email, password);
    expect((await fourth.post('/api/v1/auth/two-factor/verify-backup-code', { code: codes[0] ?? '' })).status).toBe(401);
  });

  it('cannot be guessed by asking for one challenge after another', async () => {
    const ana = await i.user('Ana Guess2');
    const own = browser(i.server, '192.0.2.30');
    await own.signIn(ana.email, password);
    const enabled = await own.post('/api/v1/auth/two-factor/enable', { password });
    await own.post('/api/v1/auth/two-factor/verify-totp', {
      code: totp(new URL(String(enabled.body['totpURI'])).searchParams.get('secret') ?? ''),
    });
    let tried = 0;
    for (let challenge = 0; challenge < 6; challenge += 1) {
      const thief = browser(i.server, '203.0.113.120');
      await thief.signIn(ana.email, password);
      for (let n = 0; n < 4; n += 1)
        if ((await thief.post('/api/v1/auth/two-factor/verify-totp', { code: `00000${n}` })).status !== 429) tried += 1;
    }
    expect(tried).toBe(5);
  });
});

/** RFC 6238 with SHA-1, 6 digits and 30 seconds. */
function totp(base32: string): string {
  const bits = base32
    .replace(/=+$/, '')
    .split('')
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
