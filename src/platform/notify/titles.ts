import { allowed, noRows, rowsFor, visibleFields } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { ReadScope } from '../../kernel/list/list.ts';
import { titleSql } from '../../kernel/list/select.ts';
import { snake } from '../../kernel/record/record.ts';

/** A record as its reader may name it. */
export interface Titled {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** Its page, from the root of the system. */
  readonly path: string;
}

/** Records by id, as far as the actor may read them; one statement for each type. */
export async function readTitles(
  r: ReadScope,
  refs: readonly { readonly type: string; readonly id: string }[],
): Promise<ReadonlyMap<string, Titled>> {
  const found = new Map<string, Titled>();
  for (const [type, all] of Map.groupBy(refs, (ref) => ref.type)) {
    const record = r.registry.find(type);
    if (!record || !allowed(r.registry, r.actor, record, 'read')) continue;
    const rows = rowsFor(r.registry, r.actor, record, 'read', 't');
    if (rows === noRows) continue;
    const seen = visibleFields(r.registry, r.actor, record);
    const title = seen && !seen.has(record.title) ? sql`null` : titleSql(r.registry, record, 't');
    const read = await sql<{ id: string; title: string | null }>`
      select t.id, ${title} as title from ${sql.table(snake(record.name))} t
      where t.id = any(${[...new Set(all.map((ref) => ref.id))]}::uuid[]) and t.deleted_at is null and ${rows}`.execute(r.db);
    for (const row of read.rows)
      found.set(row.id, {
        type,
        id: row.id,
        title: (record.fields[record.title]?.kind === 'richText' ? plain(row.title) : row.title) || record.label,
        path: `/app/${record.module}/${record.path}/${row.id}`,
      });
  }
  return found;
}

/** Some records are named by a text with formatting. */
export function plain(html: string | null): string {
  return (html ?? '')
    .replace(/<\/(p|li|h\d|div)>|<br\s*\/?>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
