// A process for tests: sends the mail that waits in the database given, through the server given.
import { kindOf } from '../../../fields/server.ts';
import type { App } from '../../../kernel/app.ts';
import type { Db } from '../../../kernel/context.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { drain } from '../../../kernel/jobs/drain.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import type { ModuleHost } from '../../../kernel/module.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { notifyModule } from '../module.ts';

const [databaseUrl = '', smtpUrl = ''] = process.argv.slice(2);
const pool = createPool(databaseUrl, { max: 3, applicationName: 'test' });
const app = {
  registry: createRegistry([notifyModule], kindOf),
  db: createKysely<object>(pool) as Db,
  services: {},
  now: () => '2026-03-02T10:00:00.000Z',
  scope: () => ({}),
  enqueue: async () => {},
} as unknown as App;
const started = await notifyModule.start?.({
  app,
  config: { smtpUrl, mailFrom: 'Acme <no-reply@entente.example>' },
} as unknown as ModuleHost);
Object.assign(app.services, started?.services);
await drain({ pool, jobs: notifyModule.jobs ?? [], context: jobContext(app) });
