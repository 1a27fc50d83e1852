import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { patternOf, type Needles } from './needles.ts';

/** What stands where a name, an address or a number stood. */
export const blank = '[erased]';

interface TextColumn {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/**
 * Replaces what a person can be recognised by in every text, list of texts and JSON of every table, whoever declared it: notes on
 * others, titles of tasks, saved filters, payloads that wait. The event log has its own way (redact-log.ts).
 * @returns how many rows were changed
 */
export async function scrubMentions(ctx: Pick<Ctx, 'db'>, needles: Needles): Promise<number> {
  const [plain, inJson] = [patternOf(needles.texts), patternOf(needles.texts, true)];
  if (plain === null || inJson === null) return 0;
  let changed = 0;
  for (const [table, columns] of byTable(await textColumns(ctx))) {
    const conditions = columns.map((c) => sql`t.${sql.ref(c.column)}::text ~* ${isJson(c) ? inJson : plain}`);
    const sets = columns.map((c) => sql`${sql.ref(c.column)} = ${replaced(c, plain, inJson)}`);
    const { rows } = await sql<{
      n: number;
    }>`with done as (update ${table} t set ${sql.join(sets)} where ${sql.join(conditions, sql` or `)} returning 1)
      select count(*)::int as n from done`.execute(ctx.db);
    changed += rows[0]?.n ?? 0;
  }
  return changed;
}

/** How many rows of other records mention the person, for the preview. */
export async function countMentions(ctx: Pick<Ctx, 'db'>, needles: Needles): Promise<number> {
  const [plain, inJson] = [patternOf(needles.texts), patternOf(needles.texts, true)];
  if (plain === null || inJson === null) return 0;
  let found = 0;
  for (const [table, columns] of byTable(await textColumns(ctx))) {
    const conditions = columns.map((c) => sql`t.${sql.ref(c.column)}::text ~* ${isJson(c) ? inJson : plain}`);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${table} t where ${sql.join(conditions, sql` or `)}`.execute(
      ctx.db,
    );
    found += rows[0]?.n ?? 0;
  }
  return found;
}

function isJson({ type }: TextColumn): boolean {
  return type === 'json' || type === 'jsonb';
}

function replaced(c: TextColumn, plain: string, inJson: string): Sql {
  const column = sql.ref(`t.${c.column}`);
  if (isJson(c)) return sql`regexp_replace(${column}::text, ${inJson}, ${blank}, 'gi')::${sql.raw(c.type)}`;
  if (c.type === 'ARRAY')
    return sql`(select array_agg(regexp_replace(v, ${plain}, ${blank}, 'gi') order by n) from unnest(${column}) with ordinality as u(v, n))`;
  return sql`regexp_replace(${column}, ${plain}, ${blank}, 'gi')`;
}

/** Columns that hold text, of tables that we may change. Not the log, what is generated, the schema's own books, or fingerprints. */
async function textColumns(ctx: Pick<Ctx, 'db'>): Promise<readonly TextColumn[]> {
  const { rows } = await sql<TextColumn>`
    select c.table_schema as schema, c.table_name as "table", c.column_name as "column", c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    join pg_class k on k.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
    where c.table_schema in ('public', 'graphile_worker') and t.table_type = 'BASE TABLE' and not k.relispartition
      and c.table_name not in ('event', 'event_seal', 'event_seal_mark', 'schema_migration', 'migrations', 'search_word', 'erasure_journal', '_private_tasks', 'known_crontabs', '_private_known_crontabs')
      and (c.data_type in ('text', 'character varying', 'json', 'jsonb') or (c.data_type = 'ARRAY' and c.udt_name = '_text'))
      and c.is_generated = 'NEVER' and c.column_name not in ('hash', 'sha256', 'token', 'fingerprint', 'password', 'secret')
      and has_table_privilege(k.oid, 'update')
    order by 1, 2, 3`.execute(ctx.db);
  return rows;
}

function byTable(columns: readonly TextColumn[]): readonly (readonly [Sql, readonly TextColumn[]])[] {
  return [...Map.groupBy(columns, (c) => `${c.schema}.${c.table}`)].map(([name, own]) => [sql.table(name), own] as const);
}
