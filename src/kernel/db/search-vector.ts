/** Text whose words and letters PostgreSQL sees as we do: ASCII without control characters other than white space. */
const plain = /^[\t-\r -~]*$/;

/** A number with an exponent, which PostgreSQL's parser takes for a word of its own also before letters. */
const exponent = /\de\d/i;

/** Below all limits of a document: 2,046 bytes of a word, 255 places of each, 16,383 places. */
const longest = 2000;
const mostPlaces = 255;

/** Weights as a place in a document has them, in its two upper bits (src/include/tsearch/ts_type.h). */
const weights = { title: 3 << 14, other: 1 << 14 } as const;

/**
 * `setweight(entente_words(title), 'A') || setweight(entente_words(others), 'C')` in PostgreSQL's binary form of a document
 * (src/backend/utils/adt/tsvector.c, tsvectorrecv), or null for texts that only PostgreSQL takes apart as it does.
 */
export function searchVector(title: string, others: string): Buffer | null {
  if (title.length + others.length > longest || !plain.test(title) || !plain.test(others) || exponent.test(title) || exponent.test(others))
    return null;
  const places = new Map<string, number[]>();
  let place = 0;
  let size = 4;
  const add = (text: string, weight: number): void => {
    for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
      place += 1;
      const known = places.get(word);
      size += 2;
      if (known) known.push(weight | place);
      else {
        size += word.length + 3;
        places.set(word, [weight | place]);
      }
    }
  };
  add(title, weights.title);
  add(others, weights.other);
  if (place > mostPlaces) return null;
  const buffer = Buffer.allocUnsafe(size);
  let at = buffer.writeInt32BE(places.size, 0);
  for (const word of [...places.keys()].sort()) {
    at += buffer.write(word, at, 'latin1');
    at = buffer.writeUInt8(0, at);
    const found = places.get(word) ?? [];
    at = buffer.writeUInt16BE(found.length, at);
    for (const each of found) at = buffer.writeUInt16BE(each, at);
  }
  return buffer;
}
