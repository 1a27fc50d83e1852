// `node bench/live.ts [--streams 1000] [--seconds 10]`: how soon others hear of a change, and what a replica takes off the primary.
// Prints the table of docs/performance.md: one change told to many open streams, an event on its way to what handles it, and lists
// read through a streaming standby; each beside the yardstick that PostgreSQL alone sets in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { createProgram } from '../src/apps/program.ts';
import { modules } from '../src/apps/modules.ts';
import { kindOf } from '../src/fields/server.ts';
import { asSystem } from '../src/kernel/app.ts';
import { loadConfig } from '../src/kernel/config/config.ts';
import { createPool } from '../src/kernel/db/pool.ts';
import { createLogger } from '../src/kernel/log/log.ts';
import { defineModule } from '../src/kernel/module.ts';
import { createRegistry } from '../src/kernel/registry.ts';
import { startPrimary, startStandby } from '../src/kernel/testing/standby.ts';
import { systemClock } from '../src/kernel/time/clock.ts';
import { createKeyByHand, createUserByHand } from '../src/platform/identity/index.ts';
import { mustRun } from '../e2e/harness/cli.ts';
import { fill } from './data.ts';
import { get, measure, type Figures } from './load.ts';
import { startServer, stopServer } from './start-server.ts';

const { values: options } = parseArgs({
  options: { streams: { type: 'string', default: '1000' }, seconds: { type: 'string', default: '10' } },
});
const [streams, seconds] = [Number(options.streams), Number(options.seconds)];
/** Streams that one person may hold on one server. */
const perPerson = 20;
const secret = 'a-bench-secret-that-nobody-else-has';
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const directory = mkdtempSync(path.join(tmpdir(), 'entente-live-'));
const dataDir = path.join(directory, 'data');
const primary = await startPrimary(directory, { max_connections: '200', shared_buffers: '128MB' });
const environment = { DATABASE_URL: primary.url, ENTENTE_SECRET: secret, DATA_DIR: dataDir, JOB_CONCURRENCY: '0' };
const lines: { readonly what: string; readonly p50: number; readonly p95: number; readonly most: number | null; readonly note: string }[] =
  [];

try {
  await mustRun(
    ['user', 'create', 'bench@entente.example', '--name', 'Bench', '--password', 'a bench password nobody else has'],
    dataDir,
    environment,
  );
  const keys = await prepare();
  await fanOut(keys);
  await replicaLists(keys[0] ?? '');
  const row = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  process.stdout.write(
    `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), load of the machine at the end ${loadavg()[0]?.toFixed(1)}\n\n`,
  );
  process.stdout.write(`${row(['what', 'p50 ms', 'p95 ms', 'most ms', ''])}\n${row(['---', '---', '---', '---', '---'])}\n`);
  for (const { what, p50, p95, most, note } of lines)
    process.stdout.write(`${row([what, p50.toFixed(1), p95.toFixed(1), most?.toFixed(1) ?? '', note])}\n`);
} finally {
  await primary.server.stop();
  rmSync(directory, { recursive: true, force: true });
}

function note(what: string, times: readonly number[], text = ''): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  lines.push({ what, p50: at(0.5), p95: at(0.95), most: at(1), note: text });
  say(JSON.stringify(lines.at(-1)));
}

/** People to read, and keys of enough members of staff; measures the way of events on the way, as that needs a program of its own. */
async function prepare(): Promise<string[]> {
  const client = new Client({ connectionString: primary.url });
  await client.connect();
  await fill(client, { people: 20_000, organizations: 4000 }, say);
  await client.end();
  const heard = { feed: [] as number[], subscriber: [] as number[] };
  const ear = defineModule({
    name: 'bench',
    dependsOn: [],
    feeds: [
      {
        name: 'hear',
        run: async (_ctx, events) => {
          for (const event of events) if (event.type === 'bench.happened') heard.feed.push(performance.now() - Number(event.data?.['at']));
        },
      },
    ],
    subscribers: [
      {
        name: 'hear',
        on: ['bench.happened'],
        run: async (_ctx, event) => void heard.subscriber.push(performance.now() - Number(event.data?.['at'])),
      },
    ],
  });
  const pool = createPool(primary.url, { max: 10, applicationName: 'bench', role: 'entente_app' });
  const program = await createProgram({
    config: loadConfig({ DATABASE_URL: primary.url, DATA_DIR: dataDir, DEMO: 'off' }),
    log: createLogger({ level: 'warn' }),
    pool,
    listenUrl: primary.url,
    clock: systemClock,
    secret,
    registry: createRegistry([...modules, ear], kindOf),
  });
  const { app } = program;
  const keys: string[] = [];
  for (let n = 0; n < Math.ceil(streams / perPerson); n += 1) {
    const email = `watcher${n}@bench.example`;
    await createUserByHand(app, { name: `Watcher ${n}`, email });
    keys.push((await createKeyByHand(app, { name: 'Live', owner: email })).key);
  }
  const workers = await program.startWorkers(10);
  // 500 events a second: ten in each transaction, fifty transactions a second.
  const begun = performance.now();
  let sent = 0;
  while (performance.now() - begun < seconds * 1000) {
    await asSystem(app, async (ctx) => {
      for (let n = 0; n < 10; n += 1) ctx.emit({ type: 'bench.happened', data: { at: performance.now() } });
    });
    sent += 10;
    const due = begun + sent * 2;
    if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
  }
  const rate = Math.round(sent / ((performance.now() - begun) / 1000));
  const until = performance.now() + 60_000;
  while ((heard.feed.length < sent || heard.subscriber.length < sent) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50));
  note('an event on its way to a feed', heard.feed, `${rate} events/s, ${heard.feed.length} of ${sent} heard`);
  note('an event on its way to a subscriber', heard.subscriber, `${rate} events/s, ${heard.subscriber.length} of ${sent} heard`);
  await workers.stop();
  await program.close();
  await pool.end();
  return keys;
}

/** One change of one person, told to everybody who has the list open. */
async function fanOut(keys: readonly string[]): Promise<void> {
  const server = await startServer(environment);
  try {
    const open = await Promise.all(
      Array.from({ length: streams }, (_unused, n) => openStream(server.url, keys[Math.floor(n / perPerson)] ?? '')),
    );
    say(`${open.length} streams`);
    const raw = new Client({ connectionString: primary.url });
    const ear = new Client({ connectionString: primary.url });
    await Promise.all([raw.connect(), ear.connect()]);
    await ear.query('listen bench');
    const { rows } = await raw.query<{ id: string }>('select id from person order by id limit 10');
    const times: number[] = [];
    const yardstick: number[] = [];
    for (const { id } of rows) {
      const told = open.map((stream) => stream.next(id));
      const before = performance.now();
      const response = await fetch(`${server.url}/api/v1/parties/people/${id}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${keys[0]}`, 'content-type': 'application/json' },
        body: JSON.stringify({ jobTitle: `Title ${Math.round(before)}` }),
      });
      if (!response.ok) throw new Error(`a change was answered with ${response.status}: ${await response.text()}`);
      for (const at of await Promise.all(told)) times.push(at - before);
      const heard = new Promise<number>((resolve) => ear.once('notification', () => resolve(performance.now())));
      const asked = performance.now();
      await raw.query(`update person set job_title = 'x' where id = $1`, [id]);
      await raw.query('notify bench');
      yardstick.push((await heard) - asked);
      await new Promise((resolve) => setTimeout(resolve, 1100));
    }
    note(`one change told to ${open.length} open streams, from the request to the last byte`, times, `${rows.length} changes, none missed`);
    note('PostgreSQL alone: an update, and a notice to one listener', yardstick);
    for (const stream of open) stream.close();
    await Promise.all([raw.end(), ear.end()]);
  } finally {
    await stopServer(server);
  }
}

interface OpenStream {
  /** When this stream is told of the person. */
  next(id: string): Promise<number>;
  close(): void;
}

function openStream(url: string, key: string): Promise<OpenStream> {
  const authorization = `Bearer ${key}`;
  return new Promise((resolve, reject) => {
    let waiting: { readonly id: string; readonly done: (at: number) => void } | null = null;
    let text = '';
    const asked = request(`${url}/api/v1/live`, { headers: { authorization, accept: 'text/event-stream' } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`a stream was answered with ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('error', () => {});
      response.on('data', (chunk: string) => {
        text += chunk;
        const messages = text.split('\n\n');
        text = messages.pop() ?? '';
        for (const message of messages) {
          if (waiting && message.includes('event: changes') && message.includes(waiting.id)) waiting.done(performance.now());
          const connection = message.includes('event: hello') ? /"connection":"([^"]+)"/.exec(message)?.[1] : undefined;
          if (connection !== undefined)
            void fetch(`${url}/api/v1/live/${connection}/topics`, {
              method: 'POST',
              headers: { authorization, 'content-type': 'application/json' },
              body: JSON.stringify({ types: { 'parties.person': 0 }, records: [], details: [], editing: [] }),
            }).then(async (answer) => {
              if (answer.status !== 202) return reject(new Error(`topics were answered with ${answer.status}: ${await answer.text()}`));
              resolve({ next: (id) => new Promise((done) => (waiting = { id, done })), close: () => asked.destroy() });
            }, reject);
        }
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Sixteen clients read a list: from the primary, and through a server whose reads go to a standby. */
async function replicaLists(key: string): Promise<void> {
  const standby = await startStandby(primary, 'standby', { max_connections: '200', hot_standby_feedback: 'on' });
  // A program says with each question how new the answer has to be; this one does not mind.
  const headers = { authorization: `Bearer ${key}`, 'entente-position': '0/0' };
  const scansOf = async (url: string): Promise<number> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ n: string }>(
      `select coalesce(idx_scan, 0) + coalesce(seq_scan, 0) as n from pg_stat_user_tables where relname = 'person'`,
    );
    await client.end();
    return Number(rows[0]?.n);
  };
  try {
    for (const [what, more] of [
      ['a list, 16 clients, read from the primary', {}],
      ['the same, read from a replica', { DATABASE_REPLICA_URL: standby.url }],
    ] as const) {
      const before = [await scansOf(primary.url), await scansOf(standby.url)] as const;
      const server = await startServer({ ...environment, ...more });
      const read = (): Promise<void> => get(`${server.url}/api/v1/parties/people?sort=name`, headers).then(() => {});
      let figures: Figures;
      try {
        figures = await measure(16, seconds / 2, read);
      } finally {
        await stopServer(server);
      }
      // Counted once its connections are gone.
      const after = [await scansOf(primary.url), await scansOf(standby.url)] as const;
      const text = `${Math.round(figures.perSecond)}/s; looked up in people: ${after[0] - before[0]} times on the primary, ${after[1] - before[1]} on the replica`;
      lines.push({ what, p50: figures.p50, p95: figures.p95, most: null, note: text });
      say(JSON.stringify(lines.at(-1)));
    }
  } finally {
    await standby.server.stop();
  }
}
