import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { withUrl } from '../db/embedded.ts';
import { ensureRoles } from '../db/roles.ts';
import { runSql, startTestServers } from './postgres.ts';
import { enterRunDirectory } from './run-directory.ts';
import { installTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's URL of each worker's PostgreSQL. */
    postgresUrls: readonly string[];
    appPassword: string;
  }
}

/**
 * Before all tests: a PostgreSQL for each worker, and in it an empty template database with the declared schema and one without any.
 * Two workers on one would wait for each other: what is sealed and fed depends on the oldest transaction of the whole cluster.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const leave = await enterRunDirectory();
  const appPassword = randomBytes(12).toString('hex');
  try {
    const servers = await startTestServers(Number(project.config.maxWorkers), (url) => makeTemplates(url, appPassword));
    project.provide(
      'postgresUrls',
      servers.map((server) => server.url),
    );
    project.provide('appPassword', appPassword);
    return async () => {
      await Promise.all(servers.map((server) => server.stop()));
      leave();
    };
  } catch (error) {
    leave();
    throw error;
  }
}

async function makeTemplates(server: string, appPassword: string): Promise<void> {
  for (const [database, install] of [
    ['template_bare', undefined],
    ['template_entente', installTemplate],
  ] as const) {
    await runSql(server, `CREATE DATABASE ${database}`);
    const url = withUrl(server, { database });
    const client = new Client({ connectionString: url });
    await client.connect();
    await ensureRoles(client, { appPassword });
    await client.end();
    await install?.(url);
  }
}
