/**
 * Letters that Unicode decomposition (NFKD) leaves alone but that people type in plain ASCII.
 * From the Latin-ASCII transform of the Unicode CLDR.
 */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ŧ: 't',
  ĸ: 'k',
  ſ: 's',
  ə: 'e',
};
const plainPattern = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * A text as it is compared: lower case, without accents, runs of anything but letters and digits one space.
 * "Ærøskøbing & Søn" and "aeroskobing son" fold to the same. Scripts other than Latin keep their letters.
 */
export function foldText(text: string): string {
  return foldAccents(text)
    .replace(/['’ʼ`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Lower case without accents; punctuation stays. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(plainPattern, (letter) => plainLetters[letter] ?? letter);
}

/**
 * Makes the two spellings of German and Nordic umlauts the same: Müller, Mueller and Muller all give "muller".
 * Takes a folded text. It is coarse ("Samuel" gives "samul"), so it serves for keys, never for display.
 */
export function collapseUmlauts(folded: string): string {
  return folded.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u');
}
