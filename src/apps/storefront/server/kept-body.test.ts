import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bodyOf, encodingFor, isKnown, type KeptBody } from './kept-body.ts';

const long = 'A page of the shop. '.repeat(200);

test('a browser gets the smallest form that it takes', () => {
  expect(['gzip, deflate, br', 'gzip', '', 'br;q=0, gzip', 'gzip;q=1.0, br;q=0.5'].map(encodingFor)).toEqual([
    'br',
    'gzip',
    null,
    null,
    'br',
  ]);
});

test('a page is written and packed once for each form, says the same in each, and has one name in all', () => {
  const bodies = new Map<string, KeptBody>();
  let written = 0;
  const text = (): string => {
    written += 1;
    return long;
  };
  const of = (accepted: 'br' | 'gzip' | null) => bodyOf(bodies, { name: '', accepted, text });
  const [br, gzip, plain] = [of('br'), of('gzip'), of(null)];
  expect([brotliDecompressSync(br.body).toString(), gunzipSync(gzip.body).toString(), plain.body.toString()]).toEqual([long, long, long]);
  expect([of('br'), of('gzip'), of(null), written]).toEqual([br, gzip, plain, 3]);
  expect(new Set([br.etag, gzip.etag, plain.etag]).size).toBe(1);
  expect(bodyOf(bodies, { name: '3', accepted: 'br', text: () => `${long}3` }).etag).not.toBe(br.etag);
});

test('short pages are kept as they are, and none holds more memory than its bytes', () => {
  const bodies = new Map<string, KeptBody>();
  const short = bodyOf(bodies, { name: 'short', accepted: 'br', text: () => 'short' });
  expect([short.encoding, short.body.toString(), short.body.buffer.byteLength]).toEqual([null, 'short', 5]);
  const packedShort = bodyOf(bodies, { name: 'long', accepted: 'br', text: () => long }).body;
  expect(packedShort.buffer.byteLength).toBe(packedShort.byteLength);
  const longer = Array.from({ length: 9_000 }, (_, i) => ((i * 2_654_435_761) % 4_294_967_291).toString(36)).join('');
  const { body } = bodyOf(bodies, { name: 'longer', accepted: 'br', text: () => longer });
  expect(body.buffer.byteLength).toBe(body.byteLength);
});

test('who has the page already is known by its name, weak or strong, among others or by a star', () => {
  const etag = 'W/"abc"';
  expect(['W/"abc"', '"abc"', '"x", W/"abc"', '*', '"abd"', undefined].map((given) => isKnown(given, etag))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
