import { noRows, rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sortColumnOf } from '../../../kernel/db/ddl.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { listRecords } from '../../../kernel/list/list.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';

/** A record that a name may mean. */
export interface NameSuggestion {
  readonly id: string;
  readonly title: string;
  /** How alike the names are, 0 to 1 (shared trigrams of all trigrams; PostgreSQL manual, F.33 pg_trgm). */
  readonly score: number;
  /** What tells namesakes apart: what it is within, or the next thing that it is searched by. */
  readonly hint?: string | null;
}

type Parent = { readonly field: string; readonly id: string };

const shown = 5;
/** A table up to this many bytes is read whole in a moment. */
const smallBytes = 40 * 1024 * 1024;

/** Records of a kind, among those the actor may see, whose names are like the ones given; the most alike first. @returns one list for each name */
export async function suggestNames(
  ctx: Ctx,
  record: RecordType,
  names: readonly string[],
  parent?: Parent,
): Promise<readonly (readonly NameSuggestion[])[]> {
  const found: NameSuggestion[][] = names.map(() => []);
  const rows = rowsFor(ctx.registry, ctx.actor, record, 'read', 't');
  if (rows === noRows || names.length === 0 || !(await isQuick(ctx, record))) return found;
  const title = titleOf(ctx, record);
  // "GTXPro" and "GTX Pro" are one name to whoever reads them.
  const bare = (text: Sql): Sql => sql`regexp_replace(${text}, '[^[:alnum:]]', '', 'g')`;
  const result = await sql<NameSuggestion & { n: number }>`
    select k.n::int as n, s.id, s.title, s.score from unnest(${[...names]}::text[]) with ordinality as k(v, n) cross join lateral (
      select t.id, ${title}::text as title,
        (case when ${bare(sql`entente_plain(${title}::text)`)} = ${bare(sql`entente_plain(k.v)`)} then 1 else similarity(entente_plain(${title}::text), entente_plain(k.v)) end)::float8 as score
      from ${sql.table(snake(record.name))} t
      where t.deleted_at is null and entente_plain(${title}::text) % entente_plain(k.v) ${inParent(parent)} and ${rows}
      order by score desc, title limit ${shown}) s order by k.n, s.score desc, s.title`.execute(ctx.db);
  for (const { n, id, title: name, score } of result.rows) found[n - 1]?.push({ id, title: name, score });
  return found;
}

/** Records that bear just these names, where several do; the one that an import takes by itself first. @returns one list for each name */
export async function sameNames(ctx: Ctx, record: RecordType, names: readonly string[]): Promise<readonly (readonly NameSuggestion[])[]> {
  const found: NameSuggestion[][] = names.map(() => []);
  const rows = rowsFor(ctx.registry, ctx.actor, record, 'read', 't');
  if (rows === noRows || names.length === 0) return found;
  const title = titleOf(ctx, record);
  const result = await sql<{ n: number; ids: string[]; titles: string[] }>`
    select k.n::int as n, (array_agg(t.id order by t.created_at, t.id))[1:${sql.lit(shown)}] as ids, (array_agg(${title}::text order by t.created_at, t.id))[1:${sql.lit(shown)}] as titles
    from unnest(${[...names]}::text[]) with ordinality as k(v, n) join ${sql.table(snake(record.name))} t on entente_plain(${title}::text) = entente_plain(k.v)
    where t.deleted_at is null and ${rows} group by k.n having count(*) > 1`.execute(ctx.db);
  for (const { n, ids, titles } of result.rows) found[n - 1] = ids.map((id, at) => ({ id, title: titles[at] ?? '', score: 1 }));
  return found;
}

/** The suggestions with what tells them apart, as far as the actor may see it. */
export async function withHints(
  ctx: Ctx,
  record: RecordType,
  lists: readonly (readonly NameSuggestion[])[],
): Promise<readonly (readonly NameSuggestion[])[]> {
  const ids = [...new Set(lists.flatMap((list) => list.map(({ id }) => id)))].slice(0, mostHints);
  const telling = (name: string): boolean => {
    const kind = record.fields[name]?.kind ?? '';
    return (
      name !== record.title &&
      ['text', 'email', 'phone', 'ref'].includes(kind) &&
      (visibleFields(ctx.registry, ctx.actor, record)?.has(name) ?? true)
    );
  };
  const parents = Object.entries(record.fields).flatMap(([name, field]) => (field.kind === 'ref' && field.required ? [name] : []));
  const name = [...parents, ...record.search, 'email'].find(telling);
  if (!name || ids.length === 0) return lists;
  const hints = new Map<string, string>();
  for (let at = 0; at < ids.length; at += hintsAtOnce) {
    const filter = { field: 'id', op: 'in' as const, value: ids.slice(at, at + hintsAtOnce) };
    for (const row of (await listRecords(ctx, record, { filter, fields: [name], size: hintsAtOnce })).data) {
      const value = row[name] as string | { title: string | null } | null | undefined;
      const text = typeof value === 'string' ? value : value?.title;
      if (text) hints.set(row.id, text);
    }
  }
  return lists.map((list) => list.map((each) => ({ ...each, hint: hints.get(each.id) ?? null })));
}

const mostHints = 1000;
const hintsAtOnce = 200;

const titleOf = (ctx: Ctx, record: RecordType): Sql => sql.ref(`t.${sortColumnOf(ctx.registry, record, record.title)}`);

const inParent = (parent: Parent | undefined): Sql =>
  parent ? sql`and ${sql.ref(`t.${snake(parent.field)}_id`)} = ${parent.id}::uuid` : sql``;

/** Names of a large table are compared only where an index of trigrams helps. */
async function isQuick(ctx: Ctx, record: RecordType): Promise<boolean> {
  const table = snake(record.name);
  const { rows } = await sql<{ yes: boolean }>`
    select pg_relation_size(c.oid) < ${smallBytes} or exists (
      select 1 from pg_index i where i.indrelid = c.oid and pg_get_indexdef(i.indexrelid) like '%entente_plain(%gin_trgm_ops%') as yes
    from pg_class c where c.oid = ${`"${table}"`}::regclass`.execute(ctx.db);
  return rows[0]?.yes ?? false;
}
