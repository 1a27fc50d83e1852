import type { Pool } from 'pg';
import type { App } from '../kernel/app.ts';
import type { Config } from '../kernel/config/config.ts';
import type { Db, Services } from '../kernel/context.ts';
import { createListener, type Listener } from '../kernel/db/listener.ts';
import { createKysely } from '../kernel/db/pool.ts';
import { openReplicas } from '../kernel/db/replicas.ts';
import type { Logger } from '../kernel/log/log.ts';
import type { ModuleHost } from '../kernel/module.ts';
import type { ParseScope } from '../kernel/record/kind.ts';
import type { Registry } from '../kernel/registry.ts';
import type { Clock } from '../kernel/time/clock.ts';
import '../kernel/company.ts';
import '../kernel/services/words.ts';
import { startFeeds } from '../kernel/event/start-feeds.ts';
import { createQueue } from '../kernel/jobs/queue.ts';
import { jobContext } from '../kernel/jobs/job-context.ts';
import { startWorkers, type Workers } from '../kernel/jobs/start-workers.ts';
import { programRegistry } from './schema.ts';

export interface ProgramOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Pool of the application's role. */
  readonly pool: Pool;
  /** URL of the same database for the connection that listens to notices. */
  readonly listenUrl: string;
  readonly clock: Clock;
  readonly secret: string;
  /** Other declarations than the program's own, for tests. */
  readonly registry?: Registry;
}

export interface Program {
  readonly app: App;
  /** Works on background jobs in this process until stopped. */
  startWorkers(concurrency: number): Promise<Workers>;
  close(): Promise<void>;
}

/** What several modules offer a part of, such as ways to import, is joined. */
function offer(services: Partial<Services>, more: Partial<Services>): void {
  const known: Readonly<Record<string, unknown>> = { ...services };
  for (const [name, value] of Object.entries(more)) {
    const before = known[name];
    Object.assign(services, {
      [name]: Array.isArray(before) && Array.isArray(value) ? [...(before as unknown[]), ...(value as unknown[])] : value,
    });
  }
}

/** Wires the modules into a running program, without any door to the outside yet: server, worker, seeds and tests start from it. */
export async function createProgram(options: ProgramOptions): Promise<Program> {
  const { config, log, clock } = options;
  const services: { -readonly [K in keyof Services]: Services[K] } = {
    dictionaries: async (language) => (language === 'de' ? (await import('../ui/i18n/de.ts')).de : null),
  };
  const registry = options.registry ?? programRegistry();
  const db = createKysely<object>(options.pool) as Db;
  const urls = config.databaseReplicaUrls;
  const replicas =
    urls.length === 0 ? undefined : openReplicas({ urls, primary: db, max: config.databasePoolSize, role: 'entente_app', log });
  const app: App = {
    registry,
    db,
    ...(replicas ? { replicas } : {}),
    services,
    now: () => new Date(clock.now().epochMilliseconds).toISOString(),
    scope: () => services.company?.scope() ?? withoutCompany(app.now()),
    enqueue: createQueue(registry.modules.flatMap((m) => m.jobs ?? [])),
  };
  const listener = await createListener(options.listenUrl, log);
  const host: ModuleHost = { app, config, log, secret: options.secret, listen: (channel, handler) => listener.on(channel, handler) };
  const closers: (() => Promise<void>)[] = [];
  if (replicas) {
    closers.push(() => replicas.close());
    listener.on('entente_event', () => replicas.noticed());
  }
  try {
    for (const module of registry.modules) {
      const started = await module.start?.(host);
      offer(services, started?.services ?? {});
      if (started?.close) closers.unshift(started.close);
    }
  } catch (error) {
    await closeAll(closers, listener);
    throw error;
  }
  return {
    app,
    startWorkers: async (concurrency) => {
      const workers = await startWorkers({
        pool: options.pool,
        jobs: registry.modules.flatMap((m) => m.jobs ?? []),
        crons: registry.modules.flatMap((m) => m.crons ?? []),
        log,
        context: jobContext(app),
        concurrency,
      });
      const feeds = await startFeeds({ app, log, listen: (handler) => listener.on('entente_event', handler) });
      return {
        id: workers.id,
        stop: async (how) => {
          await feeds.stop();
          await workers.stop(how);
        },
      };
    },
    close: () => closeAll(closers, listener),
  };
}

async function closeAll(closers: readonly (() => Promise<void>)[], listener: Listener): Promise<void> {
  for (const close of closers) await close();
  await listener.close();
}

/** Before a company profile exists: euros, no home country, no rates. */
function withoutCompany(now: string): ParseScope {
  return { country: '', baseCurrency: 'EUR', today: now.slice(0, 10), rate: () => null };
}
