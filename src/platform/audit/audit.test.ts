import { beforeAll, describe, expect, test } from 'vitest';
import { kindOf } from '../../fields/server.ts';
import { fullGrant, systemActor, type Actor } from '../../kernel/access/actor.ts';
import { runCommand } from '../../kernel/command/run.ts';
import { insertRow } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { createHttpServer } from '../../kernel/http/server.ts';
import { installJobs } from '../../kernel/jobs/install-jobs.ts';
import { drain } from '../../kernel/jobs/drain.ts';
import { jobContext } from '../../kernel/jobs/job-context.ts';
import { createQueue } from '../../kernel/jobs/queue.ts';
import { kernelModule } from '../../kernel/kernel-module.ts';
import { createLogger } from '../../kernel/log/log.ts';
import { createRegistry } from '../../kernel/registry.ts';
import { runSql } from '../../kernel/testing/postgres.ts';
import { createTestApp, staff, type TestApp } from '../../kernel/testing/test-app.ts';
import { animal, enclosure, keeper, zooModule } from '../../kernel/testing/zoo.ts';
import { auditModule } from './module.ts';
import { auditVerify, parseExpected } from './verify-command.ts';

let t: TestApp;
let ana: string;
let ben: string;
let get: (actor: Actor, url: string, method?: 'GET' | 'POST') => Promise<{ status: number; body: Answer; text: string }>;
let runJobs: () => Promise<unknown>;

interface Answer {
  readonly data: readonly {
    readonly seq: number;
    readonly type: string;
    readonly changes: Record<string, { from: unknown; to: unknown }>;
    readonly data: unknown;
    readonly actor: unknown;
  }[];
  readonly next: string | null;
  readonly [name: string]: unknown;
}

beforeAll(async () => {
  const registry = createRegistry([kernelModule, zooModule, auditModule], kindOf);
  t = await createTestApp(registry);
  await installJobs(t.adminUrl);
  const jobs = registry.modules.flatMap((m) => m.jobs ?? []);
  const app = { ...t.app, enqueue: createQueue(jobs) };
  runJobs = () => drain({ pool: t.pool, jobs, context: jobContext(app) });
  let actor = systemActor;
  const server = await createHttpServer({
    app,
    log: createLogger({ level: 'silent' }),
    routes: auditModule.routes?.flatMap((g) => g.routes(app)) ?? [],
    publicUrl: 'http://localhost',
    rateLimit: 100_000,
    observe: () => {},
    authenticate: async () => actor,
  });
  get = async (as, url, method = 'GET') => {
    actor = { ...as, via: 'apiKey' };
    const answer = await server.inject({ method, url });
    return {
      status: answer.statusCode,
      body: answer.headers['content-type']?.includes('json') ? answer.json<Answer>() : ({} as Answer),
      text: answer.body,
    };
  };
  [ana, ben] = (await t.as(systemActor, async (ctx) =>
    Promise.all(['Ana', 'Ben'].map(async (name) => (await insertRow(ctx, keeper, { name })).id)),
  )) as [string, string];
});

const auditor = (): Actor => staff(ana, { permissions: ['audit.read'] });
const create = async (actor: Actor, record: typeof animal | typeof enclosure, input: object): Promise<string> =>
  (await runCommand(t.app, { actor, requestId: 'test', record, verb: 'create', input })).data?.id ?? '';
const update = (actor: Actor, id: string, input: object): Promise<unknown> =>
  runCommand(t.app, { actor, requestId: 'test', record: animal, verb: 'update', id, input });

describe('the log of all events', () => {
  test('is for those with the permission only', async () => {
    for (const url of ['/api/v1/audit', '/api/v1/audit?format=csv', '/api/v1/audit/verify'])
      expect([url, (await get(staff(ben), url)).status]).toEqual([url, 403]);
    expect((await get({ ...staff(ben), audience: 'customer', permissions: ['audit.read'] }, '/api/v1/audit')).status).toBe(403);
    expect((await get({ ...staff(null), audience: 'public' }, '/api/v1/audit')).status).toBe(401);
  });

  test('comes latest first, page by page, each event once', async () => {
    const id = await create(staff(ana), animal, { name: 'Paged' });
    for (let i = 0; i < 6; i += 1) await update(staff(ana), id, { diary: `d${i}` });
    const seqs: number[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body }: { body: Answer } = await get(auditor(), `/api/v1/audit?id=${id}&page[size]=3${next === '' ? '' : `&after=${next}`}`);
      seqs.push(...body.data.map((e) => e.seq));
      next = body.next;
    }
    expect(seqs).toHaveLength(7);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
  });

  test('is narrowed by record, actor, type and time', async () => {
    const id = await create(staff(ben), animal, { name: 'Filtered' });
    const types = async (query: string): Promise<string[]> => (await get(auditor(), `/api/v1/audit?${query}`)).body.data.map((e) => e.type);
    expect(await types(`actor=${ben}&id=${id}`)).toEqual(['zoo.animalCreated']);
    expect(await types(`actor=${ana}&id=${id}`)).toEqual([]);
    expect(new Set(await types('record=identity.user'))).toEqual(new Set(['identity.userCreated']));
    expect(await types(`type=zoo.*&id=${id}`)).toEqual(['zoo.animalCreated']);
    expect(await types(`type=zoo.animalDeleted&id=${id}`)).toEqual([]);
    expect(await types(`id=${id}&from=2099-01-01`)).toEqual([]);
    expect(await types(`id=${id}&to=${new Date().toISOString().slice(0, 10)}`)).toEqual(['zoo.animalCreated']);
  });

  test('says which parameter is wrong', async () => {
    for (const [query, pointer] of [
      ['id=x', '/id'],
      ['actor=1', '/actor'],
      ['from=yesterday', '/from'],
      ['to=2026-13-45', '/to'],
      ['after=-1', '/after'],
      ['page[size]=0', '/page/size'],
      ['format=xml', '/format'],
    ]) {
      const { status, body } = await get(auditor(), `/api/v1/audit?${query}`);
      expect([query, status, (body['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([query, 400, pointer]);
    }
  });

  test('is exported whole, without anything that a spreadsheet would run', async () => {
    const id = await create(staff(ben, { name: '=cmd()' }), animal, { name: 'Export "quoted", all' });
    await sql`insert into event (type, record_id, actor_name, audience, via) select 'zoo.many', ${id}::uuid, 'x', 'staff', 'system' from generate_series(1, 2500)`.execute(
      t.app.db,
    );
    const { status, text } = await get(auditor(), `/api/v1/audit?id=${id}&format=csv`);
    expect(status).toBe(200);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(2502);
    expect(lines.at(-1)).toContain(`'=cmd()`);
    expect(lines.at(-1)).toContain('""to"":""Export \\""quoted\\"", all""');
  });
});

describe('the history of a record', () => {
  test('is there for whoever may see the record, in the trash too, and for nobody else', async () => {
    const id = await create(staff(ana), animal, { name: 'Private' });
    const own = staff(ben, { grants: { '*': { ...fullGrant, read: 'own' } } });
    expect((await get(own, `/api/v1/audit/zoo.animal/${id}`)).status).toBe(404);
    expect((await get(staff(ana), `/api/v1/audit/zoo.animal/${id}`)).body.data).toMatchObject([
      { type: 'zoo.animalCreated', actor: { id: ana, name: 'Staff' } },
    ]);
    await runCommand(t.app, { actor: staff(ana), requestId: 'test', record: animal, verb: 'delete', id });
    expect((await get(staff(ana), `/api/v1/audit/zoo.animal/${id}`)).body.data.map((e) => e.type)).toEqual([
      'zoo.animalDeleted',
      'zoo.animalCreated',
    ]);
    expect((await get(own, `/api/v1/audit/zoo.animal/${id}`)).status).toBe(404);
    for (const address of ['zoo.nothing/x', 'zoo.animal/x', `zoo.animal/${ana}`])
      expect((await get(staff(ana), `/api/v1/audit/${address}`)).status).toBe(404);
  });

  test('leaves out the fields that the reader may not see', async () => {
    const id = await create(staff(ana), animal, { name: 'Diarist', diary: 'secret' });
    await update(staff(ana), id, { diary: 'more secret', weight: 5 });
    const blind = staff(ben, { grants: { '*': { ...fullGrant, hidden: ['diary'] } } });
    const { body, text } = await get(blind, `/api/v1/audit/zoo.animal/${id}`);
    expect(text).not.toContain('secret');
    expect(body.data.map((e) => Object.keys(e.changes))).toEqual([['weight'], expect.arrayContaining(['name'])]);
  });

  test('does not tell the titles of records that the reader may not see', async () => {
    const pen = await create(staff(ana), enclosure, { name: 'Secret laboratory' });
    const id = await create(staff(ana), animal, { name: 'Moved', enclosure: pen });
    const limited = staff(ben, { grants: { '*': fullGrant, 'zoo.enclosure': { ...fullGrant, read: 'own' } } });
    expect((await get(staff(ana), `/api/v1/audit/zoo.animal/${id}`)).body.data[0]?.changes['enclosure']?.to).toEqual({
      id: pen,
      title: 'Secret laboratory',
    });
    const { body, text } = await get(limited, `/api/v1/audit/zoo.animal/${id}`);
    expect(body.data[0]?.changes['enclosure']?.to).toEqual({ id: pen, title: null });
    expect(text).not.toContain('laboratory');
  });
});

describe('checking the log', () => {
  test('runs in the background, and its result is shown', async () => {
    expect((await get(auditor(), '/api/v1/audit/verify')).body).toMatchObject({ ok: null, checkedAt: null, running: null });
    const started = await get(auditor(), '/api/v1/audit/verify', 'POST');
    expect(started.status).toBe(202);
    expect((await get(auditor(), '/api/v1/audit/verify')).body['running']).toMatchObject({
      id: (started.body['job'] as { id: string }).id,
    });
    await runJobs();
    expect((await get(auditor(), '/api/v1/audit/verify')).body).toMatchObject({ ok: true, problems: [], running: null });
  });

  test('on the command line ends with 1 and names the event when something was changed', async () => {
    const id = await create(staff(ana), animal, { name: 'Witness' });
    const lines: string[] = [];
    expect(await auditVerify(t.app.db, (line) => lines.push(line))).toBe(0);
    const expected = parseExpected(/--expected (\S+)/.exec(lines.join('\n'))?.[1] ?? '');
    expect(expected?.batch).toBeGreaterThan(0);
    const seq = (await sql<{ seq: number }>`select seq from event where record_id = ${id}::uuid`.execute(t.app.db)).rows[0]?.seq;
    await runSql(t.adminUrl, `update event set actor_name = 'Nobody' where seq = ${seq}`);
    lines.length = 0;
    expect(await auditVerify(t.app.db, (line) => lines.push(line), expected ? { expected } : {})).toBe(1);
    expect(lines[0]).toMatch(new RegExp(`^edited +event ${seq}, batch \\d+, .*: Event ${seq} was edited\\.$`));
    await runSql(t.adminUrl, `update event set actor_name = 'Staff' where seq = ${seq}`);
  });
});

test('answers kept for repeated requests go after a week', async () => {
  await sql`insert into idempotency_key (actor, key, request_hash, at) values ('a', 'old', 'x', '2026-02-01'), ('a', 'new', 'x', '2026-03-01')`.execute(
    t.app.db,
  );
  const [, tidy] = auditModule.jobs ?? [];
  const run = { id: '1', name: 'x', attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
  await tidy?.run({ ...jobContext(t.app)(run), job: run }, {});
  expect((await sql<{ key: string }>`select key from idempotency_key`.execute(t.app.db)).rows.map((r) => r.key)).toEqual(['new']);
});
