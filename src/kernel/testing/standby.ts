import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { socketUrl } from '../db/embedded.ts';
import { durableSettings } from '../db/postgres-settings.ts';
import { startPostgres, type PostgresServer } from '../db/postgres-server.ts';

export interface Cluster {
  readonly server: PostgresServer;
  /** The superuser's, of the database "postgres". */
  readonly url: string;
  readonly directory: string;
}

const password = 'standby-test';
const settings = {
  ...durableSettings(),
  shared_buffers: '32MB',
  max_connections: '60',
  // What is tested is not whether a disk keeps what it was told to.
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'replica',
  max_wal_size: '256MB',
};

/** A server of its own that others can follow. */
export async function startPrimary(parent: string, more: Record<string, string> = {}): Promise<Cluster> {
  return start(path.join(parent, 'primary'), more);
}

/** A streaming standby of `primary`, made as pg_basebackup does: the directory copied while the server runs, and the log from there on. */
export async function startStandby(primary: Cluster, name = 'standby', more: Record<string, string> = {}): Promise<Cluster> {
  const directory = path.join(path.dirname(primary.directory), name);
  const client = new Client({ connectionString: primary.url });
  await client.connect();
  await client.query(`SELECT pg_backup_start('standby', true)`);
  // Owners and modes as they are; files that PostgreSQL removes meanwhile are not missed.
  execFileSync('sh', ['-c', 'cp -a "$0" "$1" 2>/dev/null; rm -f "$1"/postmaster.* "$1"/.s.PGSQL*', primary.directory, directory]);
  const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
  await client.end();
  for (const [file, content] of [
    ['backup_label', rows[0]?.labelfile ?? ''],
    ['standby.signal', ''],
  ] as const) {
    writeFileSync(path.join(directory, file), content);
    execFileSync('chown', [`--reference=${path.join(directory, 'PG_VERSION')}`, path.join(directory, file)]);
  }
  return start(directory, {
    ...more,
    primary_conninfo: `host=${primary.server.host} user=postgres password=${password} application_name=${name}`,
  });
}

async function start(directory: string, more: Record<string, string>): Promise<Cluster> {
  const server = await startPostgres({ directory, password, settings: { ...settings, ...more }, logFile: `${directory}.log` });
  return { server, directory, url: socketUrl({ host: server.host, user: 'postgres', password, database: 'postgres' }) };
}
