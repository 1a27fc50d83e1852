import { readdirSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from '../../kernel/db/sql.ts';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemActor, type Grant } from '../../kernel/access/actor.ts';
import { createRecord, updateRecord } from '../../kernel/command/store.ts';
import type { HttpRequest } from '../../kernel/http/route.ts';
import { jobContext } from '../../kernel/jobs/job-context.ts';
import { browser, type Browser } from '../identity/testing/browser.ts';
import { createIdentityApp, password, type IdentityApp } from '../identity/testing/identity-app.ts';
import { user } from '../identity/records/user.ts';
import { removeOrphans } from './jobs.ts';
import { serveContent } from './serve/content.ts';
import { parcel, postModule, remark } from './testing/post-module.ts';

let i: IdentityApp;
let ana: Browser;
let anaId: string;
let png: Buffer;

beforeAll(async () => {
  i = await createIdentityApp([postModule]);
  const made = await i.user('Ana Files', ['sales-rep']);
  anaId = made.id;
  ana = browser(i.server);
  await ana.signIn(made.email, password);
  png = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
});

interface Uploaded {
  readonly status: number;
  readonly body: {
    readonly data: { readonly id: string; readonly mediaType: string; readonly size: number; readonly title: string };
    readonly code?: string;
  };
}

const cookieOf = (b: Browser): string => [...b.cookies].map(([n, v]) => `${n}=${v}`).join('; ');

async function upload(
  b: Browser,
  name: string,
  content: Buffer | string,
  { query = '', type = 'application/octet-stream' } = {},
): Promise<Uploaded> {
  const boundary = 'x-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const answer = await i.server.inject({
    method: 'POST',
    url: `/api/v1/files${query}`,
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-entente-csrf': '1', cookie: cookieOf(b) },
  });
  return { status: answer.statusCode, body: answer.json<Uploaded['body']>() };
}

const fetchContent = (b: Browser, id: string, what = 'content') =>
  i.server.inject({ url: `/api/v1/files/${id}/${what}`, headers: { cookie: cookieOf(b) } });
const as = <T>(work: Parameters<typeof i.t.as<T>>[1]): Promise<T> =>
  i.t.as(systemActor, (ctx) => work({ ...ctx, services: i.app.services }));
const stored = (): string[] =>
  readdirSync(path.join(i.dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.join(e.parentPath, e.name));

describe('an uploaded picture', () => {
  it('comes back byte for byte, shown in the window, under headers that let nothing act', async () => {
    const { status, body } = await upload(ana, 'teal.png', png);
    expect(status).toBe(201);
    expect(body.data).toMatchObject({ title: 'teal.png', mediaType: 'image/png', size: png.length });
    const answer = await fetchContent(ana, body.data.id);
    expect(answer.rawPayload.equals(png)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename="teal.png"; filename*=UTF-8''teal.png`,
    });
    expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(
      (
        await i.server.inject({
          url: `/api/v1/files/${body.data.id}/content`,
          headers: { cookie: cookieOf(ana), 'if-none-match': String(answer.headers['etag']) },
        })
      ).statusCode,
    ).toBe(304);
    expect(
      (await i.server.inject({ url: `/api/v1/files/${body.data.id}/content?download=1`, headers: { cookie: cookieOf(ana) } })).headers[
        'content-disposition'
      ],
    ).toMatch(/^attachment/);
  });

  it('has a small preview', async () => {
    const { body } = await upload(ana, 'teal.png', png);
    const answer = await fetchContent(ana, body.data.id, 'preview');
    expect(answer.headers['content-type']).toBe('image/webp');
    expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 480, height: 320 });
    expect((await fetchContent(ana, body.data.id, 'preview')).rawPayload.equals(answer.rawPayload)).toBe(true);
  });

  it('arrives whole when the browser takes compressed answers', async () => {
    const long = 'A line of text that compresses well.\n'.repeat(5000);
    const { body } = await upload(ana, 'long.txt', long);
    const answer = await i.server.inject({
      url: `/api/v1/files/${body.data.id}/content`,
      headers: { cookie: cookieOf(ana), 'accept-encoding': 'gzip' },
    });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.rawPayload).toString()).toBe(long);
    expect(answer.headers['content-length']).not.toBe(String(long.length));
  });

  it('is stored once, however often and under whatever name it is uploaded', async () => {
    const other = await sharp({ create: { width: 10, height: 10, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const before = stored().length;
    await Promise.all([1, 2, 3, 4].map((n) => upload(ana, `same-${n}.png`, other)));
    expect(stored().length).toBe(before + 1);
  });
});

describe('hostile uploads', () => {
  const html = '<html><script>alert(document.cookie)</script></html>';
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
  const cases: readonly (readonly [string, string, Buffer | string, string])[] = [
    ['HTML named .png and said to be a picture', 'cute.png', html, 'text/html'],
    ['HTML behind blanks and a comment', 'notes.txt', `${' '.repeat(500)}<!-- x -->\n<ScRiPt>alert(1)</ScRiPt>`, 'text/html'],
    ['HTML with a byte order mark', 'bom.txt', `\ufeff<!doctype html><body onload=alert(1)>`, 'text/html'],
    ['SVG with a script', 'logo.svg', svg, 'image/svg+xml'],
    ['SVG named .jpg', 'photo.jpg', svg, 'image/svg+xml'],
    [
      'a program with two extensions',
      'invoice.pdf.exe',
      Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff', 'latin1'),
      'application/x-msdownload',
    ],
    ['a script with a shebang', 'run.png', '#!/bin/sh\nrm -rf /', 'text/plain'],
  ];
  it.each(cases)('%s: typed by content, never run', async (_what, name, content, mediaType) => {
    const { status, body } = await upload(ana, name, content, { type: 'image/png' });
    expect(status).toBe(201);
    expect(body.data.mediaType).toBe(mediaType);
    const answer = await fetchContent(ana, body.data.id);
    if (mediaType !== 'text/plain') {
      expect(answer.headers['content-type']).toBe('application/octet-stream');
      expect(answer.headers['content-disposition']).toMatch(/^attachment/);
    } else {
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    }
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect((await fetchContent(ana, body.data.id, 'preview')).statusCode).toBe(404);
  });

  it('a GIF that is a script and a page at once stays a GIF', async () => {
    const polyglot = Buffer.concat([Buffer.from('GIF89a/*'), Buffer.alloc(64), Buffer.from('*/=1;alert(1)//<script>alert(1)</script>')]);
    const { body } = await upload(ana, 'x.html', polyglot, { type: 'text/html' });
    const answer = await fetchContent(ana, body.data.id);
    expect(answer.headers).toMatchObject({ 'content-type': 'image/gif', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect((await fetchContent(ana, body.data.id, 'preview')).statusCode).toBe(404);
  });

  it('names with folders, control characters and turned letters lose them', async () => {
    const named = async (name: string): Promise<string> => (await upload(ana, name, `text ${name}`)).body.data.title;
    expect(await named('../../etc/passwd')).toBe('passwd');
    expect(await named('..\\\\..\\\\windows\\\\win.ini')).toBe('win.ini');
    expect(await named('a\u202egnp.exe')).toBe('agnp.exe');
    expect((await named(`${'n'.repeat(400)}.pdf`)).length).toBe(200);
    for (const file of stored())
      expect(path.relative(i.dataDir, file)).toMatch(/^files\/(content|preview)\/[0-9a-f]{2}\/[0-9a-f]{64}(\.webp)?$/);
  });

  it('a name cannot break out of its header', async () => {
    const { body } = await upload(ana, 'a%22; x=y %0d%0aSet-Cookie: a=b.txt', 'text');
    const answer = await fetchContent(ana, body.data.id);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.statusCode).toBe(200);
  });

  it('a picture that unpacks to gigabytes gets no preview and harms nothing', async () => {
    const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: 'black' }, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const { body } = await upload(ana, 'bomb.png', bomb);
    expect((await fetchContent(ana, body.data.id, 'preview')).statusCode).toBe(404);
  });

  it('nothing at all is refused, and leaves nothing', async () => {
    const before = stored().length;
    const { status, body } = await upload(ana, 'empty.txt', '');
    expect([status, body.code]).toEqual([422, 'empty']);
    expect(stored().length).toBe(before);
  });

  it('too much is refused, and leaves nothing', async () => {
    const before = stored().length;
    const files = i.app.services.files as { -readonly [K in 'mostBytes']: number };
    const most = files.mostBytes;
    files.mostBytes = 1000;
    const { status, body } = await upload(ana, 'big.txt', 'x'.repeat(1001));
    files.mostBytes = most;
    expect([status, body.code]).toEqual([413, 'too-large']);
    expect(stored().length).toBe(before);
  });

  it('an upload that breaks off leaves nothing', async () => {
    const before = stored().length;
    const address = await i.server.listen({ port: 0, host: '127.0.0.1' });
    const count = async (): Promise<number> =>
      Number((await sql<{ n: number }>`select count(*)::int as n from file`.execute(i.app.db)).rows[0]?.n);
    const rows = await count();
    const incoming = path.join(i.dataDir, 'files', 'incoming');
    const { port } = new URL(address);
    const socket = net.connect(Number(port), '127.0.0.1');
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="half.txt"\r\n\r\n';
    socket.write(
      `POST /api/v1/files HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookieOf(ana)}\r\nx-entente-csrf: 1\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 1000000\r\n\r\n${head}${'x'.repeat(70_000)}`,
    );
    await waitFor(() => readdirSync(incoming).some((name) => statSync(path.join(incoming, name)).size > 0));
    socket.destroy();
    await waitFor(() => readdirSync(incoming).length === 0);
    expect(stored().length).toBe(before);
    expect(await count()).toBe(rows);
  });
});

/** Resolves when the condition holds; the test's time limit ends it otherwise. */
async function waitFor(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

describe('who sees a file', () => {
  it('is whoever sees what it belongs to, or uploaded it', async () => {
    const ben = await i.user('Ben Files', ['sales-rep']);
    const asBen = browser(i.server);
    await asBen.signIn(ben.email, password);
    const mine = await as((ctx) => createRecord(ctx, parcel, { name: 'Mine', owner: anaId }));
    const [attached, loose] = [
      await upload(ana, 'a.png', png, { query: `?subject=post.parcel:${mine.id}` }),
      await upload(ana, 'b.png', png),
    ];
    expect(attached.status).toBe(201);
    const status = async (b: Browser, id: string): Promise<number> => (await fetchContent(b, id)).statusCode;
    expect([await status(ana, attached.body.data.id), await status(ana, loose.body.data.id)]).toEqual([200, 200]);
    expect([await status(asBen, attached.body.data.id), await status(asBen, loose.body.data.id)]).toEqual([404, 404]);
    await as((ctx) => updateRecord(ctx, parcel, mine.id, { owner: ben.id }));
    expect([await status(asBen, attached.body.data.id), await status(asBen, loose.body.data.id)]).toEqual([200, 404]);
    expect(((await asBen.get('/api/v1/files/files')).body['data'] as { id: string }[]).map((f) => f.id)).toEqual([attached.body.data.id]);
    expect((await upload(asBen, 'c.png', png, { query: `?subject=post.parcel:${crypto.randomUUID()}` })).status).toBe(422);
  });

  it('reaches through a remark to what that is about, and no further', async () => {
    const mine = await as((ctx) => createRecord(ctx, parcel, { name: 'Remarked', owner: anaId }));
    const note = await as((ctx) => createRecord(ctx, remark, { text: 'see file', subject: { type: 'post.parcel', id: mine.id } }));
    const ben = await i.user('Ben Remarks', ['sales-rep']);
    const asBen = browser(i.server);
    await asBen.signIn(ben.email, password);
    const root = await i.user('Root Remarks', ['admin']);
    const asRoot = browser(i.server);
    await asRoot.signIn(root.email, password);
    const made = await upload(asRoot, 'r.png', png, { query: `?subject=post.remark:${note.id}` });
    expect(made.status).toBe(201);
    expect((await fetchContent(ana, made.body.data.id)).statusCode).toBe(200);
    expect((await fetchContent(asBen, made.body.data.id)).statusCode).toBe(404);
  });

  it('is everybody who sees a record that shows it', async () => {
    const ben = await i.user('Ben Avatar', ['read-only']);
    const asBen = browser(i.server);
    await asBen.signIn(ben.email, password);
    const { body } = await upload(ana, 'me.png', png);
    expect((await fetchContent(asBen, body.data.id)).statusCode).toBe(404);
    await as((ctx) => updateRecord(ctx, user, anaId, { avatar: body.data.id }));
    expect((await fetchContent(asBen, body.data.id)).statusCode).toBe(200);
    const request = { app: i.app, params: { id: body.data.id }, requestId: 'test', headers: {}, query: {} };
    const reader = await i.actor(ben.id);
    const grants = { ...reader.grants, 'identity.user': { ...(reader.grants['identity.user'] as Grant), hidden: ['avatar'] } };
    await expect(serveContent({ ...request, actor: { ...reader, grants } } as unknown as HttpRequest)).rejects.toMatchObject({
      status: 404,
    });
  });

  it('is no customer, unless it is shown on purpose; and no visitor', async () => {
    const carla = await i.user('Carla Files', [], { audience: 'customer', personId: crypto.randomUUID() });
    const asCarla = browser(i.server);
    await asCarla.signIn(carla.email, password);
    const open = await as((ctx) => createRecord(ctx, parcel, { name: 'Open', owner: anaId, isPublic: true }));
    const closed = await as((ctx) => createRecord(ctx, parcel, { name: 'Closed', owner: anaId }));
    const at = (id: string, shared: string) => upload(ana, 'x.png', png, { query: `?subject=post.parcel:${id}${shared}` });
    const status = async (made: Uploaded): Promise<number> => (await fetchContent(asCarla, made.body.data.id)).statusCode;
    expect(await status(await at(open.id, '&shared=true'))).toBe(200);
    expect(await status(await at(open.id, ''))).toBe(404);
    expect(await status(await at(closed.id, '&shared=true'))).toBe(404);
    const own = await upload(asCarla, 'own.png', png, { query: `?subject=post.parcel:${open.id}&shared=true` });
    expect([own.status, await status(own)]).toEqual([201, 200]);
    expect((await upload(asCarla, 'own.png', png, { query: `?subject=post.parcel:${closed.id}` })).status).toBe(422);
    expect((await i.server.inject({ url: `/api/v1/files/${own.body.data.id}/content` })).statusCode).toBe(401);
  });
});

it('the company’s logo is for everybody', async () => {
  const { body } = await upload(ana, 'logo.png', png);
  const services = i.app.services as { companyProfile?: () => { name: string; logoUrl: string | null } };
  const visit = async (what: string): Promise<number> =>
    (await i.server.inject({ url: `/api/v1/files/${body.data.id}/${what}` })).statusCode;
  expect(await visit('content')).toBe(401);
  services.companyProfile = () => ({ name: 'Acme', logoUrl: `/api/v1/files/${body.data.id}/content` });
  expect([await visit('content'), await visit('preview')]).toEqual([200, 200]);
  delete services.companyProfile;
});

describe('orphans', () => {
  it('are removed after a day, when no record has the content any more', async () => {
    const { body } = await upload(ana, 'orphan.txt', 'nobody needs me');
    const kept = await upload(ana, 'kept.txt', 'somebody needs me');
    const before = stored().length;
    await sql`delete from file where id = ${body.data.id}::uuid`.execute(i.app.db);
    const run = async (): Promise<void> => {
      const job = { id: '1', name: removeOrphans.name, attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
      await removeOrphans.run({ ...jobContext(i.app)(job), job }, {});
    };
    await run();
    expect(stored().length).toBe(before);
    i.t.setNow('2026-03-04T10:00:00.000Z');
    await run();
    i.t.setNow('2026-03-02T10:00:00.000Z');
    expect(stored().length).toBe(before - 1);
    expect((await fetchContent(ana, kept.body.data.id)).payload).toBe('somebody needs me');
  });
});
