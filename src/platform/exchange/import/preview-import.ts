import type { Ctx } from '../../../kernel/context.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { ImportCounts } from '../records/import.ts';
import { interpretRow } from './interpret-row.ts';
import { openImport, type StoredImport } from './load-import.ts';
import { runChunk, type ChunkState, type RowOutcome } from './run-chunk.ts';
import { addCounts, noCounts } from './run-import.ts';
import type { SourceRow } from './source-rows.ts';

export interface PreviewRow extends RowOutcome {
  cells: readonly string[];
  /** Values that each target would get, links by id. */
  values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Preview {
  counts: ImportCounts;
  /** Whether that is the whole file. */
  isComplete: boolean;
  /** The first rows of each outcome. */
  rows: readonly PreviewRow[];
}

const shownPerOutcome = 25;
const rowsPerStep = 1000;

/** Says what an import would do, without writing anything: of the whole file, or its first `limit` rows. */
export async function previewImport(ctx: Ctx, actor: Actor, stored: StoredImport, limit: number, signal?: AbortSignal): Promise<Preview> {
  const { compiled, rows } = await openImport(ctx, stored, actor);
  const state: ChunkState = { compiled, references: new Map(), planned: new Map() };
  const shown: PreviewRow[] = [];
  const perOutcome = new Map<string, number>();
  let counts = noCounts;
  let isComplete = true;
  const step = async (sources: readonly SourceRow[]): Promise<void> => {
    const interpreted = sources.map((row) => interpretRow(ctx.registry, compiled, row, ctx.services.contactCards));
    const result = await runChunk({ ...ctx, actor, emit: () => {} }, state, interpreted, null);
    counts = addCounts(counts, result.counts);
    result.outcomes.forEach((outcome, at) => {
      const key = outcome.outcome + (outcome.warnings.length > 0 ? '!' : '');
      const times = (perOutcome.get(key) ?? 0) + 1;
      perOutcome.set(key, times);
      const row = interpreted[at];
      if (times <= shownPerOutcome && row)
        shown.push({
          ...outcome,
          cells: row.cells,
          values: Object.fromEntries(row.parts.map((part) => [part.target.plan.alias, part.values])),
        });
    });
  };
  let waiting: SourceRow[] = [];
  let taken = 0;
  for await (const batch of rows) {
    signal?.throwIfAborted();
    for (const row of batch) {
      if (taken >= limit) {
        isComplete = false;
        break;
      }
      taken += 1;
      waiting.push(row);
      if (waiting.length >= rowsPerStep) {
        await step(waiting);
        waiting = [];
      }
    }
    if (!isComplete) break;
  }
  if (waiting.length > 0) await step(waiting);
  return { counts, isComplete, rows: shown.sort((a, b) => a.number - b.number) };
}
