import { queryText, type HttpReply, type HttpRequest } from '../../../kernel/http/route.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { productsFor, type CategoryNode, type ProductSort } from '../../../modules/catalog/index.ts';
import { facetsIn } from '../server/facets-in.ts';
import { treeOf } from '../server/frame-of.ts';
import { keptAnswer, type Told } from '../server/kept-page.ts';
import { reads, type Visit } from '../server/visit.ts';
import { variantsFor } from './variants.ts';

const sorts: readonly string[] = ['relevance', 'name', 'price', '-price', 'newest'] satisfies ProductSort[];

/** `GET /api/v1/shop/products`: what this shopper may see, a page at a time. `with=variants` adds what can be bought and what they pay for it. */
export const tellProducts = (r: HttpRequest): Promise<HttpReply> => keptAnswer(r, listed);

async function listed(visit: Visit): Promise<Told> {
  const { request: r } = visit;
  const wanted = new Set((queryText(r, 'with') ?? '').split(','));
  const [text, after, sort] = [queryText(r, 'q')?.slice(0, 120), queryText(r, 'after')?.slice(0, 2000), queryText(r, 'sort') ?? ''];
  const category = await categoryOf(visit, queryText(r, 'category'));
  if (category === null) return told({ data: [], page: { next: null } }, []);
  return reads(r, async (ctx) => {
    const page = await productsFor(ctx, {
      ...visit.shopper,
      ...(category === undefined ? {} : { category }),
      ...(text ? { text } : {}),
      ...(after ? { after } : {}),
      ...(sorts.includes(sort) ? { sort: sort as ProductSort } : {}),
      facets: facetsIn(r),
      size: sizeOf(queryText(r, 'size')),
      withFacets: wanted.has('facets'),
    });
    const ids = page.products.flatMap((each) => each.sellableIds);
    const variants = wanted.has('variants') ? await variantsFor(ctx, visit, ids) : null;
    const data = page.products.map(({ sellableIds, ...card }) =>
      variants
        ? { ...card, variants: sellableIds.flatMap((id) => variants.get(id) ?? []) }
        : { ...card, variants: sellableIds.map((id) => ({ id })) },
    );
    const facets = wanted.has('facets') ? { facets: page.facets, count: page.count } : {};
    const corrected = page.isCorrected ? { isCorrected: true } : {};
    return told({ data, page: { next: page.next }, display: visit.display, ...facets, ...corrected }, [
      ...page.products.map(({ id }) => id),
      ...ids,
    ]);
  });
}

const told = (body: object, products: readonly string[]): Told => ({ json: JSON.stringify(body), products });

const sizeOf = (given: string | undefined): number => (given && /^\d{1,3}$/.test(given) ? Math.min(Math.max(Number(given), 1), 100) : 20);

/** By id or slug; null for one that this shopper does not see. */
async function categoryOf(visit: Visit, given: string | undefined): Promise<string | null | undefined> {
  if (given === undefined || given === '') return undefined;
  if (isId(given)) return given;
  const find = (nodes: readonly CategoryNode[]): string | null => {
    for (const node of nodes) {
      const found = node.slug === given ? node.id : find(node.children);
      if (found) return found;
    }
    return null;
  };
  return find(await treeOf(visit));
}
