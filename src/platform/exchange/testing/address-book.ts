import { Readable } from 'node:stream';
import { address, anyRef, choice, date, domain, email, formula, links, longText, many, number, phone, ref, tags, text } from '../../../fields/index.ts';
import { kindOf } from '../../../fields/server.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { definePolicy, everyRow } from '../../../kernel/access/policy.ts';
import { insertRow } from '../../../kernel/command/store.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import type { HttpReply } from '../../../kernel/http/route.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import type { Job, JobRun } from '../../../kernel/jobs/job.ts';
import { defineModule } from '../../../kernel/module.ts';
import { defineRecord, type RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import type { ImportPlan } from '../import/plan.ts';
import { exchangeModule } from '../module.ts';
import type { ImportCounts } from '../records/import.ts';
import { exchangeRoutes } from '../routes.ts';

/** A small address book to import into: companies, contacts, who works where, and ids of other systems. */
export const user = defineRecord({ module: 'identity', name: 'user', path: 'users', label: 'User', title: 'name', fields: { name: text({ required: true }), email: email() } });

export const company = defineRecord({
  module: 'parties', name: 'organization', path: 'organizations', label: 'Organization', title: 'name', owner: 'owner',
  fields: {
    name: text({ required: true, max: 100, synonyms: ['company', 'company name'] }), number: text({ unique: true, max: 20 }), domains: many({ of: domain() }),
    addresses: many({ of: address(), index: false }), phones: many({ of: phone(), labels: ['main', 'fax'] }), employees: number({ min: 0 }),
    lifecycleStage: choice({ options: [{ value: 'lead', label: 'Lead' }, { value: 'customer', label: 'Customer' }], default: 'lead' }),
    tags: tags(), description: longText(), owner: ref({ to: 'identity.user' }),
  },
});

export const contact = defineRecord({
  module: 'parties', name: 'person', path: 'people', label: 'Person', labelPlural: 'People', title: 'name', owner: 'owner',
  fields: {
    name: formula({ dependsOn: ['givenName', 'familyName'], expression: `btrim(coalesce({givenName}, '') || ' ' || coalesce({familyName}, ''))`, result: 'text', synonyms: ['contact name', 'full name'] }),
    givenName: text({ synonyms: ['first name'] }), familyName: text({ synonyms: ['last name'] }), emails: many({ of: email(), synonyms: ['email'] }), phones: many({ of: phone(), labels: ['work', 'mobile'] }),
    birthday: date(), organization: ref({ to: 'parties.organization' }), jobTitle: text({ synonyms: ['title'] }), tags: tags(), description: longText(), owner: ref({ to: 'identity.user' }),
    employers: links({ through: 'parties.affiliation', from: 'person', to: 'organization' }),
  },
});

export const affiliation = defineRecord({
  module: 'parties', name: 'affiliation', path: 'affiliations', label: 'Affiliation', title: 'title',
  fields: { title: text(), person: ref({ to: 'parties.person', required: true, onDelete: 'cascade' }), organization: ref({ to: 'parties.organization', required: true, onDelete: 'cascade' }) },
});

const externalId = defineRecord({
  module: 'parties', name: 'externalId', path: 'external-ids', label: 'External id', title: 'value', hardDelete: true,
  fields: { subject: anyRef({ required: true }), source: text({ required: true }), value: text({ required: true }) },
});

const note = defineRecord({ module: 'parties', name: 'note', path: 'notes', label: 'Note', title: 'body', fields: { subject: anyRef({ required: true }), body: text({ required: true }) } });


const partiesModule = defineModule({
  name: 'parties', dependsOn: ['identity', 'exchange'], records: [company, contact, affiliation, externalId, note],
  policies: [
    ...[company, contact].map((record) => definePolicy({ record, staff: null })),
    ...[affiliation, externalId, note].map((record) => definePolicy({ record, staff: everyRow })),
  ],
  schema: [`create unique index external_id_key on external_id (source, value, subject_type)`],
});

export interface AddressBook extends TestApp {
  admin: Actor;
  newUser(name: string, more?: Partial<Actor>): Promise<Actor>;
  call(method: string, path: string, options?: { params?: Record<string, string>; query?: Record<string, string>; body?: string | Uint8Array; actor?: Actor }): Promise<HttpReply>;
  run(record: RecordType, verb: string, options?: { id?: string; input?: unknown; actor?: Actor }): Promise<CommandReply>;
  /** Runs the jobs that wait, as a worker does. */
  work(signal?: AbortSignal): Promise<void>;
  /** Uploads, configures, starts and runs an import; returns its id and counts. */
  bringIn(file: string | Uint8Array, options: { record?: RecordType; plan?: (suggested: ImportPlan) => ImportPlan; name?: string; actor?: Actor }): Promise<{ id: string; counts: ImportCounts }>;
  state(id: string): Promise<Record<string, unknown>>;
  export(record: RecordType, query?: Record<string, string>, actor?: Actor): Promise<string>;
}

export async function createAddressBook(): Promise<AddressBook> {
  const registry = createRegistry([defineModule({ name: 'identity', dependsOn: [], records: [user], policies: [definePolicy({ record: user, staff: everyRow })] }), exchangeModule, partiesModule], kindOf);
  const test = await createTestApp(registry);
  const actors = new Map<string, Actor>();
  Object.assign(test.app.services, { actors: { actorOf: async (_ctx: unknown, id: string) => actors.get(id) ?? null } });
  const newUser: AddressBook['newUser'] = async (name, more) => {
    const id = newId();
    await test.as(systemActor, (ctx) => insertRow(ctx, registry.record(user.key), { name, email: `${name.toLowerCase()}@staff.example` }, id));
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
      app: test.app, actor, requestId: 'test', method, url: path, params, query, headers: {}, cookies: {}, ip: '127.0.0.1', body: undefined, stream: Readable.from([Buffer.from(body as string)]),
      parts: () => { throw new Error('no parts'); }, signal: new AbortController().signal,
    });
  };
  const run: AddressBook['run'] = (record, verb, { id, input = {}, actor = admin } = {}) => runCommand(test.app, { actor, requestId: 'test', record: registry.record(record.key), verb, input, ...(id ? { id } : {}) });
  const jobs = new Map((exchangeModule.jobs ?? []).map((job) => [job.name, job as Job]));
  const work: AddressBook['work'] = async (signal = new AbortController().signal) => {
    for (let next = test.jobs.shift(); next; next = test.jobs.shift()) {
      const job = jobs.get(next.job);
      if (!job) continue;
      const one: JobRun = { id: '1', name: job.name, attempt: 1, maxAttempts: 1, signal };
      await job.run({ ...(await jobContext(test.app)(one)), job: one }, next.input);
    }
  };
  const importRun = registry.record('exchange.import');
  const bringIn: AddressBook['bringIn'] = async (file, { record = contact, plan = (suggested) => suggested, name = 'file.csv', actor = admin }) => {
    const uploaded = (await call('POST', '/upload', { query: { name, record: record.key }, body: file, actor })).body as { data: { import: { id: string }; plan: ImportPlan } };
    const { id } = uploaded.data.import;
    await run(importRun, 'configure', { id, input: { plan: plan(uploaded.data.plan) }, actor });
    await run(importRun, 'start', { id, actor });
    await work();
    return { id, counts: (await state(id))['counts'] as ImportCounts };
  };
  const state: AddressBook['state'] = async (id) => (await test.pool.query('select state, counts, error from import where id = $1', [id])).rows[0] as Record<string, unknown>;
  return {
    ...test, admin, newUser, call, run, work, bringIn, state,
    export: async (record, query = {}, actor = admin) => {
      let out = '';
      for await (const chunk of (await call('GET', '/export', { params: { module: record.module, path: record.path }, query, actor })).body as Readable) out += String(chunk);
      return out;
    },
  };
}
