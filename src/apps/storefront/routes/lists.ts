import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { queryText } from '../../../kernel/http/route.ts';
import { productsFor, type CategoryNode, type ProductSort } from '../../../modules/catalog/index.ts';
import type { PageLink } from '../frame.ts';
import type { ProductListProps } from '../pages/product-list.tsx';
import { cardsOf } from '../server/cards.ts';
import { facetsIn } from '../server/facets-in.ts';
import { frameOf, treeOf } from '../server/frame-of.ts';
import { keptPage } from '../server/kept-page.ts';
import { cartMark } from '../server/page-cache.ts';
import { renderer } from '../server/renderer.ts';
import { at, reads, visitOf, type Visit } from '../server/visit.ts';
import { say } from '../words.ts';
import { notFound } from './not-found.ts';

const pageSize = 24;
const sorts = ['name', 'price', '-price', 'newest'] as const;

/** All products. */
export const everything = (r: HttpRequest): Promise<HttpReply> =>
  keptPage(r, (visit) =>
    draw(visit, { title: say(visit.language, 'All products'), description: null, trail: [], children: [], path: '/shop' }),
  );

/** Products of a category and of all below it. */
export const category = (r: HttpRequest): Promise<HttpReply> =>
  keptPage(r, async (visit) => {
    const way = wayTo(await treeOf(visit), r.params['slug'] ?? '');
    const node = way?.at(-1);
    if (!way || !node) return notFound(visit);
    const link = ({ slug, name }: CategoryNode): PageLink => ({ href: at(visit, `/shop/c/${slug}`), label: name });
    return draw(visit, {
      title: node.name,
      description: node.description,
      trail: way.slice(0, -1).map(link),
      children: node.children.map(link),
      path: `/shop/c/${node.slug}`,
      category: node.id,
    });
  });

/** What has the words that somebody typed. */
export const search = (r: HttpRequest): Promise<HttpReply> =>
  keptPage(r, (visit) => {
    const text = (queryText(r, 'q') ?? '').trim().slice(0, 120);
    const title = text ? say(visit.language, 'Search for “{text}”', { text }) : say(visit.language, 'Search');
    return draw(visit, { title, description: null, trail: [], children: [], path: '/shop/search', text });
  });

interface ListOf {
  readonly title: string;
  readonly description: string | null;
  readonly trail: readonly PageLink[];
  readonly children: readonly PageLink[];
  readonly path: string;
  readonly category?: string;
  readonly text?: string;
}

async function draw(visit: Visit, list: ListOf): Promise<{ html: string; products: readonly string[] }> {
  const { request: r, language: t } = visit;
  const facets = facetsIn(r);
  const isSearch = list.text !== undefined;
  const allowed: readonly string[] = isSearch ? ['relevance', ...sorts] : sorts;
  const asked = queryText(r, 'sort') ?? '';
  const sort = (allowed.includes(asked) ? asked : isSearch ? 'relevance' : 'name') as ProductSort;
  const after = queryText(r, 'after')?.slice(0, 300);
  const action = at(visit, list.path);
  const { frame, found, cards } = await reads(r, async (ctx) => {
    const request = {
      ...visit.shopper,
      ...(list.category ? { category: list.category } : {}),
      ...(list.text ? { text: list.text } : {}),
      ...(after ? { after } : {}),
      facets,
      sort,
      size: pageSize,
      withFacets: true,
    };
    const [frame_, found_] = await Promise.all([
      frameOf(visit, { cartCount: cartMark, ...(list.text ? { text: list.text } : {}) }),
      isSearch && !list.text ? { products: [], next: null, facets: [], count: 0, isCorrected: false } : productsFor(ctx, request),
    ]);
    return { frame: frame_, found: found_, cards: await cardsOf(ctx, visit, found_.products) };
  });
  const hidden: Record<string, string> = list.text ? { q: list.text } : {};
  const query = (more: { facets?: typeof facets; after?: string | null }): string => {
    const params = new URLSearchParams(hidden);
    if (asked && sort === asked) params.set('sort', sort);
    for (const [code, values] of Object.entries(more.facets ?? facets)) for (const value of values) params.append(`f.${code}`, value);
    if (more.after) params.set('after', more.after);
    const text = params.toString();
    return text ? `${action}?${text}` : action;
  };
  const shownFacets = found.facets.map((facet) => ({
    code: facet.code,
    label: facet.label,
    values: facet.values.map((v) => ({
      ...v,
      label: v.value === 'true' ? say(t, 'Yes') : v.value === 'false' ? say(t, 'No') : v.label,
      isChosen: facets[facet.code]?.includes(v.value) === true,
    })),
  }));
  const props: ProductListProps = {
    frame,
    title: list.title,
    description: list.description,
    trail: [
      { href: visit.base || '/', label: say(t, 'Home') },
      ...(list.path === '/shop' ? [] : [{ href: at(visit, '/shop'), label: say(t, 'All products') }]),
      ...list.trail,
    ],
    children: list.children,
    cards,
    count: found.count,
    // A facet with one value that all have narrows nothing down.
    facets: shownFacets.filter(({ values }) => values.some((v) => v.isChosen || values.length > 1 || v.count !== found.count)),
    chosen: shownFacets.flatMap((facet) =>
      facet.values
        .filter((v) => v.isChosen)
        .map((v) => ({
          href: query({ facets: { ...facets, [facet.code]: (facets[facet.code] ?? []).filter((each) => each !== v.value) } }),
          label: `${facet.label}: ${v.label}`,
        })),
    ),
    clearHref: query({ facets: {} }),
    sort,
    sorts: [
      ...(isSearch ? [{ value: 'relevance', label: say(t, 'Best match') }] : []),
      { value: 'name', label: say(t, 'Name') },
      { value: 'price', label: say(t, 'Price, lowest first') },
      { value: '-price', label: say(t, 'Price, highest first') },
      { value: 'newest', label: say(t, 'Newest first') },
    ],
    action,
    hidden,
    firstHref: after ? query({}) : null,
    nextHref: found.next ? query({ after: found.next }) : null,
    isSearch,
    isCorrected: found.isCorrected,
    ...(after ? { canonicalQuery: `after=${encodeURIComponent(after)}` } : {}),
  };
  const { renderText } = await renderer();
  return { html: renderText('list', props), products: found.products.flatMap((each) => [each.id, ...each.sellableIds]) };
}

function wayTo(tree: readonly CategoryNode[], slug: string): readonly CategoryNode[] | null {
  for (const node of tree) {
    if (node.slug === slug) return [node];
    const below = wayTo(node.children, slug);
    if (below) return [node, ...below];
  }
  return null;
}

/** Names that a search box offers while somebody types. */
export async function suggest(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const text = (queryText(r, 'q') ?? '').trim().slice(0, 80);
  const found = text.length < 2 ? [] : (await reads(r, (ctx) => productsFor(ctx, { ...visit.shopper, text, size: 6 }))).products;
  return {
    headers: { 'cache-control': 'private, max-age=60' },
    body: { suggestions: found.map((each) => ({ href: at(visit, `/shop/p/${each.slug}`), label: each.name, brand: each.brand })) },
  };
}
