// `npm run bench`: what is fast, measured over HTTP with a session, and as a ratio to the same SQL sent straight to the
// same PostgreSQL in the same run. `--people N --organizations N` for a smaller set, `--rows N` for another file to import, `--products N` for the shop, `--only lists,transfer,...` for a part,
// `--what "placed order"` for the shop's lines with these words, `--seconds N` for how long each is measured.
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client, Pool } from 'pg';
import { createProgram } from '../src/apps/program.ts';
import { declaredSchema } from '../src/apps/schema.ts';
import { asSystem } from '../src/kernel/app.ts';
import { loadConfig } from '../src/kernel/config/config.ts';
import { loadSecret } from '../src/kernel/config/load-secret.ts';
import { socketUrl } from '../src/kernel/db/embedded.ts';
import { startPostgres } from '../src/kernel/db/postgres-server.ts';
import { createPool } from '../src/kernel/db/pool.ts';
import { durableSettings } from '../src/kernel/db/postgres-settings.ts';
import { createLogger } from '../src/kernel/log/log.ts';
import { systemClock } from '../src/kernel/time/clock.ts';
import { createUserWithPassword } from '../src/platform/identity/index.ts';
import { commerce } from './commerce.ts';
import { fill } from './data.ts';
import { lists } from './lists.ts';
import { sales } from './sales.ts';
import { startServer, stopServer } from './start-server.ts';
import { transfer } from './transfer.ts';

export interface Bench {
  readonly adminUrl: string;
  /** A pool that does what any program with the pg driver would: the yardstick. */
  readonly raw: Pool;
  readonly base: string;
  /** Headers that sign a request in. */
  readonly session: Readonly<Record<string, string>>;
  readonly userId: string;
  readonly server: ChildProcess;
  /** Process of the PostgreSQL server. */
  readonly postgres: number;
  /** How long each line of the shop is measured, and the words that it has to have. */
  readonly measured: { readonly seconds: number; readonly what: string };
  readonly size: { readonly people: number; readonly organizations: number; readonly rows: number; readonly products: number };
}

export interface Line {
  readonly what: string;
  readonly [figure: string]: string | number;
}

const parts = { lists, transfer, sales, commerce } as const;
const { values: options } = parseArgs({
  options: {
    people: { type: 'string' },
    organizations: { type: 'string' },
    rows: { type: 'string' },
    products: { type: 'string', default: '1000' },
    only: { type: 'string' },
    what: { type: 'string', default: '' },
    seconds: { type: 'string', default: '3' },
    fresh: { type: 'boolean' },
  },
});
// Who shops is no matter of how many people there are.
const isShopOnly = options.only === 'commerce';
const people = Number(options.people ?? (isShopOnly ? 1000 : 1_000_000));
const size = {
  people,
  organizations: Number(options.organizations ?? (isShopOnly ? 200 : 200_000)),
  rows: Number(options.rows ?? people),
  products: Number(options.products),
};
const measured = { seconds: Number(options.seconds), what: options.what };
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const email = 'bench@entente.example';
const password = 'a bench password nobody else has';

const directory = path.resolve(
  '.tmp/bench',
  `${createHash('sha256').update(declaredSchema()).digest('hex').slice(0, 12)}-${size.people}-${size.organizations}${isShopOnly ? `-${size.products}` : ''}`,
);
if (options.fresh) rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
const postgres = await startPostgres({
  directory: path.join(directory, 'pg'),
  password: 'bench',
  settings: durableSettings(directory),
  logFile: path.join(directory, 'postgres.log'),
});
const adminUrl = socketUrl({ host: postgres.host, user: 'postgres', password: 'bench', database: 'postgres' });
try {
  const started = await startServer({ DATABASE_URL: adminUrl, DATA_DIR: path.join(directory, 'data') });
  const { child: server, url: base } = started;
  try {
    await prepareData();
    const session = await signIn(base);
    const userId = await withClient(
      async (c) => (await c.query<{ id: string }>('select id from "user" where email = $1', [email])).rows[0]?.id ?? '',
    );
    const raw = new Pool({ connectionString: adminUrl, max: 16 });
    const bench: Bench = { adminUrl, raw, base, session, userId, server, postgres: postgres.pid, measured, size };
    const tables: string[] = [];
    for (const [name, part] of Object.entries(parts)) {
      if (options.only && !options.only.split(',').includes(name)) continue;
      say(name);
      tables.push(table(await part(bench, say)));
    }
    await raw.end();
    const report = tables.join('\n\n');
    process.stdout.write(`${report}\n`);
    mkdirSync('.tmp', { recursive: true });
    writeFileSync('.tmp/bench.md', `${report}\n`);
  } finally {
    await stopServer(started);
  }
} finally {
  await postgres.stop();
}

/** Once per schema and size; kept for the next run. */
async function prepareData(): Promise<void> {
  const done = path.join(directory, 'filled');
  if (existsSync(done)) return say(readFileSync(done, 'utf8'));
  await makeUser();
  const start = performance.now();
  await withClient((c) => fill(c, size, say));
  writeFileSync(done, `filled in ${Math.round((performance.now() - start) / 1000)} s`);
}

async function makeUser(): Promise<void> {
  const pool = createPool(adminUrl, { max: 2, applicationName: 'bench', role: 'entente_app' });
  const config = loadConfig({ DATABASE_URL: adminUrl, DATA_DIR: path.join(directory, 'data'), DEMO: 'off' });
  const program = await createProgram({
    config,
    log: createLogger({ level: 'warn' }),
    pool,
    listenUrl: adminUrl,
    clock: systemClock,
    secret: loadSecret(config),
  });
  await asSystem(program.app, (ctx) => createUserWithPassword(ctx, { name: 'Bench', email, password, roles: ['admin'] }));
  await program.close();
  await pool.end();
}

async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function signIn(base: string): Promise<Record<string, string>> {
  const response = await fetch(`${base}/api/v1/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-entente-csrf': '1', origin: base },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
  return {
    cookie: response.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; '),
    'x-entente-csrf': '1',
  };
}

function table(lines: readonly Line[]): string {
  const columns = Object.keys(lines[0] ?? {});
  const row = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  return [row(columns), row(columns.map(() => '---')), ...lines.map((l) => row(columns.map((c) => l[c] ?? '')))].join('\n');
}
