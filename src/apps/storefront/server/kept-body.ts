import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { brotliOptions } from '../../../kernel/http/brotli.ts';

/** A page as it goes over the wire. */
export interface KeptBody {
  readonly body: Buffer;
  readonly encoding: Encoding | null;
  /** Weak (RFC 9110, 8.8.3): the same words in other bytes. */
  readonly etag: string;
}

export type Encoding = 'br' | 'gzip';

/** Where bodies are kept that were made once. */
export interface Bodies {
  get(key: string): KeptBody | undefined;
  set(key: string, body: KeptBody): unknown;
}

/** Below this a packet is a packet. */
const worthPacking = 1_400;

/** What the browser takes, the smallest first (RFC 9110, 12.5.3); one that says no to something with `q=0` gets it plain. */
export function encodingFor(accepted: string | readonly string[] | undefined): Encoding | null {
  const text = String(accepted ?? '');
  if (/;\s*q=0(\.0*)?(?!\d|\.)/.test(text)) return null;
  return /\bbr\b/.test(text) ? 'br' : /\bgzip\b/.test(text) ? 'gzip' : null;
}

/**
 * The bytes of a page that is the same for many: packed once rather than for each of them.
 * @param name what the text depends on: the page, and what is in it besides, such as the number in the cart
 */
export function bodyOf(
  bodies: Bodies,
  { name, accepted, text }: { readonly name: string; readonly accepted: Encoding | null; readonly text: () => string },
): KeptBody {
  const key = `${accepted ?? ''} ${name}`;
  const known = bodies.get(key);
  if (known) return known;
  const made = packedBody(text(), accepted);
  bodies.set(key, made);
  return made;
}

/** A text packed as a browser takes it; a short one as it is. */
export function packedBody(text: string, accepted: Encoding | null): KeptBody {
  const plain = Buffer.from(text);
  const etag = `W/"${createHash('sha1').update(plain).digest('base64url').slice(0, 22)}"`;
  const encoding = plain.length < worthPacking ? null : accepted;
  return { body: exactly(encoding === null ? plain : packed(plain, encoding)), encoding, etag };
}

function packed(plain: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(plain, { level: 5 });
  return brotliCompressSync(plain, { params: { ...brotliOptions.params, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
}

/** In memory of its own: what zlib gives is the beginning of a block of 16 kB, and a small buffer a part of one of 8, all of which would be kept with it. */
function exactly(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** Whether the browser has it already (RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | readonly string[] | undefined, etag: string): boolean {
  const text = String(ifNoneMatch ?? '');
  return text === '*' || text.split(',').some((each) => each.trim().replace(/^W\//, '') === etag.slice(2));
}
