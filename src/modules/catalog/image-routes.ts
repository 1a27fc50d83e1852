import { rowsFor } from '../../kernel/access/access.ts';
import { reading } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { notFound } from '../../kernel/errors.ts';
import type { HttpReply, HttpRequest, RouteGroup } from '../../kernel/http/route.ts';
import { isId } from '../../kernel/ids/new-id.ts';
import { safeHeaders, sizedPicture, type PictureFormat, type PictureWidth } from '../../platform/files/index.ts';
import { category } from './records/category.ts';
import { productImage } from './records/product-image.ts';
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
      handle: (request) => serveImage(request, productImage.key, imageOfProduct),
    },
    {
      method: 'GET',
      path: '/media/categories/:id/:size',
      summary: 'The image of a category, by the id of its file',
      access: 'anyone',
      rateLimit: 6000,
      handle: (request) => serveImage(request, category.key, imageOfCategory),
    },
  ],
};

interface Shown {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
  readonly isOpen: boolean;
}

type Source = (request: HttpRequest, id: string) => Promise<Shown | null>;

async function serveImage(request: HttpRequest, key: string, source: Source): Promise<HttpReply> {
  const [, name = '', extension] = /^([a-z]+)(\.webp)?$/.exec(request.params['size'] ?? '') ?? [];
  const width = (imageSizes as Readonly<Record<string, PictureWidth>>)[name];
  const id = request.params['id'] ?? '';
  const image = width === undefined || !isId(id) || !(await maySee(request, key, id)) ? null : await source(request, id);
  if (!image || width === undefined) throw notFound('image');
  const format: PictureFormat = extension ? 'webp' : 'original';
  const etag = `"${image.sha256.slice(0, 32)}-${name}${extension ?? ''}"`;
  // What everybody may see may be kept by everybody; what is for some, only by whoever was shown it.
  const caching = { 'cache-control': image.isOpen ? 'public, max-age=31536000, immutable' : 'private, max-age=3600', etag };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: caching };
  const { bytes, mediaType } = await sizedPicture(request.app, image, { width, format });
  return { headers: { ...safeHeaders(mediaType), ...caching, 'cross-origin-resource-policy': 'cross-origin' }, body: Buffer.from(bytes) };
}

/** By the policy and, outside the company, under their own database role. A category is found by its image. */
function maySee(request: HttpRequest, key: string, id: string): Promise<boolean> {
  return reading(request.app, request, async (ctx) => {
    const record = ctx.registry.record(key);
    const rows = rowsFor(ctx.registry, ctx.actor, record, 'read', 'i');
    const [table, column] = key === category.key ? ['category', 'image_id'] : ['product_image', 'id'];
    const found =
      await sql`select 1 from ${sql.table(table)} i where ${sql.ref(`i.${column}`)} = ${id}::uuid and i.deleted_at is null and ${rows} limit 1`.execute(
        ctx.db,
      );
    return found.rows.length > 0;
  });
}

/** Whether visitors who never signed in see the product too decides who may keep the picture. */
const imageOfProduct: Source = async (request, id) => {
  const { rows } = await sql<Shown>`
    select f.sha256, f.media_type as "mediaType", f.size::float8 as size, catalog_offers(i.product_id, null, null, 'web') as "isOpen"
    from product_image i join file f on f.id = i.file_id where i.id = ${id}::uuid`.execute(request.app.db);
  return rows[0] ?? null;
};

const imageOfCategory: Source = async (request, id) => {
  const { rows } = await sql<Shown>`
    select f.sha256, f.media_type as "mediaType", f.size::float8 as size, bool_or(catalog_category_shown(c.id, false)) as "isOpen"
    from category c join file f on f.id = c.image_id where c.image_id = ${id}::uuid and c.deleted_at is null group by f.id`.execute(
    request.app.db,
  );
  return rows[0] ?? null;
};
