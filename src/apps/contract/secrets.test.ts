import { expect, onTestFinished, test } from 'vitest';
import { asSystem } from '../../kernel/app.ts';
import type { Command } from '../../kernel/command/command.ts';
import { runCommand } from '../../kernel/command/run.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { loadConfig } from '../../kernel/config/config.ts';
import { createPool } from '../../kernel/db/pool.ts';
import { sql } from '../../kernel/db/sql.ts';
import { createLogger } from '../../kernel/log/log.ts';
import { createTestDatabase } from '../../kernel/testing/test-database.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { systemClock } from '../../kernel/time/clock.ts';
import { createProgram, type Program } from '../program.ts';
import { temporaryDirectory } from '../../kernel/testing/temporary-directory.ts';

/** How to call each command that gives away a secret. One that is missing here fails the test. */
const calls: Readonly<Record<string, { readonly input: object; readonly needs?: string }>> = {
  'activities.calendarFeed.create-feed': { input: { name: 'Phone' } },
  'identity.apiKey.create-key': { input: { name: 'Sync', scopes: [{ record: '*', verbs: ['*'] }] } },
  'identity.scimToken.create-token': { input: { name: 'Directory', expiresAt: new Date(Date.now() + 86_400_000).toISOString() } },
  'webhooks.webhookEndpoint.create-endpoint': {
    input: { name: 'Shop', url: 'https://shop.example/hook', recordTypes: ['parties.person'] },
  },
  'webhooks.webhookEndpoint.rotate-secret': { input: {}, needs: 'webhooks.webhookEndpoint.create-endpoint' },
};

test('what a command shows once is kept nowhere: not for a repeated request, which is told so, nor in the log of events', async () => {
  const { app } = await wholeProgram();
  const user = await asSystem(app, async (ctx) => {
    const record = app.registry.record('identity.user');
    return (await createRecord(ctx, record, { name: 'Ada', email: 'ada@example.com', audience: 'staff' } as never)).id;
  });
  const actor = staff(user, { isAdmin: true, grants: {} });
  const commands = app.registry.modules.flatMap((module) => module.commands ?? []).filter((command) => command.secretResult.length > 0);
  const nameOf = (command: Command): string => `${command.on?.key}.${command.name}`;
  expect(commands.map(nameOf).toSorted()).toEqual(Object.keys(calls).toSorted());
  // What shows a secret says so to whoever calls it; the other way round it has to declare it.
  const talkers = app.registry.modules
    .flatMap((module) => module.commands ?? [])
    .filter((each) => /shown this once/.test(each.description));
  expect(talkers.filter((each) => each.secretResult.length === 0).map(nameOf)).toEqual([]);

  const made = new Map<string, Readonly<Record<string, string>>>();
  const ordered = commands.toSorted((a, b) => Number(Boolean(calls[nameOf(a)]?.needs)) - Number(Boolean(calls[nameOf(b)]?.needs)));
  for (const command of ordered) {
    const { input, needs } = calls[nameOf(command)] ?? { input: {} };
    const id = needs === undefined ? undefined : made.get(needs)?.['id'];
    const once = {
      actor,
      requestId: 'r',
      record: command.on!,
      verb: command.name,
      input,
      idempotencyKey: `once ${nameOf(command)}`,
      ...(id === undefined ? {} : { id }),
    };
    const first = (await runCommand(app, once)).result as Record<string, string>;
    made.set(nameOf(command), first);
    for (const name of command.secretResult) {
      const secret = first[name] ?? '';
      expect(secret.length, `${nameOf(command)} gives ${name}`).toBeGreaterThan(15);
      expect(await tablesWith(app.db, secret)).toEqual([]);
    }
    const again = (await runCommand(app, once)).result as Record<string, unknown>;
    expect(again).toEqual({
      ...first,
      ...Object.fromEntries(command.secretResult.map((name) => [name, null])),
      shownOnce: command.secretResult,
    });
  }
}, 60_000);

/** The tables in which the text stands in any column of any row. */
async function tablesWith(db: Program['app']['db'], text: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`.execute(db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.ref(name)} t where strpos(to_jsonb(t)::text, ${text}) > 0 limit 1`.execute(db);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

async function wholeProgram(): Promise<Program> {
  const { adminUrl, appUrl } = await createTestDatabase();
  const dataDir = temporaryDirectory('secrets');
  const config = loadConfig({ DATA_DIR: dataDir, DEMO: 'off', LOG_LEVEL: 'silent', DATABASE_URL: appUrl, PUBLIC_URL: 'http://localhost' });
  // As the owner of the tables, who sees all of them.
  const pool = createPool(adminUrl, { max: 4, applicationName: 'test' });
  const program = await createProgram({
    config,
    log: createLogger({ level: 'silent' }),
    pool,
    listenUrl: adminUrl,
    clock: systemClock,
    secret: 'test-secret-test-secret-test-secret',
  });
  onTestFinished(async () => {
    await program.close();
    await pool.end();
  });
  return program;
}
