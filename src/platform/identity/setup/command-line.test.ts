import { beforeAll, expect, it } from 'vitest';
import { browser } from '../testing/browser.ts';
import { createIdentityApp, type IdentityApp } from '../testing/identity-app.ts';
import { createKeyByHand, createUserByHand } from './command-line.ts';

let i: IdentityApp;
beforeAll(async () => {
  i = await createIdentityApp();
});

it('makes an administrator and a key on an empty system', async () => {
  await expect(createKeyByHand(i.app, { name: 'First' })).rejects.toMatchObject({ code: 'not-found' });
  const { id, password } = await createUserByHand(i.app, { name: 'Root', email: 'Root@Example.test' });
  const b = browser(i.server);
  expect((await b.signIn('root@example.test', password)).status).toBe(200);
  expect((await b.get('/api/v1/session')).body['user']).toMatchObject({ id, isAdmin: true });
  const call = async (key: string, url: string): Promise<number> =>
    (await i.server.inject({ url, headers: { authorization: `Bearer ${key}` } })).statusCode;
  const all = await createKeyByHand(i.app, { name: 'All' });
  expect(await call(all.key, '/api/v1/identity/invitations')).toBe(200);
  const some = await createKeyByHand(i.app, { name: 'Some', owner: 'root@example.test', scopes: ['identity.team:read'] });
  expect([await call(some.key, '/api/v1/identity/teams'), await call(some.key, '/api/v1/identity/invitations')]).toEqual([200, 404]);
});

it('says what is wrong', async () => {
  await expect(createUserByHand(i.app, { name: 'X', email: 'x@example.test', password: 'short' })).rejects.toMatchObject({
    code: 'invalid',
  });
  await expect(createKeyByHand(i.app, { name: 'X', owner: 'nobody@example.test' })).rejects.toThrow(/nobody@example.test/);
  await expect(createKeyByHand(i.app, { name: 'X', scopes: ['nonsense'] })).rejects.toMatchObject({ code: 'scope' });
  await expect(createKeyByHand(i.app, { name: 'X', scopes: ['no.such:read'] })).rejects.toMatchObject({ code: 'invalid' });
});
