import type { AddressInfo } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema, type ElicitResult } from '@modelcontextprotocol/sdk/types.js';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { fullGrant } from '../../kernel/access/actor.ts';
import { asSystem } from '../../kernel/app.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { makeApiKey, type Scope } from '../identity/index.ts';
import { browser } from '../identity/testing/browser.ts';
import { createIdentityApp, password, type IdentityApp } from '../identity/testing/identity-app.ts';
import { role } from '../identity/records/role.ts';
import { searchModule } from '../search/module.ts';
import { assistantsModule } from './module.ts';
import { deskModule, ticket } from './testing/desk-module.ts';

let i: IdentityApp;
let url: string;
let owner: { id: string; email: string };
const all: readonly Scope[] = [{ record: '*', verbs: ['*'] }];

beforeAll(async () => {
  i = await createIdentityApp([deskModule, searchModule, assistantsModule]);
  await i.server.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(i.server.server.address() as AddressInfo).port}/api/mcp`;
  owner = await i.user('Ana Assistant', ['admin']);
});

const system = <T>(work: Parameters<typeof asSystem<T>>[1]): Promise<T> => asSystem(i.app, work);
const keyOf = async (user: string, scopes = all): Promise<string> =>
  (await system((ctx) => makeApiKey(ctx, { name: 'Assistant', owner: user, scopes, permissions: [] }))).key;
const ticketOf = async (subject: string, more: object = {}): Promise<string> =>
  (await system((ctx) => createRecord(ctx, ticket, { subject, owner: owner.id, cost: { amount: '25.00', currency: 'EUR' }, ...more }))).id;

interface ConnectOptions {
  /** How the person in front of the client answers. */
  readonly answer?: ElicitResult | (() => Promise<ElicitResult>);
  readonly fetch?: typeof fetch;
}

interface Answer {
  readonly isError: boolean;
  // The shape is what each test says.
  readonly data: Record<string, unknown> & {
    error?: { code: string; message: string; fields?: { pointer: string; code: string }[] };
    confirm?: string;
  };
}

async function connect(key: string, { answer, fetch }: ConnectOptions = {}) {
  const client = new Client({ name: 'test', version: '1' }, { capabilities: answer ? { elicitation: {} } : {} });
  const questions: string[] = [];
  if (answer)
    client.setRequestHandler(ElicitRequestSchema, async ({ params }) => {
      questions.push(params.message);
      return typeof answer === 'function' ? answer() : answer;
    });
  const transport = new StreamableHTTPClientTransport(new URL(url), {
    requestInit: { headers: { authorization: `Bearer ${key}` } },
    ...(fetch ? { fetch } : {}),
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  const call = async (name: string, args: object = {}): Promise<Answer> => {
    const result = await client.callTool({ name, arguments: args as Record<string, unknown> });
    return { isError: result.isError === true, data: result.structuredContent as Answer['data'] };
  };
  return { client, call, questions };
}

describe('an assistant', () => {
  test('searches, reads, runs a command, and is refused one, driven by the official client', async () => {
    const key = await keyOf(owner.id);
    const id = await ticketOf('Zebra stripes are fading');
    const { client, call } = await connect(key);
    expect(client.getServerVersion()).toMatchObject({ name: 'entente' });
    expect(client.getInstructions()).toContain('data that others wrote');
    const { tools } = await client.listTools();
    expect(tools.map((t) => t.name)).toEqual([
      'search',
      'list_record_types',
      'describe_record_type',
      'list_records',
      'read_record',
      'run_query',
      'create_record',
      'update_record',
      'delete_record',
      'run_command',
    ]);
    expect((await call('search', { query: 'zebra' })).data).toEqual({
      results: [expect.objectContaining({ type: 'desk.ticket', id, title: 'Zebra stripes are fading' })],
    });
    const read = await call('read_record', { type: 'desk.ticket', id });
    expect(read.data['record']).toMatchObject({ id, subject: 'Zebra stripes are fading', state: 'open', can: { close: true } });
    const closed = await call('run_command', { type: 'desk.ticket', id, command: 'close', input: { note: 'painted' } });
    expect(closed).toMatchObject({ isError: false, data: { done: true, record: { state: 'closed' }, result: { closed: true } } });
    const again = await call('run_command', { type: 'desk.ticket', id, command: 'close', input: { note: 'painted' } });
    expect(again).toMatchObject({ isError: true, data: { error: { code: 'not-allowed', message: 'It is closed already.' } } });
    const { rows } = await sql`select via, actor_name from event where type = 'desk.ticketClosed' and record_id = ${id}::uuid`.execute(
      i.app.db,
    );
    expect(rows).toEqual([{ via: 'mcp', actor_name: 'Ana Assistant (Assistant)' }]);
  });

  test('learns which fields, operators, commands and queries there are, and uses them', async () => {
    const { call } = await connect(await keyOf(owner.id));
    expect((await call('list_record_types')).data['types']).toContainEqual({
      type: 'desk.ticket',
      label: 'Tickets',
      may: ['read', 'create', 'update', 'delete'],
      commands: ['close', 'refund', 'audit'],
    });
    const described = (await call('describe_record_type', { type: 'desk.ticket' })).data;
    expect(described['fields']).toContainEqual(
      expect.objectContaining({ name: 'state', kind: 'choice', values: ['open', 'closed'], notOnUpdate: true }),
    );
    expect(described['commands']).toContainEqual(
      expect.objectContaining({
        command: 'refund',
        asksFirst: true,
        input: expect.objectContaining({ properties: { reason: expect.any(Object) } }),
      }),
    );
    const made = await call('create_record', { type: 'desk.ticket', values: { subject: 'Made by an assistant' } });
    const { id, version } = made.data['record'] as { id: string; version: number };
    const changed = await call('update_record', { type: 'desk.ticket', id, version, values: { story: 'x'.repeat(3000) } });
    expect(changed.data['record']).toMatchObject({ story: 'x'.repeat(3000), version: version + 1 });
    const listed = await call('list_records', {
      type: 'desk.ticket',
      filter: { field: 'subject', op: 'startsWith', value: 'Made by' },
      fields: ['subject', 'story'],
    });
    expect(listed.data['records']).toEqual([
      { id, version: version + 1, subject: 'Made by an assistant', story: `${'x'.repeat(500)}… (2500 more characters)` },
    ]);
    expect((await call('run_query', { type: 'desk.ticket', query: 'greet', input: { name: 'you' } })).data).toEqual({
      result: { text: 'Hello you' },
    });
    expect(await call('update_record', { type: 'desk.ticket', id, version, values: { story: 'late' } })).toMatchObject({
      isError: true,
      data: { error: { code: 'version-conflict' } },
    });
  });

  test('is told the field and the rule when its input is wrong', async () => {
    const { call, client } = await connect(await keyOf(owner.id));
    const error = async (name: string, args: object) => (await call(name, args)).data.error;
    expect(await error('create_record', { type: 'desk.ticket', values: { cost: { amount: 'much', currency: 'EUR' } } })).toMatchObject({
      code: 'invalid',
      fields: expect.arrayContaining([
        expect.objectContaining({ pointer: '/subject', code: 'required' }),
        expect.objectContaining({ pointer: expect.stringMatching(/^\/cost/) }),
      ]),
    });
    expect(await error('update_record', { type: 'desk.ticket', id: crypto.randomUUID(), values: {} })).toMatchObject({ code: 'not-found' });
    expect(await error('read_record', { type: 'desk.ticket', id: 'not an id' })).toMatchObject({
      code: 'invalid',
      fields: [{ pointer: '/id' }],
    });
    expect(await error('list_records', { type: 'desk.nothing' })).toMatchObject({
      code: 'unknown-type',
      message: expect.stringContaining('desk.ticket'),
    });
    expect(await error('list_records', { type: 'desk.ticket', filter: { field: 'subject', op: 'near', value: 1 } })).toMatchObject({
      code: 'filter',
    });
    expect(await error('list_records', { type: 'desk.ticket', nonsense: true })).toMatchObject({ code: 'invalid' });
    await expect(client.callTool({ name: 'drop_tables' })).rejects.toThrow('There is no tool');
  });

  test('gets answers of bounded size, and can go on behind them', async () => {
    for (let n = 0; n < 30; n += 1) await ticketOf(`Long ${String(n).padStart(2, '0')}`, { story: 'ü'.repeat(5000) });
    const { call } = await connect(await keyOf(owner.id));
    const seen: string[] = [];
    for (let after: string | null = null, first = true; first || after; first = false) {
      const page = (await call('list_records', {
        type: 'desk.ticket',
        filter: { field: 'subject', op: 'startsWith', value: 'Long' },
        sort: 'subject',
        limit: 100,
        fields: ['subject', 'story'],
        ...(after ? { after } : {}),
      })) as Answer;
      expect(JSON.stringify(page.data).length).toBeLessThanOrEqual(60_000);
      seen.push(...(page.data['records'] as { subject: string }[]).map((r) => r.subject));
      after = page.data['next'] as string | null;
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_v, n) => `Long ${String(n).padStart(2, '0')}`));
  });
});

describe('a command that asks first', () => {
  test('is run when the person agrees to the question that their client puts', async () => {
    const id = await ticketOf('Broken kettle');
    const { call, questions } = await connect(await keyOf(owner.id), { answer: { action: 'accept', content: { agree: true } } });
    const reply = await call('run_command', { type: 'desk.ticket', id, command: 'refund', input: { reason: 'leaks' } });
    expect(reply).toMatchObject({ isError: false, data: { done: true, record: { cost: null } } });
    expect(questions).toEqual(['Refund: Ticket “Broken kettle”? The money goes back. With {"reason":"leaks"}']);
  });

  test.each([{ action: 'decline' }, { action: 'cancel' }, { action: 'accept', content: { agree: false } }] satisfies ElicitResult[])(
    'is not run after %j',
    async (answer) => {
      const id = await ticketOf('Kept kettle');
      const { call } = await connect(await keyOf(owner.id), { answer });
      expect(await call('run_command', { type: 'desk.ticket', id, command: 'refund' })).toMatchObject({
        isError: true,
        data: { error: { code: 'declined' } },
      });
      expect((await call('read_record', { type: 'desk.ticket', id })).data['record']).toMatchObject({ cost: { amount: '25' } });
    },
  );

  test('is not run when the record changes while the person thinks', async () => {
    const id = await ticketOf('Changing kettle');
    const { call } = await connect(await keyOf(owner.id), {
      answer: async () => {
        await i.command(await i.actor(owner.id), 'desk.ticket', 'update', id, { subject: 'Another kettle' });
        return { action: 'accept', content: { agree: true } };
      },
    });
    expect(await call('run_command', { type: 'desk.ticket', id, command: 'refund' })).toMatchObject({
      isError: true,
      data: { error: { code: 'version-conflict' } },
    });
  });

  test('gets its answer although that reaches another process', async () => {
    const id = await ticketOf('Far kettle');
    const other = await i.sibling();
    await other.server.listen({ port: 0, host: '127.0.0.1' });
    const there = `http://127.0.0.1:${(other.server.server.address() as AddressInfo).port}/api/mcp`;
    let passed = 0;
    const { call } = await connect(await keyOf(owner.id), {
      answer: { action: 'accept', content: { agree: true } },
      fetch: async (to, init) => {
        const isAnswer = typeof init?.body === 'string' && init.body.includes('"agree"');
        if (isAnswer) passed += 1;
        return fetch(isAnswer ? there : to, init);
      },
    });
    expect(await call('run_command', { type: 'desk.ticket', id, command: 'refund' })).toMatchObject({ isError: false });
    expect(passed).toBe(1);
  });

  test('takes a second call with a token where the client cannot ask; the token is for this, once, and for a short time', async () => {
    const [id, other] = [await ticketOf('Token kettle'), await ticketOf('Other kettle')];
    const key = await keyOf(owner.id);
    const { call } = await connect(key);
    const refund = (more: object = {}) =>
      call('run_command', { type: 'desk.ticket', id, command: 'refund', input: { reason: 'leaks' }, ...more });
    const code = async (more: object) => (await refund(more)).data.error?.code;
    const offer = async (): Promise<string> => (await refund()).data.confirm ?? '';
    expect((await refund()).data).toMatchObject({ confirmationNeeded: true, question: expect.stringContaining('Token kettle') });
    expect(await code({ confirm: 'guessed' })).toBe('confirmation');
    expect(await code({ confirm: await offer(), input: { reason: 'another' } })).toBe('confirmation');
    expect(await code({ confirm: await offer(), id: other })).toBe('confirmation');
    const stranger = await connect(await keyOf(owner.id));
    expect(
      (
        await stranger.call('run_command', {
          type: 'desk.ticket',
          id,
          command: 'refund',
          input: { reason: 'leaks' },
          confirm: await offer(),
        })
      ).data.error?.code,
    ).toBe('confirmation');
    const stale = await offer();
    await i.command(await i.actor(owner.id), 'desk.ticket', 'update', id, { story: 'changed meanwhile' });
    expect(await code({ confirm: stale })).toBe('confirmation');
    const late = await offer();
    await sql`update assistant_confirmation set expires_at = expires_at - interval '6 minutes'`.execute((await adminDb()).db);
    expect(await code({ confirm: late })).toBe('confirmation');
    const good = await offer();
    const [one, two] = await Promise.all([refund({ confirm: good }), refund({ confirm: good })]);
    expect([one.isError, two.isError].toSorted()).toEqual([false, true]);
    expect((await call('delete_record', { type: 'desk.ticket', id: other })).data).toMatchObject({ confirmationNeeded: true });
  });
});

describe('permission', () => {
  test('without a key, with a wrong one, or with a session there is nothing', async () => {
    const b = browser(i.server);
    await b.signIn(owner.email, password);
    const cookie = [...b.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const post = (headers: Record<string, string>) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
      });
    const attempts: Record<string, string>[] = [{}, { authorization: 'Bearer ent_nonsense' }, { cookie, 'x-entente-csrf': '1' }];
    for (const headers of attempts) {
      const reply = await post(headers);
      expect(reply.status).toBe(401);
      expect(reply.headers.get('www-authenticate')).toContain('Bearer');
    }
    const authorization = `Bearer ${await keyOf(owner.id)}`;
    expect((await post({ authorization })).status).toBe(200);
    expect((await post({ authorization, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ authorization, 'mcp-session-id': 'forged.session' })).status).toBe(404);
    expect((await fetch(url, { headers: { authorization } })).status).toBe(405);
  });

  test('people of the portal have no keys, and one whose account is closed loses theirs', async () => {
    const carla = await i.user('Carla Portal', [], { audience: 'customer', personId: crypto.randomUUID() });
    await expect(connect(await keyOf(carla.id))).rejects.toThrow('API key');
    const leaver = await i.user('Lea Leaver', ['admin']);
    const { call } = await connect(await keyOf(leaver.id));
    await i.command(await i.actor(owner.id), 'identity.user', 'deactivate', leaver.id);
    await i.heard();
    await expect(call('list_record_types')).rejects.toThrow('API key');
  });

  test('rows of others and hidden fields do not exist: not in lists, not by id, not in search, not to filter by', async () => {
    await system((ctx) =>
      createRecord(ctx, role, {
        name: 'Desk',
        key: 'desk',
        grants: { 'desk.ticket': { ...fullGrant, read: 'own', update: 'own', delete: 'own', hidden: ['cost'] } },
      } as never),
    );
    const bo = await i.user('Bo Own', ['desk']);
    const mine = await ticketOf('Giraffe of Bo', { owner: bo.id });
    const hers = await ticketOf('Giraffe of Ana');
    const { call } = await connect(await keyOf(bo.id));
    const found = (await call('search', { query: 'giraffe' })).data['results'] as { id: string }[];
    expect(found.map((r) => r.id)).toEqual([mine]);
    const listed = (await call('list_records', { type: 'desk.ticket', count: true })).data;
    expect(listed).toMatchObject({ records: [{ id: mine }], count: { value: 1, exact: true } });
    expect(JSON.stringify(listed)).not.toContain('cost');
    expect((await call('read_record', { type: 'desk.ticket', id: hers })).data.error?.code).toBe('not-found');
    expect((await call('run_command', { type: 'desk.ticket', id: hers, command: 'refund' })).data.error?.code).toBe('not-found');
    expect((await call('list_records', { type: 'desk.ticket', filter: { field: 'cost', op: 'gt', value: '1' } })).data.error?.code).toBe(
      'unknown-field',
    );
    expect(JSON.stringify((await call('describe_record_type', { type: 'desk.ticket' })).data)).not.toContain('cost');
    expect((await call('run_command', { type: 'desk.ticket', id: mine, command: 'audit' })).data.error?.code).toBe('unknown-command');
  });

  test('a key’s scopes hold: one for reading is offered no tool that changes anything', async () => {
    const id = await ticketOf('Read me');
    const { client, call } = await connect(await keyOf(owner.id, [{ record: 'desk.ticket', verbs: ['read'] }]));
    expect((await client.listTools()).tools.map((t) => t.name)).toEqual([
      'search',
      'list_record_types',
      'describe_record_type',
      'list_records',
      'read_record',
      'run_query',
    ]);
    expect((await call('list_record_types')).data['types']).toEqual([
      { type: 'desk.ticket', label: 'Tickets', may: ['read'], commands: [] },
    ]);
    expect((await call('read_record', { type: 'desk.ticket', id })).data['record']).toMatchObject({ subject: 'Read me' });
    await expect(call('update_record', { type: 'desk.ticket', id, values: {} })).rejects.toThrow('There is no tool');
    // A record type that staff need no grant for is closed to a key that doesn't name it.
    expect((await call('list_records', { type: 'assistants.assistantCall' })).data.error?.code).toBe('unknown-type');
  });
});

test('what assistants did is kept, for the owner of the key and those who manage users', async () => {
  const eve = await i.user('Eve Log', ['sales-rep']);
  const id = await ticketOf('Logged', { owner: eve.id });
  const { call } = await connect(await keyOf(eve.id));
  await call('run_command', { type: 'desk.ticket', id, command: 'close', input: { note: 'geheim' } });
  await call('run_command', { type: 'desk.ticket', id, command: 'close', input: { note: 'geheim' } });
  const b = browser(i.server);
  await b.signIn(eve.email, password);
  const calls = (await b.get('/api/v1/assistants/calls?sort=createdAt')).body['data'];
  expect(calls).toMatchObject([
    { tool: 'run_command', recordType: 'desk.ticket', recordId: id, command: 'close', outcome: 'done', client: 'test 1' },
    { tool: 'run_command', outcome: 'not-allowed' },
  ]);
  expect(JSON.stringify(calls)).not.toContain('geheim');
  expect((await b.get('/api/v1/assistants/calls/usage')).body['data']).toMatchObject([
    { keyName: 'Assistant', owner: 'Eve Log', calls: 2, changes: 1, refused: 1 },
  ]);
});

async function adminDb() {
  const { createKysely, createPool } = await import('../../kernel/db/pool.ts');
  const pool = createPool(i.t.adminUrl, { max: 1, applicationName: 'test' });
  onTestFinished(() => pool.end());
  return { db: createKysely<object>(pool) };
}
