import type { CategoryNode } from '../../../modules/catalog/index.ts';
import { categoryTree } from '../../../modules/catalog/index.ts';
import { shopOf } from '../../../modules/shop/index.ts';
import type { CompanyFacts } from '../company-facts.ts';
import type { Frame, PageLink, Theme } from '../frame.ts';
import { scriptAsset, stylesheet } from './assets.ts';
import { cookieNames } from './cookies.ts';
import { readableOn } from './readable-on.ts';
import { reads, type Visit } from './visit.ts';

/** Asked for once per process and after each change of the company's profile. */
let company: ((app: Visit['app']) => Promise<CompanyFacts>) | null = null;
export function setCompany(read: (app: Visit['app']) => Promise<CompanyFacts>): void {
  company = read;
}

/** Where a form that was not right is shown anew: what leads to this page in another language leads to the page of the form. */
const pageOf: Readonly<Record<string, string>> = {
  '/shop/cart/lines': '/shop/cart',
  '/shop/cart/coupon': '/shop/cart',
  '/shop/checkout/address': '/shop/checkout',
  '/shop/checkout/order': '/shop/checkout/pay',
};

/** What stands around every page of this visit. */
export async function frameOf(visit: Visit, more: { text?: string; cartCount?: string } = {}): Promise<Frame> {
  const { look, language, base, app, request } = visit;
  if (!company) throw new Error('The storefront does not know whose it is.');
  const [tree, links, facts] = await Promise.all([treeOf(visit), shopOf(app).links(), company(app)]);
  const pages = links.filter((each) => each.language === language || !links.some((o) => o.slug === each.slug && o.language === language));
  const linked = (placement: string): PageLink[] =>
    pages.filter((each) => each.placement === placement).map((each) => ({ href: `${base}/shop/pages/${each.slug}`, label: each.title }));
  const theme: Theme = {
    name: look.name,
    logo: look.logoId ? `/shop/media/${look.logoId}` : null,
    accent: look.accent,
    onAccent: readableOn(look.accent),
    accentDark: look.accentDark,
    onAccentDark: readableOn(look.accentDark),
    font: look.font,
    corners: look.corners,
    announcement: (language === 'de' ? look.announcementGerman : null) ?? look.announcement,
  };
  return {
    company: facts,
    theme,
    language,
    base,
    path: pageOf[visit.path] ?? visit.path,
    query: /\?.{1,400}$/.exec(request.url)?.[0] ?? '',
    publicUrl: visit.publicUrl,
    stylesheet: stylesheet.href,
    script: scriptAsset()?.href ?? null,
    menu: tree.slice(0, 7).map((node) => ({
      href: `${base}/shop/c/${node.slug}`,
      label: node.name,
      children: node.children.map((child) => ({ href: `${base}/shop/c/${child.slug}`, label: child.name })),
    })),
    headerLinks: linked('header'),
    footerLinks: linked('footer'),
    currencies: look.currencies,
    currency: visit.currency,
    isSignedIn: visit.isSignedIn,
    cartCount: more.cartCount ?? countOf(visit),
    ...(more.text ? { text: more.text } : {}),
  };

  function countOf({ app: of }: Visit): string {
    const kept = request.cookies[cookieNames(of).count] ?? '';
    return /^\d{1,5}$/.test(kept) && kept !== '0' ? kept : '';
  }
}

/** Categories this visitor may see. */
export function treeOf(visit: Visit): Promise<readonly CategoryNode[]> {
  return reads(visit.request, (ctx) => categoryTree(ctx, visit.shopper));
}
