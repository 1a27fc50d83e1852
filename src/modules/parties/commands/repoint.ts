import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { columnBase } from '../../../kernel/db/ddl.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { affiliation } from '../records/affiliation.ts';
import { duplicateCandidate } from '../records/duplicate-candidate.ts';
import { merge, type MergeTrace } from '../records/merge.ts';
import type { Image } from './merge-images.ts';

interface Reference {
  readonly table: string;
  readonly column: string;
  /** Column that names the type where the link may point to several. */
  readonly typeColumn: string | null;
}

/**
 * Makes everything that points to the source point to the target: every ref and any-ref field that any module declares,
 * custom fields included, rows in the trash included. Versions stay: a row's link follows, its content doesn't change.
 */
export async function repoint(ctx: Ctx, record: RecordType, targetId: string, sourceId: string): Promise<MergeTrace> {
  const removed: { table: string; rows: readonly Image[] }[] = [];
  const remove = async (table: string, where: Sql): Promise<void> => {
    const gone = await sql<{
      image: Image;
    }>`delete from ${sql.table(table)} t where ${where} returning parties_image(to_jsonb(t)) as image`.execute(ctx.db);
    if (gone.rows.length > 0) removed.push({ table, rows: gone.rows.map((row) => row.image) });
  };
  const candidates = snake(duplicateCandidate.name);
  await remove(candidates, sql`t.left_id = ${sourceId}::uuid or t.right_id = ${sourceId}::uuid`);
  const references = referencesTo(ctx, record);
  for (const { table, column } of references) {
    for (const others of await uniqueCompanions(ctx, table, column)) {
      await remove(
        table,
        sql`${sql.ref(`t.${column}`)} = ${sourceId} and exists (select 1 from ${sql.table(table)} k where ${sql.ref(`k.${column}`)} = ${targetId} and ${same(others)})`,
      );
    }
  }
  const before = await affiliationsOf(ctx, record, targetId, sourceId);
  await remove(snake(affiliation.name), repeatedAffiliation(record, targetId, sourceId));
  const repointed: { table: string; column: string; ids: readonly string[] }[] = [];
  for (const { table, column, typeColumn } of references) {
    const type = typeColumn === null ? sql`true` : sql`${sql.ref(typeColumn)} = ${record.key}`;
    const moved = await sql<{
      id: string;
    }>`update ${sql.table(table)} set ${sql.ref(column)} = ${targetId} where ${sql.ref(column)} = ${sourceId} and ${type} returning id`.execute(
      ctx.db,
    );
    if (moved.rows.length > 0) repointed.push({ table, column, ids: moved.rows.map((row) => row.id) });
  }
  return { repointed, removed, changed: await settlePrimary(ctx, record, targetId, before) };
}

/** Ref and any-ref columns, of whatever module, that may hold ids of the record type. */
export function referencesTo(ctx: Pick<Ctx, 'registry'>, record: RecordType): readonly Reference[] {
  const exempt = new Set<string>([merge.key, duplicateCandidate.key]);
  const loose = looseReferences
    .filter((l) => l.to === record.key && ctx.registry.find(l.record))
    .map((l) => ({ table: snake(l.record.split('.')[1] ?? ''), column: snake(l.field), typeColumn: null }));
  const declared = ctx.registry.records
    .filter((r) => !exempt.has(r.key))
    .flatMap((r) =>
      Object.entries(r.fields).flatMap(([name, field]): Reference[] => {
        const to = (field as Field & { readonly to?: string | readonly string[] }).to;
        const column = `${columnBase(name, field)}_id`;
        if (field.kind === 'ref' && to === record.key) return [{ table: snake(r.name), column, typeColumn: null }];
        const mayPointHere = field.kind === 'anyRef' && (!to || to.length === 0 || to.includes(record.key));
        return mayPointHere ? [{ table: snake(r.name), column, typeColumn: `${columnBase(name, field)}_type` }] : [];
      }),
    );
  return [...declared, ...loose];
}

/** Ids that modules below this one keep as plain text, since they may not depend on parties. */
const looseReferences: readonly { readonly record: string; readonly field: string; readonly to: string }[] = [
  { record: 'identity.user', field: 'personId', to: 'parties.person' },
  { record: 'identity.user', field: 'organizationId', to: 'parties.organization' },
];

/** For each unique index over the column: the other columns of it. Rows that agree in them cannot both point to the target. */
async function uniqueCompanions(ctx: Ctx, table: string, column: string): Promise<readonly (readonly string[])[]> {
  const found = await sql<{ columns: string[] }>`
    select array(select a.attname::text from unnest(i.indkey) k join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k) as columns
    from pg_index i where i.indrelid = ${table}::regclass and i.indisunique and not i.indisprimary and 0 <> all(i.indkey)`.execute(ctx.db);
  return found.rows.filter((row) => row.columns.includes(column)).map((row) => row.columns.filter((name) => name !== column));
}

function same(columns: readonly string[]): Sql {
  return columns.length === 0
    ? sql`true`
    : sql.join(
        columns.map((name) => sql`${sql.ref(`k.${name}`)} = ${sql.ref(`t.${name}`)}`),
        sql` and `,
      );
}

/** "Ana works for Acme" said by both: the source's goes when it says nothing that the target's doesn't. */
function repeatedAffiliation(record: RecordType, targetId: string, sourceId: string): Sql {
  const [own, other] = record.name === 'person' ? ['person_id', 'organization_id'] : ['organization_id', 'person_id'];
  const adds = (column: string): Sql => sql`(${sql.ref(`t.${column}`)} is null or ${sql.ref(`t.${column}`)} = ${sql.ref(`k.${column}`)})`;
  return sql`${sql.ref(`t.${own}`)} = ${sourceId}::uuid and t.deleted_at is null and exists (
    select 1 from affiliation k where ${sql.ref(`k.${own}`)} = ${targetId}::uuid and ${sql.ref(`k.${other}`)} = ${sql.ref(`t.${other}`)} and k.deleted_at is null
      and ${sql.join(['title', 'role', 'department', 'since', 'until', 'remark'].map(adds), sql` and `)} and (t.until is null) = (k.until is null))`;
}

async function affiliationsOf(ctx: Ctx, record: RecordType, targetId: string, sourceId: string): Promise<readonly Image[]> {
  const column = sql.ref(record.name === 'person' ? 'person_id' : 'organization_id');
  const found = await sql<{
    image: Image;
  }>`select parties_image(to_jsonb(t)) as image from affiliation t where ${column} in (${targetId}::uuid, ${sourceId}::uuid) order by id for update`.execute(
    ctx.db,
  );
  return found.rows.map((row) => row.image);
}

/** A person has one main organization: the target's own, else the one that came with the source. Returns the images of what changed. */
async function settlePrimary(
  ctx: Ctx,
  record: RecordType,
  targetId: string,
  before: readonly Image[],
): Promise<readonly { table: string; rows: readonly Image[] }[]> {
  if (record.name !== 'person') return [];
  const mains = before.filter((a) => a['is_primary'] === true && a['deleted_at'] === null);
  const main = mains.find((a) => a['person_id'] === targetId) ?? mains[0];
  const changed = await sql<{
    id: string;
  }>`update affiliation set is_primary = false where person_id = ${targetId}::uuid and is_primary and id <> ${(main?.['id'] as string | undefined) ?? targetId}::uuid returning id`.execute(
    ctx.db,
  );
  const ids = new Set(changed.rows.map((row) => row.id));
  const rows = before.filter((a) => ids.has(a['id'] as string));
  return rows.length === 0 ? [] : [{ table: 'affiliation', rows }];
}
