import { rowsFor } from '../../kernel/access/access.ts';
import { sql, type Sql } from '../../kernel/db/sql.ts';
import type { ReadScope } from '../../kernel/list/list.ts';
import { prefixQuery, searchSql, searchWords, tolerantQuery } from '../../kernel/list/search-query.ts';
import { titleSql } from '../../kernel/list/select.ts';
import { columnBase } from '../../kernel/db/ddl.ts';
import { snake, type RecordType } from '../../kernel/record/record.ts';
import type { Registry } from '../../kernel/registry.ts';
import { searchableRecords, type Searchable } from './searchable.ts';

export interface Hit {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
}

/** Relevance is judged among so many matches of each record type. */
const judgedMost = 200;
const mostHits = 50;
const probedMost = sql.lit(50);
const largeTable = sql.lit(100_000);

/**
 * The best matches among all records that the actor may see; a second round with words spelt alike only when nothing matches as typed.
 * Matches in the title come first, then by relevance, then what changed last.
 *
 * A round is two statements. What takes time is planning, above all of the policies of records that are seen through others. So the
 * first asks, without policies, which types have the words at all: mostly one to four. The second asks these, with their policies.
 */
export async function searchAll(r: ReadScope, q: string, size = 20): Promise<readonly Hit[]> {
  const words = searchWords(q);
  // One letter matches a tenth of everything and says nothing.
  if (words.every((w) => w.length < 2)) return [];
  const records = searchableRecords(r.registry, r.actor);
  if (records.length === 0) return [];
  const exact = await run(r, records, prefixQuery(words), size);
  // The vocabulary is made from all records: only staff search with it.
  return exact.length > 0 || r.actor.audience !== 'staff' ? exact : run(r, records, await tolerantQuery(r.db, words), size);
}

async function run(r: ReadScope, records: readonly Searchable[], query: string, size: number): Promise<readonly Hit[]> {
  const parts = (await withWords(r, records, query)).map((s) => matches(r, s, query));
  if (parts.length === 0) return [];
  const result = await sql<Hit>`
    select type, id, title, subtitle from (${sql.join(parts, sql` union all `)}) u
    order by in_title desc, rank desc, updated_at desc, id desc limit ${Math.min(Math.max(size, 1), mostHits)}::int`.execute(r.db);
  return result.rows;
}

/**
 * The types in which the words occur, be it in rows that the actor may not see: what is found is decided by the second statement alone.
 * Counting up to a limit, unlike `exists`, keeps PostgreSQL from reading a table from its start in the hope of an early match. Large
 * tables aren't asked, as a short word takes as long there as the search itself; they most likely have it.
 */
async function withWords(r: ReadScope, records: readonly Searchable[], query: string): Promise<readonly Searchable[]> {
  const counts = records.map(({ record }) => {
    const table = snake(record.name);
    const rows = sql`(select reltuples from pg_class where oid = ${sql.lit(`"${table}"`)}::regclass)`;
    const found = sql`(select count(*) from (select 1 from ${sql.table(table)} t where t.search @@ q.query and t.deleted_at is null limit ${probedMost}) c)`;
    return sql`case when ${rows} > ${largeTable} then 1 else ${found} end`;
  });
  const result = await sql<{ counts: readonly number[] }>`
    select array[${sql.join(counts)}]::int[] as counts from (select to_tsquery('simple', entente_plain(${query})) as query offset 0) q`.execute(
    r.db,
  );
  return records.filter((_record, index) => (result.rows[0]?.counts[index] ?? 0) > 0);
}

function matches(r: ReadScope, { record, searched, subtitle }: Searchable, query: string): Sql {
  const { registry, actor } = r;
  const wanted = sql`to_tsquery('simple', entente_plain(${query}))`;
  const document = searched.document('t');
  return sql`(
    select ${sql.lit(record.key)} as type, m.id, m.title, m.subtitle, m.updated_at,
      ts_filter(m.document, '{a}'::"char"[]) @@ ${wanted} as in_title, ts_rank(m.document, ${wanted}) as rank
    from (
      select t.id, ${plainTitle(registry, record)} as title, ${subtitleSql(registry, record.fields, subtitle)} as subtitle, t.updated_at, ${document} as document
      from ${sql.table(snake(record.name))} t
      where t.deleted_at is null and ${searchSql('t', query, searched)} and ${rowsFor(registry, actor, record, 'read', 't')}
      limit ${judgedMost}::int
    ) m where m.title is not null)`;
}

/** At most 200 characters, without the marks of formatted text. */
function plainTitle(registry: Registry, record: RecordType): Sql {
  const title = titleSql(registry, record, 't');
  const isFormatted = record.fields[record.title]?.kind === 'richText';
  return isFormatted
    ? sql`left(trim(regexp_replace(regexp_replace(left(${title}, 2000), '<[^>]*>', ' ', 'g'), '\\s+', ' ', 'g')), 200)`
    : sql`left(${title}, 200)`;
}

function subtitleSql(registry: Registry, fields: Searchable['record']['fields'], name: string | null): Sql {
  const field = name === null ? undefined : fields[name];
  if (name === null || !field) return sql`null::text`;
  const column = registry.kind(field).columns(field, columnBase(name, field))[0];
  return column ? sql`left(${sql.ref(`t.${column.name}`)}::text, 200)` : sql`null::text`;
}
