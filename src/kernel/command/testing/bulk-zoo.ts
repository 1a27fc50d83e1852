import type { Pool } from 'pg';
import { kindOf } from '../../../fields/server.ts';
import type { Actor } from '../../access/actor.ts';
import '../../access/why.ts';
import type { App } from '../../app.ts';
import type { Db } from '../../context.ts';
import { createKysely } from '../../db/pool.ts';
import { createQueue } from '../../jobs/queue.ts';
import { kernelModule } from '../../kernel-module.ts';
import { createRegistry, type Registry } from '../../registry.ts';
import { zooModule } from '../../testing/zoo.ts';

export function bulkRegistry(): Registry {
  return createRegistry([kernelModule, zooModule], kindOf);
}

/** A program over the zoo with a real queue, in which `users` may act. */
export function bulkApp(registry: Registry, pool: Pool, users: () => readonly Actor[]): App {
  return {
    registry,
    db: createKysely<object>(pool) as Db,
    services: { actors: { actorOf: async (_ctx, id) => users().find((u) => u.userId === id) ?? null } },
    now: () => new Date().toISOString(),
    scope: () => ({ country: 'DE', baseCurrency: 'EUR', today: new Date().toISOString().slice(0, 10), rate: () => null }),
    enqueue: createQueue(registry.modules.flatMap((m) => m.jobs ?? [])),
  };
}
