import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { productBySlug } from '../../../modules/catalog/index.ts';
import { keptAnswer } from '../server/kept-page.ts';
import { lifeOf } from '../server/life-of.ts';
import { reads } from '../server/visit.ts';
import { variantsFor } from './variants.ts';

/** `GET /api/v1/shop/products/{slug or id}`: all that its page shows, with what this shopper pays. */
export function tellProduct(r: HttpRequest): Promise<HttpReply> {
  const asked = r.params['slug'] ?? '';
  return keptAnswer(r, (visit) =>
    reads(r, async (ctx) => {
      const detail = await productBySlug(ctx, { ...visit.shopper, ...(isId(asked) ? { id: asked } : { slug: asked }) });
      if (!detail) throw notFound('product');
      const { isMoved: _moved, variants, related, ...product } = detail;
      const ids = variants.length > 0 ? variants.map(({ id }) => id) : [detail.id];
      const found = await variantsFor(ctx, visit, ids);
      const data = {
        ...product,
        display: visit.display,
        variants: ids.flatMap((id) => {
          const sold = found.get(id);
          const { images = [], gtin = product.gtin, weight = product.weight } = variants.find((each) => each.id === id) ?? {};
          return sold ? [{ ...sold, gtin, weight, images }] : [];
        }),
        related: related.map(({ sellableIds: _ids, ...card }) => card),
      };
      return { json: JSON.stringify({ data }), ...(await lifeOf(ctx, { ids: [detail.id], withRelated: true })) };
    }),
  );
}
