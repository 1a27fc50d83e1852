import { rowsFor } from '../../kernel/access/access.ts';
import { reading } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { notFound } from '../../kernel/errors.ts';
import type { HttpReply, HttpRequest, RouteGroup } from '../../kernel/http/route.ts';
import { isId } from '../../kernel/ids/new-id.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { safeHeaders, sizedPicture, type PictureFormat } from '../../platform/files/index.ts';
import { category } from './records/category.ts';
import { product } from './records/product.ts';
import { imageSizes } from './rules/image-url.ts';

/** Images of products, in sizes, for whoever may see the product. */
export const imageRoutes: RouteGroup = {
  name: 'product-images',
  routes: () => [
    {
      method: 'GET',
      path: '/media/products/:id/:size',
      summary: 'An image of a product: thumb, card, detail or zoom; with .webp behind it in that format, else as it was uploaded',
      access: 'anyone',
      // A page of the shop shows dozens.
      rateLimit: 6000,
      handle: (request) => serveImage(request, imageOfProduct),
    },
    {
      method: 'GET',
      path: '/media/categories/:id/:size',
      summary: 'The image of a category, by the id of its file',
      access: 'anyone',
      rateLimit: 6000,
      handle: (request) => serveImage(request, imageOfCategory),
    },
  ],
};

interface Shown {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
  /** Whether visitors who never signed in see it too: that decides who may keep the picture. */
  readonly isOpen: boolean;
  /** What it is a picture of. */
  readonly subjectIds: readonly string[];
}

interface Source {
  /** Whoever may see one of these may see the picture. */
  readonly subject: RecordType;
  find(request: HttpRequest, id: string): Promise<Shown | null>;
}

async function serveImage(request: HttpRequest, source: Source): Promise<HttpReply> {
  const [, name = '', extension] = /^([a-z]+)(\.webp)?$/.exec(request.params['size'] ?? '') ?? [];
  const width = Object.hasOwn(imageSizes, name) ? imageSizes[name as keyof typeof imageSizes] : null;
  const id = request.params['id'] ?? '';
  const image = width === null || !isId(id) ? null : await source.find(request, id);
  if (!image || width === null || !(await maySee(request, source.subject, image.subjectIds))) throw notFound('image');
  const format: PictureFormat = extension ? 'webp' : 'original';
  const etag = `"${image.sha256.slice(0, 32)}-${name}${extension ?? ''}"`;
  // What everybody may see may be kept by everybody; what is for some, only by whoever was shown it.
  const caching = { 'cache-control': image.isOpen ? 'public, max-age=31536000, immutable' : 'private, max-age=3600', etag };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: caching };
  const { bytes, mediaType } = await sizedPicture(request.app, image, { width, format });
  return { headers: { ...safeHeaders(mediaType), ...caching, 'cross-origin-resource-policy': 'cross-origin' }, body: Buffer.from(bytes) };
}

/**
 * By the policy of what is in the picture and, outside the company, under the reader's own database role: visitors read no record of images,
 * they get them with the product.
 */
function maySee(request: HttpRequest, { key, name }: RecordType, ids: readonly string[]): Promise<boolean> {
  return reading(request.app, request, async (ctx) => {
    const rows = rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', 's');
    const found =
      await sql`select 1 from ${sql.table(name)} s where s.id = any(${[...ids]}::uuid[]) and s.deleted_at is null and ${rows} limit 1`.execute(
        ctx.db,
      );
    return found.rows.length > 0;
  });
}

const imageOfProduct: Source = {
  subject: product,
  find: async (request, id) => {
    const { rows } = await sql<Shown>`
      select f.sha256, f.media_type as "mediaType", f.size::float8 as size, catalog_offers(i.product_id, null, null, 'web') as "isOpen",
        array[i.product_id]::text[] as "subjectIds"
      from product_image i join file f on f.id = i.file_id where i.id = ${id}::uuid and i.deleted_at is null`.execute(request.app.db);
    return rows[0] ?? null;
  },
};

const imageOfCategory: Source = {
  subject: category,
  find: async (request, id) => {
    const { rows } = await sql<Shown>`
      select f.sha256, f.media_type as "mediaType", f.size::float8 as size, bool_or(catalog_category_shown(c.id, false)) as "isOpen",
        array_agg(c.id)::text[] as "subjectIds"
      from category c join file f on f.id = c.image_id where c.image_id = ${id}::uuid and c.deleted_at is null group by f.id`.execute(
      request.app.db,
    );
    return rows[0] ?? null;
  },
};
