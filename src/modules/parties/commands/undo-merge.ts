import { sql } from '../../../kernel/db/sql.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { forbidden, notAllowed } from '../../../kernel/errors.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import { snake } from '../../../kernel/record/record.ts';
import { referencesTo } from './repoint.ts';
import { merge, type MergeTrace } from '../records/merge.ts';
import { insertImages, restoreImages, rowImage, switchSyncOff, type Image } from './merge-images.ts';

/**
 * Takes a merge apart again: the merged record is back under its id, what pointed to it points to it again, and the kept
 * record has its former values. Values of the kept record that were edited since stay as edited and are named in the
 * result; what was added to it since stays with it.
 */
export const undoMerge = defineCommand({
  name: 'undo',
  label: 'Undo merge',
  description: 'Brings the merged record back with everything that belonged to it.',
  on: merge,
  consequential: true,
  emits: ['parties.mergeUndone'],
  allowed: (row) => (row.state === 'merged' ? true : 'This merge was undone already.'),
  run: async (ctx, row) => {
    const record = ctx.registry.record(row.type);
    const table = snake(record.name);
    const targetId = String(row.target?.id);
    if (!(await findRecord(ctx, record, targetId, { lock: true, action: 'update' }))) {
      throw (await mergedOn(ctx, targetId))
        ? notAllowed('The kept record was itself merged into another since; undo that merge first.')
        : forbidden();
    }
    await refuseIfBuiltUpon(ctx, row.id, targetId);
    await switchSyncOff(ctx);
    const { before, after, source, trace } = await loadImages(ctx, row.id);
    const edited = await editedSince(ctx, table, targetId, after);
    // First the kept record, so that unique values it took over are free again.
    const restored = Object.keys(before).filter((column) => !edited.includes(column) && !bookkeeping.has(column));
    const selfReferences = referencesTo(ctx, record)
      .filter((r) => r.table === table)
      .map((r) => r.column);
    await restoreImages(
      ctx,
      table,
      [before],
      restored.filter((column) => !selfReferences.includes(column)),
    );
    await sql`update ${sql.table(table)} set version = version + 1, updated_at = ${ctx.now}::timestamptz, updated_by_id = ${ctx.actor.userId}::uuid where id = ${targetId}::uuid`.execute(
      ctx.db,
    );
    await insertImages(ctx, table, [source]);
    // ... and only now may it point to the record that is back.
    await restoreImages(
      ctx,
      table,
      [before],
      restored.filter((column) => selfReferences.includes(column)),
    );
    for (const { table: child, column, ids } of trace.repointed) {
      await sql`update ${sql.table(child)} set ${sql.ref(column)} = ${row.sourceId} where id = any(${[...ids]}::uuid[]) and ${sql.ref(column)} = ${targetId}`.execute(
        ctx.db,
      );
    }
    for (const { table: child, rows } of trace.removed) await insertMissing(ctx, child, rows);
    for (const { table: child, rows } of trace.changed) await restoreImages(ctx, child, rows, ['is_primary']);
    await updateRecord(ctx, merge, row.id, { state: 'undone', undoneAt: ctx.now, undoneBy: ctx.actor.userId });
    const data = { mergeId: row.id, sourceId: row.sourceId, sourceTitle: row.sourceTitle, keptEdits: edited };
    ctx.emit({ type: 'parties.mergeUndone', recordType: record.key, recordId: targetId, data });
    ctx.emit({ type: 'parties.mergeUndone', recordType: record.key, recordId: row.sourceId, data: { mergeId: row.id, targetId } });
    return { sourceId: row.sourceId, targetId, keptEdits: edited };
  },
});

const bookkeeping = new Set(['id', 'version', 'created_at', 'created_by_id', 'updated_at', 'updated_by_id', 'deleted_at']);

interface Images {
  readonly before: Image;
  readonly after: Image;
  readonly source: Image;
  readonly trace: MergeTrace;
}

async function loadImages(ctx: Ctx, mergeId: string): Promise<Images> {
  const found =
    await sql<Images>`select target_before as before, target_after as after, source_before as source, trace from merge where id = ${mergeId}::uuid`.execute(
      ctx.db,
    );
  const images = found.rows[0];
  if (!images?.source || !images.trace) throw notAllowed('What is needed to undo this merge was erased.');
  return images;
}

/** Columns whose value is no longer what the merge left. */
async function editedSince(ctx: Ctx, table: string, targetId: string, after: Image): Promise<readonly string[]> {
  const now = await rowImage(ctx, { name: table } as Parameters<typeof rowImage>[1], targetId);
  return Object.keys(after).filter(
    (column) => !bookkeeping.has(column) && column in now && JSON.stringify(now[column]) !== JSON.stringify(after[column]),
  );
}

/** Rows whose like came into being since (the user watches the target again) stay away. */
async function insertMissing(ctx: Ctx, table: string, rows: readonly Image[]): Promise<void> {
  for (const row of rows) await insertImages(ctx, table, [row], 'skip');
}

/** Later merges into the same record are undone first: their images hold what this one changed. */
async function refuseIfBuiltUpon(ctx: Ctx, mergeId: string, targetId: string): Promise<void> {
  const later = await sql<{ title: string }>`select source_title as title from merge
    where target_id = ${targetId}::uuid and state = 'merged' and id <> ${mergeId}::uuid and (created_at, id) > (select created_at, id from merge where id = ${mergeId}::uuid) order by created_at desc limit 1`.execute(
    ctx.db,
  );
  if (later.rows[0]) throw notAllowed(`"${later.rows[0].title}" was merged into the same record later; undo that merge first.`);
}

async function mergedOn(ctx: Ctx, id: string): Promise<boolean> {
  const found = await sql`select 1 from merge where source_id = ${id} and state = 'merged'`.execute(ctx.db);
  return found.rows.length > 0;
}
