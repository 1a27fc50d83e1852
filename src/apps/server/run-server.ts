import { flushCompileCache } from 'node:module';
import path from 'node:path';
import { loadSecret } from '../../kernel/config/load-secret.ts';
import { localUrl } from '../../kernel/config/config.ts';
import type { Config } from '../../kernel/config/config.ts';
import { openDatabase } from '../../kernel/db/open-database.ts';
import { createPool } from '../../kernel/db/pool.ts';
import type { Logger } from '../../kernel/log/log.ts';
import { systemClock } from '../../kernel/time/clock.ts';
import { setupNotice } from '../../platform/identity/index.ts';
import { scheduleBackup } from '../../platform/operations/index.ts';
import { openTracing } from '../../kernel/trace/open-tracing.ts';
import { recordTraces } from '../../kernel/trace/trace.ts';
import { programVersion } from '../program-version.ts';
import { createProgram } from '../program.ts';
import { banner } from './banner.ts';
import { checkPort, portTaken } from './check-port.ts';
import { createServer } from './create-server.ts';
import { recoverSeeding, seedDemo } from './demo.ts';
import { StartError } from './expected-errors.ts';
import { releaseStartMemory } from './release-start-memory.ts';
import { buildUi, isUiCurrent, root } from './ui-build.ts';
import { whenStopped } from './when-stopped.ts';

/** How long requests in flight, and jobs, may each take when the server is told to stop. */
const patienceMs = 10_000;

/**
 * Starts everything, serves until the process is told to stop, and takes it down in the reverse order.
 * @returns the exit code
 * @throws Error when it can't start; what was started is stopped again
 */
export async function runServer(config: Config, log: Logger): Promise<number> {
  const started = performance.now();
  const say = (message: string): void => void process.stdout.write(`${message}\n`);
  const closers: (() => Promise<unknown>)[] = [];
  const stopped = whenStopped(log);
  let isClosing = false;
  let isDraining = false;
  try {
    await checkPort(config);
    const ui = config.isServing ? ensureUi(config, say) : Promise.resolve();
    // A failing build is reported where it is awaited; until then it must not count as unhandled.
    ui.catch(() => {});
    const tracing = await openTracing(config, programVersion());
    recordTraces(tracing);
    if (tracing) closers.push(() => tracing.close());
    const database = await openDatabase(config, {
      migrations: path.join(root, 'migrations'),
      onProgress: say,
      beforeMigrating: (adminUrl) => recoverSeeding(config, adminUrl, say),
    });
    closers.push(database.close);
    const pool = createPool(database.appUrl, {
      max: config.databasePoolSize,
      applicationName: 'entente',
      role: database.appRole,
      // Not the error itself: it carries the whole connection. While we stop, connections end because the database does.
      onError: (error) =>
        !isClosing && log.warn({ code: (error as { code?: string }).code }, `a database connection was lost: ${error.message}`),
    });
    closers.push(() => pool.end());
    const program = await createProgram({ config, log, pool, listenUrl: database.appUrl, clock: systemClock, secret: loadSecret(config) });
    closers.push(() => program.close());
    await ui;
    const server = await createServer({ app: program.app, config, log, isDraining: () => isDraining });
    closers.push(() => withinPatience(server.close(), log));
    const logins = config.isServing ? await seedDemo(config, program, say) : [];
    await scheduleBackup(program.app);
    const workers = config.jobConcurrency > 0 ? await program.startWorkers(config.jobConcurrency) : undefined;
    // Together, so that stopping takes the time of the longer one.
    const stopWorkers = once(() => workers?.stop({ giveUpAfterMs: patienceMs }));
    closers[closers.length - 1] = () => Promise.all([withinPatience(server.close(), log), stopWorkers()]);
    releaseStartMemory();
    const port = await listen(() => server.listen({ port: config.port, host: config.host }), config);
    if (!config.isServing) say(`\nEntente is ready: working on background jobs, health at ${localUrl(config.host, port)}/readyz`);
    else
      say(
        banner({
          url: config.port === 0 ? localUrl(config.host, port) : config.publicUrl,
          seconds: (performance.now() - started) / 1000,
          logins,
        }),
      );
    const notice = config.isServing ? await setupNotice(program.app) : null;
    if (notice !== null) say(`\n${notice}`);
    // Now rather than at the end: after a kill there is no end.
    flushCompileCache();
    const reason = await Promise.race([stopped, database.ended.then((how) => ({ code: 1, text: `PostgreSQL ended (${how})` }))]);
    if (reason.code !== 0) log.fatal(`stopping: ${reason.text}`);
    else {
      say(`\n${reason.text}: finishing what is running, then stopping.`);
      isDraining = true;
      // Jobs that others can take need not wait for requests.
      await Promise.all([drain(config, database.ended), stopWorkers()]);
    }
    return reason.code;
  } finally {
    isClosing = true;
    await closeAll(closers, log);
  }
}

/** Time for a proxy to see /readyz at 503 and to send new requests elsewhere; meanwhile all are answered. */
async function drain({ isServing, drainSeconds }: Config, ended: Promise<string>): Promise<void> {
  if (!isServing || drainSeconds === 0) return;
  const timer = Promise.withResolvers<void>();
  const handle = setTimeout(() => timer.resolve(), drainSeconds * 1000);
  await Promise.race([timer.promise, ended]);
  clearTimeout(handle);
}

/** The first call does the work, all get its result. */
function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}

async function ensureUi(config: Config, say: (message: string) => void): Promise<void> {
  // In development Vite serves them from their sources.
  if (config.environment === 'development' || isUiCurrent()) return;
  say('building the browser apps');
  await buildUi();
}

/** @returns the port, which differs from the configured one when that is 0. */
async function listen(start: () => Promise<string>, config: Config): Promise<number> {
  try {
    return Number(new URL(await start()).port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new StartError(portTaken(config));
    throw error;
  }
}

async function withinPatience(closing: Promise<unknown>, log: Logger): Promise<void> {
  const timer = Promise.withResolvers<'late'>();
  const handle = setTimeout(() => timer.resolve('late'), patienceMs);
  const outcome = await Promise.race([closing, timer.promise]);
  clearTimeout(handle);
  if (outcome === 'late') log.warn(`requests still ran after ${patienceMs / 1000} s and were cut off`);
}

/** In reverse order; one that fails doesn't keep the others, above all not the database, from closing. */
async function closeAll(closers: readonly (() => Promise<unknown>)[], log: Logger): Promise<void> {
  for (const close of closers.toReversed()) {
    try {
      await close();
    } catch (error) {
      log.error({ err: error }, 'while stopping');
    }
  }
}
