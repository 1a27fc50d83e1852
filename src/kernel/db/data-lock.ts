import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Held by the one process that runs on a data directory. */
export interface DataLock {
  release(): void;
}

/** Another process runs on the data directory; `pid` is its process id when it is known. */
export class DataDirInUseError extends Error {
  readonly code = 'data_dir_in_use';
  readonly pid: number | undefined;
  constructor(dataDir: string, pid: number | undefined) {
    super(`Entente is already running on ${dataDir}${pid ? ` with pid ${pid}` : ''}. Stop it first, or set DATA_DIR to another directory.`);
    this.name = 'DataDirInUseError';
    this.pid = pid;
  }
}

/**
 * Takes the data directory for this process.
 *
 * The lock is an exclusive transaction on a small SQLite file: an operating system lock that vanishes with its
 * process, even after kill -9. A pid file alone has a race between finding it stale and replacing it, and pids
 * are used again; here the pid file only tells people who it is.
 * @throws DataDirInUseError when another process holds it.
 */
export function lockDataDir(dataDir: string): DataLock {
  makeWritable(dataDir);
  const pidFile = path.join(dataDir, 'entente.pid');
  const lock = new DatabaseSync(path.join(dataDir, 'entente.lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== 5) throw error;
    throw new DataDirInUseError(dataDir, readPid(pidFile));
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return {
    release() {
      rmSync(pidFile, { force: true });
      lock.close();
    },
  };
}

function makeWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    const lock = path.join(dataDir, 'entente.lock');
    if (existsSync(lock)) accessSync(lock, constants.W_OK);
  } catch (error) {
    throw new Error(
      `DATA_DIR ${dataDir} can't be written by this user (${(error as Error).message}). Make it the user's, run as its owner, or set DATA_DIR to another directory.`,
    );
  }
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
