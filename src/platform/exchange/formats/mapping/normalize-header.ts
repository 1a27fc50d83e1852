const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** `E-Mail 1`, `email_1` and `eMail1` are all `email`; words are lower case with single spaces, without numbers at the end. */
export function normalizeHeader(header: string): string {
  return header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[äöüß]/g, (char) => umlauts[char] ?? char)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\be[\s-]?mail\b/g, 'email')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{L})\s*\d+(?=\s|$)/gu, '')
    .trim();
}

/** Words of a header without those that say nothing: "contact", "of", "the". */
export function headerWords(header: string): string[] {
  const words = normalizeHeader(header)
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !filler.has(word));
  return telling.length > 0 ? telling : words;
}

const filler = new Set(['the', 'of', 'der', 'die', 'das', 'des', 'von', 'primary', 'main', 'field', 'value', 'address']);
