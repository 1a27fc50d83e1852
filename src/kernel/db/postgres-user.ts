import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { chmodSync, chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The operating system user that PostgreSQL runs as: it refuses to run as root. */
export interface PostgresUser {
  /** undefined: the user we are. */
  ids: { uid: number; gid: number } | undefined;
  /** Command and arguments to put before a program so that it runs as that user. */
  prefix: readonly string[];
}

/**
 * Chooses the user: ourselves, or when we are root the owner of the existing data, the user "postgres", or "nobody".
 *
 * Another user than root often can't reach our programs and data, as in a clone under /root or in a directory from
 * mktemp. Then the process keeps one capability beside its user id: to walk through directories.
 * @throws Error that says what to do when that is not possible either.
 */
export function postgresUser(dataDirectory: string, programs: string): PostgresUser {
  if (process.getuid?.() !== 0) return { ids: undefined, prefix: [] };
  const ids = ownerOf(path.join(dataDirectory, 'PG_VERSION')) ?? userNamed('postgres') ?? userNamed('nobody');
  if (!ids)
    throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody". Run Entente as another user.');
  const closed = [path.dirname(dataDirectory), programs].map((directory) => closedDirectory(directory, ids.uid)).find(Boolean);
  if (!closed) return { ids, prefix: [] };
  const capability = traversalCapability();
  if (!capability) {
    throw new Error(
      `PostgreSQL does not run as root, and the user ${ids.uid} that it would run as can't enter ${closed}. Run Entente as another user, or elsewhere, or: chmod o+x ${closed}`,
    );
  }
  const prefix = ['setpriv', '--securebits=+no_setuid_fixup', `--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'];
  return { ids, prefix: [...prefix, `--inh-caps=-all,+${capability}`, `--ambient-caps=-all,+${capability}`, '--'] };
}

/** Starts a program as the PostgreSQL user. */
export function spawnAs(user: PostgresUser, command: readonly string[], options: SpawnOptions): ChildProcess {
  const [program = '', ...args] = [...user.prefix, ...command];
  return spawn(program, args, user.prefix.length > 0 ? options : { ...options, ...user.ids });
}

/** Gives a file or directory to the PostgreSQL user. */
export function giveTo(user: PostgresUser, file: string): void {
  if (user.ids) chownSync(file, user.ids.uid, user.ids.gid);
}

/**
 * Gives the PostgreSQL user a directory that belongs to root, with all that is in it, as after `cp -r` or unpacking a backup as root.
 * @returns whether it had to
 */
export function giveTree(user: PostgresUser, directory: string): boolean {
  const { ids } = user;
  if (!ids || statSync(directory, { throwIfNoEntry: false })?.uid !== 0) return false;
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' }))
    lchownSync(path.join(directory, entry), ids.uid, ids.gid);
  chownSync(directory, ids.uid, ids.gid);
  // PostgreSQL takes no directory that others may enter, as one is that was copied.
  chmodSync(directory, 0o700);
  return true;
}

function ownerOf(file: string): PostgresUser['ids'] {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function userNamed(name: string): PostgresUser['ids'] {
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** The first directory on the way down that `uid` can't enter. Group rights are ignored: the user starts without groups. */
function closedDirectory(target: string, uid: number): string | undefined {
  const steps = path.resolve(target).split(path.sep);
  return steps
    .map((_, index) => steps.slice(0, index + 1).join(path.sep) || path.sep)
    .find((directory) => {
      const stat = statSync(directory, { throwIfNoEntry: false });
      return stat !== undefined && (stat.mode & (stat.uid === uid ? 0o100 : 0o001)) === 0;
    });
}

/** Bits from capabilities(7). Docker grants the second, but not the first and narrower one. */
function traversalCapability(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const effective = Number.parseInt(/^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]?.slice(-8) ?? '0', 16);
  const hasCapability = (bit: number): boolean => (effective & (1 << bit)) !== 0;
  if (!hasCapability(8)) return undefined;
  if (hasCapability(2)) return 'dac_read_search';
  return hasCapability(1) ? 'dac_override' : undefined;
}
