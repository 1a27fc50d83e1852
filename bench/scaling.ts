// `node bench/scaling.ts [--people 20000] [--seconds 5] [--clients 16]`: how reading and changing scale from one server to two on one database.
// Prints the table of docs/operations/scaling.md: calls a second, and the ratio to the same work sent straight to the same PostgreSQL in the
// same run, which is what can be compared between machines. Say how busy the machine was: on one with other work the ratios sink too.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client, Pool } from 'pg';
import { programRegistry } from '../src/apps/schema.ts';
import { socketUrl } from '../src/kernel/db/embedded.ts';
import { startPostgres } from '../src/kernel/db/postgres-server.ts';
import { durableSettings } from '../src/kernel/db/postgres-settings.ts';
import { listRecords } from '../src/kernel/list/list.ts';
import { mustRun } from '../e2e/harness/cli.ts';
import { benchActor, capture } from './capture.ts';
import { fill } from './data.ts';
import { get, measure, type Figures } from './load.ts';
import { startServer, stopServer, type StartedServer } from './start-server.ts';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '16' },
  },
});
const [people, seconds, clients] = [Number(options.people), Number(options.seconds), Number(options.clients)];
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const secret = 'a-bench-secret-that-nobody-else-has';
const columns = ['name', 'organization', 'jobTitle', 'emails', 'phones', 'lifecycleStage', 'owner', 'tags', 'updatedAt'];

const directory = mkdtempSync(path.join(tmpdir(), 'entente-scaling-'));
const dataDir = path.join(directory, 'data');
const postgres = await startPostgres({
  directory: path.join(directory, 'pg'),
  password: 'bench',
  settings: durableSettings(directory),
  logFile: path.join(directory, 'postgres.log'),
});
const adminUrl = socketUrl({ host: postgres.host, user: 'postgres', password: 'bench', database: 'postgres' });
const raw = new Pool({ connectionString: adminUrl, max: clients });
// PostgreSQL ends its idle connections when it stops.
raw.on('error', () => {});
const servers: StartedServer[] = [];
try {
  const env = { DATABASE_URL: adminUrl, ENTENTE_SECRET: secret };
  await mustRun(
    ['user', 'create', 'bench@entente.example', '--name', 'Bench', '--password', 'a bench password nobody else has'],
    dataDir,
    env,
  );
  const key = (await mustRun(['key', 'create', 'bench'], dataDir, env)).trim();
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await fill(client, { people, organizations: Math.ceil(people / 5) }, say);
  const { rows: found } = await client.query<{ id: string }>('select id from person order by id limit 2000');
  const { rows: users } = await client.query<{ id: string }>(`select id from "user" where email = 'bench@entente.example'`);
  await client.end();
  const ids = found.map((row) => row.id);
  const lines: Line[] = [];
  for (const count of [1, 2]) {
    servers.push(await startServer({ DATABASE_URL: adminUrl, ENTENTE_SECRET: secret, DATA_DIR: dataDir, JOB_CONCURRENCY: '0' }));
    say(`${count} ${count === 1 ? 'server' : 'servers'}`);
    lines.push(...(await run(`${count} ${count === 1 ? 'server' : 'servers'}`, key, ids, users[0]?.id ?? '')));
  }
  const header = ['', 'calls/s', 'p50 ms', 'p95 ms', 'raw calls/s', 'of raw', 'to one server'];
  const first = new Map(lines.slice(0, 2).map((line) => [line.what, line.figures.perSecond]));
  const table = lines.map(({ servers: name, what, figures, yardstick }) => [
    `${name}, ${what}`,
    Math.round(figures.perSecond),
    figures.p50.toFixed(1),
    figures.p95.toFixed(1),
    Math.round(yardstick.perSecond),
    `${Math.round((100 * figures.perSecond) / yardstick.perSecond)} %`,
    `${(figures.perSecond / (first.get(what) ?? figures.perSecond)).toFixed(2)} x`,
  ]);
  const row = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  process.stdout.write(
    `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), load of the machine at the end ${loadavg()[0]?.toFixed(1)}, ${people} people, ${clients} clients, ${seconds} s each\n\n`,
  );
  process.stdout.write(`${[row(header), row(header.map(() => '---')), ...table.map(row)].join('\n')}\n`);
} finally {
  for (const server of servers) await stopServer(server);
  await raw.end();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}

interface Line {
  readonly servers: string;
  readonly what: 'reads' | 'changes';
  readonly figures: Figures;
  readonly yardstick: Figures;
}

/** A page of 50 people, and a change of one; the yardstick before and after each would only add noise, so it is measured beside it. */
async function run(name: string, key: string, ids: readonly string[], userId: string): Promise<Line[]> {
  const headers = { authorization: `Bearer ${key}` };
  let turn = 0;
  const base = (): string => servers[(turn += 1) % servers.length]?.url ?? '';
  const someone = (): string => ids[Math.floor(Math.random() * ids.length)] ?? '';
  const registry = programRegistry();
  const pool = new Pool({ connectionString: adminUrl, max: 1 });
  const statements = await capture(pool, registry, benchActor(userId), (r) =>
    listRecords(r, registry.record('parties.person'), { sort: 'name', fields: columns }),
  );
  await pool.end();
  const named = statements.map((s, i) => ({ name: `page ${i}`, text: s.text, values: [...s.values] }));
  const reads = await measure(clients, seconds, () =>
    get(`${base()}/api/v1/parties/people?sort=name&fields=${columns.join(',')}`, headers).then(() => {}),
  );
  const rawReads = await measure(clients, seconds, async () => {
    for (const statement of named) await raw.query(statement);
  });
  let n = 0;
  const changes = await measure(clients, seconds, async () => {
    const response = await fetch(`${base()}/api/v1/parties/people/${someone()}`, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ jobTitle: `Title ${(n += 1)}` }),
    });
    await response.text();
    if (!response.ok) throw new Error(`a change was answered with ${response.status}`);
  });
  // What any program would do for it: one row, in a transaction of its own.
  const rawChanges = await measure(clients, seconds, async () => {
    await raw.query({
      name: 'change',
      text: 'update person set job_title = $2, version = version + 1, updated_at = now() where id = $1',
      values: [someone(), `Title ${(n += 1)}`],
    });
  });
  return [
    { servers: name, what: 'reads', figures: reads, yardstick: rawReads },
    { servers: name, what: 'changes', figures: changes, yardstick: rawChanges },
  ];
}
