import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicActor, systemActor, type Actor } from '../../kernel/access/actor.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { createHttpServer } from '../../kernel/http/server.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { createLogger } from '../../kernel/log/log.ts';
import type { PatchOf, RecordType } from '../../kernel/record/record.ts';
import { file } from '../../platform/files/records/file.ts';
import { contentKey, incomingDirectory, openFileStore } from '../../platform/files/index.ts';
import { organization } from '../parties/records/organization.ts';
import { imageRoutes } from './image-routes.ts';
import { category } from './records/category.ts';
import { customerGroup, customerGroupMember } from './records/customer-group.ts';
import { product } from './records/product.ts';
import { productImage } from './records/product-image.ts';
import { productGroup } from './records/product-links.ts';
import { createCatalogApp } from './testing/catalog-app.ts';

const app = await createCatalogApp();
const dataDir = mkdtempSync(path.join(tmpdir(), 'entente-images-'));
const store = await openFileStore({ dataDir });
Object.assign(app.app.services, { files: { store, incoming: incomingDirectory(dataDir), mostBytes: 1e8 } });
const actors = new Map<string, Actor>();
const server = await createHttpServer({
  app: app.app,
  log: createLogger({ level: 'silent' }),
  publicUrl: 'http://shop.example',
  rateLimit: 1_000_000,
  observe: () => {},
  routes: imageRoutes.routes(app.app),
  // Stands for the sign-in: the tests are of what somebody may see who is signed in as one or another.
  authenticate: async ({ headers }) => actors.get(String(headers['authorization'] ?? '')) ?? publicActor,
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const picture = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: colour } })
    .png()
    .toBuffer();

/** A file as it is kept after an upload: its content by its hash, its type as it was found out. */
async function upload(content: Buffer, mediaType: string): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  await store.put(contentKey(sha256), content);
  return keep(file, { name: 'picture', mediaType, size: content.length, sha256 });
}

/** As the program itself makes it: what refers to a file nobody has shared. */
async function keep<R extends RecordType>(record: R, input: PatchOf<R>): Promise<string> {
  const made = await app.as(systemActor, (ctx) => createRecord(ctx, record as RecordType, input as PatchOf<RecordType>));
  return String((made as { id: string }).id);
}

const ids: Record<string, string> = {};
beforeAll(async () => {
  const dealer = await app.make(organization, { name: 'Dealer' });
  actors.set('dealer', { ...publicActor, audience: 'customer', organizationId: dealer, via: 'session' });
  actors.set('stranger', { ...publicActor, audience: 'customer', organizationId: newId(), via: 'session' });
  actors.set('staff', app.admin);
  const group = await app.make(customerGroup, { name: 'Dealers' });
  await app.make(customerGroupMember, { group, organization: dealer });
  const withImage = async (key: string, content: Buffer, mediaType: string, more: object = {}): Promise<string> => {
    const made = await app.make(product, { name: key, sku: key, listPrice: { amount: '1', currency: 'EUR' }, ...more });
    ids[key] = await keep(productImage, { product: made, file: await upload(content, mediaType), alt: key });
    return made;
  };
  await withImage('open', await picture('teal'), 'image/png');
  const closed = await withImage('closed', await picture('red'), 'image/png');
  await app.make(productGroup, { product: closed, group });
  await withImage('draft', await picture('blue'), 'image/png', { state: 'draft' });
  const script = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
  await withImage('svg', Buffer.from(script), 'image/svg+xml');
  // What says that it is a picture and is none, as a file whose first bytes were forged.
  await withImage('forged', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('<script>alert(1)</script>')]), 'image/png');
  for (const [key, visibility] of [
    ['all', 'everyone'],
    ['trade', 'business'],
  ] as const) {
    ids[key] = await upload(await picture(key === 'all' ? 'green' : 'grey'), 'image/png');
    await keep(category, { name: key, visibility, image: ids[key] });
  }
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });
const image = (key: string, size = 'card.webp', who = '') =>
  get(`/media/products/${ids[key] ?? key}/${size}`, who ? { authorization: who } : {});

test.each([
  ['thumb.webp', 160],
  ['card.webp', 480],
  ['detail.webp', 960],
  // Never larger than it came.
  ['zoom.webp', 1200],
  ['card', 480],
])('a visitor gets the picture of a product in size %s', async (size, width) => {
  const answer = await image('open', size);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe(size.endsWith('.webp') ? 'image/webp' : 'image/png');
  const seen = await sharp(answer.rawPayload).metadata();
  expect([seen.width, seen.format]).toEqual([width, size.endsWith('.webp') ? 'webp' : 'png']);
});

test('what everybody may see is kept for good by everybody; asked for again it is not sent again', async () => {
  const first = await image('open');
  expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const again = await get(`/media/products/${ids['open']}/card.webp`, { 'if-none-match': String(first.headers['etag']) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  expect(first.headers['etag']).not.toBe((await image('open', 'thumb.webp')).headers['etag']);
});

test('the picture of what is for a group is for the group, and no shared cache keeps it', async () => {
  const seen = await image('closed', 'card.webp', 'dealer');
  expect([seen.statusCode, seen.headers['cache-control']]).toEqual([200, 'private, max-age=3600']);
  const refused = await Promise.all([image('closed'), image('closed', 'card.webp', 'stranger'), image('draft'), image(newId())]);
  expect(refused.map((each) => each.statusCode)).toEqual([404, 404, 404, 404]);
  // Whether it exists does not show: the answers differ in nothing but the number of the request.
  const bodies = refused.map((each) => ({ ...each.json<Record<string, unknown>>(), requestId: '' }));
  expect(new Set(bodies.map((each) => JSON.stringify(each))).size).toBe(1);
  // Nor to whoever knows its mark from elsewhere.
  const marked = await get(`/media/products/${ids['closed']}/card.webp`, { 'if-none-match': String(seen.headers['etag']) });
  expect(marked.statusCode).toBe(404);
  expect((await image('draft', 'card.webp', 'staff')).statusCode).toBe(200);
});

test('scripts are never sent, whatever they call themselves', async () => {
  for (const key of ['svg', 'forged'])
    for (const size of ['card.webp', 'card']) {
      const answer = await image(key, size, 'staff');
      expect([answer.statusCode, answer.body.includes('alert')]).toEqual([404, false]);
    }
  expect((await image('open')).headers['content-security-policy']).toContain('sandbox');
});

test('other sizes, formats and words in the address are no pictures', async () => {
  for (const size of ['huge.webp', '99999', 'card.svg', 'card.webp.webp', 'constructor', '__proto__', '..%2fcard'])
    expect((await image('open', size)).statusCode).toBe(404);
  for (const id of ['x', "' or 1=1 --", '00000000-0000-0000-0000-000000000000'])
    expect((await image(encodeURIComponent(id))).statusCode).toBe(404);
});

test('the picture of a category is for whom the category is', async () => {
  const status = async (key: string, who?: string) =>
    (await get(`/media/categories/${ids[key]}/card.webp`, who ? { authorization: who } : {})).statusCode;
  expect([await status('all'), await status('trade'), await status('trade', 'dealer')]).toEqual([200, 404, 200]);
});
