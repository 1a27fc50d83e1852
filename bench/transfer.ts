import { createReadStream, createWriteStream, mkdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { once } from 'node:events';
import { residentMegabytes } from './load.ts';
import type { Bench, Line } from './run.ts';

/** Bringing a file of people in, and giving the whole list out. */
export async function transfer(bench: Bench, say: (text: string) => void): Promise<Line[]> {
  const rows = bench.size.people;
  const file = path.resolve('.tmp/bench', `people-${rows}.csv`);
  await writePeople(file, rows);
  const lines: Line[] = [];
  const resident = (): number => residentMegabytes(bench.server.pid);
  const add = (what: string, count: number, seconds: number, peak: number): void => {
    lines.push({
      what,
      rows: count,
      seconds: seconds.toFixed(1),
      'rows/s': Math.round(count / seconds),
      'server MB at most': Math.round(peak),
    });
    say(JSON.stringify(lines.at(-1)));
  };

  const exported = await watched(resident, () => download(`${bench.base}/api/v1/parties/people/export?format=csv`, bench.session));
  add('export of all people as CSV', exported.result, exported.seconds, exported.peak);

  const sent = await watched(resident, () =>
    upload(`${bench.base}/api/v1/exchange/imports/upload?record=parties.person&name=people.csv`, file, bench.session),
  );
  add('upload and inspection', rows, sent.seconds, sent.peak);
  const done = await watched(resident, () => runImport(bench, sent.result));
  add('import of people: checked, compared by e-mail address, with audit', rows, done.seconds, done.peak);
  if (done.result !== rows) throw new Error(`${done.result} of ${rows} rows were created`);
  const undone = await watched(resident, () => undo(bench, sent.result));
  add('undo of that import', rows, undone.seconds, undone.peak);
  return lines;
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

async function watched<T>(read: () => number, work: () => Promise<T>): Promise<{ result: T; seconds: number; peak: number }> {
  let peak = read();
  const timer = setInterval(() => (peak = Math.max(peak, read())), 200);
  const start = performance.now();
  const result = await work();
  clearInterval(timer);
  return { result, seconds: (performance.now() - start) / 1000, peak: Math.max(peak, read()) };
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
