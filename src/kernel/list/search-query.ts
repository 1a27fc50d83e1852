import { visibleFields } from '../access/access.ts';
import type { Actor } from '../access/actor.ts';
import type { Db } from '../context.ts';
import { searchDocument, searchedFields } from '../db/search-document.ts';
import { sql, type Sql } from '../db/sql.ts';
import type { RecordType } from '../record/record.ts';
import type { Registry } from '../registry.ts';

const mostWords = 8;

/** The words of a search text: letters and digits only, as the search documents are made. */
export function searchWords(q: string): string[] {
  return q
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '')
    .slice(0, mostWords)
    .map((w) => w.slice(0, 60));
}

/** "ana truj" -> "ana:* & truj:*": every word begins some word of the record. */
export function prefixQuery(words: readonly string[]): string {
  return words.map((w) => `${w}:*`).join(' & ');
}

/**
 * The same with words of the vocabulary that are spelt alike, so that "jonh smiht" finds John Smith: those that one slip of
 * the fingers makes of it, and those that pg_trgm finds similar. The vocabulary is small, so this costs a few milliseconds
 * whatever the number of records.
 */
export async function tolerantQuery(db: Db, words: readonly string[]): Promise<string> {
  const slips = words.flatMap((word, index) => oneSlip(plain(word)).map((slip) => ({ position: index + 1, slip })));
  const similar = await sql<{ position: number; word: string }>`
    select e.position, v.word from unnest(${slips.map((s) => s.position)}::integer[], ${slips.map((s) => s.slip)}::text[]) as e(position, word) join search_word v on v.word = e.word
    union
    select w.position::int as position, s.word
    from unnest(${[...words]}::text[]) with ordinality as w(word, position)
    cross join lateral (
      select v.word from search_word v
      where v.word % entente_plain(w.word) and length(w.word) > 2
      order by similarity(v.word, entente_plain(w.word)) desc, v.word limit 6
    ) s`.execute(db);
  return words
    .map((word, index) => {
      const alike = similar.rows.filter((r) => r.position === index + 1).map((r) => r.word);
      return `(${[`${word}:*`, ...alike.filter((w) => /^[\p{L}\p{N}]+$/u.test(w))].slice(0, mostAlike).join(' | ')})`;
    })
    .join(' & ');
}

const mostAlike = 16;
const alphabet = 'abcdefghijklmnopqrstuvwxyz'.split('');

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * What one slip away is (Damerau 1964: two letters swapped, one too many, one wrong, one missing), as trigrams of short words
 * share too little to be found similar. Wrong and missing letters are tried for words of 3 to 5 letters only.
 */
function oneSlip(word: string): string[] {
  if (!/^[a-z]{3,12}$/.test(word)) return [];
  const found = new Set<string>();
  for (let i = 0; i <= word.length; i += 1) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (tail.length > 1) found.add(`${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`);
    if (tail !== '') found.add(head + tail.slice(1));
    if (word.length > 5) continue;
    for (const letter of alphabet) {
      found.add(head + letter + tail);
      if (tail !== '') found.add(head + letter + tail.slice(1));
    }
  }
  return [...found];
}

/** What of a record's search document somebody may search. */
export interface Searched {
  /** The document of row `alias`, made of the fields that they may see, or one could find out by searching what a hidden field says. */
  document(alias: string): Sql;
  /** Whether they see all of it: then the index alone answers. */
  readonly isWhole: boolean;
}

/** What the actor may search of the record; null when they see none of its searched fields. */
export function searchedBy(registry: Registry, actor: Actor, record: RecordType): Searched | null {
  const visible = visibleFields(registry, actor, record);
  const all = searchedFields(registry, record);
  const seen = visible === null ? all : all.filter((name) => visible.has(name));
  if (seen.length === 0) return null;
  if (seen.length === all.length) return { isWhole: true, document: (alias) => sql.ref(`${alias}.search`) };
  return { isWhole: false, document: (alias) => sql.raw(searchDocument(registry, record, seen, alias)) };
}

/** The condition over a record's search document. The index answers for the whole; where one may search a part, it is made and looked at row by row. */
export function searchSql(alias: string, query: string, searched: Searched | null): Sql {
  if (searched === null) return sql`false`;
  const wanted = sql`to_tsquery('simple', entente_plain(${query}))`;
  const whole = sql`${sql.ref(`${alias}.search`)} @@ ${wanted}`;
  return searched.isWhole ? whole : sql`(${whole} and ${searched.document(alias)} @@ ${wanted})`;
}
