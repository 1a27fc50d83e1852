import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { asSystem, transact, type App } from '../../../kernel/app.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { createEncodingProbe } from '../formats/detect/encoding.ts';
import { importRun, type ImportCounts } from '../records/import.ts';
import { fileOptions } from './file-options.ts';
import { detectOptions, formatOf, inspectFile, refused } from './inspect-file.ts';
import { loadImport, openImport } from './load-import.ts';
import { importPlan } from './plan.ts';
import { runImport } from './run-import.ts';
import { importableRecords } from './target-fields.ts';
import { storeFile } from './uploaded-file.ts';

export interface ImportFileOptions {
  app: App;
  actor: Actor;
  /** Path of the file. */
  file: string;
  /** Key of the record type. */
  record: string;
  /** What was decided before, `{options?, plan?}`; else what inspection proposes. */
  mapping?: unknown;
  source?: string;
  signal: AbortSignal;
  onProgress?: (rows: number) => void;
}

export interface ImportFileResult {
  importId: string;
  counts: ImportCounts;
  /** This very import was brought in before; nothing was done. */
  wasDone: boolean;
}

/**
 * Brings a file in from start to end in this process, for scripts. Doing it again with the same file and mapping does
 * nothing; one that was cut short goes on where it was.
 * @throws AppError for what the file or mapping has wrong
 */
export async function importFile(options: ImportFileOptions): Promise<ImportFileResult> {
  const { app, actor } = options;
  const fingerprint = await fingerprintOf(options);
  const { rows } = await sql<{ id: string; state: string; counts: ImportCounts | null }>`
    select id, state, counts from import where fingerprint = ${fingerprint} and state <> 'undone' and state <> 'partlyUndone' order by created_at desc limit 1`.execute(
    app.db,
  );
  const [earlier] = rows;
  if (earlier?.state === 'done' && earlier.counts) return { importId: earlier.id, counts: earlier.counts, wasDone: true };
  const importId = earlier?.id ?? (await prepare(options, fingerprint));
  await transact(app, { actor, requestId: `import:${importId}` }, async (ctx) => {
    await updateRecord(ctx, importRun, importId, { state: 'running', startedAt: ctx.now });
    ctx.emit({
      type: 'exchange.importStarted',
      recordType: importRun.key,
      recordId: importId,
      data: { file: path.basename(options.file) },
    });
  });
  const ctx = contextOf(app);
  const counts = await runImport(ctx, importId, {
    actor,
    signal: options.signal,
    progress: { report: async (done) => options.onProgress?.(done) },
  }).catch((error: unknown) => {
    throw refused(error);
  });
  await asSystem(app, async (tx) => {
    await updateRecord(tx, importRun, importId, { state: 'done', finishedAt: tx.now, counts });
  });
  return { importId, counts, wasDone: false };
}

async function prepare({ app, actor, file, record: key, mapping, source }: ImportFileOptions, fingerprint: string): Promise<string> {
  const record = importableRecords(app.registry, actor, app.services.importRecords).find((each) => each.key === key);
  if (!record)
    throw new AppError(
      422,
      'invalid',
      `--record must be one of ${importableRecords(app.registry, actor, app.services.importRecords)
        .map((each) => each.key)
        .join(', ')}.`,
    );
  const given = (mapping ?? {}) as { options?: object; plan?: unknown };
  return transact(app, { actor, requestId: 'cli' }, async (ctx) => {
    const created = await createRecord(ctx, importRun, {
      fileName: path.basename(file),
      record: key,
      fingerprint,
      options: fileOptions.parse({ format: 'csv' }),
      owner: actor.userId,
    });
    const probe = createEncodingProbe();
    let head: Uint8Array = new Uint8Array();
    const size = await storeFile(ctx.db, created.id, createReadStream(file, { highWaterMark: 1 << 18 }), (chunk) => {
      if (head.length < 400) head = Buffer.concat([head, chunk.subarray(0, 400)]);
      probe.add(chunk);
    });
    if (size === 0) throw new AppError(422, 'empty-file', 'The file is empty.');
    const encoding = probe.guess();
    try {
      const options = fileOptions.parse({ ...(await detectOptions(ctx, created.id, formatOf(head, file), encoding)), ...given.options });
      const plan =
        given.plan === undefined
          ? (await inspectFile(ctx, actor, created.id, record, options, encoding)).plan
          : importPlan.parse(given.plan);
      await updateRecord(ctx, importRun, created.id, { fileSize: size, options, plan: source ? { ...plan, source } : plan });
      const { rows } = await openImport(ctx, await loadImport(ctx, created.id), actor);
      await rows.return(undefined);
    } catch (error) {
      throw refused(error);
    }
    return created.id;
  });
}

async function fingerprintOf({ file, record, mapping, source }: ImportFileOptions): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([record, mapping ?? null, source ?? null]));
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** Reads as the system, writes in transactions of the actor's. */
function contextOf(app: App): Ctx & { app: App } {
  const nothing = (): never => {
    throw new Error('Work outside a transaction emits nothing');
  };
  return {
    app,
    actor: systemActor,
    now: app.now(),
    requestId: 'cli',
    registry: app.registry,
    db: app.db,
    scope: app.scope(),
    services: app.services,
    emit: nothing,
    enqueue: nothing,
  };
}
