import { brotliDecompressSync } from 'node:zlib';
import { packedBody, type KeptBody } from './kept-body.ts';

/** A page as most browsers get it, with the places in it where something of the visitor's own goes. */
export interface PackedPage extends KeptBody {
  /** Bytes of the plain text before each such place. */
  readonly cuts: readonly number[];
}

/** Packs a page that was cut into parts. Packed it takes a tenth of the memory. */
export function packPage(parts: readonly string[]): PackedPage {
  let bytes = 0;
  const cuts = parts.slice(0, -1).map((part) => (bytes += Buffer.byteLength(part)));
  return { ...packedBody(parts.join(''), 'br'), cuts };
}

/** Its parts again. */
export function partsOf({ body, encoding, cuts }: PackedPage): readonly string[] {
  const plain = encoding === null ? body : brotliDecompressSync(body);
  return [...cuts, plain.length].map((end, index) => plain.toString('utf8', cuts[index - 1] ?? 0, end));
}
