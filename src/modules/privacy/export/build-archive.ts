import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { App } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Progress } from '../../../kernel/jobs/progress.ts';
import { contentKey, filesOf } from '../../../platform/files/index.ts';
import { loadPersonLedger } from '../consents/load-ledger.ts';
import { findPersonal } from '../personal/find-personal.ts';
import { readEvents, readMails, readRows } from './collect-person.ts';
import { htmlIndex, type Section } from './html-index.ts';

export interface ArchiveOrder {
  readonly personId: string;
  readonly reference: string;
  readonly company: string;
  /** Where it is written. */
  readonly path: string;
}

/**
 * Writes everything about a person into a ZIP: `index.html` to read, `data/<record type>.json`, events, mails, and the files. Goes
 * through it piece by piece, so that memory does not grow with it.
 * @returns how many records are in it
 */
export async function buildArchive(app: App, order: ArchiveOrder, progress: Pick<Progress, 'report' | 'setTotal'>): Promise<number> {
  const ctx = { db: app.db, registry: app.registry, scope: app.scope() };
  const rows = await findPersonal(ctx, order.personId);
  const zip = openZip(order.path, app.now());
  const sections: Section[] = [];
  let done = 0;
  await progress.setTotal(rows.size + 3);
  for (const [key, ids] of rows) {
    const found = await readRows(ctx, key, ids);
    if (found.length > 0) {
      sections.push({ record: app.registry.record(key), rows: found });
      await zip.addText(`data/${key}.json`, JSON.stringify(found, null, 2));
    }
    await progress.report((done += 1));
  }
  const files = await addFiles(app, zip, rows.get('files.file') ?? new Set());
  await progress.report((done += 1));
  let events = 0;
  const log = zip.begin('data/events.json');
  await log.write('[');
  for await (const page of readEvents(ctx, rows)) {
    await log.write(`${events === 0 ? '' : ','}\n${page.map((event) => JSON.stringify(event)).join(',\n')}`);
    events += page.length;
  }
  await log.write('\n]\n', true);
  await progress.report((done += 1));
  const ledger = await loadPersonLedger(ctx, order.personId);
  const mails = await readMails(ctx, ledger?.emails ?? []);
  await zip.addText('data/mails.json', JSON.stringify(mails, null, 2));
  const { company, reference } = order;
  await zip.addText('index.html', htmlIndex({ company, reference, madeAt: app.now(), sections, files, events, mails: mails.length }));
  await zip.end();
  return sections.reduce((sum, section) => sum + section.rows.length, 0);
}

async function addFiles(app: App, zip: ZipFile, ids: ReadonlySet<string>): Promise<readonly { path: string; name: string }[]> {
  if (ids.size === 0) return [];
  const { rows } = await sql<{
    id: string;
    name: string;
    sha256: string;
  }>`select id, name, sha256 from file where id = any(${[...ids]}::uuid[])
    and not exists (select 1 from person_export e where e.archive = file.id::text) order by id`.execute(app.db);
  const { store } = filesOf(app);
  const added: { path: string; name: string }[] = [];
  for (const { id, name, sha256 } of rows) {
    if (!(await store.has(contentKey(sha256)))) continue;
    // The id keeps two files of one name apart; the name was made safe when it was uploaded.
    const path = `files/${id.slice(-6)}-${name.replace(/[/\\]/g, '_')}`;
    const entry = zip.begin(path, false);
    for await (const chunk of await store.read(contentKey(sha256))) await entry.write(chunk as Buffer);
    await entry.write('', true);
    added.push({ path, name });
  }
  return added;
}

interface ZipEntry {
  write(chunk: string | Uint8Array, isLast?: boolean): Promise<void>;
}

interface ZipFile {
  begin(path: string, compress?: boolean): ZipEntry;
  addText(path: string, text: string): Promise<void>;
  end(): Promise<void>;
}

function openZip(path: string, now: string): ZipFile {
  const out = createWriteStream(path, { mode: 0o600, flags: 'wx' });
  let failure: Error | null = null;
  let drained: Promise<unknown> | null = null;
  out.on('error', (error) => (failure = error));
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else if (!out.write(chunk)) drained ??= once(out, 'drain').finally(() => (drained = null));
  });
  const settle = async (): Promise<void> => {
    if (drained) await drained;
    if (failure) throw failure;
  };
  const begin: ZipFile['begin'] = (name, compress = true) => {
    const entry = compress ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = Date.parse(now);
    zip.add(entry);
    return {
      write: async (chunk, isLast = false) => {
        entry.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk, isLast);
        await settle();
      },
    };
  };
  return {
    begin,
    addText: (name, text) => begin(name).write(text, true),
    end: async () => {
      zip.end();
      out.end();
      await once(out, 'finish');
      if (failure) throw failure;
    },
  };
}
