import type { Ctx } from '../../../kernel/context.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { productsFor, type CategoryNode } from '../../../modules/catalog/index.ts';
import { blocksFor, type ShownBlock } from '../../../modules/shop/index.ts';
import type { HomeBlock } from '../pages/home.tsx';
import { cardsOf } from '../server/cards.ts';
import { frameOf, treeOf } from '../server/frame-of.ts';
import { keptPage } from '../server/kept-page.ts';
import { cartMark } from '../server/page-cache.ts';
import { renderer } from '../server/renderer.ts';
import { at, reads, type Visit } from '../server/visit.ts';
import { say } from '../words.ts';

const perBlock = 8;

/** The home page: the blocks for this visitor, or the newest products where nobody has made any. */
export function home(r: HttpRequest): Promise<HttpReply> {
  return keptPage(r, async (visit) => {
    const [frame, tree] = await Promise.all([frameOf(visit, { cartCount: cartMark }), treeOf(visit)]);
    const blocks = await reads(r, async (ctx) => {
      const kept = await blocksFor(ctx, {
        language: visit.language,
        isSignedIn: visit.isSignedIn,
        isBusiness: visit.buyer.isBusiness,
        segment: visit.buyer.segment,
      });
      return Promise.all((kept.length > 0 ? kept : plain(visit)).map((block) => fill(ctx, visit, tree, block)));
    });
    const { renderText } = await renderer();
    const tagline = (visit.language === 'de' ? visit.look.taglineGerman : null) ?? visit.look.tagline;
    return {
      html: renderText('home', {
        frame,
        blocks,
        description: tagline ?? say(visit.language, 'The shop of {company}', { company: frame.company.name }),
      }),
      products: blocks.flatMap((block) => block.cards.map(({ id }) => id)),
    };
  });
}

function plain(visit: Visit): readonly ShownBlock[] {
  const empty = { text: null, imageId: null, imageAlt: null, buttonLabel: null, buttonLink: null, categoryId: null };
  const { language, look } = visit;
  return [
    {
      ...empty,
      id: 'welcome',
      kind: 'hero',
      heading: say(language, 'Welcome to {shop}', { shop: look.name }),
      buttonLabel: say(language, 'See all products'),
      buttonLink: '/shop',
    },
    { ...empty, id: 'newest', kind: 'newest', heading: say(language, 'New in the shop') },
  ];
}

async function fill(ctx: Ctx, visit: Visit, tree: readonly CategoryNode[], block: ShownBlock): Promise<HomeBlock> {
  const category = block.categoryId ? { category: block.categoryId } : {};
  const sort = block.kind === 'newest' ? 'newest' : 'name';
  const hasProducts = block.kind === 'newest' || block.kind === 'products';
  const { products } = hasProducts ? await productsFor(ctx, { ...visit.shopper, ...category, sort, size: perBlock }) : { products: [] };
  const link = block.buttonLink?.startsWith('/shop') ? at(visit, block.buttonLink) : block.buttonLink;
  return {
    id: block.id,
    kind: block.kind,
    heading: block.heading,
    text: block.text,
    picture: block.imageId
      ? {
          src: `/shop/media/${block.imageId}?w=960`,
          srcSet: `/shop/media/${block.imageId}?w=480 480w, /shop/media/${block.imageId}?w=960 960w, /shop/media/${block.imageId}?w=1920 1920w`,
          sizes: '(min-width: 900px) 50vw, 100vw',
          alt: block.imageAlt ?? '',
        }
      : null,
    button: block.buttonLabel && link ? { href: link, label: block.buttonLabel } : null,
    cards: await cardsOf(ctx, visit, products),
    tiles:
      block.kind === 'categories'
        ? (findNode(tree, block.categoryId)?.children ?? tree).map((node) => ({
            href: at(visit, `/shop/c/${node.slug}`),
            label: node.name,
            picture: node.imageId ? { src: `/shop/media/${node.imageId}?w=480`, alt: '' } : null,
          }))
        : [],
  };
}

function findNode(tree: readonly CategoryNode[], id: string | null): CategoryNode | null {
  for (const node of tree) {
    const found = node.id === id ? node : findNode(node.children, id);
    if (found) return found;
  }
  return null;
}
