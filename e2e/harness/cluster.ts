import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startPrimary, startStandby, type Cluster } from '../../src/kernel/testing/standby.ts';
import { mustRun } from './cli.ts';
import { startServer, type RunningServer } from './server.ts';

/** Several processes on one database, as a larger installation runs. */
export interface Installation {
  readonly primary: Cluster;
  readonly standby: Cluster | null;
  /** An API key of the administrator. */
  readonly key: string;
  /** Starts a server, or with SERVE=off a worker; files are shared. */
  start(env?: Record<string, string>): Promise<RunningServer>;
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  dispose(): Promise<void>;
}

const secret = 'kq3-Zx81Lw_92hfTTy0bNvCz4RsUeMqP';

export async function startInstallation(options: { withStandby?: boolean } = {}): Promise<Installation> {
  const parent = mkdtempSync(path.join(tmpdir(), 'entente-cluster-'));
  const primary = await startPrimary(parent);
  const dataDir = path.join(parent, 'data');
  const env = { DATABASE_URL: primary.url, ENTENTE_SECRET: secret };
  await mustRun(['user', 'create', 'admin@example.com', '--name', 'Admin', '--password', 'not so secret 1'], dataDir, env);
  const key = (await mustRun(['key', 'create', 'test'], dataDir, env)).trim();
  const standby = options.withStandby ? await startStandby(primary) : null;
  const client = new Client({ connectionString: primary.url });
  await client.connect();
  const running: RunningServer[] = [];
  return {
    primary,
    standby,
    key,
    async start(more = {}) {
      const server = await startServer({
        demo: false,
        dataDir,
        env: { ...env, ...(standby ? { DATABASE_REPLICA_URL: standby.url } : {}), DATABASE_POOL_SIZE: '8', ...more },
      });
      running.push(server);
      return server;
    },
    query: async <Row>(sql: string, values: readonly unknown[] = []) => (await client.query(sql, [...values])).rows as Row[],
    async dispose() {
      await Promise.all(running.map((server) => server.stop()));
      await client.end();
      await standby?.server.stop();
      await primary.server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
