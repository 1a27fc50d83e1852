import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { searchWords, tolerantQuery } from '../../../kernel/list/search-query.ts';

/** A text as the listing is searched for it: as typed, and with what the company says means the same. Null when it holds no word. */
export async function searchQuery(db: Db, text: string): Promise<{ readonly words: readonly string[]; readonly query: string } | null> {
  const words = searchWords(text);
  if (words.length === 0) return null;
  const { rows } = await sql<{ word: string; others: string[] }>`
    select w.word, array_agg(distinct o.other) as others
    from unnest(${words}::text[]) w(word)
      join search_synonym s on s.deleted_at is null and (lower(s.word) = w.word or exists (select 1 from unnest(s.synonyms) t where lower(t) = w.word))
      cross join lateral unnest(s.synonyms || s.word) o(other)
    where lower(o.other) <> w.word group by w.word`.execute(db);
  const synonyms = new Map(rows.map((row) => [row.word, row.others]));
  return { words, query: words.map((word) => anyOf(word, synonyms.get(word) ?? [])).join(' & ') };
}

/** The same with words that are spelt alike. */
export async function correctedQuery(db: Db, words: readonly string[]): Promise<string> {
  return tolerantQuery(db, words);
}

/** "tent", ["bivouac bag"] -> "(tent:* | (bivouac:* & bag:*))": the beginning of a word is enough. */
function anyOf(word: string, others: readonly string[]): string {
  const phrases = others.map((other) => searchWords(other)).filter((each) => each.length > 0);
  return phrases.length === 0 ? `${word}:*` : `(${[`${word}:*`, ...phrases.map(phrase)].join(' | ')})`;
}

const phrase = (words: readonly string[]): string => `(${words.map((word) => `${word}:*`).join(' & ')})`;
