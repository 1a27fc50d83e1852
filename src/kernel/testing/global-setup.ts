import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { withUrl } from '../db/embedded.ts';
import { ensureRoles } from '../db/roles.ts';
import { runSql, startTestPostgres } from './postgres.ts';
import { installTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's URL of the run's PostgreSQL. */
    postgresUrl: string;
    appPassword: string;
  }
}

/** Before all tests: one PostgreSQL for the run, and in it an empty template database with the declared schema and one without any. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  try {
    const appPassword = randomBytes(12).toString('hex');
    for (const [database, install] of [
      ['template_bare', undefined],
      ['template_entente', installTemplate],
    ] as const) {
      await runSql(postgres.url, `CREATE DATABASE ${database}`);
      const url = withUrl(postgres.url, { database });
      const client = new Client({ connectionString: url });
      await client.connect();
      await ensureRoles(client, { appPassword });
      await client.end();
      await install?.(url);
    }
    project.provide('postgresUrl', postgres.url);
    project.provide('appPassword', appPassword);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return () => postgres.stop();
}
