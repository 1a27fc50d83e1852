import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { contentKey, openFileStore } from './file-store.ts';
import { temporaryDirectory } from '../../../kernel/testing/temporary-directory.ts';

/** A store that speaks as much of S3 as is asked of it: PUT, GET, HEAD and DELETE of objects, for signed requests. */
async function startObjectStore(): Promise<{ url: string; objects: Map<string, Buffer> }> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => void answer(objects, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `s3://key:secret@127.0.0.1:${(server.address() as AddressInfo).port}/bucket?region=eu-test-1&ssl=off`, objects };
}

async function answer(objects: Map<string, Buffer>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const key = new URL(request.url ?? '', 'http://x').pathname;
  if (!/^AWS4-HMAC-SHA256 Credential=key\/\d+\/eu-test-1\/s3\//.test(request.headers.authorization ?? ''))
    return void response.writeHead(403).end();
  if (request.method === 'PUT') {
    objects.set(key, await body(request));
    return void response.writeHead(200, { etag: '"x"' }).end();
  }
  const found = objects.get(key);
  if (request.method === 'DELETE') objects.delete(key);
  if (request.method === 'DELETE') return void response.writeHead(204).end();
  if (!found)
    return void response
      .writeHead(404, { 'content-type': 'application/xml' })
      .end(request.method === 'HEAD' ? undefined : '<Error><Code>NoSuchKey</Code></Error>');
  response
    .writeHead(200, { 'content-length': found.length, etag: '"x"', 'last-modified': new Date(0).toUTCString() })
    .end(request.method === 'HEAD' ? undefined : found);
}

/** A body, also in the "aws-chunked" framing: length in hex, signature or not, content. */
async function body(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  let rest = Buffer.concat(parts);
  if (!String(request.headers['content-encoding'] ?? '').includes('aws-chunked')) return rest;
  const content: Buffer[] = [];
  for (;;) {
    const end = rest.indexOf('\r\n');
    const size = Number.parseInt(rest.subarray(0, end).toString(), 16);
    if (!size) return Buffer.concat(content);
    content.push(rest.subarray(end + 2, end + 2 + size));
    rest = rest.subarray(end + 4 + size);
  }
}

it('keeps files in a store that speaks S3, and finds them there again', async () => {
  const { url, objects } = await startObjectStore();
  const dataDir = temporaryDirectory('s3');
  const store = await openFileStore({ filesUrl: url, dataDir });
  const content = 'a file for the store '.repeat(20_000);
  const key = contentKey(createHash('sha256').update(content).digest('hex'));
  expect(await store.has(key)).toBe(false);
  const local = path.join(dataDir, 'incoming');
  writeFileSync(local, content);
  await store.moveIn(local, key);
  expect([...objects.keys()]).toEqual([`/bucket/${key}`]);
  expect(await store.has(key)).toBe(true);
  expect(await text(await store.read(key))).toBe(content);
  expect(Buffer.from(await store.bytes(key)).toString()).toBe(content);
  await store.put('preview/aa/x.webp', Buffer.from('small'));
  await store.remove(key);
  expect([...objects.keys()]).toEqual(['/bucket/preview/aa/x.webp']);
});
