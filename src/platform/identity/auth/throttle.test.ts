import { beforeAll, expect, it } from 'vitest';
import { createIdentityApp, type IdentityApp } from '../testing/identity-app.ts';
import { networkOf } from './network.ts';
import { reserve, settle, type Limit } from './throttle.ts';

let i: IdentityApp;
beforeAll(async () => {
  i = await createIdentityApp();
});

const at = (second: number): string => new Date(Date.parse('2026-03-02T10:00:00.000Z') + second * 1000).toISOString();
const limit = (key: string, more: Partial<Limit> = {}): Limit => ({
  key,
  free: 3,
  baseSeconds: 10,
  mostSeconds: 60,
  forgetHours: 2,
  onSuccess: 'forget',
  ...more,
});
const tried = (limits: readonly Limit[], second: number): Promise<boolean> =>
  reserve(i.app.db, limits, at(second)).then(
    () => true,
    () => false,
  );

it('lets some attempts through, then doubles the wait up to a bound, and forgets after a quiet time', async () => {
  const key = [limit('doubling')];
  const seconds = [0, 0, 0, 5, 10, 29, 30, 69, 70, 129, 130, 189, 190];
  const outcome = [];
  for (const second of seconds) outcome.push(await tried(key, second));
  expect(outcome).toEqual([true, true, true, false, true, false, true, false, true, false, true, false, true]);
  expect([await tried(key, 190 + 7201), await tried(key, 190 + 7201), await tried(key, 190 + 7201)]).toEqual([true, true, true]);
});

it('counts nothing at all when one of several limits refuses', async () => {
  const [full, other] = [limit('full', { free: 1 }), limit('other', { free: 2 })];
  await reserve(i.app.db, [full], at(0));
  for (let n = 0; n < 5; n += 1) expect(await tried([other, full], 1)).toBe(false);
  expect([await tried([other], 1), await tried([other], 1), await tried([other], 1)]).toEqual([true, true, false]);
});

it('says how long to wait', async () => {
  const key = [limit('waiting', { free: 1 })];
  await reserve(i.app.db, key, at(0));
  await expect(reserve(i.app.db, key, at(3))).rejects.toMatchObject({ code: 'rate-limited', status: 429, details: { retryAfter: 7 } });
});

it('takes back a good attempt, but not a wait that began', async () => {
  const shared = [limit('shared', { free: 2, onSuccess: 'refund' })];
  for (let n = 0; n < 10; n += 1) {
    await reserve(i.app.db, shared, at(0));
    await settle(i.app.db, shared);
  }
  await reserve(i.app.db, shared, at(0));
  await reserve(i.app.db, shared, at(0));
  await settle(i.app.db, shared);
  expect(await tried(shared, 5)).toBe(false);
  expect(await tried(shared, 10)).toBe(true);
});

it('takes an IPv6 household for one network', () => {
  expect(networkOf('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8:1:2::1')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
});
