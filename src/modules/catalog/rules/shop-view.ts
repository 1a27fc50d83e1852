import type { Channel } from '../records/choices.ts';
import type { AttributeOption } from './attribute-values.ts';
import type { Buyer } from './buyer.ts';

/** Who asks, where, and in which language: what decides which products there are. */
export interface Shopper {
  readonly buyer: Buyer;
  readonly channel: Channel;
  /** Language of names and descriptions, such as `de`; the company's own where something is not translated. */
  readonly language: string;
}

export type ProductSort = 'relevance' | 'name' | 'price' | '-price' | 'newest';

export interface ProductsRequest extends Shopper {
  /** A category by id, with all below it. */
  readonly category?: string;
  readonly text?: string;
  /** Exactly these products, or those that these are variants of: wish lists, recommendations. */
  readonly ids?: readonly string[];
  /** Values by code of the facet (`brand` is one): any of the values of a facet, all of the facets. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** `relevance` with a text, else `name`, unless said. */
  readonly sort?: ProductSort;
  /** `next` of the page before. */
  readonly after?: string;
  /** 1 to 100. */
  readonly size: number;
  /** Counts per facet and in all: a second statement, so only where they are shown. */
  readonly withFacets?: boolean;
}

export interface ListPrice {
  readonly amount: string;
  readonly currency: string;
}

export interface ImageRef {
  readonly id: string;
  readonly alt: string;
}

/** One product of a list; its variants stand behind it. */
export interface ProductCard {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly sku: string | null;
  readonly brand: string | null;
  readonly kind: string;
  readonly unit: string | null;
  readonly listPrice: ListPrice | null;
  /** Least list price of the variants; `listPrice` where there are none. */
  readonly fromPrice: ListPrice | null;
  /** Whether variants differ in price, so that "from" belongs before it. */
  readonly hasPriceRange: boolean;
  readonly hasVariants: boolean;
  /** Ids of the variants that are sold, else of the product itself: what prices and stock are asked for. */
  readonly sellableIds: readonly string[];
  /** `/media/products/{image.id}/{size}.webp`: see `imageUrl`. */
  readonly image: ImageRef | null;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly color?: string;
}

export interface Facet {
  readonly code: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

export interface ProductPage {
  readonly products: readonly ProductCard[];
  readonly next: string | null;
  /** Only when asked for. */
  readonly facets: readonly Facet[];
  /** How many there are in all; null unless facets were asked for. */
  readonly count: number | null;
  /** Words as searched when typing errors were mended. */
  readonly isCorrected: boolean;
}

export interface CategoryNode {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  /** File of its image. */
  readonly imageId: string | null;
  readonly children: readonly CategoryNode[];
}

export interface CategoryCrumb {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A value of an attribute as it is shown. */
export interface ShownAttribute {
  readonly code: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string | null;
}

export interface ProductOption {
  readonly code: string;
  readonly label: string;
  /** Those that variants have, in the order of the definition. */
  readonly values: readonly AttributeOption[];
}

export interface VariantDetail {
  readonly id: string;
  readonly sku: string | null;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly listPrice: ListPrice | null;
  readonly gtin: string | null;
  readonly weight: number | null;
  readonly backorder: string;
  readonly images: readonly ImageRef[];
}

export interface ProductDetail {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly sku: string | null;
  readonly gtin: string | null;
  readonly brand: string | null;
  readonly kind: string;
  readonly unit: string | null;
  readonly packaging: string | null;
  readonly weight: number | null;
  readonly description: string | null;
  readonly listPrice: ListPrice | null;
  readonly backorder: string;
  readonly updatedAt: string;
  readonly attributes: readonly ShownAttribute[];
  readonly options: readonly ProductOption[];
  readonly variants: readonly VariantDetail[];
  readonly images: readonly ImageRef[];
  readonly bundleItems: readonly { readonly productId: string; readonly slug: string; readonly name: string; readonly quantity: number }[];
  readonly related: readonly (ProductCard & { readonly relation: string })[];
  /** From the root to its main category. */
  readonly path: readonly CategoryCrumb[];
  /** Slugs of the same product by language are the same; names are not. */
  readonly languages: readonly string[];
  /** Set when it was asked for by a slug that it no longer has: redirect to `slug`. */
  readonly isMoved: boolean;
}

/** What pricing, cart, quote and order need to know of a product that may be bought now. */
export interface SellableProduct {
  readonly id: string;
  readonly parentId: string | null;
  readonly sku: string | null;
  readonly slug: string;
  readonly name: string;
  readonly unit: string | null;
  readonly kind: 'goods' | 'service' | 'subscription' | 'digital' | 'bundle';
  readonly taxClassId: string | null;
  /** `standard` where nothing is said. */
  readonly taxClassCode: string;
  /** Its own and those of its parent, with all they stand in. */
  readonly categoryIds: readonly string[];
  readonly brand: string | null;
  /** Kilograms. */
  readonly weight: number | null;
  readonly listPrice: ListPrice | null;
  /** For margins inside the company. Never to be sent outside. */
  readonly cost: ListPrice | null;
  readonly state: 'active';
  readonly isStocked: boolean;
  /** Whether stock counts this product itself: of a bundle it counts what is in it, and of a service nothing. */
  readonly isCounted: boolean;
  /** What sets a variant apart, by code of the attribute. */
  readonly options: Readonly<Record<string, string>> | null;
  readonly backorder: 'no' | 'backorder' | 'preorder';
  readonly imageId: string | null;
  readonly bundleItems: readonly { readonly productId: string; readonly quantity: string }[];
}
