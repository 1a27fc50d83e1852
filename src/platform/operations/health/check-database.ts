import { sql } from '../../../kernel/db/sql.ts';
import { schemaSql } from '../../../kernel/db/ddl.ts';
import type { Check, Finding, HealthScope } from './finding.ts';

const area = 'database';

/** The server, its connections, long transactions, standby servers, indexes, and tables that vacuum does not keep up with. */
export const checkDatabase: Check = async (scope) => [
  ...(await server(scope)),
  ...(await standbys(scope)),
  ...(await indexes(scope)),
  ...(await bloat(scope)),
];

interface ServerRow {
  readonly version: string;
  readonly number: number;
  readonly size: string;
  readonly used: number;
  readonly most: number;
  readonly oldest: number | null;
  readonly age: number;
  readonly collations: string | null;
}

async function server({ db }: HealthScope): Promise<Finding[]> {
  const { rows } = await sql<ServerRow>`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      pg_size_pretty(pg_database_size(current_database())) as size, (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
      current_setting('max_connections')::int as most,
      (select extract(epoch from clock_timestamp() - min(xact_start))::int from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()) as oldest,
      (select age(datfrozenxid)::int from pg_database where datname = current_database()) as age,
      (select string_agg(collname, ', ') from pg_collation where collversion <> pg_collation_actual_version(oid)) as collations`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return [];
  const found: Finding[] = [
    {
      area,
      tone: 'ok',
      text: 'PostgreSQL {version}, {size}, {used} of {most} connections in use',
      values: { version: row.version, size: row.size, used: row.used, most: row.most },
    },
  ];
  if (row.number < 150_000)
    found.push({
      area,
      tone: 'bad',
      text: 'PostgreSQL {version} is too old',
      values: { version: row.version },
      todo: 'Upgrade it to 15 or later.',
    });
  if (row.used > row.most * 0.8)
    found.push({
      area,
      tone: row.used > row.most * 0.95 ? 'bad' : 'warn',
      text: '{used} of {most} connections are in use',
      values: { used: row.used, most: row.most },
      todo: 'Raise max_connections of PostgreSQL, or lower DATABASE_POOL_SIZE of the servers.',
    });
  if ((row.oldest ?? 0) > 600)
    found.push({
      area,
      tone: (row.oldest ?? 0) > 3600 ? 'bad' : 'warn',
      text: 'A transaction has been open for {minutes} minutes: meanwhile nothing deleted is cleared away',
      values: { minutes: Math.round((row.oldest ?? 0) / 60) },
      todo: 'Look for it in pg_stat_activity (order by xact_start), and end it when it is not a backup or an import.',
    });
  if (row.age > 1_000_000_000)
    found.push({
      area,
      tone: row.age > 1_600_000_000 ? 'bad' : 'warn',
      text: 'Transaction ids are {share} % used up before PostgreSQL refuses to write',
      values: { share: Math.round(row.age / 21_000_000) },
      todo: 'Let VACUUM run to its end: VACUUM (FREEZE, VERBOSE) on the oldest tables; look for what holds it back.',
    });
  if (row.collations)
    found.push({
      area,
      tone: 'bad',
      text: 'Text sorts by another version of {names} than its indexes were made with',
      values: { names: row.collations },
      todo: 'Run REINDEX DATABASE, then ALTER COLLATION ... REFRESH VERSION.',
    });
  return found;
}

/** Standby servers that follow this one, and slots that keep the log for one that is away. */
async function standbys({ db }: HealthScope): Promise<Finding[]> {
  const { rows } = await sql<{ name: string; behind: number | null; active: boolean }>`
    select coalesce(nullif(application_name, ''), 'standby') as name, pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)::float8 as behind, true as active from pg_stat_replication where not pg_is_in_recovery()
    union all select slot_name::text, pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::float8, false from pg_replication_slots where not active and not pg_is_in_recovery()`.execute(
    db,
  );
  return rows.flatMap(({ name, behind, active }): Finding[] => {
    const values = { name, megabytes: Math.round((behind ?? 0) / 2 ** 20) };
    if (active && (behind ?? 0) > 256 * 2 ** 20)
      return [
        {
          area,
          tone: 'warn',
          text: 'The standby {name} is {megabytes} MB behind',
          values,
          todo: 'Look at its disk, its network and long queries on it.',
        },
      ];
    if (!active && (behind ?? 0) > 1024 * 2 ** 20)
      return [
        {
          area,
          tone: 'bad',
          text: 'The replication slot {name} keeps {megabytes} MB of log for a standby that is away',
          values,
          todo: 'Bring the standby back, or drop the slot: SELECT pg_drop_replication_slot(...).',
        },
      ];
    return [];
  });
}

async function indexes({ db, registry }: HealthScope): Promise<Finding[]> {
  const wanted = [...schemaSql(registry).matchAll(/create (?:unique )?index "?(\w+)"? on/gi)].map((match) => match[1] ?? '');
  const { rows } = await sql<{ invalid: string[]; missing: string[] }>`
    select array(select indexrelid::regclass::text from pg_index where not indisvalid) as invalid,
      array(select name from unnest(${wanted}::text[]) name where not exists (select from pg_class where relname = name and relkind in ('i', 'I'))) as missing`.execute(
    db,
  );
  const { invalid = [], missing = [] } = rows[0] ?? {};
  if (invalid.length + missing.length === 0)
    return [{ area, tone: 'ok', text: 'All {count} indexes are there and valid', values: { count: wanted.length } }];
  return [
    ...invalid.map((name): Finding => ({
      area,
      tone: 'bad',
      text: 'The index {name} is not valid',
      values: { name },
      todo: 'Run: REINDEX INDEX CONCURRENTLY {name}',
    })),
    ...(missing.length === 0
      ? []
      : [
          {
            area,
            tone: 'bad',
            text: 'Missing indexes ({count}): {names}',
            values: { count: missing.length, names: `${missing.slice(0, 4).join(', ')}${missing.length > 4 ? ' …' : ''}` },
            todo: 'Make them again as the migrations do: lists are slow without them.',
          } satisfies Finding,
        ]),
  ];
}

async function bloat({ db }: HealthScope): Promise<Finding[]> {
  const { rows } = await sql<{ name: string; dead: number }>`
    select relname as name, n_dead_tup::float8 as dead from pg_stat_user_tables
    where n_dead_tup > 50000 and n_dead_tup > n_live_tup * 0.4 order by n_dead_tup desc limit 5`.execute(db);
  return rows.map(({ name, dead }) => ({
    area,
    tone: 'warn',
    text: 'The table {name} holds {dead} rows that were deleted or changed and not cleared away',
    values: { name, dead },
    todo: 'Look why autovacuum does not keep up: long transactions, or too few workers. VACUUM {name} clears them now.',
  }));
}
