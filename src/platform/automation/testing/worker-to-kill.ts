// A process for tests: works on the jobs of automation in the database given, until it is killed.
import { kindOf } from '../../../fields/server.ts';
import { publicActor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createQueue } from '../../../kernel/jobs/queue.ts';
import { startWorkers } from '../../../kernel/jobs/start-workers.ts';
import { kernelModule } from '../../../kernel/kernel-module.ts';
import { createLogger } from '../../../kernel/log/log.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { approvalsModule } from '../../approvals/module.ts';
import { filesModule } from '../../files/module.ts';
import { identityModule } from '../../identity/module.ts';
import { createIdentity } from '../../identity/service.ts';
import { notifyModule } from '../../notify/module.ts';
import { settingsModule } from '../../settings/module.ts';
import { automationModule } from '../module.ts';
import { crmModule } from './crm-module.ts';

const pool = createPool(process.argv[2] ?? '', { max: 5, applicationName: 'worker' });
const registry = createRegistry(
  [identityModule, filesModule, kernelModule, settingsModule, notifyModule, approvalsModule, automationModule, crmModule],
  kindOf,
);
const jobs = registry.modules.flatMap((m) => m.jobs ?? []);
const services: Record<string, unknown> = {};
const app = {
  registry,
  db: createKysely<object>(pool),
  services,
  now: () => '2040-03-06T08:01:00.000Z',
  scope: () => ({ country: 'DE', baseCurrency: 'EUR', today: '2040-03-06', rate: () => null }),
  enqueue: createQueue(jobs),
} as unknown as App;
const identity = createIdentity({ app, secret: 'test', publicUrl: 'http://localhost', isDemo: false });
services['actors'] = { actorOf: async (ctx: { db: App['db'] }, id: string) => (await identity.readActor(ctx.db, id)) ?? publicActor };
await startWorkers({ pool, jobs, log: createLogger({ level: 'silent' }), context: jobContext(app), concurrency: 2 });
process.send?.('ready');
