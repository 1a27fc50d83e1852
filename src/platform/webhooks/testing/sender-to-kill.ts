// A process for tests: delivers what waits in the database given, under the eyes of the system, to loopback.
import { kindOf } from '../../../fields/server.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import type { Db } from '../../../kernel/context.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { drain } from '../../../kernel/jobs/drain.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createQueue } from '../../../kernel/jobs/queue.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { zooModule } from '../../../kernel/testing/zoo.ts';
import { webhooksModule } from '../module.ts';
import { parseAllowList } from '../rules/address.ts';
import { createSealer } from '../seal.ts';

const [databaseUrl = '', sealingKey = ''] = process.argv.slice(2);
const pool = createPool(databaseUrl, { max: 3, applicationName: 'test' });
const jobs = webhooksModule.jobs ?? [];
const app = {
  registry: createRegistry([zooModule, webhooksModule], kindOf),
  db: createKysely<object>(pool) as Db,
  services: {
    webhooks: { sealer: createSealer(sealingKey), network: { resolve: async () => [], allow: parseAllowList(['127.0.0.1']) } },
    actors: { actorOf: async () => systemActor },
  },
  now: () => new Date().toISOString(),
  scope: () => ({}),
  enqueue: createQueue(jobs),
} as unknown as App;
await drain({ pool, jobs, context: jobContext(app) });
