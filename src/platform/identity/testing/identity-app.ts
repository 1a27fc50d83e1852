import type { FastifyInstance } from 'fastify';
import { sql } from '../../../kernel/db/sql.ts';
import { afterAll } from 'vitest';
import { publicActor, type Actor } from '../../../kernel/access/actor.ts';
import { asSystem, type App } from '../../../kernel/app.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import type { Config } from '../../../kernel/config/config.ts';
import type { Services } from '../../../kernel/context.ts';
import { createListener } from '../../../kernel/db/listener.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { recordRoutes } from '../../../kernel/http/record-routes.ts';
import { createHttpServer } from '../../../kernel/http/server.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createLogger, type Logger } from '../../../kernel/log/log.ts';
import type { Module } from '../../../kernel/module.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import type { OutgoingMail } from '../../../kernel/services/mail.ts';
import { createTestApp, type TestApp } from '../../../kernel/testing/test-app.ts';
import { kindOf } from '../../../fields/server.ts';
import { filesModule } from '../../files/module.ts';
import { identityModule } from '../module.ts';
import { createUserWithPassword } from '../setup/create-user.ts';
import { identityOf } from '../service.ts';
import { temporaryDirectory } from '../../../kernel/testing/temporary-directory.ts';

export interface IdentityApp {
  readonly t: TestApp;
  readonly app: App;
  readonly server: FastifyInstance;
  readonly mails: OutgoingMail[];
  readonly dataDir: string;
  /** A user with a password; `roles` by key. */
  user(name: string, roles?: readonly string[], more?: object): Promise<{ id: string; email: string }>;
  actor(userId: string): Promise<Actor>;
  command(actor: Actor, record: string, verb: string, id: string | undefined, input?: object): Promise<CommandReply>;
  /** Another server process on the same database. */
  sibling(): Promise<Running>;
  /** Resolves when this process has heard of all changes that were committed before the call. */
  heard(): Promise<void>;
  /** Runs the jobs that were queued. */
  runJobs(): Promise<void>;
}

interface Running {
  readonly app: App;
  readonly server: FastifyInstance;
  heard(): Promise<void>;
}

export const password = 'correct horse battery';

/** Identity and files in a database of their own, behind a real HTTP server. For `beforeAll` or the top of a test file. */
export async function createIdentityApp(
  more: readonly Module[] = [],
  publicUrl = 'http://localhost',
  options: { readonly sessionIdleMinutes?: number; readonly log?: Logger } = {},
): Promise<IdentityApp> {
  const modules = [identityModule, filesModule, ...more];
  const registry = createRegistry(modules, kindOf);
  const t = await createTestApp(registry);
  const mails: OutgoingMail[] = [];
  const dataDir = temporaryDirectory('files');
  const services = { mail: { send: async (mail: OutgoingMail) => void mails.push(mail) } };
  const app: App = { ...t.app, services };
  const config = { publicUrl, isDemo: false, dataDir, sessionIdleMinutes: options.sessionIdleMinutes ?? 0 } as Config;
  const log = options.log ?? createLogger({ level: 'silent' });
  const running = await start(app, modules, config, t.appUrl, log);

  const user: IdentityApp['user'] = async (name, roles = [], fields = {}) => {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.test`;
    const { id } = await asSystem(app, (ctx) => createUserWithPassword(ctx, { name, email, password, roles, ...fields }));
    return { id, email };
  };
  return {
    t,
    mails,
    dataDir,
    user,
    ...running,
    actor: async (userId) => (await identityOf(app).readActor(app.db, userId)) ?? publicActor,
    command: (actor, record, verb, id, input = {}) =>
      runCommand(app, { actor, requestId: 'test', record: registry.record(record), verb, input, ...(id === undefined ? {} : { id }) }),
    sibling: async () => {
      const pool = createPool(t.appUrl, { max: 5, applicationName: 'sibling' });
      afterAll(() => pool.end());
      const other: App = { ...t.app, db: createKysely<object>(pool), services: { ...services } };
      return start(other, modules, config, t.appUrl, log);
    },
    runJobs: async () => {
      for (const { job, input } of t.jobs.splice(0)) {
        const declared = registry.modules.flatMap((m) => m.jobs ?? []).find((j) => j.name === job);
        const run = { id: crypto.randomUUID(), name: job, attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
        await declared?.run({ ...jobContext(app)(run), job: run }, declared.input.parse(input));
      }
    },
  };
}

async function start(app: App, modules: readonly Module[], config: Config, url: string, log: Logger): Promise<Running> {
  const listener = await createListener(url, log);
  afterAll(() => listener.close());
  const waiting = new Map<string, () => void>();
  listener.on('entente_test', (mark) => waiting.get(mark)?.());
  for (const module of modules) {
    const started = await module.start?.({
      app,
      config,
      log,
      secret: 'test-secret-test-secret-test-secret',
      listen: (channel, handler) => listener.on(channel, handler),
    });
    Object.assign(app.services as { -readonly [K in keyof Services]: Services[K] }, started?.services);
  }
  const server = await createHttpServer({
    app,
    log,
    publicUrl: config.publicUrl,
    rateLimit: 1_000_000,
    observe: () => {},
    routes: [...modules.flatMap((m) => m.routes ?? []).flatMap((group) => group.routes(app)), ...recordRoutes(app)],
    authenticate: (request) => identityOf(app).authenticate(request),
  });
  afterAll(() => server.close());
  const heard = (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const mark = crypto.randomUUID();
    waiting.set(mark, resolve);
    // Notices come in the order of the commits, so what was announced before is heard before.
    return sql`select pg_notify('entente_test', ${mark})`.execute(app.db).then(() => promise);
  };
  return { app, server, heard };
}
