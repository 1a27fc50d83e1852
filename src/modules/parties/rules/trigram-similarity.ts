/**
 * Trigrams as PostgreSQL's pg_trgm makes them: words of letters and digits, lower case, each padded with two spaces in
 * front and one behind. (PostgreSQL manual, F.33 pg_trgm.)
 */
export function trigrams(text: string): ReadonlySet<string> {
  const result = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = Array.from(`  ${word} `);
    for (let i = 0; i + 3 <= padded.length; i++) result.add(padded.slice(i, i + 3).join(''));
  }
  return result;
}

/** Shared trigrams over all trigrams, 0 to 1: what `similarity(left, right)` of pg_trgm gives. Two empty texts give 0, as there. */
export function trigramSimilarity(left: string, right: string): number {
  const [a, b] = [trigrams(left), trigrams(right)];
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared++;
  return shared / (a.size + b.size - shared);
}
