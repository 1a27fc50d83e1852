import type { Ctx } from '../../../kernel/context.ts';
import { columnBase } from '../../../kernel/db/ddl.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { personalRecords, personKey } from './coverage.ts';

/** Ids of the rows that are about a person, by record key; the person first. */
export type PersonalRows = ReadonlyMap<string, ReadonlySet<string>>;

/** Links lead from the person over other personal records; no chain is longer than this. */
const longestChain = 6;

/**
 * Everything that is about a person: the rows of all declared record types that lead to them directly or through other personal rows
 * (the file of a note about them), those in the trash included, and the files that those rows hold.
 */
export async function findPersonal(ctx: Pick<Ctx, 'db' | 'registry'>, personId: string): Promise<PersonalRows> {
  const found = new Map<string, Set<string>>([[personKey, new Set([personId])]]);
  const declared = personalRecords(ctx.registry);
  for (let round = 0; round < longestChain; round += 1) {
    const before = count(found);
    for (const declaration of declared) {
      const record = ctx.registry.record(declaration.record);
      for (const name of declaration.via) {
        const where = pointsTo(record, name, found);
        if (where) await add(ctx, found, record, where);
      }
    }
    await addHeldFiles(ctx, found);
    if (count(found) === before) break;
  }
  return found;
}

function count(found: PersonalRows): number {
  let sum = 0;
  for (const ids of found.values()) sum += ids.size;
  return sum;
}

async function add(ctx: Pick<Ctx, 'db'>, found: Map<string, Set<string>>, record: RecordType, where: Sql): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(snake(record.name))} t where ${where}`.execute(ctx.db);
  if (rows.length === 0) return;
  const ids = found.get(record.key) ?? new Set();
  for (const { id } of rows) ids.add(id);
  found.set(record.key, ids);
}

/** Condition on `t`: the field points to a row that was found. Null when it can't. */
function pointsTo(record: RecordType, name: string, found: PersonalRows): Sql | null {
  const field = record.fields[name] as Field & { readonly to?: string | readonly string[] };
  const base = columnBase(name, field);
  const column = (suffix = ''): Sql => sql.ref(`t.${base}${suffix}`);
  if (field.kind === 'ref') {
    const ids = found.get(String(field.to));
    return ids ? sql`${column('_id')} = any(${[...ids]}::uuid[])` : null;
  }
  if (field.kind === 'anyRef') {
    const branches = [...found]
      .filter(([key]) => key !== record.key)
      .map(([key, ids]) => sql`(${column('_type')} = ${key} and ${column('_id')} = any(${[...ids]}::uuid[]))`);
    return sql`(${sql.join(branches, sql` or `)})`;
  }
  const people = found.get(personKey);
  return people ? sql`${column()} = any(${[...people]}::text[])` : null;
}

/** Pictures and other files that a personal row holds in a field of its own. Users kept for others' sake hold their avatar too. */
async function addHeldFiles(ctx: Pick<Ctx, 'db' | 'registry'>, found: Map<string, Set<string>>): Promise<void> {
  if (!ctx.registry.find('files.file')) return;
  const files = found.get('files.file') ?? new Set<string>();
  for (const [key, ids] of found) {
    const record = ctx.registry.record(key);
    for (const [name, field] of Object.entries(record.fields)) {
      if (field.kind !== 'file') continue;
      const column = sql.ref(`${columnBase(name, field)}_id`);
      const { rows } = await sql<{ id: string }>`select ${column} as id from ${sql.table(snake(record.name))}
        where id = any(${[...ids]}::uuid[]) and ${column} is not null`.execute(ctx.db);
      for (const { id } of rows) files.add(id);
    }
  }
  const exports = found.get('privacy.personExport');
  if (exports) {
    // Their archives are named by a text, see records/person-export.ts.
    const { rows } = await sql<{
      id: string;
    }>`select f.id from person_export e join file f on f.id::text = e.archive where e.id = any(${[...exports]}::uuid[])`.execute(ctx.db);
    for (const { id } of rows) files.add(id);
  }
  if (files.size > 0) found.set('files.file', files);
}
