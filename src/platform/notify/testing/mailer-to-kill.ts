// A process for tests: does what mails one person, tells its parent when all is written, and never commits.
import { staff } from '../../../kernel/testing/test-app.ts';
import { kindOf } from '../../../fields/server.ts';
import { asSystem, type App } from '../../../kernel/app.ts';
import type { Db } from '../../../kernel/context.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import type { ModuleHost } from '../../../kernel/module.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { mailNow } from '../deliver/jobs.ts';
import { notifyModule } from '../module.ts';
import { notifyNeighbours } from './neighbours.ts';
import { zoo } from './zoo.ts';

const [databaseUrl = '', userId = ''] = process.argv.slice(2);
const app = {
  registry: createRegistry([...notifyNeighbours, notifyModule, zoo], kindOf),
  db: createKysely<object>(createPool(databaseUrl, { max: 3, applicationName: 'test' })) as Db,
  services: { actors: { actorOf: async () => staff(userId), actorsOf: async () => new Map([[userId, staff(userId)]]) } },
  now: () => '2030-03-04T10:00:00.000Z',
  scope: () => ({}),
  enqueue: async () => {},
} as unknown as App;
const config = { mailFrom: 'Acme <no-reply@entente.example>', publicUrl: 'https://crm.example' };
const started = await notifyModule.start?.({ app, config, secret: 'a secret of tests' } as unknown as ModuleHost);
Object.assign(app.services, started?.services);
await asSystem(app, async (ctx) => {
  await mailNow(ctx, userId);
  process.send?.('written');
  await new Promise(() => setInterval(() => {}, 1000));
});
