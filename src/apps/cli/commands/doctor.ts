import path from 'node:path';
import { Client } from 'pg';
import type { Db } from '../../../kernel/context.ts';
import { pendingMigrations, readMigrations } from '../../../kernel/db/migrate.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { systemClock } from '../../../kernel/time/clock.ts';
import { runChecks, say, type Finding } from '../../../platform/operations/index.ts';
import { programRegistry } from '../../schema.ts';
import { isUiCurrent, root } from '../../server/ui-build.ts';
import type { Cli, CliCommand } from '../cli-command.ts';
import { ownerUrl } from '../owner-url.ts';

/** Looks at everything that a system needs, changes nothing, and says what to do about what is wrong. */
export const doctor: CliCommand = {
  name: 'doctor',
  usage: '[--json]',
  summary: 'Check settings, disk, database, jobs, mail, backups and more; ends with 1 when something is wrong, 2 for warnings only',
  options: { json: { type: 'boolean' } },
  async run({ values }, cli) {
    const findings = await look(cli);
    if (values['json']) cli.print(JSON.stringify({ at: systemClock.now().toString({ smallestUnit: 'millisecond' }), findings }, null, 2));
    else for (const finding of findings) print(cli, finding);
    const has = (tone: Finding['tone']): boolean => findings.some((finding) => finding.tone === tone);
    return has('bad') ? 1 : has('warn') ? 2 : 0;
  },
};

async function look(cli: Cli): Promise<Finding[]> {
  const built: Finding = {
    area: 'configuration',
    tone: 'ok',
    text: isUiCurrent() ? 'The browser apps are built' : 'The next start builds the browser apps',
  };
  const database = await ownerUrl(cli.config).catch((error: unknown) => error as Error);
  if (database instanceof Error) return [built, unreachable(database)];
  try {
    const migrated = await migrations(database.url).catch((error: unknown) => unreachable(error as Error));
    if (migrated.tone === 'bad') return [built, migrated];
    const now = systemClock.now().toString({ smallestUnit: 'millisecond' });
    const pool = createPool(database.url, { max: 4, applicationName: 'entente doctor' });
    try {
      const db = createKysely<object>(pool) as Db;
      return [built, migrated, ...(await runChecks({ db, registry: programRegistry(), config: cli.config, now, today: now.slice(0, 10) }))];
    } finally {
      await pool.end();
    }
  } finally {
    await database.close();
  }
}

async function migrations(url: string): Promise<Finding> {
  const client = new Client({ connectionString: url, application_name: 'entente doctor', connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const onDisk = readMigrations(path.join(root, 'migrations'));
    const values = { count: onDisk.length, last: onDisk.at(-1)?.name ?? 'none' };
    const pending = await pendingMigrations(client, onDisk);
    if (pending.length === 0)
      return { area: 'database', tone: 'ok', text: 'All {count} migrations are applied, the last is {last}', values };
    return {
      area: 'database',
      tone: 'bad',
      text: '{pending} migrations are missing, the last is {last}',
      values: { ...values, pending: pending.length },
      todo: 'See what they do: entente upgrade --dry-run. A start applies them.',
    };
  } finally {
    await client.end();
  }
}

function unreachable(error: Error): Finding {
  return {
    area: 'database',
    tone: 'bad',
    text: 'The database cannot be used: {problem}',
    values: { problem: error.message },
    todo: 'Look at DATABASE_URL or DATA_DIR, and start Entente once if it is new.',
  };
}

const marks = { ok: 'ok  ', warn: 'WARN', bad: 'FAIL' } as const;

function print(cli: Cli, { area, tone, text, todo, values }: Finding): void {
  cli.print(`${marks[tone]} ${area}: ${say(text, values)}`);
  if (todo !== undefined) cli.print(`       ${say(todo, values)}`);
}
