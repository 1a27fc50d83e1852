import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface Postmaster {
  pid: number;
  isReady: boolean;
  socketDirectory: string | undefined;
}

/** What the server says of itself in postmaster.pid (src/include/utils/pidfile.h): line 1 its pid, 5 its socket's directory, 8 its state. */
export function readPostmaster(directory: string): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(directory), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0
      ? { pid, isReady: ['ready', 'standby'].includes(lines[7]?.trim() ?? ''), socketDirectory: lines[4]?.trim() || undefined }
      : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Clears the way for a new server: stops one that still runs on the directory, and removes pid files whose pid PostgreSQL would take
 * for a running server though it is an ended process that nobody collected, or by now another program's. When there is no such process
 * any more, PostgreSQL tidies up itself.
 * @returns true when a server was stopped.
 */
export async function tidyLeftover(directory: string): Promise<boolean> {
  const postmaster = readPostmaster(directory);
  if (!postmaster || !hasProcess(postmaster.pid)) return false;
  const isRunning = isAlive(postmaster.pid) && isServerOf(postmaster.pid, directory);
  if (isRunning) await stopPostmaster(postmaster.pid);
  // A session that outlived its server may still write; the pid file that we remove is what would have kept us from it.
  for (const pid of linuxProcesses().filter((each) => isServerOf(each, directory))) await stopPostmaster(pid, ['SIGKILL']);
  for (const file of [pidFile(directory), path.join(postmaster.socketDirectory ?? directory, '.s.PGSQL.5432.lock')])
    rmSync(file, { force: true });
  return isRunning;
}

/** Fast shutdown (SIGINT): sessions are ended and rolled back, then everything is written. Not done in a minute: immediate shutdown. */
export async function stopPostmaster(pid: number, signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGKILL']): Promise<void> {
  for (const signal of signals) {
    const deadline = performance.now() + 60_000;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    while (performance.now() < deadline) {
      if (!isAlive(pid)) return;
      await delay(5);
    }
  }
  throw new Error(`PostgreSQL with pid ${pid} does not stop.`);
}

function isAlive(pid: number): boolean {
  return hasProcess(pid) && !isZombie(pid);
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ended but not yet collected, as when a container has no init process. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

function isServerOf(pid: number, directory: string): boolean {
  try {
    // A server's working directory is its cluster.
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(directory);
  } catch {
    return false;
  }
}

function linuxProcesses(): number[] {
  return process.platform === 'linux'
    ? readdirSync('/proc')
        .map(Number)
        .filter((pid) => pid > 0)
    : [];
}

function pidFile(directory: string): string {
  return path.join(directory, 'postmaster.pid');
}
