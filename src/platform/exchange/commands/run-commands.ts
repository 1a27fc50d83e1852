import { boolean } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { AppError } from '../../../kernel/errors.ts';
import { cancel, startProgress } from '../../../kernel/jobs/progress.ts';
import { loadImport, openImport } from '../import/load-import.ts';
import { importRun } from '../records/import.ts';

/** Starts, or goes on with, bringing the file in. */
export const startImport = defineCommand({
  name: 'start',
  label: 'Import',
  description: 'Bring the rows of the file in, in the background. A cancelled or failed import goes on where it stopped.',
  on: importRun,
  consequential: true,
  emits: ['exchange.importStarted'],
  allowed: (row) => (['uploaded', 'cancelled', 'failed'].includes(row.state) ? true : 'The import runs or has run.'),
  async run(ctx, row) {
    const stored = await loadImport(ctx, row.id);
    if (!stored.plan) throw new AppError(409, 'not-allowed', 'Say first where the columns go.');
    const { rows } = await openImport(ctx, stored, ctx.actor);
    await rows.return(undefined);
    const progress = await startProgress(ctx.db, {
      kind: 'exchange.import',
      label: `Import of ${stored.fileName}`,
      startedBy: ctx.actor.userId,
    });
    await updateRecord(ctx, importRun, row.id, { state: 'running', progress, startedAt: ctx.now, error: null });
    ctx.emit({
      type: 'exchange.importStarted',
      recordType: importRun.key,
      recordId: row.id,
      data: { fileName: stored.fileName, record: stored.record },
    });
    ctx.enqueue('exchange.runImport', { importId: row.id, progressId: progress });
    return { progress };
  },
});

export const cancelImport = defineCommand({
  name: 'cancel',
  label: 'Cancel',
  description: 'Stop after the rows in hand. What is in stays; it can be undone, or gone on with.',
  on: importRun,
  allowed: (row) => (row.state === 'running' ? true : 'The import does not run.'),
  async run(ctx, row) {
    const state = row.progress ? await cancel(ctx.db, row.progress) : null;
    // Work that had not begun will not report its end.
    if (state === 'cancelled' || state === null) await updateRecord(ctx, importRun, row.id, { state: 'cancelled', finishedAt: ctx.now });
    return null;
  },
});

export const undoImportCommand = defineCommand({
  name: 'undo',
  label: 'Undo',
  description: 'Remove what the import created and restore what it changed. What others changed since is left, unless forced.',
  on: importRun,
  consequential: true,
  input: { force: boolean({ label: 'Also what was changed since', default: false }) },
  emits: ['exchange.importUndoStarted'],
  allowed: (row) => (['done', 'cancelled', 'failed', 'partlyUndone'].includes(row.state) ? true : 'There is nothing to undo.'),
  async run(ctx, row, input) {
    const progress = await startProgress(ctx.db, {
      kind: 'exchange.undo',
      label: `Undoing the import of ${row.fileName}`,
      startedBy: ctx.actor.userId,
    });
    await updateRecord(ctx, importRun, row.id, { state: 'undoing', progress });
    ctx.emit({
      type: 'exchange.importUndoStarted',
      recordType: importRun.key,
      recordId: row.id,
      data: { fileName: row.fileName, force: input.force ?? false },
    });
    ctx.enqueue('exchange.undoImport', { importId: row.id, progressId: progress, force: input.force ?? false, userId: ctx.actor.userId });
    return { progress };
  },
});
