import { allowed, rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Changes } from '../../../kernel/event/event.ts';
import { readableFields, selectList, titleSql } from '../../../kernel/list/select.ts';
import type { Field } from '../../../kernel/record/field.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';

export interface Pointer {
  readonly type: string;
  readonly id: string;
}

/** Records that the values of changed links point to. */
export function refsIn(record: RecordType, changes: Changes | null): readonly Pointer[] {
  return Object.entries(changes ?? {}).flatMap(([name, { from, to }]) => {
    const field = record.fields[name];
    return field ? [from, to].flatMap((value) => pointer(field, value) ?? []) : [];
  });
}

function pointer(field: Field, value: unknown): Pointer | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const { id, type } = value as { readonly id: string; readonly type?: string };
  if (field.kind === 'ref') return { type: String((field as Field & { to: string }).to), id };
  if (field.kind === 'file') return { type: 'files.file', id };
  return field.kind === 'anyRef' && typeof type === 'string' ? { type, id } : null;
}

/** The log keeps titles as they were for whoever made the change; readers get those that they may see today. */
export function withTitles(record: RecordType, changes: Changes, titles: ReadonlyMap<string, string>): Changes {
  const retitle = (field: Field, value: unknown): unknown => {
    const found = pointer(field, value);
    return found ? { ...(value as object), title: titles.get(found.id) ?? null } : value;
  };
  return Object.fromEntries(
    Object.entries(changes).map(([name, { from, to }]) => {
      const field = record.fields[name] as Field;
      return [name, { from: retitle(field, from), to: retitle(field, to) }];
    }),
  );
}

/** Titles by id, of those that the reader may see; one statement. */
export async function readTitles(ctx: Ctx, pointers: readonly Pointer[]): Promise<ReadonlyMap<string, string>> {
  const parts = [...byType(pointers)].flatMap(([type, ids]) => {
    const record = ctx.registry.find(type);
    if (!record || !allowed(ctx.registry, ctx.actor, record, 'read')) return [];
    return [
      sql`(select t.id, ${titleSql(ctx.registry, record, 't')} as title from ${sql.table(snake(record.name))} t where t.id = any(${ids}::uuid[]) and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')})`,
    ];
  });
  if (parts.length === 0) return new Map();
  const found = await sql<{ id: string; title: string | null }>`${sql.join(parts, sql` union all `)}`.execute(ctx.db);
  return new Map(found.rows.flatMap((row) => (row.title === null ? [] : [[row.id, row.title] as const])));
}

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
