import { copyFileSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runningEmbedded } from '../../src/kernel/db/embedded.ts';
import { readArchive } from '../../src/platform/operations/index.ts';
import { mustRun, runCliProcess } from '../harness/cli.ts';
import { startServer, type RunningServer } from '../harness/server.ts';

let server: RunningServer;
let key: string;
const directory = mkdtempSync(path.join(tmpdir(), 'entente-backups-'));
const made: string[] = [];

beforeAll(async () => {
  server = await startServer({ demo: false });
  await mustRun(['user', 'create', 'admin@example.com', '--name', 'Admin'], server.dataDir);
  key = (await mustRun(['key', 'create', 'test'], server.dataDir)).trim();
});

afterAll(async () => {
  await server.dispose();
  for (const each of [directory, ...made]) rmSync(each, { recursive: true, force: true });
});

function emptyDirectory(): string {
  const made_ = mkdtempSync(path.join(tmpdir(), 'entente-restored-'));
  made.push(made_);
  return made_;
}

async function post(address: string, body: unknown): Promise<{ data: { id: string } }> {
  const response = await fetch(`${server.url}/api/v1/${address}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return (await response.json()) as { data: { id: string } };
}

async function upload(name: string, content: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const response = await fetch(`${server.url}/api/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body: form });
  if (!response.ok) throw new Error(`upload: ${response.status} ${await response.text()}`);
}

/** People write all the time, until told to stop; @returns how many records each made */
function writeLoad(): { stop(): Promise<number> } {
  let goesOn = true;
  let written = 0;
  const writer = async (n: number): Promise<void> => {
    for (let i = 0; goesOn; i += 1) {
      await post('parties/people', { familyName: `Writer ${n}`, givenName: `No ${i}` });
      if (i % 10 === 0) await upload(`note-${n}-${i}.txt`, `content ${n} ${i}`);
      written += 1;
    }
  };
  const writers = [1, 2, 3, 4].map(writer);
  return {
    async stop() {
      goesOn = false;
      await Promise.all(writers);
      return written;
    },
  };
}

async function inRunning<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: runningEmbedded(server)?.adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

test('a backup under write load is restored to its instant: counts, files and the audit log agree', async () => {
  const writing = writeLoad();
  // Some are there before, some come while it runs, some after.
  await upload('before.txt', 'there before the backup');
  const before = await inRunning(async (client) => (await client.query('SELECT count(*)::int AS n FROM person')).rows[0].n as number);
  const archive = path.join(directory, 'load.tar');
  await mustRun(['backup', archive], server.dataDir);
  await post('parties/people', { familyName: 'After the backup' });
  expect(await writing.stop()).toBeGreaterThan(0);

  const manifest = await readArchive(archive, undefined, {});
  expect(manifest.rows['public.person']).toBeGreaterThanOrEqual(before);
  const restored = emptyDirectory();
  const output = await mustRun(['restore', archive], restored);
  expect(output).toContain('The audit log is in order');

  // What the copy does of itself once it runs is of no backup.
  const startedAt = new Date().toISOString();
  const copy = await startServer({ dataDir: restored, demo: false });
  try {
    const client = new Client({ connectionString: runningEmbedded({ dataDir: restored })?.adminUrl });
    await client.connect();
    try {
      const counts = await client.query(
        `SELECT (SELECT count(*)::int FROM person) AS persons, (SELECT count(*)::int FROM file) AS files,
           (SELECT count(*)::int FROM event WHERE type = 'parties.personCreated') AS created, (SELECT count(*)::int FROM event WHERE at > $1 AND at < $2) AS later,
           (SELECT count(*)::int FROM person WHERE family_name = 'After the backup') AS after`,
        [manifest.at, startedAt],
      );
      // One event for each person: rows of several tables are of the same instant, though each was copied for itself.
      expect(counts.rows[0]).toEqual({
        persons: manifest.rows['public.person'],
        files: manifest.rows['public.file'],
        created: manifest.rows['public.person'],
        later: 0,
        after: 0,
      });
      expect(manifest.files.count).toBe(manifest.rows['public.file_blob']);
    } finally {
      await client.end();
    }
    // The key of the original works: it is in the database. Each file is there with its bytes.
    const headers = { authorization: `Bearer ${key}` };
    const list = (await (await fetch(`${copy.url}/api/v1/files/files?page[size]=200`, { headers })).json()) as {
      data: { id: string; name: string }[];
    };
    expect(list.data.map((file) => file.name)).toContain('before.txt');
    for (const { id } of list.data) {
      const content = await fetch(`${copy.url}/api/v1/files/${id}/content`, { headers });
      expect(content.status).toBe(200);
      expect(await content.text()).toMatch(/^(there before|content \d)/);
    }
    const person = await fetch(`${copy.url}/api/v1/parties/people`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ familyName: 'Written after the restore' }),
    });
    expect(person.status).toBe(201);
  } finally {
    await copy.stop();
  }
  expect(await mustRun(['audit', 'verify'], restored)).toContain('The audit log is in order');
});

test('custom fields, queued jobs and sequences come along; the queue can be left out', async () => {
  await post('settings/custom-fields/add', { record: 'parties.person', kind: 'text', label: 'Shoe size' });
  // The process learns of the field by a notice of the database.
  const { data } = await vi.waitFor(() => post('parties/people', { familyName: 'Foot', shoeSize: '46' }), { timeout: 45_000 });
  await inRunning((client) =>
    client.query(
      `SELECT entente_enqueue('[{"identifier":"files.removeOrphans","payload":{},"run_at":"2099-01-01T00:00:00Z","max_attempts":3,"job_key":"far away"}]'::json)`,
    ),
  );
  const archive = path.join(directory, 'custom.tar');
  await mustRun(['backup', archive], server.dataDir);
  for (const [args, jobs] of [
    [[], 1],
    [['--without-jobs'], 0],
  ] as const) {
    const restored = emptyDirectory();
    await mustRun(['restore', archive, ...args], restored);
    const copy = await startServer({ dataDir: restored, demo: false });
    try {
      const found = (await (
        await fetch(`${copy.url}/api/v1/parties/people/${data.id}`, { headers: { authorization: `Bearer ${key}` } })
      ).json()) as { data: { shoeSize: string } };
      expect(found.data.shoeSize).toBe('46');
      const client = new Client({ connectionString: runningEmbedded({ dataDir: restored })?.adminUrl });
      await client.connect();
      const waiting = await client.query(`SELECT count(*)::int AS n FROM graphile_worker._private_jobs WHERE key = 'far away'`);
      await client.end();
      expect(waiting.rows[0].n).toBe(jobs);
    } finally {
      await copy.stop();
    }
  }
});

test('a database with something in it is refused, and replaced only when its name is given', async () => {
  const archive = path.join(directory, 'custom.tar');
  const [restored = ''] = made;
  const refused = await runCliProcess(['restore', archive], { dataDir: restored });
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('There is a system in this database already');
  const unnamed = await runCliProcess(['restore', archive, '--replace'], { dataDir: restored });
  expect(unnamed.output).toContain(`--replace --confirm ${restored}`);
  const running = await runCliProcess(['restore', archive, '--replace', '--confirm', server.dataDir], { dataDir: server.dataDir });
  expect(running.output).toContain('already running');
  expect(await mustRun(['restore', archive, '--replace', '--confirm', restored], restored)).toContain('The audit log is in order');
});

test('a restore that was killed says so, keeps the system from starting, and can be run again', async () => {
  const archive = path.join(directory, 'custom.tar');
  const restored = emptyDirectory();
  const killed = await runCliProcess(['restore', archive], {
    dataDir: restored,
    onOutput: (text, kill) => text.includes('checking links') && kill(),
  });
  expect(killed.code).not.toBe(0);
  await expect(startServer({ dataDir: restored, demo: false })).rejects.toThrow(
    'The restore of custom.tar into this database was not finished',
  );
  expect(await mustRun(['restore', archive], restored)).toContain('The audit log is in order');
});

test('damage is found before anything is touched: a changed byte, a cut end, no key or the wrong one', async () => {
  const archive = path.join(directory, 'custom.tar');
  const changed = path.join(directory, 'changed.tar');
  copyFileSync(archive, changed);
  const file = openSync(changed, 'r+');
  // Longer than a block of the container, whose padding alone would be no damage.
  writeSync(file, Buffer.alloc(1024, 'X'), 0, 1024, Math.floor(statSync(changed).size / 2));
  const target = emptyDirectory();
  const damaged = await runCliProcess(['restore', changed], { dataDir: target });
  expect(damaged.code).toBe(1);
  const cut = path.join(directory, 'cut.tar');
  copyFileSync(archive, cut);
  truncateSync(cut, statSync(cut).size - 4096);
  expect((await runCliProcess(['backup', cut, '--verify'], { dataDir: target })).code).toBe(1);
  const encrypted = path.join(directory, 'secret.tar.age');
  await mustRun(['backup', encrypted], server.dataDir, { BACKUP_KEY: 'correct horse battery staple' });
  expect((await runCliProcess(['backup', encrypted, '--verify'], { dataDir: target })).output).toContain('This backup is encrypted');
  expect(
    (await runCliProcess(['backup', encrypted, '--verify'], { dataDir: target, env: { BACKUP_KEY: 'another horse, another staple' } }))
      .output,
  ).toContain('not the key');
  expect(await mustRun(['backup', encrypted, '--verify'], target, { BACKUP_KEY: 'correct horse battery staple' })).toContain('is whole');
  // Nothing was restored there: it is still empty.
  expect(await mustRun(['restore', archive], target)).toContain('The audit log is in order');
});

test('old backups go, and memory does not grow with the tables', async () => {
  const kept = path.join(directory, 'kept');
  const small = await runCliProcess(['backup', kept], { dataDir: server.dataDir });
  const first = readdirSync(kept);
  // 200,000 events and 300,000 words: some 200 MB of text.
  await inRunning((client) =>
    client.query(
      `INSERT INTO event (type, actor_name, audience, via, data) SELECT 'test.filled', 'test', 'staff', 'system', json_build_object('text', repeat(md5(n::text), 25)) FROM generate_series(1, 200000) n;
       INSERT INTO search_word SELECT 'word' || n FROM generate_series(1, 300000) n`,
    ),
  );
  const { code, output, peakMemory } = await runCliProcess(['backup', kept, '--keep', '1'], { dataDir: server.dataDir });
  expect([code, output]).toEqual([0, expect.stringContaining('removed')]);
  expect(readdirSync(kept)).toHaveLength(1);
  expect(readdirSync(kept)).not.toEqual(first);
  // A pipe of some pieces for each stream, whatever flows through.
  expect(peakMemory - small.peakMemory).toBeLessThan(130);
  const restored = emptyDirectory();
  const archive = path.join(kept, readdirSync(kept)[0] ?? '');
  const restoring = await runCliProcess(['restore', archive], { dataDir: restored });
  expect([restoring.code, restoring.output]).toEqual([0, expect.stringContaining('in order')]);
  expect(restoring.peakMemory - small.peakMemory).toBeLessThan(130);
});
