// A process for tests: takes the step of one enrolment, tells its parent when all is written, and never commits.
import { asSystem, type App } from '../../../kernel/app.ts';
import type { Db } from '../../../kernel/context.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { createQueue } from '../../../kernel/jobs/queue.ts';
import type { ModuleHost } from '../../../kernel/module.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import { privacyModule } from '../../privacy/module.ts';
import { advanceOnce } from '../engine/advance.ts';
import { cadencesRegistry, office } from './registry.ts';

const [databaseUrl = '', id = '', now = ''] = process.argv.slice(2);
const registry = cadencesRegistry();
const app = {
  registry,
  db: createKysely<object>(createPool(databaseUrl, { max: 3, applicationName: 'test' })) as Db,
  services: {
    settings: { calendar: () => office, company: () => ({ name: 'Acme' }) },
    company: { timeZone: 'Europe/Berlin', locale: 'en' },
    mentions: { written: async () => {} },
  },
  now: () => now,
  scope: () => ({ country: 'DE', baseCurrency: 'EUR', today: now.slice(0, 10), rate: () => null }),
  enqueue: createQueue(registry.modules.flatMap((m) => m.jobs ?? [])),
} as unknown as App;
const config = {
  smtpUrl: 'smtp://127.0.0.1:1',
  mailFrom: 'Acme <no-reply@acme.example>',
  publicUrl: 'https://crm.example',
  dataDir: '/tmp',
};
for (const module of [notifyModule, privacyModule])
  Object.assign(app.services, (await module.start?.({ app, config, secret: 'a secret of tests' } as unknown as ModuleHost))?.services);
await asSystem(app, async (ctx) => {
  await advanceOnce(ctx, id);
  process.send?.('written');
  await new Promise(() => setInterval(() => {}, 1000));
});
