import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { readableFields, selectList } from '../../../kernel/list/select.ts';
import type { Pointer } from '../../../kernel/list/visible-titles.ts';
import { snake } from '../../../kernel/record/record.ts';

const detailed = new Set(['parties.note', 'parties.task', 'files.file', 'activities.call', 'activities.meeting']);

export interface Detail {
  readonly row: Readonly<Record<string, unknown>>;
  readonly subject: Pointer | null;
}

/** Notes, tasks, calls, meetings and files as they are now, by id; for ids of rows that the reader was found to see. Hidden fields stay out. */
export async function readDetails(ctx: Ctx, pointers: readonly Pointer[]): Promise<ReadonlyMap<string, Detail>> {
  const details = new Map<string, Detail>();
  for (const [type, ids] of byType(pointers.filter((p) => detailed.has(p.type)))) {
    const record = ctx.registry.record(type);
    // The title of a subject may come from any table; it is read with the other titles instead of for each row.
    const names = readableFields(ctx.registry, ctx.actor, record, true).filter(
      (name) => name !== 'subject' && record.fields[name]?.kind !== 'links',
    );
    const found = await sql<{ readonly id: string; readonly subject_type: string | null; readonly subject_id: string | null }>`
      select ${selectList(ctx.registry, ctx.actor, record, 't', names)}, t.subject_type, t.subject_id from ${sql.table(snake(record.name))} t
      where t.id = any(${ids}::uuid[]) and t.deleted_at is null`.execute(ctx.db);
    for (const { subject_type: subjectType, subject_id: subjectId, ...row } of found.rows) {
      details.set(row.id, { row, subject: subjectType !== null && subjectId !== null ? { type: subjectType, id: subjectId } : null });
    }
  }
  return details;
}

function byType(pointers: readonly Pointer[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, Set<string>>();
  for (const { type, id } of pointers) groups.set(type, (groups.get(type) ?? new Set()).add(id));
  return new Map([...groups].map(([type, ids]) => [type, [...ids]]));
}
