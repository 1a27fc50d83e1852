import { statfsSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { isMigrated, readMigrations } from '../../../kernel/db/migrate.ts';
import { isUiCurrent, root } from '../../server/ui-build.ts';
import type { CliCommand } from '../cli-command.ts';

/** Looks at everything that a start needs, and says what is wrong with it. */
export const doctor: CliCommand = {
  name: 'doctor',
  summary: 'Check settings, disk, database and browser apps, and say what to mend',
  async run(_input, cli) {
    const findings: boolean[] = [];
    const report = (isFine: boolean, text: string): void => {
      findings.push(isFine);
      cli.print(`${isFine ? 'ok  ' : 'FAIL'} ${text}`);
    };

    report(
      true,
      `settings: ${cli.config.databaseUrl ? 'DATABASE_URL' : 'embedded database'}, files in ${cli.config.filesUrl ? 'FILES_URL' : cli.config.dataDir}`,
    );
    const database = await cli.database();
    const { bavail, bsize } = statfsSync(cli.config.dataDir);
    report(bavail * bsize > 2 ** 30, `disk: ${((bavail * bsize) / 2 ** 30).toFixed(1)} GB free in ${cli.config.dataDir}`);

    const client = new Client({ connectionString: database.adminUrl, application_name: 'entente doctor' });
    await client.connect();
    try {
      const { rows } = await client.query<{ version: string; size: string; connections: number; limit: number; behind: string | null }>(
        `SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size,
           (SELECT count(*)::int FROM pg_stat_activity) AS connections, current_setting('max_connections')::int AS limit,
           (SELECT string_agg(collname, ', ') FROM pg_collation WHERE collversion <> pg_collation_actual_version(oid)) AS behind`,
      );
      const [server] = rows;
      report(
        server !== undefined,
        `database: PostgreSQL ${server?.version}, ${server?.size}, ${server?.connections} of ${server?.limit} connections in use`,
      );
      report(
        !server?.behind,
        server?.behind
          ? `collations: ${server.behind} have another version than when their indexes were made; run REINDEX DATABASE`
          : 'collations: as when the indexes were made',
      );
      const migrations = readMigrations(path.join(root, 'migrations'));
      report(await isMigrated(client, migrations), `migrations: ${migrations.length}, the last is ${migrations.at(-1)?.name ?? 'none'}`);
      const invalid = await client.query<{ name: string }>(`SELECT indexrelid::regclass::text AS name FROM pg_index WHERE NOT indisvalid`);
      report(
        invalid.rowCount === 0,
        invalid.rowCount === 0
          ? 'indexes: all valid'
          : `indexes: ${invalid.rows.map((row) => row.name).join(', ')} are not valid; run REINDEX`,
      );
    } finally {
      await client.end();
    }
    cli.print(`     browser apps: ${isUiCurrent() ? 'built from the present sources' : 'the next start builds them'}`);
    return findings.every(Boolean) ? 0 : 1;
  },
};
