import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

export interface EncodingGuess {
  /** A name iconv knows: utf-8, utf-16le, windows-1252, macintosh ... */
  encoding: string;
  hasBom: boolean;
  /** Says that we chose, not knew. */
  isCertain: boolean;
}

const sampleSize = 64 * 1024;

/** Looks at a whole file as it passes by, since its first accent may be a megabyte in; keeps what surrounds accents. */
export interface EncodingProbe {
  add(chunk: Uint8Array): void;
  guess(): EncodingGuess;
}

export function createEncodingProbe(): EncodingProbe {
  let head = Buffer.alloc(0);
  let rest = Buffer.alloc(0);
  let sample = Buffer.alloc(0);
  let isPlain = true;
  let isValid = true;
  return {
    add(chunk) {
      if (head.length < sampleSize) head = Buffer.concat([head, chunk.subarray(0, sampleSize - head.length)]);
      if (rest.length === 0 && isAscii(chunk)) return;
      isPlain = false;
      const joined = Buffer.concat([rest, chunk]);
      const end = completeUpTo(joined);
      if (isValid && !isUtf8(joined.subarray(0, end))) isValid = false;
      rest = joined.subarray(end);
      const first = joined.findIndex((byte) => byte > 127);
      if (sample.length < sampleSize && first >= 0) {
        sample = Buffer.concat([sample, joined.subarray(Math.max(0, first - 64), first + sampleSize - sample.length)]);
      }
    },
    guess() {
      const marked = byMark(head) ?? withoutMark(head);
      if (marked) return marked;
      if (isPlain || (isValid && rest.length === 0)) return { encoding: 'utf-8', hasBom: false, isCertain: true };
      return eightBit(sample);
    },
  };
}

/** Guesses from one piece of a file. */
export function detectEncoding(bytes: Uint8Array): EncodingGuess {
  const probe = createEncodingProbe();
  probe.add(bytes.subarray(0, completeUpTo(bytes)));
  return probe.guess();
}

/** Where the last UTF-8 character that may be cut off begins. */
function completeUpTo(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function byMark(head: Uint8Array): EncodingGuess | undefined {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', hasBom: true, isCertain: true };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', hasBom: true, isCertain: true };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', hasBom: true, isCertain: true };
  return undefined;
}

/** UTF-16 without a mark: in text of Latin letters every other byte is zero. */
function withoutMark(head: Uint8Array): EncodingGuess | undefined {
  const length = Math.min(head.length & ~1, 4096);
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (odd > length * 0.3 && even < length * 0.05) return { encoding: 'utf-16le', hasBom: false, isCertain: false };
  if (even > length * 0.3 && odd < length * 0.05) return { encoding: 'utf-16be', hasBom: false, isCertain: false };
  return undefined;
}

/** Western files first, by which decoding reads like words; other scripts by what chardet finds likely. */
function eightBit(sample: Uint8Array): EncodingGuess {
  const scores = ['windows-1252', 'macintosh'].map((encoding) => ({
    encoding,
    score: plausibility(iconv.decode(Buffer.from(sample), encoding)),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < 0.6) {
    const other = analyse(sample).find(
      ({ name, confidence }) => confidence >= 10 && !/^(utf-8|iso-8859-1|windows-1252|ascii)$/i.test(name) && iconv.encodingExists(name),
    );
    if (other) return { encoding: other.name.toLowerCase(), hasBom: false, isCertain: false };
  }
  return { encoding: best.encoding, hasBom: false, isCertain: false };
}

/** Share of the characters beyond ASCII that stand where a Western text has them: letters in words, signs between them. */
function plausibility(text: string): number {
  let good = 0;
  let all = 0;
  // oxlint-disable-next-line no-control-regex -- beyond ASCII is the point
  for (const match of text.matchAll(/[^\x00-\x7f]/g)) {
    all += 1;
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + 1] ?? ' ';
    const char = match[0];
    if (/[äöüÄÖÜßéèêëàâáãåçñíìîïóòôõøúùûæœÉÀÇÑÅØÁÍÓÚÆ]/.test(char)) {
      const follows = /[\p{Ll}]/u.test(before) ? char === char.toLowerCase() || char === 'ß' : true;
      // Other scripts read as Western ones are whole words of accents.
      const isLonely = before < '\x80' || after < '\x80';
      if (isLonely && follows && /[\p{L}\s"',;.\-(]/u.test(before) && /[\p{L}\s"',;.\-)\d]|$/u.test(after)) good += 1;
    } else if (/[€£§°«»„“”‘’–—…·®™©²³½\u00a0]/.test(char) && !(/\p{L}/u.test(before) && /\p{Ll}/u.test(after) && char !== '’')) {
      good += 0.8;
    }
  }
  return all === 0 ? 1 : good / all;
}
