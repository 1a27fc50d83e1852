import type { ClientBase } from 'pg';
import type { ArchivedSequence, ArchivedTable } from './archive-format.ts';

/**
 * Not restored: who worked on jobs then is gone, migrations are recorded as they are applied anew, the queue's own schema has its
 * version from the library, and what is unlogged would not survive a crash either.
 */
const leftOut = new Set(['public.schema_migration', 'public.job_worker', 'public.entente_restore', 'graphile_worker.migrations']);

/** All tables of the database with the columns that hold data: those of modules, of custom fields, of the queue. Partitions come one by one. */
export async function describeTables(client: ClientBase): Promise<ArchivedTable[]> {
  const { rows } = await client.query<ArchivedTable>(
    `SELECT n.nspname AS schema, c.relname AS name,
       CASE WHEN c.relispartition THEN (SELECT relname FROM pg_class WHERE oid = pg_partition_root(c.oid)) ELSE c.relname END AS into,
       (SELECT json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) ORDER BY attnum)
        FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname IN ('public', 'graphile_worker')
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     ORDER BY pg_relation_size(c.oid) DESC, 1, 2`,
  );
  return rows.filter((table) => !leftOut.has(`${table.schema}.${table.name}`) && table.columns !== null);
}

/** Sequences do not follow snapshots: read after one was taken, they are at or beyond what its rows have. */
export async function describeSequences(client: ClientBase): Promise<ArchivedSequence[]> {
  const { rows } = await client.query<{ schema: string; name: string; value: string; called: boolean }>(
    `SELECT schemaname AS schema, sequencename AS name, coalesce(last_value, start_value)::text AS value, last_value IS NOT NULL AS called
     FROM pg_sequences WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1, 2`,
  );
  return rows.map(({ schema, name, value, called }) => ({ schema, name, value, isCalled: called }));
}
