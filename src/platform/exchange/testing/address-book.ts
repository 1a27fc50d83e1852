import { Readable } from 'node:stream';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { insertRow } from '../../../kernel/command/store.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import type { HttpReply } from '../../../kernel/http/route.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import type { Job, JobRun } from '../../../kernel/jobs/job.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import type { ImportPlan } from '../import/plan.ts';
import { exchangeModule } from '../module.ts';
import { addressBookRegistry, contact, user } from './address-book-records.ts';
import type { ImportCounts } from '../records/import.ts';
import { exchangeRoutes } from '../routes.ts';

export interface AddressBook extends TestApp {
  admin: Actor;
  newUser(name: string, more?: Partial<Actor>): Promise<Actor>;
  call(
    method: string,
    path: string,
    options?: { params?: Record<string, string>; query?: Record<string, string>; body?: string | Uint8Array; actor?: Actor },
  ): Promise<HttpReply>;
  run(record: RecordType, verb: string, options?: { id?: string; input?: unknown; actor?: Actor }): Promise<CommandReply>;
  /** Runs the jobs that wait, as a worker does. */
  work(signal?: AbortSignal): Promise<void>;
  /** Uploads, configures, starts and runs an import; returns its id and counts. */
  bringIn(
    file: string | Uint8Array,
    options: { record?: RecordType; plan?: (suggested: ImportPlan) => ImportPlan; name?: string; actor?: Actor },
  ): Promise<{ id: string; counts: ImportCounts }>;
  state(id: string): Promise<Record<string, unknown>>;
  export(record: RecordType, query?: Record<string, string>, actor?: Actor): Promise<string>;
}

export async function createAddressBook(): Promise<AddressBook> {
  const registry = addressBookRegistry();
  const test = await createTestApp(registry);
  const actors = new Map<string, Actor>();
  Object.assign(test.app.services, { actors: { actorOf: async (_ctx: unknown, id: string) => actors.get(id) ?? null } });
  const newUser: AddressBook['newUser'] = async (name, more) => {
    const id = newId();
    await test.as(systemActor, (ctx) =>
      insertRow(ctx, registry.record(user.key), { name, email: `${name.toLowerCase()}@staff.example` }, id),
    );
    const actor = staff(id, { name, ...more });
    actors.set(id, actor);
    return actor;
  };
  const admin = await newUser('Admin', { isAdmin: true });
  const routes = exchangeRoutes.routes(test.app);
  const call: AddressBook['call'] = async (method, path, { params = {}, query = {}, body = '', actor = admin } = {}) => {
    const route = routes.find((each) => each.method === method && each.path.endsWith(path));
    if (!route) throw new Error(`no route ${method} ${path}`);
    return route.handle({
      app: test.app,
      actor,
      requestId: 'test',
      method,
      url: path,
      params,
      query,
      headers: {},
      cookies: {},
      ip: '127.0.0.1',
      body: undefined,
      stream: Readable.from([Buffer.from(body as string)]),
      parts: () => {
        throw new Error('no parts');
      },
      gone: () => new AbortController().signal,
      stopping: new AbortController().signal,
    });
  };
  const run: AddressBook['run'] = (record, verb, { id, input = {}, actor = admin } = {}) =>
    runCommand(test.app, { actor, requestId: 'test', record: registry.record(record.key), verb, input, ...(id ? { id } : {}) });
  const jobs = new Map((exchangeModule.jobs ?? []).map((job) => [job.name, job as Job]));
  const work: AddressBook['work'] = async (signal = new AbortController().signal) => {
    for (let next = test.jobs.shift(); next; next = test.jobs.shift()) {
      const job = jobs.get(next.job);
      if (!job) continue;
      const one: JobRun = { id: '1', name: job.name, attempt: 1, maxAttempts: 1, signal };
      await job.run({ ...jobContext(test.app)(one), job: one }, next.input);
    }
  };
  const importRun = registry.record('exchange.import');
  const bringIn: AddressBook['bringIn'] = async (
    file,
    { record = contact, plan = (suggested) => suggested, name = 'file.csv', actor = admin },
  ) => {
    const uploaded = (await call('POST', '/upload', { query: { name, record: record.key }, body: file, actor })).body as {
      data: { import: { id: string }; plan: ImportPlan };
    };
    const { id } = uploaded.data.import;
    await run(importRun, 'configure', { id, input: { plan: plan(uploaded.data.plan) }, actor });
    await run(importRun, 'start', { id, actor });
    await work();
    return { id, counts: (await state(id))['counts'] as ImportCounts };
  };
  const state: AddressBook['state'] = async (id) =>
    (await test.pool.query('select state, counts, error from import where id = $1', [id])).rows[0] as Record<string, unknown>;
  return {
    ...test,
    admin,
    newUser,
    call,
    run,
    work,
    bringIn,
    state,
    export: async (record, query = {}, actor = admin) => {
      let out = '';
      for await (const chunk of (await call('GET', '/export', { params: { module: record.module, path: record.path }, query, actor }))
        .body as Readable)
        out += String(chunk);
      return out;
    },
  };
}
