import { createReadStream, createWriteStream, mkdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { once } from 'node:events';
import { from as copyFrom } from 'pg-copy-streams';
import { newId } from '../src/kernel/ids/new-id.ts';
import { processorSeconds, residentMegabytes } from './load.ts';
import type { Bench, Line } from './run.ts';

/** Rows of the file that is brought in; as many as there are people unless `--rows` says. */
export async function transfer(bench: Bench, say: (text: string) => void): Promise<Line[]> {
  const rows = bench.size.rows;
  const file = path.resolve('.tmp/bench', `people-${rows}.csv`);
  await writePeople(file, rows);
  const lines: Line[] = [];
  const add = (what: string, count: number, run: Watched<unknown>): void => {
    lines.push({
      what,
      rows: count,
      seconds: run.seconds.toFixed(1),
      'rows/s': Math.round(count / run.seconds),
      'server µs/row': ((run.server * 1e6) / count).toFixed(0),
      'PostgreSQL µs/row': ((run.postgres * 1e6) / count).toFixed(0),
      'server MB at most': Math.round(run.peak),
    });
    say(JSON.stringify(lines.at(-1)));
  };

  const exported = await watched(bench, () => download(`${bench.base}/api/v1/parties/people/export?format=csv`, bench.session));
  add('export of all people as CSV', exported.result, exported);

  const sent = await watched(bench, () =>
    upload(`${bench.base}/api/v1/exchange/imports/upload?record=parties.person&name=people.csv`, file, bench.session),
  );
  add('upload and inspection', rows, sent);
  const done = await watched(bench, () => runImport(bench, sent.result));
  add('import of people: checked, compared by e-mail address, with audit', rows, done);
  if (done.result !== rows) throw new Error(`${done.result} of ${rows} rows were created`);
  const undone = await watched(bench, () => undo(bench, sent.result));
  add('undo of that import', rows, undone);
  const copied = await watched(bench, () => copyRaw(bench, rows));
  add('COPY of the same people by one connection: no checks, no events', rows, copied);
  return lines;
}

/** The yardstick: the same values straight into the table with its triggers and indexes, and taken back. */
async function copyRaw(bench: Bench, rows: number): Promise<void> {
  const client = await bench.raw.connect();
  try {
    await client.query('begin');
    const into = client.query(
      copyFrom('copy person (id, given_name, family_name, job_title, lifecycle_stage, owner_id, emails, phones, addresses) from stdin'),
    );
    const ended = once(into, 'finish');
    for (let i = 0; i < rows; i += 1) {
      const line = [
        newId(),
        `Given${i % 997}`,
        `Family${i % 9973}`,
        `Buyer ${i % 50}`,
        'lead',
        bench.userId,
        `[{"value":"import${i}@people.example"}]`,
        `[{"value":"+4930${10_000_000 + i}"}]`,
        `[{"value":{"street":"Street ${i % 300}","city":"Berlin","country":"DE"}}]`,
      ].join('\t');
      if (!into.write(`${line}\n`)) await once(into, 'drain');
    }
    into.end();
    await ended;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function writePeople(file: string, rows: number): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const out = createWriteStream(file);
  out.write('First Name,Last Name,Email,Phone Number,Job Title,Street Address,City,Country\n');
  for (let i = 0; i < rows; i += 1) {
    const line = `Given${i % 997},Family${i % 9973},import${i}@people.example,+49 30 ${String(10_000_000 + i)},Buyer ${i % 50},Street ${i % 300},Berlin,Germany\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

interface Watched<T> {
  readonly result: T;
  readonly seconds: number;
  /** Most memory of the server that was seen, in MB. */
  readonly peak: number;
  /** Seconds of processor time that the server and PostgreSQL took: they stay the same when something else has the machine busy. */
  readonly server: number;
  readonly postgres: number;
}

async function watched<T>(bench: Bench, work: () => Promise<T>): Promise<Watched<T>> {
  const resident = (): number => residentMegabytes(bench.server.pid);
  let peak = resident();
  const timer = setInterval(() => (peak = Math.max(peak, resident())), 200);
  const before = { server: processorSeconds(bench.server.pid), postgres: processorSeconds(bench.postgres) };
  const start = performance.now();
  const result = await work();
  clearInterval(timer);
  return {
    result,
    seconds: (performance.now() - start) / 1000,
    peak: Math.max(peak, resident()),
    server: processorSeconds(bench.server.pid) - before.server,
    postgres: processorSeconds(bench.postgres) - before.postgres,
  };
}

/** Counts the lines of the answer without keeping it. */
function download(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const r = request(url, { headers }, (response) => {
      let lines = -1;
      response.on('data', (chunk: Buffer) => {
        for (const byte of chunk) if (byte === 10) lines += 1;
      });
      response.on('end', () =>
        response.statusCode === 200 && response.complete ? resolve(lines) : reject(new Error(`export answered ${response.statusCode}`)),
      );
      response.on('error', reject);
    });
    r.on('error', reject);
    r.end();
  });
}

function upload(url: string, file: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const r = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/octet-stream', 'content-length': String(statSync(file).size) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          if (response.statusCode !== 201) return reject(new Error(`upload answered ${response.statusCode}: ${text.slice(0, 500)}`));
          resolve((JSON.parse(text) as { data: { import: { id: string } } }).data.import.id);
        });
      },
    );
    r.on('error', reject);
    createReadStream(file).pipe(r);
  });
}

interface ImportState {
  readonly state: string;
  readonly counts: { readonly created: number } | null;
  readonly error: string | null;
}

async function runImport(bench: Bench, id: string): Promise<number> {
  await command(bench, id, 'start');
  const ended = await untilState(bench, id, 'done');
  return ended.counts?.created ?? 0;
}

async function undo(bench: Bench, id: string): Promise<void> {
  await command(bench, id, 'undo');
  await untilState(bench, id, 'undone');
}

async function command(bench: Bench, id: string, name: string): Promise<void> {
  const response = await fetch(`${bench.base}/api/v1/exchange/imports/${id}/${name}`, {
    method: 'POST',
    headers: { ...bench.session, 'content-type': 'application/json' },
    body: '{}',
  });
  if (!response.ok) throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
}

async function untilState(bench: Bench, id: string, wanted: string): Promise<ImportState> {
  for (;;) {
    const response = await fetch(`${bench.base}/api/v1/exchange/imports/${id}`, { headers: bench.session });
    const { data } = (await response.json()) as { data: ImportState };
    if (data.state === wanted) return data;
    if (['failed', 'cancelled', 'partlyUndone'].includes(data.state)) throw new Error(`the import is ${data.state}: ${data.error}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
