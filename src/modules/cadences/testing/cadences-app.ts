import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { drain } from '../../../kernel/jobs/drain.ts';
import { installJobs } from '../../../kernel/jobs/install-jobs.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createQueue } from '../../../kernel/jobs/queue.ts';
import type { ModuleHost } from '../../../kernel/module.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import type { MailMessage } from '../../../platform/notify/smtp-transport.ts';
import { privacyModule } from '../../privacy/module.ts';
import { purpose } from '../../privacy/records/purpose.ts';
import { salesModule } from '../../sales/module.ts';
import { cadence } from '../records/cadence.ts';
import { cadencesRegistry, office } from './registry.ts';
import type { Definition, Step } from '../rules/definition.ts';

export interface CadencesApp extends TestApp {
  readonly admin: Actor;
  readonly purposeId: string;
  /** What was sent, in order. */
  readonly sent: MailMessage[];
  /** What the mail server does with the next messages; sends unless said. */
  transport: { send(message: MailMessage): Promise<void> };
  run(record: RecordType, verb: string, input?: unknown, options?: { id?: string; actor?: Actor; version?: number }): Promise<CommandReply>;
  make(record: RecordType, input: unknown, actor?: Actor): Promise<string>;
  newUser(name: string, more?: Partial<Actor>): Promise<Actor>;
  /** Sets the clock and runs the jobs that are due then, and the feeds. */
  at(iso: string): Promise<void>;
  newCadence(steps: readonly Step[], more?: Partial<Definition>): Promise<string>;
  rows<T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]>;
}

/** A program of cadences and their neighbours with a queue, a mail server that writes down what it gets, and the clock at Monday, 2 March 2037, 11:00 in Berlin. */
export async function createCadencesApp(): Promise<CadencesApp> {
  const registry = cadencesRegistry();
  const test = await createTestApp(registry);
  // Ahead of the database's clock, or jobs that wait would be due; the days of the week are those of 2026.
  test.setNow('2037-03-02T10:00:00.000Z');
  await installJobs(test.adminUrl);
  const jobs = registry.modules.flatMap((m) => m.jobs ?? []);
  Object.assign(test.app, { enqueue: createQueue(jobs) });
  const host = {
    app: test.app,
    config: { mailFrom: 'Acme <no-reply@acme.example>', publicUrl: 'https://crm.example', dataDir: '/tmp' },
    secret: 'a secret of tests',
  } as unknown as ModuleHost;
  for (const module of [notifyModule, privacyModule, salesModule]) Object.assign(test.app.services, (await module.start?.(host))?.services);
  Object.assign(test.app.services, {
    settings: { calendar: () => office, company: () => ({ name: 'Acme' }) },
    company: { timeZone: 'Europe/Berlin', locale: 'en', scope: () => test.app.scope() },
    mentions: { written: async () => {} },
  });
  const sent: MailMessage[] = [];
  // Notifications of the staff are not what is counted here.
  const app = { transport: { send: async (message: MailMessage) => void (message.to.endsWith('@acme.example') || sent.push(message)) } };
  Object.assign(test.app.services.mailer ?? {}, {
    transport: { send: (message: MailMessage) => app.transport.send(message), close: () => {} },
  });
  const known = new Map<string, Actor>();
  Object.assign(test.app.services, {
    actors: {
      actorOf: async (_: unknown, id: string) => known.get(id) ?? null,
      actorsOf: async (_: unknown, ids: string[]) => new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id)]] : []))),
    },
  });
  const newUser: CadencesApp['newUser'] = async (name, more) => {
    const { id } = await test.as(systemActor, (ctx) =>
      createRecord(ctx, user, { name, email: `${newId()}@acme.example`, audience: 'staff', active: true }),
    );
    const actor = staff(id, { name, ...more });
    known.set(id, actor);
    return actor;
  };
  const admin = await newUser('Ana Admin', { isAdmin: true });
  const run: CadencesApp['run'] = (record, verb, input, options = {}) =>
    runCommand(test.app, {
      actor: options.actor ?? admin,
      requestId: 'test',
      record: registry.record(record.key),
      verb,
      input: input ?? {},
      ...(options.id ? { id: options.id } : {}),
      ...(options.version === undefined ? {} : { ifVersion: options.version }),
    });
  const make: CadencesApp['make'] = async (record, input, actor) =>
    String((await run(record, 'create', input, actor ? { actor } : {})).data?.id);
  const purposeId = await make(purpose, { name: 'Offers', key: 'offers', basis: 'legitimateInterest', channels: ['email'] });
  let count = 0;
  return Object.assign(app, test, {
    admin,
    purposeId,
    sent,
    run,
    make,
    newUser,
    at: async (iso: string) => {
      test.setNow(iso);
      await drain({ pool: test.pool, jobs, context: jobContext(test.app), app: test.app, now: iso });
    },
    newCadence: async (steps: readonly Step[], more: Partial<Definition> = {}) => {
      count += 1;
      const { result } = await run(cadence, 'make', {
        name: `Cadence ${count}`,
        purpose: purposeId,
        definition: { ...plain, steps, ...more },
      });
      const id = (result as { cadenceId: string }).cadenceId;
      await run(cadence, 'activate', {}, { id });
      return id;
    },
    rows: async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(test.app.db)).rows,
  });
}

const plain: Omit<Definition, 'steps'> = {
  window: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] },
  calendar: 'company',
  pastStage: null,
};

/** A mail step; the id names it in the assertions. */
export const mailStep = (id: string, more: Partial<{ subject: string; body: string }> = {}): Step => ({
  id,
  kind: 'email',
  subject: `Subject ${id}`,
  body: 'Hello {{firstName | there}}',
  ...more,
});
export const waitStep = (id: string, amount: number, unit: 'hours' | 'days' = 'days'): Step => ({ id, kind: 'wait', amount, unit });
export const taskStep = (id: string, more: Partial<{ waits: boolean; taskKind: string }> = {}): Step => ({
  id,
  kind: 'task',
  taskKind: 'call',
  title: 'Call {{firstName | them}}',
  description: '',
  waits: true,
  ...more,
});
