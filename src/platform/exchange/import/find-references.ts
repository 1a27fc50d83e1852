import { sql } from '../../../kernel/db/sql.ts';
import { noRows, rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { columnsOf, sortColumnOf } from '../../../kernel/db/ddl.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { hasExternalIds } from './find-matches.ts';
import type { Reference } from './interpret-row.ts';
import { innerOf } from './target-fields.ts';

/** What was found before; links of a file repeat. Holds ids of other records only as long as an import runs. */
export type ReferenceCache = Map<string, string>;

const mostCached = 100_000;
export const referenceKey = ({ to, by, source, text, parent }: Pick<Reference, 'to' | 'by' | 'source' | 'text' | 'parent'>): string =>
  `${to}|${by}|${source}|${parent?.id ?? ''}|${text.trim().toLowerCase()}`;

/**
 * Finds the records that links of a chunk mean, among those the actor may see: by id, the other system's id, e-mail
 * address, domain, a number of its own, or name; one statement for each kind of record and way.
 * @returns ids by `referenceKey`
 */
export async function findReferences(ctx: Ctx, references: readonly Reference[], cache: ReferenceCache): Promise<Map<string, string>> {
  if (cache.size > mostCached) cache.clear();
  const found = new Map<string, string>();
  const unknown = new Map<string, Reference>();
  for (const reference of references) {
    const key = referenceKey(reference);
    const id = cache.get(key);
    if (id === undefined) unknown.set(key, reference);
    else found.set(key, id);
  }
  for (const group of Map.groupBy(unknown, ([, { to, by, source, parent }]) => `${to}|${by}|${source}|${parent?.id ?? ''}`).values()) {
    const [, sample] = group[0] as [string, Reference];
    const record = ctx.registry.find(sample.to);
    if (!record) continue;
    const rows = rowsFor(ctx.registry, ctx.actor, record, 'read', 't');
    if (rows === noRows) continue;
    const texts = group.map(([, { text }]) => text.trim());
    const ways = waysFor(ctx, record, sample.by, sample.source);
    if (ways.length === 0) continue;
    const inParent = sample.parent ? sql`and ${sql.ref(`t.${snake(sample.parent.field)}_id`)} = ${sample.parent.id}::uuid` : sql``;
    const result = await sql<{ n: number; id: string | null }>`
      select k.n::int as n, coalesce(${sql.join(ways.map((way) => sql`(select (array_agg(t.id order by t.created_at, t.id))[1] from ${sql.table(snake(record.name))} t where t.deleted_at is null ${inParent} and ${way} and ${rows})`))}) as id
      from unnest(${texts}::text[]) with ordinality as k(v, n)`.execute(ctx.db);
    for (const { n, id } of result.rows) {
      const key = group[n - 1]?.[0];
      if (id === null || key === undefined) continue;
      found.set(key, id);
      cache.set(key, id);
    }
  }
  return found;
}

function waysFor(ctx: Ctx, record: RecordType, by: Reference['by'], source: string): Sql[] {
  const key = sql.ref('k.v');
  const is = (way: Reference['by'] | 'number'): boolean => by === 'auto' || by === way;
  const ways: Sql[] = [];
  const column = (name: string, field: Field): Sql => sql.ref(`t.${columnsOf(ctx.registry, name, field)[0]?.name ?? name}`);
  if (is('id')) ways.push(sql`t.id = case when ${key} ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${key}::uuid end`);
  if (is('externalId') && hasExternalIds(ctx))
    ways.push(
      sql`t.id = (select e.subject_id from external_id e where e.source = ${source} and e.value = ${key} and e.subject_type = ${record.key})`,
    );
  for (const [name, field] of Object.entries(record.fields)) {
    const inner = innerOf(field).kind;
    // A number that no two records share, such as that of an article, is as good as an id.
    if (field.unique && field.kind === 'text' && is('number')) ways.push(sql`${column(name, field)} = ${key}`);
    if ((inner !== 'email' || !is('email')) && (inner !== 'domain' || !is('domain'))) continue;
    ways.push(
      field.kind === 'many'
        ? sql`${column(name, field)} @> jsonb_build_array(jsonb_build_object('value', lower(${key})))`
        : sql`lower(${column(name, field)}::text) = lower(${key})`,
    );
  }
  if (is('name'))
    ways.push(sql`entente_plain(${sql.ref(`t.${sortColumnOf(ctx.registry, record, record.title)}`)}::text) = entente_plain(${key})`);
  return ways;
}
