import { sql } from '../../../kernel/db/sql.ts';
import { transact, type App } from '../../../kernel/app.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { Progress } from '../../../kernel/jobs/progress.ts';
import type { ImportCounts } from '../records/import.ts';
import { loadKeys } from './find-matches.ts';
import { interpretRow } from './interpret-row.ts';
import { createKeyFilter } from './key-filter.ts';
import { actorOf, loadImport, openImport, type StoredImport } from './load-import.ts';
import { runChunk, type ChunkResult, type ChunkState } from './run-chunk.ts';
import type { SourceRow } from './source-rows.ts';

const rowsPerChunk = 2000;

export const noCounts: ImportCounts = { rows: 0, created: 0, updated: 0, skipped: 0, failed: 0, warnings: 0, records: {} };

export interface RunOptions {
  progress: Pick<Progress, 'report'>;
  signal: AbortSignal;
  /** Who it works as; the import's owner unless said. */
  actor?: Actor;
  /** Told after each chunk is committed; tests stop here. */
  onChunk?: (n: number) => void;
}

/**
 * Brings a file in, in chunks of one transaction each; the chunk's log is written with its rows, so that whoever goes on
 * after a crash starts with the row after the last committed one, and no row is brought in twice or left out.
 * @throws AppError for a plan that does not fit, JobCancelled
 */
export async function runImport(ctx: Ctx & { app: App }, importId: string, { progress, signal, onChunk, ...given }: RunOptions): Promise<ImportCounts> {
  const stored = await loadImport(ctx, importId);
  const actor = given.actor ?? (await actorOf(ctx, stored));
  const { compiled, rows } = await openImport(ctx, stored, actor);
  const filter = createKeyFilter();
  for (const target of compiled.targets) await loadKeys(ctx.db, ctx, target, compiled.plan.source ?? 'file', filter);
  const state: ChunkState = { compiled, references: new Map(), filter, planned: null };
  let { counts, n, lastRow } = await reached(ctx, importId);
  const cards = ctx.services.contactCards;

  const chunks = chunked(rows, lastRow);
  // The next chunk is read from the file while the database works on this one.
  let next = chunks.next();
  try {
    for (;;) {
      const { value: chunk, done } = await next;
      if (done || !chunk) break;
      next = chunks.next();
      next.catch(() => {});
      signal.throwIfAborted();
      for (const result of bisected(ctx.app, actor, stored, state, chunk, n, cards)) {
        const outcome = await result();
        if (!outcome) continue;
        counts = addCounts(counts, outcome.counts);
        n += 1;
        onChunk?.(n);
      }
      lastRow = chunk.at(-1)?.number ?? lastRow;
      await progress.report(counts.rows);
    }
  } finally {
    await chunks.return(undefined);
  }
  return counts;
}

/** What earlier runs of this import have committed. */
async function reached(ctx: Ctx, importId: string): Promise<{ counts: ImportCounts; n: number; lastRow: number }> {
  const { rows } = await sql<{ n: number; last_row: number; counts: ImportCounts }>`select n, last_row, counts from import_chunk where import_id = ${importId}::uuid order by n`.execute(ctx.db);
  return { counts: rows.reduce((sum, row) => addCounts(sum, row.counts), noCounts), n: rows.length, lastRow: rows.at(-1)?.last_row ?? 0 };
}

async function* chunked(batches: AsyncGenerator<SourceRow[]>, after: number): AsyncGenerator<SourceRow[], undefined> {
  let chunk: SourceRow[] = [];
  try {
    for await (const batch of batches) {
      for (const row of batch) if (row.number > after) chunk.push(row);
      if (chunk.length >= rowsPerChunk) {
        yield chunk;
        chunk = [];
      }
    }
    if (chunk.length > 0) yield chunk;
  } finally {
    await batches.return(undefined);
  }
  return undefined;
}

/**
 * One transaction for the chunk. What the database refuses all the same (a value taken by somebody else in this very
 * moment) halves it until the one bad row is left, which fails on its own.
 */
function* bisected(app: App, actor: Actor, stored: StoredImport, state: ChunkState, rows: readonly SourceRow[], n: number, cards: Ctx['services']['contactCards']): Generator<() => Promise<ChunkResult | null>> {
  const waiting: (readonly SourceRow[])[] = [rows];
  let at = n;
  while (waiting.length > 0) {
    const part = waiting.shift() as readonly SourceRow[];
    yield async () => {
      try {
        const result = await oneChunk(app, actor, stored, state, part, at, cards);
        at += 1;
        return result;
      } catch (error) {
        if (!isDataError(error)) throw error;
        // Links made in the transaction are gone with it.
        state.references.clear();
        if (part.length > 1) {
          const half = Math.ceil(part.length / 2);
          waiting.unshift(part.slice(0, half), part.slice(half));
          return null;
        }
        const result = await oneChunk(app, actor, stored, state, [{ ...(part[0] as SourceRow), problem: `The database refuses the row: ${(error as Error).message}` }], at, cards);
        at += 1;
        return result;
      }
    };
  }
}

/** Data exceptions and violated constraints (SQLSTATE classes 22 and 23); all else is not the row's fault. */
const isDataError = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  // A second run of the same import: it has to stop, not to halve its rows.
  return typeof code === 'string' && /^2[23]/.test(code) && constraint !== 'import_chunk_pkey';
};

async function oneChunk(app: App, actor: Actor, stored: StoredImport, state: ChunkState, rows: readonly SourceRow[], n: number, cards: Ctx['services']['contactCards']): Promise<ChunkResult> {
  const interpreted = rows.map((row) => interpretRow(app.registry, state.compiled, row, cards));
  return transact(app, { actor, requestId: requestIdOf(stored.id) }, async (ctx) => {
    // Whoever holds this lock is the one run of this import, and chunks follow each other: a second worker fails here.
    await sql`select 1 from import where id = ${stored.id}::uuid for update`.execute(ctx.db);
    await sql`insert into import_chunk (import_id, n, last_row, counts) values (${stored.id}::uuid, ${n}, ${rows.at(-1)?.number ?? 0}, '{}')`.execute(ctx.db);
    // Larger batches of index entries are cheaper to sort in.
    await sql`set local gin_pending_list_limit = '32MB'`.execute(ctx.db);
    await learnOfOthers(ctx, stored, state);
    const result = await runChunk(ctx, state, interpreted, { importId: stored.id, n });
    await keepProblems(ctx, stored.id, rows, result);
    await sql`update import_chunk set counts = ${JSON.stringify(result.counts)}::jsonb where import_id = ${stored.id}::uuid and n = ${n}`.execute(ctx.db);
    return result;
  });
}

export const requestIdOf = (importId: string): string => `import:${importId}`;

/** What others created or changed since the last chunk goes into the filter of known keys. */
async function learnOfOthers(ctx: Ctx, stored: StoredImport, state: ChunkState): Promise<void> {
  const seen = state.seen ?? [];
  const { rows } = await sql<{ seq: string; records: Record<string, string[]> | null }>`
    with latest as (select coalesce(max(seq), 0) as seq from event)
    select latest.seq::text as seq, (select jsonb_object_agg(record_type, ids) from (
      select record_type, jsonb_agg(distinct record_id) as ids from event
      where seq > ${seen[0] ?? '9223372036854775807'}::bigint and record_id is not null and record_type is not null and request_id is distinct from ${requestIdOf(stored.id)}
      group by record_type) e) as records
    from latest`.execute(ctx.db);
  // Events become visible out of order: the last three chunks are looked at again.
  state.seen = [...seen, rows[0]?.seq ?? '0'].slice(-3);
  if (!state.filter) return;
  for (const target of state.compiled.targets) {
    const ids = rows[0]?.records?.[target.record.key];
    if (ids && ids.length > 0) await loadKeys(ctx.db, ctx, target, state.compiled.plan.source ?? 'file', state.filter, ids);
  }
}

async function keepProblems(ctx: Ctx, importId: string, rows: readonly SourceRow[], { outcomes }: ChunkResult): Promise<void> {
  const kept = outcomes.flatMap((outcome, at) => {
    const what = outcome.outcome === 'failed' ? 'failed' : outcome.warnings.length > 0 ? 'warning' : outcome.outcome === 'skipped' ? 'skipped' : null;
    if (what === null) return [];
    // The database keeps no NUL characters.
    const cells = (rows[at]?.cells ?? []).map((cell) => cell.replaceAll('\0', '\ufffd').slice(0, 10_000));
    return [{ row_number: outcome.number, outcome: what, cells, reasons: what === 'warning' ? outcome.warnings : outcome.reasons }];
  });
  if (kept.length === 0) return;
  await sql`insert into import_problem (import_id, row_number, outcome, cells, reasons)
    select ${importId}::uuid, p.row_number, p.outcome, p.cells, p.reasons
    from json_to_recordset(${JSON.stringify(kept).replaceAll('\\u0000', '\ufffd')}::json) as p(row_number int, outcome text, cells text[], reasons jsonb)`.execute(ctx.db);
}

export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  const records: Record<string, { created: number; updated: number }> = {};
  for (const key of new Set([...Object.keys(a.records), ...Object.keys(b.records ?? {})])) {
    records[key] = { created: (a.records[key]?.created ?? 0) + (b.records[key]?.created ?? 0), updated: (a.records[key]?.updated ?? 0) + (b.records[key]?.updated ?? 0) };
  }
  return {
    rows: a.rows + b.rows, created: a.created + b.created, updated: a.updated + b.updated, skipped: a.skipped + b.skipped, failed: a.failed + b.failed, warnings: a.warnings + b.warnings, records,
  };
}
