import { allowed, rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { columnBase } from '../../../kernel/db/ddl.ts';
import type { Field } from '../../../kernel/record/field.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { person } from '../../parties/records/person.ts';

export interface Caller {
  readonly type: string;
  readonly id: string;
}

/**
 * Whose number it is, among what the person of `ctx` may see: people first, then whatever else one can log a call about and that has
 * numbers (organizations, leads), the latest changed first. By the indexes on numbers, in one statement.
 * @param phone in E.164
 */
export async function findCaller(ctx: Ctx, phone: string): Promise<Caller | null> {
  const bare = phone.split(';')[0] ?? phone;
  const parts = callables(ctx).flatMap((record, place) => {
    const fields = Object.entries(record.fields).flatMap(([name, field]) => condition(name, field, [...new Set([phone, bare])]) ?? []);
    if (fields.length === 0) return [];
    return [
      sql`(select ${sql.lit(record.key)} as type, t.id, ${sql.lit(place)} as place, t.updated_at from ${sql.table(snake(record.name))} t
        where (${sql.join(fields, sql` or `)}) and t.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')} order by t.updated_at desc limit 1)`,
    ];
  });
  if (parts.length === 0) return null;
  const { rows } =
    await sql<Caller>`select q.type, q.id from (${sql.join(parts, sql` union all `)}) q order by q.place, q.updated_at desc limit 1`.execute(
      ctx.db,
    );
  return rows[0] ?? null;
}

function callables(ctx: Ctx): readonly RecordType[] {
  const found = ctx.registry.records.filter((r) => ctx.registry.command(r.key, 'log-call') && allowed(ctx.registry, ctx.actor, r, 'read'));
  return found.toSorted((a, b) => Number(b.key === person.key) - Number(a.key === person.key));
}

function condition(name: string, field: Field, phones: readonly string[]): Sql | null {
  const column = sql.ref(`t.${columnBase(name, field)}`);
  if (field.kind === 'phone') return sql`${column} = any(${[...phones]})`;
  const of = (field as Field & { readonly of?: Field }).of;
  if (field.kind !== 'many' || of?.kind !== 'phone') return null;
  return sql`(${sql.join(
    phones.map((phone) => sql`${column} @> ${JSON.stringify([{ value: phone }])}::jsonb`),
    sql` or `,
  )})`;
}
