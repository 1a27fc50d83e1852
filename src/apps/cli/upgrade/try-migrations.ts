import { Client } from 'pg';
import type { Migration } from '../../../kernel/db/migrate.ts';
import { ensureRoles } from '../../../kernel/db/roles.ts';
import { installJobs } from '../../../kernel/jobs/install-jobs.ts';

/** A column that an administrator's custom field made. */
export interface CustomColumn {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** What a migration does to a table that is there already. */
export interface TableEffect {
  readonly table: string;
  /** The strongest lock that it takes on it, until it commits. */
  readonly lock: string;
  /** All its rows are written anew. */
  readonly isRewritten: boolean;
  readonly newIndexes: readonly string[];
}

export interface Trial {
  readonly name: string;
  readonly milliseconds: number;
  /** Why it failed; null when it did not. */
  readonly error: string | null;
  readonly effects: readonly TableEffect[];
}

/**
 * Makes the schema of the real database anew in an empty one, custom fields included, without rows, and tries the missing migrations
 * on it: what they lock and rewrite PostgreSQL says itself.
 */
export async function tryMigrations(
  scratchUrl: string,
  landed: readonly Migration[],
  pending: readonly Migration[],
  columns: readonly CustomColumn[],
): Promise<readonly Trial[]> {
  const client = new Client({ connectionString: scratchUrl, application_name: 'entente upgrade' });
  await client.connect();
  try {
    await ensureRoles(client);
    for (const { sql } of landed) await client.query(sql);
    await installJobs(scratchUrl);
    for (const { table, name, type } of columns) await client.query('SELECT entente_add_column($1, $2, $3)', [table, name, type]);
    const trials: Trial[] = [];
    for (const migration of pending) {
      const trial = await tryOne(client, migration);
      trials.push(trial);
      // What follows builds on it.
      if (trial.error !== null) break;
    }
    return trials;
  } finally {
    await client.end();
  }
}

interface TableState {
  readonly oid: number;
  readonly table: string;
  readonly file: string;
  readonly indexes: readonly string[];
}

const tableStates = `SELECT c.oid::int AS oid, c.oid::regclass::text AS table, c.relfilenode::text AS file,
  array(SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = c.oid) AS indexes
  FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)`;

async function tryOne(client: Client, { name, sql }: Migration): Promise<Trial> {
  const before = new Map((await client.query<TableState>(tableStates)).rows.map((row) => [row.oid, row]));
  const started = performance.now();
  await client.query('BEGIN');
  try {
    await client.query(sql);
    const milliseconds = performance.now() - started;
    const locks = await client.query<{ oid: number; mode: string }>(
      `SELECT relation::int AS oid, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted`,
    );
    const after = (await client.query<TableState>(tableStates)).rows;
    await client.query('COMMIT');
    const effects = after.flatMap((state): TableEffect[] => {
      const was = before.get(state.oid);
      const modes = locks.rows.filter(({ oid }) => oid === state.oid).map(({ mode }) => mode);
      const lock = strongest(modes);
      if (!was || lock === null) return [];
      return [
        {
          table: state.table,
          lock,
          isRewritten: was.file !== state.file,
          newIndexes: state.indexes.filter((index) => !was.indexes.includes(index)),
        },
      ];
    });
    return { name, milliseconds, error: null, effects };
  } catch (error) {
    await client.query('ROLLBACK');
    return { name, milliseconds: performance.now() - started, error: (error as Error).message, effects: [] };
  }
}

/** Those that keep writers out, the strongest first; weaker ones disturb nobody. */
const disturbing = ['AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock'] as const;

function strongest(modes: readonly string[]): string | null {
  return disturbing.find((mode) => modes.includes(mode)) ?? null;
}
