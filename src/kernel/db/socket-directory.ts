import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { giveTo } from './postgres-user.ts';
import type { PostgresUser } from './postgres-user.ts';

/** Room for a socket's path in sockaddr_un, on the strictest system (macOS, 104 bytes with the final zero). */
const longestSocketPath = 103;

/**
 * Where the socket goes: into the cluster's directory, which only its user (and root) can enter; if the path of that is too long,
 * into a directory of its own under the temporary one, with the same rights.
 */
export function socketDirectory(cluster: string, user: PostgresUser): string {
  if (Buffer.byteLength(path.join(cluster, '.s.PGSQL.5432')) <= longestSocketPath) return cluster;
  const owner = user.ids?.uid ?? process.getuid?.();
  const directory = path.join(tmpdir(), `entente-${owner}-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // Only ours or root's to give: the temporary directory is open to all, and someone may have been here first.
  if (![owner, process.getuid?.()].includes(statSync(directory).uid))
    throw new Error(`${directory} belongs to somebody else. Set DATA_DIR to a shorter path.`);
  giveTo(user, directory);
  return directory;
}
