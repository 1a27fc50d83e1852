import { sql } from '../db/sql.ts';
import { rowsFor, visibleFields } from '../access/access.ts';
import { snake, type RecordType } from '../record/record.ts';
import { listRecords, type ReadScope } from './list.ts';
import { titleSql } from './select.ts';

export interface Suggestion {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
}

const most = 20;

/** The best matches for a picker, under the same policies as the list. Without text: the records changed last. */
export async function suggest(r: ReadScope, record: RecordType, q: string): Promise<readonly Suggestion[]> {
  const page = await listRecords(r, record, {
    size: most,
    fields: [],
    ...(q.trim() === '' ? { sort: record.sorts.includes('updatedAt') ? '-updatedAt' : '-id' } : { q }),
  });
  if (page.data.length === 0) return [];
  const ids = page.data.map((row) => row.id);
  // The first searched field besides the title tells namesakes apart.
  const second = record.search.find(
    (name) =>
      name !== record.title &&
      (visibleFields(r.registry, r.actor, record)?.has(name) ?? true) &&
      ['text', 'email', 'phone'].includes(record.fields[name]?.kind ?? ''),
  );
  const rows = await sql<Suggestion>`
    select t.id, ${titleSql(r.registry, record, 't')} as title, ${second ? sql.ref(`t.${snake(second)}`) : sql`null`} as subtitle
    from unnest(${ids}::uuid[]) with ordinality as p(id, n) join ${sql.table(snake(record.name))} t on t.id = p.id
    where ${rowsFor(r.registry, r.actor, record, 'read', 't')} order by p.n`.execute(r.db);
  return rows.rows;
}
