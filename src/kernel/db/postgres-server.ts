import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { postgresBinaries } from './postgres-binaries.ts';
import { readPostmaster, stopPostmaster, tidyLeftover } from './postmaster.ts';
import { socketDirectory } from './socket-directory.ts';
import { giveTo, giveTree, postgresUser, spawnAs } from './postgres-user.ts';
import type { PostgresUser } from './postgres-user.ts';

export interface PostgresServerOptions {
  /** The cluster's directory; created when missing. */
  directory: string;
  /** Of the superuser "postgres", set when the cluster is created. */
  password: string;
  settings: Record<string, string>;
  logFile: string;
  /** Told what takes long: creating the cluster, recovery after a crash. */
  onProgress?: (message: string) => void;
}

export interface PostgresServer {
  pid: number;
  /** Directory of the Unix socket. */
  host: string;
  /** Resolves when the server ended by itself, which it should not, with how. */
  ended: Promise<string>;
  /** Waits for running transactions to be rolled back and everything to be on disk. */
  stop(): Promise<void>;
}

/**
 * Runs PostgreSQL on `directory`, on a Unix socket only. A server that a killed predecessor left running there is stopped first:
 * its sessions may still work for it, and it may have other settings. The caller holds the lock on the data directory.
 */
export async function startPostgres(options: PostgresServerOptions): Promise<PostgresServer> {
  const binaries = postgresBinaries();
  const directory = path.resolve(options.directory);
  const user = postgresUser(directory, path.dirname(binaries.initdb));
  checkReadable(directory);
  if (await tidyLeftover(directory)) options.onProgress?.('stopped a PostgreSQL that was left running');
  if (!existsSync(path.join(directory, 'PG_VERSION'))) {
    options.onProgress?.('creating the database');
    await createCluster(user, binaries.initdb, { ...options, directory });
  } else if (giveTree(user, directory)) options.onProgress?.('gave the copied database to the user that PostgreSQL runs as');
  const host = socketDirectory(directory, user);
  const settings = { ...options.settings, listen_addresses: '', unix_socket_directories: host, unix_socket_permissions: '0700' };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: Ctrl-C in a terminal goes to the whole process group, and we stop PostgreSQL after our own work is done.
  const child = withLog(options.logFile, (log) =>
    spawnAs(user, [binaries.postgres, '-D', directory, ...args], { detached: true, stdio: ['ignore', log, log] }),
  );
  const pid = await whenReady(child, directory, options);
  child.unref();
  let isStopping = false;
  const ended = new Promise<string>((resolve) => child.on('exit', (code, signal) => !isStopping && resolve(signal ?? `code ${code}`)));
  const stop = async (): Promise<void> => {
    isStopping = true;
    await stopPostmaster(pid);
  };
  return { pid, host, ended, stop };
}

/** Created under another name and renamed, so that a crash in between leaves nothing that looks like a database. */
async function createCluster(user: PostgresUser, initdb: string, options: PostgresServerOptions): Promise<void> {
  const draft = `${options.directory}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  giveTo(user, draft);
  const passwordFile = path.join(path.dirname(draft), `.password-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  giveTo(user, passwordFile);
  try {
    // Text sorts by the root collation of Unicode (ICU "und"), which is right or nearly so for all languages: é beside e, Zürich
    // after Zagreb, "apple" before "Berlin". LC_CTYPE has to be a UTF-8 one too, or pg_trgm takes no letter beyond ASCII for a letter.
    const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C'];
    const access = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const durability = options.settings.fsync === 'off' ? ['--no-sync'] : [];
    const attempts = ['C.UTF-8', 'en_US.UTF-8', 'C'].map((ctype) => [
      initdb,
      '-D',
      draft,
      ...locale,
      `--lc-ctype=${ctype}`,
      ...access,
      ...durability,
    ]);
    for (const [index, command] of attempts.entries()) {
      const { code, output } = await run(user, command);
      if (code === 0) break;
      if (index === attempts.length - 1) throw new Error(`PostgreSQL could not create its database in ${options.directory}:\n${output}`);
    }
    renameSync(draft, options.directory);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(user: PostgresUser, command: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawnAs(user, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** PostgreSQL writes "ready" into its pid file when it takes connections; a line in a log would depend on language and settings. */
async function whenReady(child: ChildProcess, directory: string, options: PostgresServerOptions): Promise<number> {
  let failure: string | undefined;
  child.on('error', (error) => (failure = error.message));
  child.on('exit', (code, signal) => (failure = `it ended with ${signal ?? `code ${code}`}`));
  const started = performance.now();
  let isSlow = false;
  while (failure === undefined) {
    const postmaster = readPostmaster(directory);
    if (postmaster?.pid === child.pid && postmaster?.isReady) return postmaster.pid;
    if (!isSlow && performance.now() - started > 3000) {
      isSlow = true;
      options.onProgress?.('PostgreSQL recovers from a crash');
    }
    await delay(5);
  }
  throw new Error(`PostgreSQL did not start on ${directory}: ${failure}. The end of ${options.logFile}:\n${tail(options.logFile)}`);
}

function withLog<T>(logFile: string, action: (descriptor: number) => T): T {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10 * 2 ** 20) renameSync(logFile, `${logFile}.1`);
  const descriptor = openSync(logFile, 'a', 0o600);
  try {
    return action(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : '(no log)';
}

function checkReadable(directory: string): void {
  const stat = statSync(directory, { throwIfNoEntry: false });
  const uid = process.getuid?.();
  if (!stat || uid === 0 || stat.uid === uid) return;
  throw new Error(
    `${directory} belongs to the user with id ${stat.uid}, and Entente runs as ${uid}. Run it as that user or as root, or set DATA_DIR to another directory.`,
  );
}
