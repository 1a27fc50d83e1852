/** Text whose words and letters PostgreSQL sees as we do: ASCII without control characters other than white space. */
const plain = /^[\t-\r -~]*$/;

/** A number with an exponent, which PostgreSQL's parser takes for a word of its own also before letters. */
const exponent = /\de\d/i;

/** Below all limits of a document: 2,046 bytes of a word, 255 places of each, 16,383 places. */
const longest = 2000;
const mostPlaces = 255;

/** Weights as a place in a document has them, in the two upper bits of its two bytes (src/include/tsearch/ts_type.h); the lower byte holds all our places. */
const weights = { title: 3 << 6, other: 1 << 6 } as const;

/**
 * `setweight(entente_words(title), 'A') || setweight(entente_words(others), 'C')` in PostgreSQL's binary form of a document
 * (src/backend/utils/adt/tsvector.c, tsvectorrecv), or null for texts that only PostgreSQL takes apart as it does.
 */
export function searchVector(title: string, others: string): Buffer | null {
  if (title.length + others.length > longest || !plain.test(title) || !plain.test(others) || exponent.test(title) || exponent.test(others))
    return null;
  const inTitle = wordsOf(title);
  const words = [...inTitle, ...wordsOf(others)];
  if (words.length > mostPlaces) return null;
  sortPlaces(words);
  let at = 4;
  let count = 0;
  for (let n = 0; n < words.length; count += 1) {
    const word = words[order[n] as number] as string;
    at += scratch.write(word, at, 'latin1');
    scratch[at] = 0;
    const head = at + 1;
    at += 3;
    for (; n < words.length && words[order[n] as number] === word; n += 1) {
      const place = order[n] as number;
      scratch[at] = place < inTitle.length ? weights.title : weights.other;
      scratch[at + 1] = place + 1;
      at += 2;
    }
    scratch.writeUInt16BE((at - head - 2) / 2, head);
  }
  scratch.writeInt32BE(count, 0);
  return Buffer.from(scratch.subarray(0, at));
}

/** What one document is put together in, so that the millions of an import leave nothing else behind; each word takes five bytes besides its letters. */
const scratch = Buffer.alloc(4 + longest + 5 * mostPlaces);
const order = new Uint8Array(mostPlaces + 1);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** Puts the places of words into `order` by their words, and by place where these are alike (binary insertion: most texts have a dozen). */
function sortPlaces(words: readonly string[]): void {
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n] as string;
    let [low, high] = [0, n];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[order[middle] as number] as string) > word) high = middle;
      else low = middle + 1;
    }
    for (let at = n; at > low; at -= 1) order[at] = order[at - 1] as number;
    order[low] = n;
  }
}
