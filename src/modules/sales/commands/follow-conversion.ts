import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { note } from '../../parties/records/note.ts';
import { task } from '../../parties/records/task.ts';
import { lead } from '../records/lead.ts';
import { opportunity } from '../records/opportunity.ts';

/** What follows a lead: notes, tasks, files, calls and meetings, as far as this program has them. */
export function followersOf(registry: Registry): readonly RecordType[] {
  return [note.key, task.key, 'files.file', 'activities.call', 'activities.meeting'].flatMap((key) => registry.find(key) ?? []);
}

/**
 * What was written, to be done and uploaded for a lead goes to what it became: the deal, else the person, else the organization.
 * Versions stay, as in a merge: a link follows, content does not change. The lead itself stays on their timelines, as it points to them.
 */
export async function followConversion(
  ctx: Ctx,
  leadId: string,
  to: { readonly dealId: string | null; readonly personId: string | null; readonly organizationId: string | null },
): Promise<void> {
  const target = to.dealId
    ? { type: opportunity.key, id: to.dealId }
    : to.personId
      ? { type: person.key, id: to.personId }
      : to.organizationId
        ? { type: organization.key, id: to.organizationId }
        : null;
  if (!target) return;
  for (const record of followersOf(ctx.registry))
    await sql`update ${sql.table(snake(record.name))} set subject_type = ${target.type}, subject_id = ${target.id}::uuid
      where subject_type = ${lead.key} and subject_id = ${leadId}::uuid`.execute(ctx.db);
}
