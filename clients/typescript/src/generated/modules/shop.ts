// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Match, Ref, SystemFields } from '../../types.ts';

/** Page: `shop.contentPage`. */
export interface ContentPage extends SystemFields {
  readonly title: string;
  /** The last part of its address: /shop/pages/about. The same page in another language has the same. */
  readonly slug: string;
  readonly language: 'en' | 'de';
  readonly body: string | null;
  /** What search engines show. */
  readonly description: string | null;
  readonly placement: 'footer' | 'header' | 'none';
  readonly position: number | null;
  readonly isPublished: boolean;
}

/** What can be set on a page. */
export interface ContentPageInput {
  readonly title?: string | null;
  /** The last part of its address: /shop/pages/about. The same page in another language has the same. */
  readonly slug?: string | null;
  readonly language?: 'en' | 'de' | null;
  readonly body?: string | null;
  /** What search engines show. */
  readonly description?: string | null;
  readonly placement?: 'footer' | 'header' | 'none' | null;
  readonly position?: number | null;
  readonly isPublished?: boolean | null;
}

export interface ContentPageFilter {
  readonly id?: Match<string, Choosable>;
  readonly title?: Match<string, Textual> | null;
  readonly slug?: Match<string, Textual> | null;
  readonly language?: Match<'en' | 'de', Choosable> | null;
  readonly body?: Match<string, 'contains' | 'empty'> | null;
  readonly description?: Match<string, Textual> | null;
  readonly placement?: Match<'footer' | 'header' | 'none', Choosable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly isPublished?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ContentPageType {
  readonly row: ContentPage;
  readonly input: ContentPageInput;
  readonly filter: ContentPageFilter;
  readonly sort:
    | 'title'
    | 'slug'
    | 'language'
    | 'body'
    | 'description'
    | 'placement'
    | 'position'
    | 'isPublished'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'body';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Review: `shop.productReview`. */
export interface ProductReview extends SystemFields {
  readonly title: string;
  readonly product: Ref;
  readonly person: Ref | null;
  readonly authorName: string;
  readonly rating: number;
  readonly body: string | null;
  readonly language: 'en' | 'de';
  readonly isVerified: boolean;
  readonly state: 'waiting' | 'published' | 'rejected';
  readonly decidedBy: Ref | null;
  readonly decidedAt: string | null;
  readonly rejection: string | null;
  /** Shown below the review. */
  readonly reply: string | null;
}

/** What can be set on a review. */
export interface ProductReviewInput {
  /** Shown below the review. */
  readonly reply?: string | null;
}

export interface ProductReviewFilter {
  readonly id?: Match<string, Choosable>;
  readonly title?: Match<string, Textual> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly authorName?: Match<string, Textual> | null;
  readonly rating?: Match<number, Comparable> | null;
  readonly body?: Match<string, 'contains' | 'empty'> | null;
  readonly language?: Match<'en' | 'de', Choosable> | null;
  readonly isVerified?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly state?: Match<'waiting' | 'published' | 'rejected', Choosable> | null;
  readonly decidedBy?: Match<string, Choosable> | null;
  readonly decidedAt?: Match<string, Comparable> | null;
  readonly rejection?: Match<string, Textual> | null;
  readonly reply?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ProductReviewType {
  readonly row: ProductReview;
  readonly input: ProductReviewInput;
  readonly filter: ProductReviewFilter;
  readonly sort:
    | 'title'
    | 'authorName'
    | 'rating'
    | 'body'
    | 'language'
    | 'isVerified'
    | 'state'
    | 'decidedAt'
    | 'rejection'
    | 'reply'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'body' | 'reply';
  readonly refs: {
    readonly product: 'catalog.product';
    readonly person: 'parties.person';
    readonly decidedBy: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'update' | 'delete';
  readonly commands: {
    /** Publish: Shows it with the product. */
    readonly publish: { readonly on: 'record'; readonly input: {} };
    /** Reject: Keeps it from being shown, also when it was published before. */
    readonly reject: {
      readonly on: 'record';
      readonly input: {
        /** The author sees it in their account. */
        readonly reason?: string | null;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Home page block: `shop.shopBlock`. */
export interface ShopBlock extends SystemFields {
  readonly heading: string;
  readonly headingGerman: string | null;
  readonly kind: 'hero' | 'categories' | 'products' | 'newest' | 'text' | 'banner';
  readonly text: string | null;
  readonly textGerman: string | null;
  readonly image: Ref | null;
  /** For those who cannot see it; empty for mere decoration. */
  readonly imageAlt: string | null;
  readonly buttonLabel: string | null;
  readonly buttonLabelGerman: string | null;
  readonly buttonLink: string | null;
  readonly category: Ref | null;
  readonly audience: 'everybody' | 'guests' | 'consumers' | 'business';
  readonly segment: 'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}) | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly position: number | null;
  readonly isActive: boolean;
}

/** What can be set on a home page block. */
export interface ShopBlockInput {
  readonly heading?: string | null;
  readonly headingGerman?: string | null;
  readonly kind?: 'hero' | 'categories' | 'products' | 'newest' | 'text' | 'banner' | null;
  readonly text?: string | null;
  readonly textGerman?: string | null;
  readonly image?: string | { readonly id: string } | null;
  /** For those who cannot see it; empty for mere decoration. */
  readonly imageAlt?: string | null;
  readonly buttonLabel?: string | null;
  readonly buttonLabelGerman?: string | null;
  readonly buttonLink?: string | null;
  readonly category?: string | { readonly id: string } | null;
  readonly audience?: 'everybody' | 'guests' | 'consumers' | 'business' | null;
  readonly segment?: 'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}) | null;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly position?: number | null;
  readonly isActive?: boolean | null;
}

export interface ShopBlockFilter {
  readonly id?: Match<string, Choosable>;
  readonly heading?: Match<string, Textual> | null;
  readonly headingGerman?: Match<string, Textual> | null;
  readonly kind?: Match<'hero' | 'categories' | 'products' | 'newest' | 'text' | 'banner', Choosable> | null;
  readonly text?: Match<string, 'contains' | 'empty'> | null;
  readonly textGerman?: Match<string, 'contains' | 'empty'> | null;
  readonly image?: Match<string, Choosable> | null;
  readonly imageAlt?: Match<string, Textual> | null;
  readonly buttonLabel?: Match<string, Textual> | null;
  readonly buttonLabelGerman?: Match<string, Textual> | null;
  readonly buttonLink?: Match<string, Textual> | null;
  readonly category?: Match<string, Choosable> | null;
  readonly audience?: Match<'everybody' | 'guests' | 'consumers' | 'business', Choosable> | null;
  readonly segment?: Match<'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}), Choosable> | null;
  readonly startsAt?: Match<string, Comparable> | null;
  readonly endsAt?: Match<string, Comparable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ShopBlockType {
  readonly row: ShopBlock;
  readonly input: ShopBlockInput;
  readonly filter: ShopBlockFilter;
  readonly sort:
    | 'heading'
    | 'headingGerman'
    | 'kind'
    | 'text'
    | 'textGerman'
    | 'imageAlt'
    | 'buttonLabel'
    | 'buttonLabelGerman'
    | 'buttonLink'
    | 'audience'
    | 'segment'
    | 'startsAt'
    | 'endsAt'
    | 'position'
    | 'isActive'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'text' | 'textGerman';
  readonly refs: { readonly category: 'catalog.category'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Shop settings: `shop.shopSettings`. */
export interface ShopSettings extends SystemFields {
  /** At the head of every page. */
  readonly name: string;
  /** What search engines and social networks show with the home page. */
  readonly tagline: string | null;
  readonly taglineGerman: string | null;
  readonly logo: Ref | null;
  /** Of buttons and links. */
  readonly accent: string | null;
  readonly accentDark: string | null;
  readonly font: 'humanist' | 'system' | 'geometric' | 'serif' | null;
  readonly corners: 'square' | 'soft' | 'round' | null;
  /** One line above every page, such as "Free delivery from 100 €". */
  readonly announcement: string | null;
  readonly announcementGerman: string | null;
  /** Taxes and delivery are shown for it until a visitor says another; the company’s when empty. */
  readonly country: string | null;
  /** Two-letter codes of countries, such as DE AT NO; only the country above when empty. */
  readonly deliveryCountries: string | null;
  /** Codes of those that a visitor may choose, such as EUR NOK; only the company’s when empty. Each but that one needs a price list. */
  readonly currencies: string | null;
  readonly areReviewsOpen: boolean;
  /** What they ordered in the shop, until something of it is ready or on its way. What they paid goes back. */
  readonly areCancellationsOpen: boolean;
  /** Only people who agreed to be contacted for it, once for each cart. */
  readonly reminderHours: number | null;
  /** Key of the purpose under which people agree to be reminded. */
  readonly reminderPurpose: string | null;
}

/** What can be set on a shop settings. */
export interface ShopSettingsInput {
  /** At the head of every page. */
  readonly name?: string | null;
  /** What search engines and social networks show with the home page. */
  readonly tagline?: string | null;
  readonly taglineGerman?: string | null;
  readonly logo?: string | { readonly id: string } | null;
  /** Of buttons and links. */
  readonly accent?: string | null;
  readonly accentDark?: string | null;
  readonly font?: 'humanist' | 'system' | 'geometric' | 'serif' | null;
  readonly corners?: 'square' | 'soft' | 'round' | null;
  /** One line above every page, such as "Free delivery from 100 €". */
  readonly announcement?: string | null;
  readonly announcementGerman?: string | null;
  /** Taxes and delivery are shown for it until a visitor says another; the company’s when empty. */
  readonly country?: string | null;
  /** Two-letter codes of countries, such as DE AT NO; only the country above when empty. */
  readonly deliveryCountries?: string | null;
  /** Codes of those that a visitor may choose, such as EUR NOK; only the company’s when empty. Each but that one needs a price list. */
  readonly currencies?: string | null;
  readonly areReviewsOpen?: boolean | null;
  /** What they ordered in the shop, until something of it is ready or on its way. What they paid goes back. */
  readonly areCancellationsOpen?: boolean | null;
  /** Only people who agreed to be contacted for it, once for each cart. */
  readonly reminderHours?: number | null;
  /** Key of the purpose under which people agree to be reminded. */
  readonly reminderPurpose?: string | null;
}

export interface ShopSettingsFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly tagline?: Match<string, Textual> | null;
  readonly taglineGerman?: Match<string, Textual> | null;
  readonly logo?: Match<string, Choosable> | null;
  readonly accent?: Match<string, Textual> | null;
  readonly accentDark?: Match<string, Textual> | null;
  readonly font?: Match<'humanist' | 'system' | 'geometric' | 'serif', Choosable> | null;
  readonly corners?: Match<'square' | 'soft' | 'round', Choosable> | null;
  readonly announcement?: Match<string, Textual> | null;
  readonly announcementGerman?: Match<string, Textual> | null;
  readonly country?: Match<string, Choosable> | null;
  readonly deliveryCountries?: Match<string, 'contains' | 'empty'> | null;
  readonly currencies?: Match<string, Textual> | null;
  readonly areReviewsOpen?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly areCancellationsOpen?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly reminderHours?: Match<number, Comparable> | null;
  readonly reminderPurpose?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ShopSettingsType {
  readonly row: ShopSettings;
  readonly input: ShopSettingsInput;
  readonly filter: ShopSettingsFilter;
  readonly sort:
    | 'name'
    | 'tagline'
    | 'taglineGerman'
    | 'accent'
    | 'accentDark'
    | 'font'
    | 'corners'
    | 'announcement'
    | 'announcementGerman'
    | 'country'
    | 'deliveryCountries'
    | 'currencies'
    | 'areReviewsOpen'
    | 'areCancellationsOpen'
    | 'reminderHours'
    | 'reminderPurpose'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'deliveryCountries';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update';
  readonly commands: {};
  readonly queries: {
    /** What the shop needs before a guest can buy, and what of it is there. */
    readonly readiness: { readonly on: 'list'; readonly input: {} };
  };
}

/** Back-in-stock request: `shop.stockRequest`. */
export interface StockRequest extends SystemFields {
  readonly email: string;
  readonly product: Ref;
  readonly person: Ref | null;
  readonly language: 'en' | 'de';
  readonly state: 'waiting' | 'told' | 'cancelled';
  readonly toldAt: string | null;
}

/** What can be set on a back-in-stock request. */
export interface StockRequestInput {}

export interface StockRequestFilter {
  readonly id?: Match<string, Choosable>;
  readonly email?: Match<string, Textual> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly language?: Match<'en' | 'de', Choosable> | null;
  readonly state?: Match<'waiting' | 'told' | 'cancelled', Choosable> | null;
  readonly toldAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface StockRequestType {
  readonly row: StockRequest;
  readonly input: StockRequestInput;
  readonly filter: StockRequestFilter;
  readonly sort: 'email' | 'language' | 'state' | 'toldAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly product: 'catalog.product';
    readonly person: 'parties.person';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Wish: `shop.wish`. */
export interface Wish extends SystemFields {
  readonly person: Ref;
  readonly product: Ref;
  readonly note: string | null;
}

/** What can be set on a wish. */
export interface WishInput {
  readonly person?: string | { readonly id: string } | null;
  readonly product?: string | { readonly id: string } | null;
  readonly note?: string | null;
}

export interface WishFilter {
  readonly id?: Match<string, Choosable>;
  readonly person?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly note?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface WishType {
  readonly row: Wish;
  readonly input: WishInput;
  readonly filter: WishFilter;
  readonly sort: 'note' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly person: 'parties.person';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'delete';
  readonly commands: {};
  readonly queries: {};
}
