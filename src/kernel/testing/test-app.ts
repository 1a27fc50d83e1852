import type { Pool } from 'pg';
import { fullGrant, systemActor, type Actor } from '../access/actor.ts';
import { transact, type App, type QueuedJob } from '../app.ts';
import type { Ctx, Db } from '../context.ts';
import { schemaSql } from '../db/ddl.ts';
import { createKysely, createPool } from '../db/pool.ts';
import type { Registry } from '../registry.ts';
import { afterwards } from './afterwards.ts';
import { runSql } from './postgres.ts';
import { createTestDatabase } from './test-database.ts';

export interface TestApp {
  readonly app: App;
  readonly pool: Pool;
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly jobs: QueuedJob[];
  /** Sets the time, ISO 8601 UTC. */
  setNow(iso: string): void;
  as<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T>;
}

/** A program over a registry of its own in a fresh database, with a clock moved by hand and jobs kept in a list. */
export async function createTestApp(registry: Registry): Promise<TestApp> {
  const { adminUrl, appUrl } = await createTestDatabase({ bare: true });
  await runSql(adminUrl, schemaSql(registry));
  const pool = createPool(appUrl, { max: 20, applicationName: 'test', patienceMs: 0 });
  afterwards(() => pool.end());
  const jobs: QueuedJob[] = [];
  let now = '2026-03-02T10:00:00.000Z';
  const app: App = {
    registry,
    db: createKysely<object>(pool) as Db,
    services: {},
    now: () => now,
    scope: () => ({
      country: 'DE',
      baseCurrency: 'EUR',
      today: now.slice(0, 10),
      rate: (currency) => (currency === 'USD' ? { rate: '0.5', date: '2026-03-01' } : null),
    }),
    enqueue: async (_tx, queued) => void jobs.push(...queued),
  };
  return {
    app,
    pool,
    adminUrl,
    appUrl,
    jobs,
    setNow: (iso) => void (now = iso),
    as: (actor, work) => transact(app, { actor, requestId: 'test' }, work),
  };
}

/** A member of staff who may do everything, unless said otherwise. */
export function staff(userId: string | null, more: Partial<Actor> = {}): Actor {
  return {
    ...systemActor,
    isSystem: false,
    userId,
    name: 'Staff',
    via: 'session',
    grants: { '*': fullGrant },
    teamUserIds: userId === null ? [] : [userId],
    ...more,
  };
}
