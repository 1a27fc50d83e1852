import type { Db } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { snake, type RecordType } from '../../kernel/record/record.ts';
import { canaryText, findCanaries } from './canary.ts';

/** A field of a row in which a value of another row may be found by right. */
export interface Holder {
  readonly key: string;
  readonly id: string;
}

/**
 * Which other rows hold a value: copies that triggers keep (a person's job title in their affiliation), and names of files,
 * which whoever sees the record that they are a field of may know.
 */
export async function findHolders(
  admin: Db,
  records: readonly RecordType[],
  rows: ReadonlyMap<string, readonly (string | null)[]>,
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const holders = new Map<string, Holder[]>();
  const add = (canary: string, holder: Holder): void => void holders.set(canary, [...(holders.get(canary) ?? []), holder]);
  const files = records.find((r) => r.key === 'files.file');
  for (const [number, record] of records.entries()) {
    const table = sql.table(snake(record.name));
    const found = await sql<{ id: string; text: string }>`select t.id, (to_jsonb(t) - 'search')::text as text from ${table} t`.execute(
      admin,
    );
    const own = rows.get(record.key) ?? [];
    for (const { id, text } of found.rows) {
      for (const canary of findCanaries(text))
        if (canary.record !== number || own[canary.row] !== id) add(canaryText(canary), { key: record.key, id });
    }
    for (const [name, field] of Object.entries(record.fields)) {
      if (field.kind !== 'file' || !files) continue;
      const links = await sql<{
        id: string;
        file: string;
      }>`select t.id, ${sql.ref(`t.${snake(name)}_id`)} as file from ${table} t where ${sql.ref(`t.${snake(name)}_id`)} is not null`.execute(
        admin,
      );
      for (const { id, file } of links.rows) {
        const row = (rows.get(files.key) ?? []).indexOf(file);
        add(canaryText({ record: records.indexOf(files), row, field: Object.keys(files.fields).indexOf(files.title) }), {
          key: record.key,
          id,
        });
      }
    }
  }
  return holders;
}
