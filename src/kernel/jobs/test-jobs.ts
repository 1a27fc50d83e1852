import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { onTestFinished } from 'vitest';
import type { AnyTables } from '../context.ts';
import { createKysely, createPool } from '../db/pool.ts';
import { runSql } from '../testing/postgres.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import type { JobBase } from './job.ts';

export interface JobsDatabase {
  readonly pool: Pool;
  readonly db: Kysely<AnyTables>;
  readonly appUrl: string;
  readonly adminUrl: string;
}

/** A database with a queue and a table `test_note` that jobs of tests write to, for the application's role. */
export async function createJobsDatabase(): Promise<JobsDatabase> {
  const { adminUrl, appUrl } = await createTestDatabase();
  await runSql(
    adminUrl,
    'create table test_note (text text, at timestamptz default clock_timestamp())',
    'grant all on test_note to entente_app',
  );
  const pool = createPool(appUrl, { max: 5, applicationName: 'test' });
  onTestFinished(() => pool.end());
  return { pool, db: createKysely<AnyTables>(pool), appUrl, adminUrl };
}

/** As much of a context as these jobs use. */
export function contextOn(db: Kysely<AnyTables>): () => JobBase {
  return () => ({ db }) as unknown as JobBase;
}
