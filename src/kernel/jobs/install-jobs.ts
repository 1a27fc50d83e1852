import { Logger, runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import { queueGrants } from './jobs-schema.ts';
import { withErrorHandlers } from './own-pool.ts';

/**
 * Makes or upgrades the queue's own schema, graphile_worker, and lets the application's role use it. Part of each
 * migration, after ours; does nothing the second time. Several processes may come here at once.
 * @param url of the user who migrates, who owns the schema
 */
export async function installJobs(url: string, options: { rolePrefix?: string } = {}): Promise<void> {
  const pool = withErrorHandlers(new Pool({ connectionString: url, max: 1, application_name: 'entente migrate' }));
  try {
    await runMigrations({ pgPool: pool, logger: quiet });
    const client = await pool.connect();
    try {
      await client.query('begin');
      // Two of them would trip over each other's policies.
      await client.query('select pg_advisory_xact_lock($1)', [installLock]);
      for (const statement of queueGrants)
        await client.query(statement.replaceAll(/\bentente_app\b/g, `${options.rolePrefix ?? 'entente_'}app`));
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}

const quiet = new Logger(() => () => {});

/** Any number that nothing else uses. */
const installLock = 7_226_303;
