import { inject } from 'vitest';
import { withUrl } from '../db/embedded.ts';
import { afterwards } from './afterwards.ts';
import { cloneDatabase, runSql } from './postgres.ts';

export interface TestDatabase {
  name: string;
  /** For the superuser. */
  adminUrl: string;
  /** For the application's role, under which tests work as the program does. */
  appUrl: string;
  drop(): Promise<void>;
}

let count = 0;

/** The PostgreSQL of this worker, as its superuser. */
export function testServer(): string {
  const urls = inject('postgresUrls');
  return urls[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % urls.length] as string;
}

/**
 * A database of the caller's own with the declared schema and no rows (`bare`: without schema), about 30 ms. Called in a test it is
 * dropped after the test, called outside after the file; connections to it are cut then. `isShared`: it stays for the tests of further files,
 * and goes with the cluster at the end of the run. `copyOf`: with all that is in the one of this name, to which nobody may be connected
 * meanwhile.
 */
export async function createTestDatabase(options: { bare?: boolean; isShared?: boolean; copyOf?: string } = {}): Promise<TestDatabase> {
  const server = testServer();
  const name = `test_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${++count}`;
  const template = options.copyOf ?? (options.bare ? 'template_bare' : 'template_entente');
  const adminUrl = await cloneDatabase(server, template, name);
  const drop = (): Promise<void> => runSql(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  if (!options.isShared) afterwards(drop);
  return { name, adminUrl, appUrl: withUrl(adminUrl, { user: 'entente_app', password: inject('appPassword') }), drop };
}
