import { sql } from 'kysely';
import type { Db } from '../context.ts';

const mostWords = 8;

/** The words of a search text: letters and digits only, as the search documents are made. */
export function searchWords(q: string): string[] {
  return q.normalize('NFC').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((w) => w !== '').slice(0, mostWords).map((w) => w.slice(0, 60));
}

/** "ana truj" -> "ana:* & truj:*": every word begins some word of the record. */
export function prefixQuery(words: readonly string[]): string {
  return words.map((w) => `${w}:*`).join(' & ');
}

/**
 * The same with words of the vocabulary that are spelt alike, so that "jonh smiht" finds John Smith.
 * Similarity is pg_trgm's; the vocabulary is small, so this costs a few milliseconds whatever the number of records.
 */
export async function tolerantQuery(db: Db, words: readonly string[]): Promise<string> {
  const similar = await sql<{ position: number; word: string }>`
    select w.position::int as position, s.word
    from unnest(${[...words]}::text[]) with ordinality as w(word, position)
    cross join lateral (
      select v.word from search_word v
      where v.word % entente_plain(w.word) and length(w.word) > 2
      order by similarity(v.word, entente_plain(w.word)) desc, v.word limit 6
    ) s`.execute(db);
  return words.map((word, index) => {
    const alike = similar.rows.filter((r) => r.position === index + 1).map((r) => r.word);
    return `(${[`${word}:*`, ...alike.filter((w) => /^[\p{L}\p{N}]+$/u.test(w))].join(' | ')})`;
  }).join(' & ');
}

/** The condition over a record's search document. */
export function searchSql(alias: string, query: string) {
  return sql`${sql.ref(`${alias}.search`)} @@ to_tsquery('simple', entente_plain(${query}))`;
}
