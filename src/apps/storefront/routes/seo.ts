import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import type { CategoryNode } from '../../../modules/catalog/index.ts';
import { productAddresses, publicPicture, shopOf, type ShopAddress } from '../../../modules/shop/index.ts';
import { sizedPicture, safeHeaders } from '../../../platform/files/index.ts';
import { queryText } from '../../../kernel/http/route.ts';
import { treeOf } from '../server/frame-of.ts';
import { reads, visitOf, type Visit } from '../server/visit.ts';

const perSitemap = 10_000;

export async function robots(r: HttpRequest): Promise<HttpReply> {
  const { publicUrl } = shopOf(r.app);
  const closed = [
    '/app',
    '/portal',
    '/api',
    '/shop/cart',
    '/shop/checkout',
    '/shop/account',
    '/shop/orders',
    '/shop/search',
    '/shop/suggest',
  ];
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    ...closed.slice(3).flatMap((path) => [`Disallow: /en${path}`, `Disallow: /de${path}`]),
  ];
  return { headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${lines.join('\n')}\n\nSitemap: ${publicUrl}/sitemap.xml\n` };
}

/** The first one has home, categories, pages and products; more products stand in further ones. */
export async function sitemap(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const part = Number(/^\d{1,4}$/.exec(queryText(r, 'part') ?? '0')?.[0] ?? 0);
  const products = await reads(r, (ctx) => productAddresses(ctx, part, perSitemap));
  const others = part === 0 ? await otherAddresses(visit) : [];
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...[...others, ...products].map((each) => entry(visit.publicUrl, each)),
    '</urlset>',
    '',
  ].join('\n');
  return { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=600' }, body };
}

async function otherAddresses(visit: Visit): Promise<readonly (Omit<ShopAddress, 'changedAt'> & { changedAt?: string })[]> {
  const [tree, links] = await Promise.all([treeOf(visit), shopOf(visit.app).links()]);
  const all = (nodes: readonly CategoryNode[]): string[] => nodes.flatMap((node) => [node.slug, ...all(node.children)]);
  const pages = [...new Map(links.map((each) => [each.slug, each])).values()];
  return [
    { path: '' },
    { path: '/shop' },
    ...all(tree).map((slug) => ({ path: `/shop/c/${slug}` })),
    ...pages.map(({ slug, updatedAt }) => ({ path: `/shop/pages/${slug}`, changedAt: updatedAt })),
    { path: '/shop/contact' },
  ];
}

function entry(publicUrl: string, { path, changedAt }: Omit<ShopAddress, 'changedAt'> & { changedAt?: string }): string {
  const alternates = ['en', 'de'].map(
    (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${publicUrl}/${language}${path}"/>`,
  );
  const date = changedAt ? `<lastmod>${new Date(changedAt).toISOString().slice(0, 10)}</lastmod>` : '';
  return ['en', 'de'].map((language) => `<url><loc>${publicUrl}/${language}${path}</loc>${date}${alternates.join('')}</url>`).join('\n');
}

const widths = [160, 480, 960, 1920] as const;

/** A picture of the shop itself: logo, blocks, categories. Its file never changes: another picture is another file. */
export async function media(r: HttpRequest): Promise<HttpReply> {
  const found = await reads(r, (ctx) => publicPicture(ctx, r.params['file'] ?? ''));
  if (!found) return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Not found' };
  const asked = Number(queryText(r, 'w') ?? 480);
  const width = widths.find((each) => each >= asked) ?? 1920;
  const { bytes, mediaType } = await sizedPicture(r.app, found, { width, format: 'webp' });
  return {
    headers: { ...safeHeaders(mediaType), 'cache-control': 'public, max-age=31536000, immutable' },
    body: Buffer.from(bytes),
  };
}
