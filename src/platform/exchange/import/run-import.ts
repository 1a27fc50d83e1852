import { sql } from '../../../kernel/db/sql.ts';
import { transact, type App } from '../../../kernel/app.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { fieldOfColumn, refusedByRule } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { Progress } from '../../../kernel/jobs/progress.ts';
import { labelOf, type RecordType } from '../../../kernel/record/record.ts';
import type { ImportCounts } from '../records/import.ts';
import { isFiltered, loadKeys, markKnown } from './find-matches.ts';
import { interpretRow, type InterpretedRow } from './interpret-row.ts';
import { createKeyFilter, type KeyFilter } from './key-filter.ts';
import { keepPictures } from './keep-pictures.ts';
import { actorOf, loadImport, openImport, type StoredImport } from './load-import.ts';
import { runChunk, type ChunkResult, type ChunkState } from './run-chunk.ts';
import type { SourceRow } from './source-rows.ts';

const usualRowsPerChunk = 1000;
const chunksAtOnce = 3;
/** Places a chunk has for its halves in the order of chunks, which undo walks back. */
const placesPerChunk = 4096;

export const noCounts: ImportCounts = { rows: 0, created: 0, updated: 0, skipped: 0, failed: 0, warnings: 0, records: {} };

export interface RunOptions {
  progress: Pick<Progress, 'report'>;
  signal: AbortSignal;
  /** Who it works as; the import's owner unless said. */
  actor?: Actor;
  /** Rows of one transaction; tests take few. */
  rowsPerChunk?: number;
  /** Told after each chunk is committed; tests stop here. */
  onChunk?: (n: number) => void;
}

/**
 * Brings a file in, in chunks of one transaction each; the chunk's log is written with its rows, so that whoever goes on
 * after a crash starts with the rows that no committed chunk has, and no row is brought in twice or left out.
 *
 * Several chunks are written at once. One whose rows may be about records that are there, or about rows before it, waits
 * for those before it: keys are remembered in the order of the file, so each later row knows of each earlier one.
 * @throws AppError for a plan that does not fit, JobCancelled
 */
export async function runImport(ctx: Ctx & { app: App }, importId: string, options: RunOptions): Promise<ImportCounts> {
  const stored = await loadImport(ctx, importId);
  const actor = options.actor ?? (await actorOf(ctx, stored));
  const { compiled, rows } = await openImport(ctx, stored, actor);
  const filter = createKeyFilter();
  for (const target of compiled.targets)
    if (isFiltered(target) && target.plan.onMatch !== 'create') await loadKeys(ctx.db, ctx, target, filter);
  const run: Run = {
    app: ctx.app,
    actor,
    stored,
    filter,
    state: { compiled, references: new Map(), planned: null },
    cards: ctx.services.contactCards,
  };
  const reached = await reachedBefore(ctx, importId);
  let { counts } = reached;
  let place = reached.nextPlace;
  let committed = 0;
  const writing = new Set<Promise<void>>();

  const chunks = chunked(run, rows, reached.ranges, options.rowsPerChunk ?? usualRowsPerChunk);
  try {
    for (;;) {
      // A chunk is read and checked while the database works on those before, but not ahead of its turn: what waits in memory
      // is copied by each collection of garbage.
      while (writing.size >= chunksAtOnce) await Promise.race(writing);
      const { value: chunk, done } = await chunks.next();
      if (done || !chunk) break;
      options.signal.throwIfAborted();
      const earlier = [...writing];
      const at = place * placesPerChunk;
      place += 1;
      const work = writeChunk(
        run,
        chunk,
        at,
        async () => void (await Promise.all(earlier)),
        (result) => {
          counts = addCounts(counts, result);
          committed += 1;
          options.onChunk?.(committed);
        },
      );
      const tracked: Promise<void> = work.finally(() => writing.delete(tracked));
      tracked.catch(() => {});
      writing.add(tracked);
      await options.progress.report(counts.rows);
    }
    await Promise.all(writing);
  } finally {
    await Promise.allSettled(writing);
    await chunks.return(undefined);
  }
  return counts;
}

/** What all chunks of a run share. */
interface Run {
  app: App;
  actor: Actor;
  stored: StoredImport;
  filter: KeyFilter;
  state: ChunkState;
  cards: Ctx['services']['contactCards'];
}

interface Chunk {
  rows: readonly SourceRow[];
  interpreted: readonly InterpretedRow[];
  /** Waits for the chunks before it. */
  isOrdered: boolean;
}

interface Reached {
  counts: ImportCounts;
  ranges: readonly { first: number; last: number }[];
  nextPlace: number;
}

/** What earlier runs of this import have committed; chunks written at once may leave gaps. */
async function reachedBefore(ctx: Ctx, importId: string): Promise<Reached> {
  const { rows } = await sql<{ n: number; first: number; last: number; counts: ImportCounts }>`
    select n, last_row as last, (counts->>'firstRow')::int as first, counts - 'firstRow' as counts from import_chunk where import_id = ${importId}::uuid order by n`.execute(
    ctx.db,
  );
  return {
    counts: rows.reduce((sum, row) => addCounts(sum, row.counts), noCounts),
    ranges: rows.map(({ first, last }) => ({ first, last })),
    nextPlace: rows.length === 0 ? 0 : Math.floor((rows.at(-1)?.n ?? 0) / placesPerChunk) + 1,
  };
}

async function* chunked(
  run: Run,
  batches: AsyncGenerator<SourceRow[]>,
  ranges: Reached['ranges'],
  rowsPerChunk: number,
): AsyncGenerator<Chunk, undefined> {
  const isDone =
    ranges.length === 0 ? () => false : (number: number): boolean => ranges.some(({ first, last }) => number >= first && number <= last);
  let rows: SourceRow[] = [];
  let interpreted: InterpretedRow[] = [];
  let isOrdered = false;
  const take = (): Chunk => {
    const chunk = { rows, interpreted, isOrdered };
    rows = [];
    interpreted = [];
    isOrdered = false;
    return chunk;
  };
  try {
    for await (const batch of batches) {
      for (let at = 0; at < batch.length; at += rowsPerChunk) {
        const open = batch.slice(at, at + rowsPerChunk).filter((row) => !isDone(row.number));
        const read = open.map((row) => interpretRow(run.app.registry, run.state.compiled, row, run.cards));
        if (markKnown(read, run.filter)) isOrdered = true;
        rows.push(...open);
        interpreted.push(...read);
        if (rows.length >= rowsPerChunk) yield take();
      }
    }
    if (rows.length > 0) yield take();
  } finally {
    await batches.return(undefined);
  }
  return undefined;
}

/**
 * One transaction for the chunk. What the database refuses all the same (a value taken by somebody else in this very
 * moment) halves it until the one bad row is left, which fails on its own.
 */
async function writeChunk(
  run: Run,
  chunk: Chunk,
  place: number,
  afterEarlier: () => Promise<void>,
  onDone: (counts: ImportCounts) => void,
): Promise<void> {
  if (chunk.isOrdered) {
    run.state.looksUp = true;
    await afterEarlier();
  }
  let at = place;
  const waiting: { rows: readonly SourceRow[]; interpreted?: readonly InterpretedRow[] }[] = [chunk];
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const { rows } = part;
    try {
      const interpreted = part.interpreted ?? rows.map((row) => interpretRow(run.app.registry, run.state.compiled, row, run.cards));
      onDone(await writeRows(run, rows, interpreted, at, afterEarlier));
      at += 1;
    } catch (error) {
      if (!isDataError(error)) throw error;
      await afterEarlier();
      const half = Math.ceil(rows.length / 2);
      if (rows.length > 1) waiting.unshift({ rows: rows.slice(0, half) }, { rows: rows.slice(half) });
      else waiting.unshift({ rows: [{ ...(rows[0] as SourceRow), problem: refusal(error, run.state.compiled.targets[0]?.record) }] });
    }
  }
}

function refusal(error: unknown, record: RecordType | undefined): string {
  const { code, column, message } = error as { code?: string; column?: string; message: string };
  if (code !== refusedByRule || !record) return `The database refuses the row: ${message}`;
  const name = fieldOfColumn(record, column ?? '');
  const field = record.fields[name];
  return `${field ? labelOf(name, field) : name} ${message}.`;
}

/** Data exceptions, violated constraints (SQLSTATE classes 22 and 23) and rules of the record; all else is not the row's fault. */
const isDataError = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  // A second run of the same import: it has to stop, not to halve its rows.
  return typeof code === 'string' && (/^2[23]/.test(code) || code === refusedByRule) && constraint !== 'import_chunk_pkey';
};

async function writeRows(
  { app, actor, stored, state, filter, cards }: Run,
  rows: readonly SourceRow[],
  interpreted: readonly InterpretedRow[],
  n: number,
  afterEarlier: () => Promise<void>,
): Promise<ImportCounts> {
  const made = new Map<string, string>();
  const result = await transact(app, { actor, requestId: requestIdOf(stored.id) }, async (ctx) => {
    // The number is taken first: a second run of the same import waits here, and then fails.
    const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0];
    await sql`insert into import_chunk (import_id, n, last_row, counts) values (${stored.id}::uuid, ${n}, ${last}, '{}')`.execute(ctx.db);
    // A look into a list index reads its pending entries one by one: a file with duplicates keeps that list short.
    if (state.looksUp) await sql`set local gin_pending_list_limit = '64kB'`.execute(ctx.db);
    await learnOfOthers(ctx, stored, state, filter);
    const chunk = await runChunk(ctx, state, interpreted, { importId: stored.id, n, afterEarlier, made });
    await keepProblems(ctx, stored.id, rows, chunk);
    await sql`update import_chunk set counts = ${JSON.stringify({ ...chunk.counts, firstRow: first })}::jsonb where import_id = ${stored.id}::uuid and n = ${n}`.execute(
      ctx.db,
    );
    return chunk;
  });
  for (const [key, id] of made) state.references.set(key, id);
  await keepPictures(app, actor, requestIdOf(stored.id), state.compiled, rows, result.made, cards);
  return result.counts;
}

export const requestIdOf = (importId: string): string => `import:${importId}`;

/** How often others' changes are looked for, in milliseconds. */
const learnEvery = 1000;

/**
 * What others created or changed meanwhile goes into the filter of known keys. Events become visible out of order, so
 * those since the look before the last are looked at again.
 */
async function learnOfOthers(ctx: Ctx, stored: StoredImport, state: ChunkState, filter: KeyFilter): Promise<void> {
  const { seen } = state;
  const now = performance.now();
  if (seen && now - seen.at < learnEvery) return;
  state.seen = { at: now, since: seen?.latest ?? null, latest: seen?.latest ?? null };
  const { rows } = await sql<{ seq: string; records: Record<string, string[]> | null }>`
    with latest as (select coalesce(max(seq), 0) as seq from event)
    select latest.seq::text as seq, (select jsonb_object_agg(record_type, ids) from (
      select record_type, jsonb_agg(distinct record_id) as ids from event
      where seq > ${seen?.since ?? seen?.latest ?? '9223372036854775807'}::bigint and record_id is not null and record_type is not null and request_id is distinct from ${requestIdOf(stored.id)}
      group by record_type) e) as records
    from latest`.execute(ctx.db);
  state.seen = { at: now, since: seen?.latest ?? null, latest: rows[0]?.seq ?? null };
  for (const target of state.compiled.targets) {
    const ids = rows[0]?.records?.[target.record.key];
    if (ids && ids.length > 0) await loadKeys(ctx.db, ctx, target, filter, ids);
  }
}

async function keepProblems(ctx: Ctx, importId: string, rows: readonly SourceRow[], { outcomes }: ChunkResult): Promise<void> {
  const kept = outcomes.flatMap((outcome, at) => {
    const what =
      outcome.outcome === 'failed' ? 'failed' : outcome.warnings.length > 0 ? 'warning' : outcome.outcome === 'skipped' ? 'skipped' : null;
    if (what === null) return [];
    // The database keeps no NUL characters.
    const cells = (rows[at]?.cells ?? []).map((cell) => cell.replaceAll('\0', '\ufffd').slice(0, 10_000));
    return [{ row_number: outcome.number, outcome: what, cells, reasons: what === 'warning' ? outcome.warnings : outcome.reasons }];
  });
  if (kept.length === 0) return;
  await sql`insert into import_problem (import_id, row_number, outcome, cells, reasons)
    select ${importId}::uuid, p.row_number, p.outcome, p.cells, p.reasons
    from json_to_recordset(${JSON.stringify(kept).replaceAll('\\u0000', '\ufffd')}::json) as p(row_number int, outcome text, cells text[], reasons jsonb)`.execute(
    ctx.db,
  );
}

export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  const records: Record<string, { created: number; updated: number }> = {};
  for (const key of new Set([...Object.keys(a.records), ...Object.keys(b.records ?? {})])) {
    records[key] = {
      created: (a.records[key]?.created ?? 0) + (b.records[key]?.created ?? 0),
      updated: (a.records[key]?.updated ?? 0) + (b.records[key]?.updated ?? 0),
    };
  }
  return {
    rows: a.rows + b.rows,
    created: a.created + b.created,
    updated: a.updated + b.updated,
    skipped: a.skipped + b.skipped,
    failed: a.failed + b.failed,
    warnings: a.warnings + b.warnings,
    records,
  };
}
