import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createClient, EntenteError, isEntenteError, type LiveMessage } from '../../clients/typescript/src/index.ts';
import { toApiFilter } from '../../clients/typescript/src/filter.ts';
import { createProgram } from '../../src/apps/program.ts';
import { createServer } from '../../src/apps/server/create-server.ts';
import { asSystem } from '../../src/kernel/app.ts';
import { loadConfig } from '../../src/kernel/config/config.ts';
import { createPool } from '../../src/kernel/db/pool.ts';
import { createLogger } from '../../src/kernel/log/log.ts';
import { createTestDatabase } from '../../src/kernel/testing/test-database.ts';
import { systemClock } from '../../src/kernel/time/clock.ts';
import { createUserWithPassword, ensureBuiltInRoles, makeApiKey } from '../../src/platform/identity/index.ts';
import { temporaryDirectory } from '../../src/kernel/testing/temporary-directory.ts';

let url = '';
let key = '';
let userId = '';

/** The whole program behind a real HTTP server, as the client meets it. */
beforeAll(async () => {
  const { appUrl } = await createTestDatabase();
  const dataDir = temporaryDirectory('client');
  const config = loadConfig({
    DATA_DIR: dataDir,
    DEMO: 'off',
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '100000',
    DATABASE_URL: appUrl,
    PUBLIC_URL: 'http://localhost',
  });
  const log = createLogger({ level: 'silent' });
  const pool = createPool(appUrl, { max: 10, applicationName: 'test' });
  const program = await createProgram({
    config,
    log,
    pool,
    listenUrl: appUrl,
    clock: systemClock,
    secret: 'test-secret-test-secret-test-secret',
  });
  const server = await createServer({ app: program.app, config, log });
  await server.listen({ port: 0, host: '127.0.0.1' });
  afterAll(async () => {
    await server.close();
    await program.close();
    await pool.end();
  });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const made = await asSystem(program.app, async (ctx) => {
    await ensureBuiltInRoles(ctx);
    const user = await createUserWithPassword(ctx, {
      name: 'Ana Client',
      email: 'ana@example.test',
      password: 'correct horse battery',
      roles: ['admin'],
    });
    const { key: text } = await makeApiKey(ctx, { name: 'Client', owner: user.id, scopes: [{ record: '*', verbs: ['*'] }] });
    return { id: user.id, text };
  });
  userId = made.id;
  key = made.text;
});

const client = (more: Partial<Parameters<typeof createClient>[0]> = {}) => createClient({ url, key, ...more });

describe('the client', () => {
  test('makes, reads, finds, changes and deletes records', async () => {
    const { parties, search } = client();
    const person = await parties.people.create({
      givenName: 'Ada',
      familyName: 'Lovelace',
      tags: ['math'],
      emails: [{ value: 'ada@example.com', label: 'work' }],
    });
    expect(person).toMatchObject({ givenName: 'Ada', version: 1, can: { update: true } });
    expect(await parties.people.get(person.id)).toMatchObject({ familyName: 'Lovelace' });
    const found = await parties.people.list({
      filter: { familyName: { startsWith: 'Love' }, tags: 'math', or: [{ givenName: 'Ada' }, { givenName: 'Eve' }] },
      fields: ['givenName'],
      count: true,
    });
    expect(found).toEqual({ data: [{ id: person.id, version: 1, givenName: 'Ada' }], next: null, count: { value: 1, exact: true } });
    const owned = await parties.people.list({ filter: { owner: userId }, expand: ['owner'] });
    expect(owned.data[0]?.owner).toMatchObject({ id: userId, email: 'ana@example.test' });
    expect(await search('lovelace')).toMatchObject([{ type: 'parties.person', id: person.id }]);
    const changed = await parties.people.update(person, { familyName: 'King' });
    expect(changed).toMatchObject({ familyName: 'King', version: 2 });
    await parties.people.delete(changed);
    await expect(parties.people.get(person.id)).rejects.toMatchObject({ code: 'not-found', status: 404 });
    const { data } = await parties.people.restore(person.id);
    expect(data).toMatchObject({ familyName: 'King' });
  });

  test('goes through all pages', async () => {
    const { parties } = client();
    for (let n = 0; n < 7; n += 1) await parties.people.create({ givenName: 'Page', familyName: `Number ${n}` });
    const seen: (string | null)[] = [];
    for await (const row of parties.people.iterate({ filter: { givenName: 'Page' }, sort: 'familyName', size: 2 }))
      seen.push(row.familyName);
    expect(seen).toEqual(Array.from({ length: 7 }, (_v, n) => `Number ${n}`));
  });

  test('refuses a change that is not based on the record as it is, and says what it is now', async () => {
    const { parties } = client();
    const person = await parties.people.create({ givenName: 'Con', familyName: 'Flict' });
    await parties.people.update(person, { familyName: 'First' });
    const error = await parties.people.update(person, { familyName: 'Second' }).catch((e: unknown) => e);
    expect(isEntenteError(error, 'version-conflict')).toBe(true);
    expect((error as EntenteError).current).toMatchObject({ familyName: 'First' });
    await expect(parties.people.update(person.id, { familyName: 'Without a version' })).resolves.toMatchObject({ version: 3 });
  });

  test('names the fields of a refusal', async () => {
    const error = await client()
      .parties.people.create({ familyName: 'Wrong', emails: [{ value: 'no address' }] })
      .catch((e: unknown) => e as EntenteError);
    expect(error).toBeInstanceOf(EntenteError);
    expect(error).toMatchObject({ code: 'invalid', status: 422, requestId: expect.any(String) });
    expect((error as EntenteError).at('emails')).toMatchObject([{ pointer: '/emails/0/value' }]);
  });

  test('runs commands and queries', async () => {
    const { identity, webhooks } = client();
    const { result } = await webhooks.endpoints.createEndpoint({
      name: 'Receiver',
      url: 'https://example.com/hook',
      recordTypes: ['parties.person'],
    });
    expect(result).toMatchObject({ secret: expect.stringMatching(/^whsec_/) });
    const { id } = result as { id: string };
    const { data } = await webhooks.endpoints.configure(id, { muteImports: true });
    expect(data).toMatchObject({ muteImports: true });
    expect(await webhooks.endpoints.eventTypes()).toMatchObject({ events: expect.any(Array) });
    await expect(identity.apiKeys.createKey({ name: 'Sister', scopes: [{ record: '*', verbs: ['*'] }] })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('uploads and downloads files', async () => {
    const entente = client();
    const file = await entente.upload(new Blob(['Grüße'], { type: 'text/plain' }), 'greeting.txt');
    expect(file).toMatchObject({ title: 'greeting.txt', size: 7 });
    expect(await (await entente.download(file.id)).text()).toBe('Grüße');
  });
});

/** Stands between client and server, and does as it is told first. */
function between(...first: (((send: () => Promise<Response>) => Promise<Response>) | Response)[]) {
  const requests: { method: string; key: string | null }[] = [];
  const waits: number[] = [];
  return {
    requests,
    waits,
    wait: async (ms: number) => void waits.push(ms),
    fetch: async (to: string | URL | Request, init?: RequestInit): Promise<Response> => {
      requests.push({ method: init?.method ?? 'GET', key: new Headers(init?.headers).get('idempotency-key') });
      const step = first.shift();
      if (step instanceof Response) return step;
      return step ? step(() => fetch(to, init)) : fetch(to, init);
    },
  };
}

describe('when the server cannot answer now', () => {
  test('the client waits as long as it asks, and tries again', async () => {
    const way = between(new Response(null, { status: 429, headers: { 'retry-after': '7' } }), new Response('busy', { status: 503 }));
    const person = await client(way).parties.people.create({ familyName: 'Patient' });
    expect(person).toMatchObject({ familyName: 'Patient' });
    expect(way.waits[0]).toBe(7000);
    expect(way.waits[1]).toBeGreaterThanOrEqual(500);
    expect(new Set(way.requests.map((r) => r.key)).size).toBe(1);
  });

  test('an answer that was lost on its way does not do anything twice', async () => {
    const lose = async (send: () => Promise<Response>): Promise<Response> => {
      await send();
      throw new TypeError('fetch failed');
    };
    const way = between(lose);
    await client(way).parties.people.create({ familyName: 'Once' });
    const { data } = await client().parties.people.list({ filter: { familyName: 'Once' } });
    expect(data).toHaveLength(1);
  });

  test('it gives up after some tries, with an error that says so', async () => {
    const gone = async (): Promise<Response> => {
      throw new TypeError('fetch failed');
    };
    const way = between(gone, gone, gone, gone);
    await expect(client(way).parties.people.list()).rejects.toMatchObject({ status: 0, code: 'network' });
    expect(way.requests).toHaveLength(4);
    const never = between(new Response('{"code":"unavailable"}', { status: 503 }));
    await expect(client({ ...never, retries: 0 }).parties.people.list()).rejects.toMatchObject({ status: 503, code: 'unavailable' });
  });

  test('a request can be ended by whoever made it', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(client().parties.people.list({ signal: stop.signal })).rejects.toThrow('enough');
  });
});

describe('the live stream', () => {
  /** A client whose stream can be cut, as a network does; `opened` counts the streams. */
  const cuttable = () => {
    let cut = new AbortController();
    let opened = 0;
    const client = createClient({
      url,
      key,
      wait: async () => {},
      fetch: async (input, init) => {
        if (!String(input).endsWith('/api/v1/live')) return fetch(input, init);
        opened += 1;
        cut = new AbortController();
        return fetch(input, { ...init, signal: AbortSignal.any([cut.signal, ...(init?.signal ? [init.signal] : [])]) });
      },
    });
    return { client, cut: () => cut.abort(), opened: () => opened };
  };

  test('tells of changes as they happen, comes back when it is cut, and says that something was missed meanwhile', async () => {
    const { client, cut, opened } = cuttable();
    const first = await client.parties.people.create({ familyName: 'Before' });
    const stop = new AbortController();
    const heard: LiveMessage[] = [];
    const awaited: { fits: (message: LiveMessage) => boolean; resolve: () => void }[] = [];
    const until = (fits: (message: LiveMessage) => boolean): Promise<void> =>
      heard.some(fits) ? Promise.resolve() : new Promise((resolve) => awaited.push({ fits, resolve }));
    const about = (id: string) => (message: LiveMessage) =>
      message.kind === 'changes' && message.changes.some((change) => change.id === id);
    const listening = (async () => {
      for await (const message of client.live(
        { types: ['parties.person'], records: [{ type: 'parties.person', id: first.id, version: first.version }] },
        { signal: stop.signal },
      )) {
        heard.push(message);
        for (const each of awaited) if (each.fits(message)) each.resolve();
      }
    })();
    await vi.waitFor(() => expect(opened()).toBe(1));
    const { id } = await client.parties.people.create({ familyName: 'Live' });
    await until(about(id));
    expect(heard.find(about(id))).toMatchObject({
      kind: 'changes',
      gone: [],
      changes: [expect.objectContaining({ type: 'parties.person', id })],
    });
    expect(JSON.stringify(heard)).not.toContain('Live');

    cut();
    await client.parties.people.create({ familyName: 'Unheard' });
    await vi.waitFor(() => expect(opened()).toBe(2), { timeout: 10_000 });
    const { id: later } = await client.parties.people.create({ familyName: 'Back again' });
    await until((message) => message.kind === 'missed' || about(later)(message));
    const { id: last } = await client.parties.people.create({ familyName: 'Last' });
    await until(about(last));
    await client.parties.people.delete(first);
    await until((message) => message.kind === 'changes' && message.gone.some((each) => each.id === first.id));
    stop.abort();
    await listening;
  });

  test('ends with the reason when there is nothing to come back to', async () => {
    const stranger = createClient({ url, key: 'ent_00000000_nothing', wait: async () => {} });
    const listening = (async () => {
      for await (const message of stranger.live({ types: ['parties.person'] })) return message;
      return null;
    })();
    await expect(listening).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
  });
});

test('filters are written as the API takes them', () => {
  const lists = (name: string): boolean => name === 'tags';
  expect(toApiFilter({ name: 'x' }, lists)).toEqual({ field: 'name', op: 'eq', value: 'x' });
  expect(toApiFilter({ tags: 'vip', name: null, age: { gte: 18, lt: 65 } }, lists)).toEqual({
    and: [
      { field: 'tags', op: 'has', value: 'vip' },
      { field: 'name', op: 'empty', value: true },
      { field: 'age', op: 'gte', value: 18 },
      { field: 'age', op: 'lt', value: 65 },
    ],
  });
  expect(toApiFilter({ or: [{ a: 1 }, { and: [{ b: 2 }, { 'c.d': { contains: 'x' } }] }] }, lists)).toEqual({
    or: [
      { field: 'a', op: 'eq', value: 1 },
      {
        and: [
          { field: 'b', op: 'eq', value: 2 },
          { field: 'c.d', op: 'contains', value: 'x' },
        ],
      },
    ],
  });
});

test('the package as it is published runs in Node without a build of its own', async () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const out = temporaryDirectory('client-dist');
  execFileSync(
    process.execPath,
    [path.join(root, 'node_modules/.bin/tsc'), '-p', 'clients/typescript/tsconfig.build.json', '--outDir', out],
    { cwd: root },
  );
  writeFileSync(path.join(out, 'package.json'), '{"type":"module"}');
  const built = (await import(/* @vite-ignore */ pathToFileURL(path.join(out, 'index.js')).href)) as { createClient: typeof createClient };
  expect((await built.createClient({ url, key }).identity.users.list({ fields: ['name'] })).data).toContainEqual(
    expect.objectContaining({ name: 'Ana Client' }),
  );
});
