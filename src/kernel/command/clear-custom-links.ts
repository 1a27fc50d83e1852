import type { Ctx } from '../context.ts';
import { sql } from '../db/sql.ts';
import { columnBase } from '../db/ddl.ts';
import { titleSql } from '../list/select.ts';
import { snake, type RecordType } from '../record/record.ts';

/**
 * Empties the links that custom fields have to a record that is about to be removed for good, and tells of each in the log: the foreign
 * key would empty them without a word. What declared fields do then is said where they are declared.
 * @param options.isForgotten what it was called does not go into the log: it is removed in order to be forgotten
 */
export async function clearCustomLinks(
  ctx: Ctx,
  record: RecordType,
  id: string,
  options: { readonly isForgotten?: boolean } = {},
): Promise<void> {
  const links = ctx.registry.records.flatMap((other) =>
    Object.entries(other.fields)
      .filter(([, field]) => 'custom' in field && field.kind === 'ref' && (field as { readonly to?: unknown }).to === record.key)
      .map(([name, field]) => ({ other, name, column: `${columnBase(name, field)}_id` })),
  );
  if (links.length === 0) return;
  const found = await sql<{ title: string | null }>`
    select ${titleSql(ctx.registry, record, 't')} as title from ${sql.table(snake(record.name))} t where t.id = ${id}::uuid`.execute(
    ctx.db,
  );
  const from = { id, title: options.isForgotten ? null : (found.rows[0]?.title ?? null) };
  for (const { other, name, column } of links) {
    const { rows } = await sql<{ id: string }>`
      update ${sql.table(snake(other.name))} set ${sql.ref(column)} = null, version = version + 1, updated_at = ${ctx.now}::timestamptz,
        updated_by_id = ${ctx.actor.userId}::uuid
      where id in (select id from ${sql.table(snake(other.name))} where ${sql.ref(column)} = ${id}::uuid order by id for update) returning id`.execute(
      ctx.db,
    );
    for (const row of rows)
      ctx.emit({
        type: `${other.module}.${other.name}Updated`,
        recordType: other.key,
        recordId: row.id,
        changes: { [name]: { from, to: null } },
        data: { because: { type: record.key, id, deleted: true } },
      });
  }
}
