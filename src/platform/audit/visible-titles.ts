import { noRows, rowsFor } from '../../kernel/access/access.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { titleSql } from '../../kernel/list/select.ts';
import { snake } from '../../kernel/record/record.ts';

/** "parties.person <id>" -> title. */
export type Titles = ReadonlyMap<string, string>;

/** Titles of those of the records that the reader may see; one statement for all types. */
export async function visibleTitles(ctx: Ctx, pointers: readonly { readonly key: string; readonly id: string }[]): Promise<Titles> {
  const ids = new Map<string, Set<string>>();
  for (const { key, id } of pointers) ids.set(key, (ids.get(key) ?? new Set()).add(id));
  const parts = [...ids].flatMap(([key, some]) => {
    const record = ctx.registry.find(key);
    const rows = record ? rowsFor(ctx.registry, ctx.actor, record, 'read', 't') : noRows;
    if (!record || rows === noRows) return [];
    return [
      sql`select ${key}::text || ' ' || t.id as key, ${titleSql(ctx.registry, record, 't')} as title from ${sql.table(snake(record.name))} t where t.id = any(${[...some]}::uuid[]) and ${rows}`,
    ];
  });
  if (parts.length === 0) return new Map();
  const { rows } = await sql<{ key: string; title: string }>`${sql.join(parts, sql` union all `)}`.execute(ctx.db);
  return new Map(rows.map((row) => [row.key, row.title]));
}
