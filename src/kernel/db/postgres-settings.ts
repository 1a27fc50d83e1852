import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

/**
 * Settings of the embedded PostgreSQL for a small machine that also runs everything else; ENTENTE_POSTGRES_SETTINGS overrides each.
 * @param directory on the disk that the database is kept on
 */
export function durableSettings(directory = '.', memory = usableMemory()): Record<string, string> {
  return {
    max_connections: '100',
    // Pages that are not in there are copied from the system's cache and checked, for each index of each row of an import; it is only taken as it fills.
    shared_buffers: megabytes(Math.min(Math.max(memory / 8, 128 * 2 ** 20), 4 * 2 ** 30)),
    effective_cache_size: megabytes(memory / 2),
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    synchronous_commit: 'on',
    // After a checkpoint, every page that is touched goes into the log as a whole. Ours has no lz4, and
    // compressing them by pglz takes longer than all else that an import does then.
    wal_compression: 'off',
    // Few checkpoints during an import. Disk is only taken by what is written.
    max_wal_size: megabytes(logLimit(freeBytes(directory))),
    checkpoint_timeout: '15min',
    // The disks of today: a random page costs about what the next one does.
    random_page_cost: '1.1',
    // Our statements are many and short; compiling one costs more than running it.
    jit: 'off',
    // A statement whose client died (kill -9) ends soon instead of working on with its locks.
    client_connection_check_interval: '5s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %q%u@%d ',
  };
}

/** Bytes that the write-ahead log may take: an eighth of what is free, and no more than is replayed in a minute or two after a crash. */
export function logLimit(free: number): number {
  return Math.min(Math.max(free / 8, 2 ** 30), 16 * 2 ** 30);
}

function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

/** Bytes that this process and PostgreSQL may fill: a container's, where it has a limit. */
function usableMemory(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Infinity);
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)}MB`;

/** For tests: everything may be lost with the machine, nothing waits for a disk. */
export function throwawaySettings(): Record<string, string> {
  return {
    ...durableSettings(),
    shared_buffers: '128MB',
    max_connections: '200',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    // Tests that look at plans run ANALYZE themselves; a background one would make them differ from run to run.
    autovacuum: 'off',
  };
}
