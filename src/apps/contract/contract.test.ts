import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { programRegistry } from '../schema.ts';
import { makeInput, namedIn, type FactoryOptions } from '../../kernel/testing/factory.ts';
import { addressOf } from './find-leaks.ts';
import { patienceMs } from './suite.ts';
import { createWorld, rowsOfEach, scopeOf, type World } from './world.ts';

// Over the whole program as it is declared: a record type that is added is tried here without a change.
let world: World;
let server: FastifyInstance;
let openapi: {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object }>> };
};
let meta: {
  readonly kinds: Readonly<Record<string, { readonly sortable: boolean; readonly operators: readonly string[] }>>;
  readonly records: readonly {
    readonly key: string;
    readonly fields: readonly {
      readonly name: string;
      readonly kind: string;
      readonly custom?: boolean;
    }[];
    readonly commands: readonly { readonly name: string }[];
  }[];
};

beforeAll(async () => {
  world = await createWorld();
  server = await world.serve(world.app);
  openapi = (await send('GET', '/api/openapi.json')).json as typeof openapi;
  meta = (await send('GET', '/api/v1/meta')).json as typeof meta;
}, patienceMs);

interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly etag: string;
}

async function send(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await server.inject({
    method,
    url,
    headers: { 'x-test-actor': 'admin', 'x-entente-csrf': '1', ...headers },
    ...(body ? { payload: body } : {}),
  });
  const json: unknown = String(answer.headers['content-type']).includes('json') && answer.body !== '' ? answer.json() : null;
  return {
    status: answer.statusCode,
    json,
    data: ((json as { data?: unknown } | null)?.data ?? {}) as Answer['data'],
    text: answer.body,
    etag: String(answer.headers['etag']),
  };
}

const ids = (answer: Answer): unknown[] => (answer.data as unknown as readonly { id: string }[]).map((row) => row.id);

// Names only: the declarations are the same in the world, which is made when the tests begin.
const declared = programRegistry().records;

describe.each(declared.map((r) => [r.key] as const))('%s', (key) => {
  const record = () => world.app.registry.record(key);
  const input = (n: number, options: FactoryOptions = {}) => makeInput(record(), scopeOf(world.records, record(), n, world.rows), options);
  const some = (): string => world.rows.get(key)?.find((id) => id !== null) ?? '';

  test('is documented: addresses, fields and commands in OpenAPI, and all that screens need in meta', () => {
    const at = addressOf(record());
    expect(openapi.paths[at]).toHaveProperty('get');
    expect(openapi.paths[at] ?? {}).toEqual(
      record().verbs.includes('create')
        ? expect.objectContaining({ post: expect.anything() })
        : expect.not.objectContaining({ post: expect.anything() }),
    );
    for (const command of world.app.registry.commandsOn(key))
      expect(openapi.paths[command.target === 'record' ? `${at}/{id}/${command.name}` : `${at}/${command.name}`]).toHaveProperty('post');
    const shown = meta.records.find((r) => r.key === key);
    const fields = Object.entries(record().fields)
      .filter(([, f]) => !f.secret)
      .map(([name]) => name);
    // An administrator may be kept from records by nothing but their own predicate.
    expect(shown?.fields.filter((f) => !f.custom).map((f) => f.name)).toEqual(expect.arrayContaining(fields));
    for (const [name, field] of Object.entries(record().fields))
      if (field.secret) expect(JSON.stringify([shown, openapi.components.schemas])).not.toContain(`"${name}":{"secret"`);
  });

  test('is read: in lists, alone, sorted by each field that says so, with each field expanded', async () => {
    const list = await send('GET', `${addressOf(record())}?page[size]=200`);
    expect(list.status).toBe(200);
    const [first] = ids(list);
    if (first)
      expect((await send('GET', `${addressOf(record())}/${String(first)}`)).data).toMatchObject({ id: first, version: expect.any(Number) });
    for (const field of meta.records.find((r) => r.key === key)?.fields ?? []) {
      if (!meta.kinds[field.kind]?.sortable) continue;
      const sorted = await send('GET', `${addressOf(record())}?page[size]=200&sort=-${field.name}`);
      expect([field.name, sorted.status, ids(sorted).toSorted()]).toEqual([field.name, 200, ids(list).toSorted()]);
    }
  });

  test('is filtered by each field with each of its operators, or refuses the value in words', async () => {
    for (const field of meta.records.find((r) => r.key === key)?.fields ?? []) {
      for (const op of meta.kinds[field.kind]?.operators ?? []) {
        const value = op === 'empty' ? 'true' : 'x';
        const { status, json } = await send('GET', `${addressOf(record())}?filter[${field.name}][${op}]=${value}`);
        expect([200, 400], `${field.name} ${op}: ${JSON.stringify(json)}`).toContain(status);
        if (status === 400) expect(json).toMatchObject({ code: 'filter', errors: [{ pointer: `/filter/${field.name}` }] });
      }
    }
  });

  test('is found by picker and search, and exported', async () => {
    expect((await send('GET', `${addressOf(record())}/suggest?q=`)).status).toBe(200);
    expect((await send('GET', `${addressOf(record())}?q=nothing+like+it`)).data).toEqual([]);
    const file = await send('GET', `${addressOf(record())}/export?format=csv`);
    expect(file.status).toBe(200);
    expect(file.text.startsWith('\ufeffId')).toBe(true);
  });

  test('is created, changed under its version, deleted and brought back, as far as it has these verbs', async () => {
    const at = addressOf(record());
    const { verbs } = record();
    if (!verbs.includes('create')) expect((await send('POST', at, input(rowsOfEach))).status).toBe(404);
    const created = verbs.includes('create') ? await createSome(at) : null;
    const id = created ? String(created.data['id']) : some();
    if (created) {
      expect(created.status).toBe(201);
      expect((await send('GET', `${at}/${id}`)).data).toMatchObject({
        id,
        version: 1,
        can: { update: verbs.includes('update') ? true : undefined },
      });
    }
    if (verbs.includes('update') && created) {
      const stale = await send('PATCH', `${at}/${id}`, {}, { 'if-match': '"999"' });
      expect(stale).toMatchObject({ status: 412, json: { code: 'version-conflict', current: { id } } });
      const same = await send('PATCH', `${at}/${id}`, {}, { 'if-match': created.etag });
      expect(same).toMatchObject({ status: 200, data: { version: created.data['version'] } });
    }
    if (!verbs.includes('update')) expect((await send('PATCH', `${at}/${id}`, {})).status).toBe(404);
    if (!verbs.includes('delete')) expect((await send('DELETE', `${at}/${id}`)).status).toBe(404);
    if (!verbs.includes('delete') || !created) return;
    expect((await send('DELETE', `${at}/${id}`)).status).toBe(204);
    expect((await send('GET', `${at}/${id}`)).status).toBe(404);
    if (record().hardDelete) return;
    expect((await send('GET', `${at}/${id}?trash=true`)).data['id']).toBe(id);
    expect((await send('POST', `${at}/${id}/restore`, {})).status).toBe(200);
    expect((await send('GET', `${at}/${id}`)).status).toBe(200);
  });

  /** Some numbers make a row that a rule of the domain refuses (each pair once): then the next is tried. */
  async function createSome(at: string): Promise<Answer> {
    let last: Answer | undefined;
    for (let n = rowsOfEach; n < rowsOfEach + 60; n += 1) {
      let [body, once] = [input(n), { 'idempotency-key': `contract-${key}-${n}` }];
      last = await send('POST', at, body, once);
      if (last.status === 422) {
        // Of fields that exclude each other: the one that the refusal names.
        const { errors = [] } = last.json as { readonly errors?: readonly { readonly pointer: string }[] };
        [body, once] = [input(n, { minimal: true, also: namedIn(errors) }), { 'idempotency-key': `contract-${key}-${n}-one` }];
        last = await send('POST', at, body, once);
      }
      // What is about a record that is itself seen through another (a note on an approval) nobody sees: not what is tried here.
      if (last.status === 201 && last.data['id'] === undefined) continue;
      if (last.status === 201) {
        const again = await send('POST', at, body, once);
        expect(again.data['id']).toBe(last.data['id']);
        return last;
      }
      if (last.status >= 500) break;
    }
    throw new Error(`${key} cannot be created: ${last?.text}`);
  }

  test('refuses what no field knows, and names it', async () => {
    if (!record().verbs.includes('create')) return;
    expect(await send('POST', addressOf(record()), { nonsense: 1 })).toMatchObject({
      status: 422,
      json: { code: 'invalid', errors: expect.arrayContaining([expect.objectContaining({ pointer: '/nonsense', code: 'unknown' })]) },
    });
    expect((await send('GET', `${addressOf(record())}?sort=nonsense`)).json).toMatchObject({ status: 400, code: 'unknown-field' });
  });
});
