import { text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import { person } from '../../parties/records/person.ts';
import { privacyEvents } from '../events.ts';
import { managePrivacy } from '../permissions.ts';
import { legalHold } from '../records/legal-hold.ts';

const placeHold = defineCommand({
  name: 'place-hold',
  label: 'Place legal hold',
  description: 'Nothing of this person is erased or retired until the hold is released.',
  on: person,
  permission: managePrivacy,
  input: { reason: text({ label: 'Reason', required: true, max: 500 }) },
  emits: [privacyEvents.holdPlaced],
  run: async (ctx, row, input) => {
    if (await isHeld(ctx, row.id)) throw notAllowed('There is a legal hold on this person already.');
    const made = await createRecord(ctx, legalHold, { person: row.id, reason: input.reason });
    ctx.emit({ type: privacyEvents.holdPlaced, recordType: person.key, recordId: row.id, data: { holdId: made.id } });
    return { holdId: made.id };
  },
});

const release = defineCommand({
  name: 'release',
  label: 'Release',
  description: 'Erasure and retention apply to the person again.',
  on: legalHold,
  permission: managePrivacy,
  consequential: true,
  emits: [privacyEvents.holdReleased],
  allowed: (row) => (row.releasedAt === null ? true : 'It was released already.'),
  run: async (ctx, row) => {
    await updateRecord(ctx, legalHold, row.id, { releasedAt: ctx.now, releasedBy: ctx.actor.userId });
    if (row.person)
      ctx.emit({ type: privacyEvents.holdReleased, recordType: person.key, recordId: row.person.id, data: { holdId: row.id } });
  },
});

/** Whether a legal hold keeps a person's data. */
export async function isHeld(ctx: Pick<Ctx, 'db'>, personId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from legal_hold where person_id = ${personId}::uuid and released_at is null and deleted_at is null`.execute(ctx.db);
  return rows.length > 0;
}

export const holdCommands: readonly Command[] = [placeHold, release];
