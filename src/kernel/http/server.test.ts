import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { publicActor, systemActor, type Actor } from '../access/actor.ts';
import { unauthenticated } from '../errors.ts';
import { createLogger } from '../log/log.ts';
import { insertRow } from '../command/store.ts';
import { createTestApp, staff, type TestApp } from '../testing/test-app.ts';
import { keeper, zooRegistry } from '../testing/zoo.ts';
import { recordRoutes } from './record-routes.ts';
import type { Route } from './route.ts';
import { createHttpServer } from './server.ts';
import { systemRoutes } from './system-routes.ts';

let t: TestApp;
let server: FastifyInstance;
let ana: Actor;

const broken: readonly Route[] = (['GET', 'POST'] as const).map((method) => ({
  method,
  path: '/broken',
  summary: 'Fails',
  access: 'anyone',
  handle: () => Promise.reject(new Error('password=secret')),
}));

beforeAll(async () => {
  t = await createTestApp(zooRegistry());
  ana = staff(await t.as(systemActor, async (ctx) => (await insertRow(ctx, keeper, { name: 'Ana' })).id));
  const actors: Record<string, Actor> = { ana, key: { ...ana, via: 'apiKey' }, visitor: publicActor };
  server = await createHttpServer({
    app: t.app,
    log: createLogger({ level: 'silent' }),
    routes: [...broken, ...systemRoutes(t.app, { publicUrl: 'http://localhost', routes: () => [] }), ...recordRoutes(t.app)],
    publicUrl: 'http://localhost',
    rateLimit: 100_000,
    observe: () => {},
    authenticate: async ({ headers }) => {
      const actor = actors[String(headers['authorization'] ?? 'visitor')];
      if (!actor) throw unauthenticated();
      return actor;
    },
  });
});

const asKey = { authorization: 'key' };
const call = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  more: { headers?: Record<string, string>; payload?: object | string } = {},
) =>
  server.inject({ method, url, headers: { ...asKey, ...more.headers }, ...(more.payload === undefined ? {} : { payload: more.payload }) });
const create = async (input: object): Promise<{ id: string; version: number }> =>
  (await call('POST', '/api/v1/zoo/animals', { payload: input })).json<{ data: { id: string; version: number } }>().data;

describe('a record over HTTP', () => {
  test('is created, read with its ETag, changed under If-Match, deleted and restored', async () => {
    const made = await call('POST', '/api/v1/zoo/animals', { payload: { name: 'Leo' } });
    expect(made.statusCode).toBe(201);
    const url = `/api/v1/zoo/animals/${made.json<{ data: { id: string } }>().data.id}`;
    const read = await call('GET', url);
    expect(read.headers['etag']).toBe('"1"');
    expect((await call('GET', url, { headers: { 'if-none-match': '"1"' } })).statusCode).toBe(304);
    expect((await call('PATCH', url, { headers: { 'if-match': '"1"' }, payload: { tame: true } })).headers['etag']).toBe('"2"');
    const late = await call('PATCH', url, { headers: { 'if-match': '"1"' }, payload: { tame: false } });
    expect([
      late.statusCode,
      String(late.headers['content-type']).split(';')[0],
      late.json<{ current: { version: number } }>().current.version,
    ]).toEqual([412, 'application/problem+json', 2]);
    expect((await call('DELETE', url)).statusCode).toBe(204);
    expect((await call('GET', url)).statusCode).toBe(404);
    expect((await call('POST', `${url}/restore`)).json()).toMatchObject({ data: { name: 'Leo', tame: true } });
  });

  test('filters from the URL and as JSON, sorts, pages and expands', async () => {
    for (const [name, weight] of [
      ['p1', 1],
      ['p2', 2],
      ['p3', 3],
    ] as const)
      await create({ name, weight, species: 'paged' });
    const first = await call(
      'GET',
      '/api/v1/zoo/animals?filter[species]=paged&filter[weight][gte]=1&sort=-weight&page[size]=2&expand=owner&count=true',
    );
    const page = first.json<{ data: { name: string; owner: { name: string } }[]; page: { next: string }; count: unknown }>();
    expect([page.data.map((r) => r.name), page.data[0]?.owner.name, page.count]).toEqual([['p3', 'p2'], 'Ana', { value: 3, exact: true }]);
    const filter = encodeURIComponent(
      JSON.stringify({
        and: [
          { field: 'species', op: 'eq', value: 'paged' },
          {
            or: [
              { field: 'weight', op: 'eq', value: 1 },
              { field: 'owner.name', op: 'eq', value: 'Nobody' },
            ],
          },
        ],
      }),
    );
    expect(
      (await call('GET', `/api/v1/zoo/animals?filter=${filter}`)).json<{ data: { name: string }[] }>().data.map((r) => r.name),
    ).toEqual(['p1']);
    const next = await call(
      'GET',
      `/api/v1/zoo/animals?filter[species]=paged&filter[weight][gte]=1&sort=-weight&page[size]=2&page[after]=${page.page.next}`,
    );
    expect(next.json()).toMatchObject({ data: [{ name: 'p1' }], page: { next: null } });
  });

  test('commands and bulk answer per row', async () => {
    const ill = await create({ name: 'ill', state: 'ill' });
    const fit = await create({ name: 'fit' });
    const bulk = await call('POST', '/api/v1/zoo/animals/bulk', {
      payload: { command: 'heal', input: { by: 'Ana' }, ids: [ill.id, fit.id] },
    });
    expect(bulk.json()).toEqual({
      results: [
        { id: ill.id, ok: true },
        { id: fit.id, ok: false, code: 'not-allowed', message: 'It is not ill.' },
      ],
    });
  });

  test('the meta document shows what the actor may do', async () => {
    const meta = (await call('GET', '/api/v1/meta')).json<{ records: { key: string; commands: { name: string }[] }[] }>();
    expect(meta.records.find((r) => r.key === 'zoo.animal')?.commands).toMatchObject([{ name: 'heal', bulk: true }]);
    expect((await server.inject({ url: '/api/v1/meta' })).json<{ records: unknown[] }>().records).toEqual([]);
    const { etag } = (await call('GET', '/api/v1/meta')).headers;
    const again = await call('GET', '/api/v1/meta', { headers: { 'if-none-match': String(etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await server.inject({ url: '/api/v1/meta', headers: { 'if-none-match': String(etag) } })).statusCode).toBe(200);
  });
});

describe('bad requests', () => {
  test.each([
    ['GET', '/api/v1/zoo/animals?nonsense=1', 400, 'parameter'],
    ['GET', '/api/v1/zoo/animals?filter={', 400, 'filter'],
    ['GET', '/api/v1/zoo/animals?filter[weight][contains]=1', 400, 'filter'],
    ['GET', '/api/v1/zoo/animals?filter[weight][gt]=heavy', 400, 'filter'],
    ['GET', '/api/v1/zoo/animals?sort=tags', 400, 'sort'],
    ['GET', '/api/v1/zoo/animals?page[size]=1000', 400, 'page-size'],
    ['GET', '/api/v1/zoo/animals?page[after]=abc', 400, 'cursor'],
    ['GET', '/api/v1/zoo/animals/not-an-id', 404, 'not-found'],
    ['GET', '/api/v1/zoo/dragons', 404, 'not-found'],
    ['POST', '/api/v1/zoo/animals/bulk', 400, 'command'],
  ] as const)('%s %s -> %i %s', async (method, url, status, code) => {
    const reply = await call(method, url, method === 'POST' ? { payload: {} } : {});
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([status, code]);
  });

  test('a body that is no JSON, not JSON at all, or too large is refused with a code', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await call('POST', '/api/v1/zoo/animals', { headers: json, payload: '{' })).json()).toMatchObject({
      status: 400,
      code: 'json',
    });
    expect((await call('POST', '/api/v1/zoo/animals', { headers: { 'content-type': 'text/xml' }, payload: '<a/>' })).json()).toMatchObject({
      status: 415,
    });
    expect(
      (await call('POST', '/api/v1/zoo/animals', { headers: json, payload: JSON.stringify({ name: 'x'.repeat(2_000_000) }) })).json(),
    ).toMatchObject({ status: 413, code: 'too-large' });
  });

  test('values that no column can hold never become a 500', async () => {
    for (const name of ['a\u0000b', '\ud800', 'x'.repeat(41), 12, {}, []]) {
      expect((await call('POST', '/api/v1/zoo/animals', { payload: { name } })).statusCode).toBeLessThan(500);
    }
    expect((await call('GET', '/api/v1/zoo/animals?q=%00%27%3B--')).statusCode).toBeLessThan(500);
    expect((await call('GET', '/api/v1/zoo/animals?filter[name]=%00')).statusCode).toBeLessThan(500);
  });
});

describe('what goes wrong', () => {
  const seen = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'POST' = 'GET') =>
    call(method, url, { headers: { accept: 'text/html,application/xhtml+xml', ...headers } });

  test('is a page for somebody in a browser, in their language, with a way on and nothing of what is inside', async () => {
    const page = await seen('/broken?q=%3Cb%3E', { 'accept-language': 'de' });
    expect([page.statusCode, page.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
    expect(page.body).toContain('<h1 id="heading">Das hat nicht geklappt</h1>');
    expect(page.body).toContain('<a href="/broken?q=%3Cb%3E">Noch einmal versuchen</a>');
    expect(page.body).toContain(String(page.headers['x-request-id']));
    expect(page.body).not.toContain('secret');
    const missing = await seen('/nowhere', { 'accept-language': 'fr' });
    expect([missing.statusCode, missing.body.includes('Page not found'), missing.body.includes('To the start')]).toEqual([404, true, true]);
  });

  test('does not offer to send a form again that may have been taken', async () => {
    const page = await seen('/broken', {}, 'POST');
    expect([page.statusCode, page.body.includes('Go back in your browser'), page.body.includes('Try again')]).toEqual([500, true, false]);
  });

  test('is a problem for programs, and for whoever looks at the interface for programs', async () => {
    for (const answer of [await call('GET', '/broken'), await seen('/api/v1/nowhere')])
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});

describe('cross-site requests', () => {
  const session = (headers: Record<string, string>) =>
    server.inject({ method: 'POST', url: '/api/v1/zoo/animals', headers: { authorization: 'ana', ...headers }, payload: { name: 'csrf' } });
  test('with a session need our header and our origin; with an API key neither', async () => {
    expect((await session({})).json()).toMatchObject({ code: 'csrf' });
    expect((await session({ 'x-entente-csrf': '1', origin: 'https://evil.example' })).json()).toMatchObject({ code: 'csrf' });
    expect((await session({ 'x-entente-csrf': '1', 'sec-fetch-site': 'cross-site' })).json()).toMatchObject({ code: 'csrf' });
    expect((await session({ 'x-entente-csrf': '1', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
    expect((await session({ authorization: 'key' })).statusCode).toBe(201);
  });
  test('are not let in by CORS', async () => {
    const reply = await server.inject({
      method: 'OPTIONS',
      url: '/api/v1/zoo/animals',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });
});

test('answers carry security headers and a request id', async () => {
  const reply = await call('GET', '/healthz', { headers: { 'x-request-id': 'abcdefgh-1' } });
  expect(reply.headers).toMatchObject({ 'x-request-id': 'abcdefgh-1', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(reply.headers['content-security-policy']).toContain("script-src 'self';");
});

test('ready when the database answers, and metrics for Prometheus', async () => {
  expect((await call('GET', '/readyz')).json()).toEqual({ status: 'ready' });
  expect((await call('GET', '/metrics')).body).toContain('process_resident_memory_bytes');
});

test('the OpenAPI document names every verb and command', async () => {
  const doc = (await call('GET', '/api/openapi.json')).json<{ openapi: string; paths: Record<string, object> }>();
  expect(doc.openapi).toBe('3.1.0');
  expect(Object.keys(doc.paths)).toEqual(
    expect.arrayContaining(['/api/v1/zoo/animals', '/api/v1/zoo/animals/{id}', '/api/v1/zoo/animals/{id}/heal']),
  );
});
