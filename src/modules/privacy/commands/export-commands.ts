import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { startProgress } from '../../../kernel/jobs/progress.ts';
import { person } from '../../parties/records/person.ts';
import { privacyEvents } from '../events.ts';
import { managePrivacy } from '../permissions.ts';
import { personExport } from '../records/person-export.ts';
import { newReference } from '../service.ts';

/** Orders a copy of everything about a person. */
export async function orderExport(
  ctx: Ctx,
  personId: string,
): Promise<{ readonly exportId: string; readonly reference: string; readonly progress: string }> {
  const reference = newReference('C', ctx.now);
  const progress = await startProgress(ctx.db, { kind: 'privacy.export', label: `Copy of data ${reference}`, startedBy: ctx.actor.userId });
  const made = await createRecord(ctx, personExport, { reference, person: personId, state: 'waiting', progress });
  ctx.emit({ type: privacyEvents.exportRequested, recordType: person.key, recordId: personId, data: { exportId: made.id, reference } });
  ctx.enqueue('privacy.makeExport', { id: made.id, progress }, { key: `export ${made.id}` });
  return { exportId: made.id, reference, progress };
}

const exportData = defineCommand({
  name: 'export-data',
  label: 'Copy all data',
  description: 'Makes an archive of everything the system has about this person, to be downloaded for two weeks.',
  on: person,
  permission: managePrivacy,
  emits: [privacyEvents.exportRequested],
  run: (ctx, row) => orderExport(ctx, row.id),
});

export const exportCommands: readonly Command[] = [exportData];
