import type { CompanyFacts } from './company-facts.ts';
import type { Language } from './words.ts';

export interface PageLink {
  readonly href: string;
  readonly label: string;
}

export interface MenuLink extends PageLink {
  readonly children: readonly PageLink[];
}

/** How the shop looks, ready to be written into a page. */
export interface Theme {
  readonly name: string;
  readonly logo: string | null;
  readonly accent: string;
  readonly onAccent: string;
  readonly accentDark: string;
  readonly onAccentDark: string;
  readonly font: 'humanist' | 'system' | 'geometric' | 'serif';
  readonly corners: 'square' | 'soft' | 'round';
  readonly announcement: string | null;
}

/** What stands around every page. */
export interface Frame {
  readonly company: CompanyFacts;
  readonly theme: Theme;
  readonly language: Language;
  /** Before every path: '' where the language follows the visitor's, else `/en` or `/de`. */
  readonly base: '' | '/en' | '/de';
  /** Path of this page after the base, without query. */
  readonly path: string;
  /** What stands behind the path, with its question mark: search, filters, the token of an order. */
  readonly query: string;
  /** `https://shop.example.com`, without a slash at the end. */
  readonly publicUrl: string;
  readonly stylesheet: string;
  readonly script: string | null;
  readonly menu: readonly MenuLink[];
  readonly headerLinks: readonly PageLink[];
  readonly footerLinks: readonly PageLink[];
  /** Currencies to choose from; no choice is shown for one. */
  readonly currencies: readonly string[];
  readonly currency: string;
  readonly isSignedIn: boolean;
  /** Language and currency are settled, as those of a quote: neither can be chosen. */
  readonly isSettled?: boolean;
  /** Pieces in the cart, or a mark that is replaced when a kept page is sent. */
  readonly cartCount: string;
  /** What was searched for. */
  readonly text?: string;
}

/** What search engines and social networks are told of a page. */
export interface Head {
  readonly title: string;
  readonly description?: string | undefined;
  /** Absolute address of a picture. */
  readonly image?: string | undefined;
  readonly type?: 'website' | 'product' | 'article';
  /** Keeps it out of search engines: cart, account, results of a search. */
  readonly isPrivate?: boolean;
  /** Languages that the page exists in. */
  readonly languages?: readonly Language[];
  /** Query that belongs to the canonical address, such as a page of a list. */
  readonly canonicalQuery?: string;
  /** Objects of schema.org. */
  readonly structured?: readonly object[];
}

export interface Price {
  readonly amount: string;
  readonly currency: string;
}

export interface Picture {
  readonly src: string;
  readonly srcSet?: string;
  readonly sizes?: string;
  readonly alt: string;
}

export type StockState = 'in' | 'few' | 'out' | 'backorder' | 'preorder' | 'always';

export interface Card {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly brand: string | null;
  readonly picture: Picture | null;
  readonly price: Price | null;
  readonly compareAt: Price | null;
  readonly isFrom: boolean;
  readonly stock: StockState;
  readonly rating: { readonly mean: number; readonly count: number } | null;
}

/** What somebody typed and what was wrong with it, by name of the field; `form` for the whole. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}

/** A form that nobody has sent yet. */
export const untouched: FormState = { values: {}, problems: {} };
