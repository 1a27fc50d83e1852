// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { Link, Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Attribute: `catalog.attribute`. */
export interface Attribute extends SystemFields {
  readonly label: string;
  /** Short name that never changes, as in "color". */
  readonly code: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'choice';
  /** For numbers, as in "l" or "mm". */
  readonly unit: string | null;
  /** What buyers read in the language of the shop; what is empty stays as above. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly options: unknown;
  readonly isFacet: boolean;
  /** Sizes, colours: what a buyer chooses. */
  readonly isVariantOption: boolean;
  readonly position: number | null;
}

/** What can be set on an attribute. */
export interface AttributeInput {
  readonly label?: string | null;
  /** Short name that never changes, as in "color". */
  readonly code?: string | null;
  readonly kind?: 'text' | 'number' | 'boolean' | 'choice' | null;
  /** For numbers, as in "l" or "mm". */
  readonly unit?: string | null;
  /** What buyers read in the language of the shop; what is empty stays as above. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly options?: unknown;
  readonly isFacet?: boolean | null;
  /** Sizes, colours: what a buyer chooses. */
  readonly isVariantOption?: boolean | null;
  readonly position?: number | null;
}

export interface AttributeFilter {
  readonly id?: Match<string, Choosable>;
  readonly label?: Match<string, Textual> | null;
  readonly code?: Match<string, Textual> | null;
  readonly kind?: Match<'text' | 'number' | 'boolean' | 'choice', Choosable> | null;
  readonly unit?: Match<string, Textual> | null;
  readonly translations?: Match<string, 'contains' | 'empty'> | null;
  readonly options?: Match<string, 'empty'> | null;
  readonly isFacet?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly isVariantOption?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AttributeType {
  readonly row: Attribute;
  readonly input: AttributeInput;
  readonly filter: AttributeFilter;
  readonly sort: 'label' | 'code' | 'kind' | 'unit' | 'isFacet' | 'isVariantOption' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: 'options';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Bundle item: `catalog.bundleItem`. */
export interface BundleItem extends SystemFields {
  readonly bundle: Ref;
  readonly product: Ref;
  readonly quantity: number;
  readonly position: number | null;
}

/** What can be set on a bundle item. */
export interface BundleItemInput {
  readonly bundle?: string | { readonly id: string } | null;
  readonly product?: string | { readonly id: string } | null;
  readonly quantity?: number | null;
  readonly position?: number | null;
}

export interface BundleItemFilter {
  readonly id?: Match<string, Choosable>;
  readonly bundle?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface BundleItemType {
  readonly row: BundleItem;
  readonly input: BundleItemInput;
  readonly filter: BundleItemFilter;
  readonly sort: 'quantity' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly bundle: 'catalog.product';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Category: `catalog.category`. */
export interface Category extends SystemFields {
  readonly name: string;
  /** How your other systems name it. */
  readonly code: string | null;
  readonly parent: Ref | null;
  /** Last part of its address in the shop. Made from the name when empty. */
  readonly slug: string | null;
  /** Order among its neighbours. */
  readonly position: number | null;
  readonly visibility: 'everyone' | 'business' | 'hidden' | null;
  readonly description: string | null;
  readonly image: Ref | null;
}

/** What can be set on a category. */
export interface CategoryInput {
  readonly name?: string | null;
  /** How your other systems name it. */
  readonly code?: string | null;
  readonly parent?: string | { readonly id: string } | null;
  /** Last part of its address in the shop. Made from the name when empty. */
  readonly slug?: string | null;
  /** Order among its neighbours. */
  readonly position?: number | null;
  readonly visibility?: 'everyone' | 'business' | 'hidden' | null;
  readonly description?: string | null;
  readonly image?: string | { readonly id: string } | null;
}

export interface CategoryFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly code?: Match<string, Textual> | null;
  readonly parent?: Match<string, Choosable> | null;
  readonly slug?: Match<string, Textual> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly visibility?: Match<'everyone' | 'business' | 'hidden', Choosable> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly image?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CategoryType {
  readonly row: Category;
  readonly input: CategoryInput;
  readonly filter: CategoryFilter;
  readonly sort: 'name' | 'code' | 'slug' | 'position' | 'visibility' | 'description' | 'createdAt' | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: { readonly parent: 'catalog.category'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Translate: Says name and description in another language; what was said before in it is replaced. */
    readonly translate: {
      readonly on: 'record';
      readonly input: { readonly language: string; readonly name: string; readonly description?: string | null };
    };
    /** Move: Puts the category elsewhere in the tree, at a place among its new neighbours. */
    readonly move: {
      readonly on: 'record';
      readonly input: {
        /** Empty: at the top. */
        readonly parent?: string | { readonly id: string } | null;
        /** 0 is the first; the last unless said. */
        readonly position?: number | null;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** How many products stand in each category, by id of the category; those below it count there. */
    readonly productCounts: { readonly on: 'list'; readonly input: {} };
  };
}

/** Category translation: `catalog.categoryTranslation`. */
export interface CategoryTranslation extends SystemFields {
  readonly category: Ref;
  readonly language: string;
  readonly name: string;
  readonly description: string | null;
}

/** What can be set on a category translation. */
export interface CategoryTranslationInput {
  readonly category?: string | { readonly id: string } | null;
  readonly language?: string | null;
  readonly name?: string | null;
  readonly description?: string | null;
}

export interface CategoryTranslationFilter {
  readonly id?: Match<string, Choosable>;
  readonly category?: Match<string, Choosable> | null;
  readonly language?: Match<string, Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CategoryTranslationType {
  readonly row: CategoryTranslation;
  readonly input: CategoryTranslationInput;
  readonly filter: CategoryTranslationFilter;
  readonly sort: 'language' | 'name' | 'description' | 'createdAt' | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: { readonly category: 'catalog.category'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Customer group: `catalog.customerGroup`. */
export interface CustomerGroup extends SystemFields {
  readonly name: string;
  /** Empty: only members named below. */
  readonly segment: 'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}) | null;
  readonly description: string | null;
}

/** What can be set on a customer group. */
export interface CustomerGroupInput {
  readonly name?: string | null;
  /** Empty: only members named below. */
  readonly segment?: 'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}) | null;
  readonly description?: string | null;
}

export interface CustomerGroupFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly segment?: Match<'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}), Choosable> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CustomerGroupType {
  readonly row: CustomerGroup;
  readonly input: CustomerGroupInput;
  readonly filter: CustomerGroupFilter;
  readonly sort: 'name' | 'segment' | 'description' | 'createdAt' | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Group member: `catalog.customerGroupMember`. */
export interface CustomerGroupMember extends SystemFields {
  readonly group: Ref;
  readonly organization: Ref | null;
  readonly person: Ref | null;
}

/** What can be set on a group member. */
export interface CustomerGroupMemberInput {
  readonly group?: string | { readonly id: string } | null;
  readonly organization?: string | { readonly id: string } | null;
  readonly person?: string | { readonly id: string } | null;
}

export interface CustomerGroupMemberFilter {
  readonly id?: Match<string, Choosable>;
  readonly group?: Match<string, Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CustomerGroupMemberType {
  readonly row: CustomerGroupMember;
  readonly input: CustomerGroupMemberInput;
  readonly filter: CustomerGroupMemberFilter;
  readonly sort: 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly group: 'catalog.customerGroup';
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Product: `catalog.product`. */
export interface Product extends SystemFields {
  readonly name: string;
  /** Your article number. */
  readonly sku: string | null;
  /** Last part of its address in the shop. Made from the name when empty; the old address keeps leading here. */
  readonly slug: string | null;
  readonly state: 'draft' | 'scheduled' | 'active' | 'discontinued' | null;
  readonly isDiscontinued: boolean | null;
  /** Empty: at once. */
  readonly availableFrom: string | null;
  /** Empty: until it is discontinued. */
  readonly availableUntil: string | null;
  readonly kind: 'goods' | 'service' | 'subscription' | 'digital' | 'bundle' | null;
  readonly parent: Ref | null;
  readonly category: Ref | null;
  readonly categories: readonly Link[] | null;
  readonly brand: string | null;
  readonly supplier: Ref | null;
  readonly unit:
    | 'piece'
    | 'pair'
    | 'set'
    | 'hour'
    | 'day'
    | 'month'
    | 'year'
    | 'kilogram'
    | 'litre'
    | 'metre'
    | 'squareMetre'
    | (string & {})
    | null;
  /** What one unit holds, as in "24 bottles of 0.5 l". */
  readonly packaging: string | null;
  readonly listPrice: Money | null;
  /** What it costs you. Never shown outside the company. */
  readonly cost: Money | null;
  readonly taxClass: Ref | null;
  readonly weight: number | null;
  /** The number below the bar code. */
  readonly gtin: string | null;
  /** For goods and bundles; services and downloads never run out. */
  readonly isStocked: boolean | null;
  readonly backorder: 'no' | 'backorder' | 'preorder' | null;
  /** Empty: sold in all of them. */
  readonly channels: readonly ('web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api')[] | null;
  readonly groups: readonly Link[] | null;
  readonly attributes: unknown;
  readonly options: unknown;
  /** For your own use: not shown in the shop. */
  readonly tags: readonly string[] | null;
  readonly description: string | null;
}

/** What can be set on a product. */
export interface ProductInput {
  readonly name?: string | null;
  /** Your article number. */
  readonly sku?: string | null;
  /** Last part of its address in the shop. Made from the name when empty; the old address keeps leading here. */
  readonly slug?: string | null;
  readonly state?: 'draft' | 'scheduled' | 'active' | 'discontinued' | null;
  readonly isDiscontinued?: boolean | null;
  /** Empty: at once. */
  readonly availableFrom?: string | null;
  /** Empty: until it is discontinued. */
  readonly availableUntil?: string | null;
  readonly kind?: 'goods' | 'service' | 'subscription' | 'digital' | 'bundle' | null;
  readonly parent?: string | { readonly id: string } | null;
  readonly category?: string | { readonly id: string } | null;
  readonly brand?: string | null;
  readonly supplier?: string | { readonly id: string } | null;
  readonly unit?:
    | 'piece'
    | 'pair'
    | 'set'
    | 'hour'
    | 'day'
    | 'month'
    | 'year'
    | 'kilogram'
    | 'litre'
    | 'metre'
    | 'squareMetre'
    | (string & {})
    | null;
  /** What one unit holds, as in "24 bottles of 0.5 l". */
  readonly packaging?: string | null;
  readonly listPrice?: MoneyInput | null;
  /** What it costs you. Never shown outside the company. */
  readonly cost?: MoneyInput | null;
  readonly taxClass?: string | { readonly id: string } | null;
  readonly weight?: number | null;
  /** The number below the bar code. */
  readonly gtin?: string | null;
  /** For goods and bundles; services and downloads never run out. */
  readonly isStocked?: boolean | null;
  readonly backorder?: 'no' | 'backorder' | 'preorder' | null;
  /** Empty: sold in all of them. */
  readonly channels?: readonly ('web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api')[] | null;
  readonly attributes?: unknown;
  readonly options?: unknown;
  /** For your own use: not shown in the shop. */
  readonly tags?: readonly string[] | null;
  readonly description?: string | null;
}

export interface ProductFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly sku?: Match<string, Textual> | null;
  readonly slug?: Match<string, Textual> | null;
  readonly state?: Match<'draft' | 'scheduled' | 'active' | 'discontinued', Choosable> | null;
  readonly isDiscontinued?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly availableFrom?: Match<string, Comparable> | null;
  readonly availableUntil?: Match<string, Comparable> | null;
  readonly kind?: Match<'goods' | 'service' | 'subscription' | 'digital' | 'bundle', Choosable> | null;
  readonly parent?: Match<string, Choosable> | null;
  readonly category?: Match<string, Choosable> | null;
  readonly categories?: Match<string, 'has' | 'hasAny' | 'empty'> | null;
  readonly brand?: Match<string, Textual> | null;
  readonly supplier?: Match<string, Choosable> | null;
  readonly unit?: Match<
    'piece' | 'pair' | 'set' | 'hour' | 'day' | 'month' | 'year' | 'kilogram' | 'litre' | 'metre' | 'squareMetre' | (string & {}),
    Choosable
  > | null;
  readonly packaging?: Match<string, Textual> | null;
  readonly listPrice?: Match<string | number, Comparable> | null;
  readonly cost?: Match<string | number, Comparable> | null;
  readonly taxClass?: Match<string, Choosable> | null;
  readonly weight?: Match<number, Comparable> | null;
  readonly gtin?: Match<string, Textual> | null;
  readonly isStocked?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly backorder?: Match<'no' | 'backorder' | 'preorder', Choosable> | null;
  readonly channels?: Match<'web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api', SetLike> | null;
  readonly groups?: Match<string, 'has' | 'hasAny' | 'empty'> | null;
  readonly attributes?: Match<string, 'empty'> | null;
  readonly options?: Match<string, 'empty'> | null;
  readonly tags?: Match<string, SetLike> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ProductType {
  readonly row: Product;
  readonly input: ProductInput;
  readonly filter: ProductFilter;
  readonly sort:
    | 'name'
    | 'sku'
    | 'slug'
    | 'state'
    | 'isDiscontinued'
    | 'availableFrom'
    | 'availableUntil'
    | 'kind'
    | 'brand'
    | 'unit'
    | 'packaging'
    | 'listPrice'
    | 'cost'
    | 'weight'
    | 'gtin'
    | 'isStocked'
    | 'backorder'
    | 'description'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'categories' | 'groups' | 'attributes' | 'options' | 'description';
  readonly refs: {
    readonly parent: 'catalog.product';
    readonly category: 'catalog.category';
    readonly supplier: 'parties.organization';
    readonly taxClass: 'catalog.taxClass';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Publish: Sells it from now on. */
    readonly publish: { readonly on: 'record'; readonly input: {} };
    /** Schedule: Sells it from a moment on, and until another if one is given. It happens by the clock. */
    readonly schedule: { readonly on: 'record'; readonly input: { readonly from: string; readonly until?: string | null } };
    /** Discontinue: Sells it, and its variants, no more. Orders and deals that name it keep it. */
    readonly discontinue: {
      readonly on: 'record';
      readonly input: {
        /** Offered to those who ask for it. */
        readonly replacement?: string | { readonly id: string } | null;
      };
    };
    /** Make variants: Makes a variant of each combination of the values that has none yet; those that are there stay as they are. Done twice it makes nothing. */
    readonly makeVariants: {
      readonly on: 'record';
      readonly input: {
        /** As in {"size": ["s", "m"], "color": ["red"]}. */
        readonly options: unknown;
      };
    };
    /** Duplicate: Makes a draft that is like it, with its images, translations, categories and bundle items; without its numbers and variants. */
    readonly duplicate: {
      readonly on: 'record';
      readonly input: {
        /** "Copy of" and its name unless said. */
        readonly name?: string | null;
      };
    };
    /** Translate: Says name and description in another language; what was said before in it is replaced. */
    readonly translate: {
      readonly on: 'record';
      readonly input: { readonly language: string; readonly name: string; readonly description?: string | null };
    };
    /** Arrange images: Puts the images into an order; the first stands for the product in lists. */
    readonly arrangeImages: { readonly on: 'record'; readonly input: { readonly images: unknown } };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Further category: `catalog.productCategory`. */
export interface ProductCategory extends SystemFields {
  readonly product: Ref;
  readonly category: Ref;
}

/** What can be set on a further category. */
export interface ProductCategoryInput {
  readonly product?: string | { readonly id: string } | null;
  readonly category?: string | { readonly id: string } | null;
}

export interface ProductCategoryFilter {
  readonly id?: Match<string, Choosable>;
  readonly product?: Match<string, Choosable> | null;
  readonly category?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ProductCategoryType {
  readonly row: ProductCategory;
  readonly input: ProductCategoryInput;
  readonly filter: ProductCategoryFilter;
  readonly sort: 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly product: 'catalog.product';
    readonly category: 'catalog.category';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Product for a group: `catalog.productGroup`. */
export interface ProductGroup extends SystemFields {
  readonly product: Ref;
  readonly group: Ref;
}

/** What can be set on a product for a group. */
export interface ProductGroupInput {
  readonly product?: string | { readonly id: string } | null;
  readonly group?: string | { readonly id: string } | null;
}

export interface ProductGroupFilter {
  readonly id?: Match<string, Choosable>;
  readonly product?: Match<string, Choosable> | null;
  readonly group?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ProductGroupType {
  readonly row: ProductGroup;
  readonly input: ProductGroupInput;
  readonly filter: ProductGroupFilter;
  readonly sort: 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly product: 'catalog.product';
    readonly group: 'catalog.customerGroup';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Product image: `catalog.productImage`. */
export interface ProductImage extends SystemFields {
  readonly product: Ref;
  readonly file: Ref;
  /** What is to be seen, for those who cannot see it. */
  readonly alt: string | null;
  readonly position: number | null;
}

/** What can be set on a product image. */
export interface ProductImageInput {
  readonly product?: string | { readonly id: string } | null;
  readonly file?: string | { readonly id: string } | null;
  /** What is to be seen, for those who cannot see it. */
  readonly alt?: string | null;
  readonly position?: number | null;
}

export interface ProductImageFilter {
  readonly id?: Match<string, Choosable>;
  readonly product?: Match<string, Choosable> | null;
  readonly file?: Match<string, Choosable> | null;
  readonly alt?: Match<string, Textual> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ProductImageType {
  readonly row: ProductImage;
  readonly input: ProductImageInput;
  readonly filter: ProductImageFilter;
  readonly sort: 'alt' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly product: 'catalog.product'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Product translation: `catalog.productTranslation`. */
export interface ProductTranslation extends SystemFields {
  readonly product: Ref;
  readonly language: string;
  readonly name: string;
  readonly description: string | null;
}

/** What can be set on a product translation. */
export interface ProductTranslationInput {
  readonly product?: string | { readonly id: string } | null;
  readonly language?: string | null;
  readonly name?: string | null;
  readonly description?: string | null;
}

export interface ProductTranslationFilter {
  readonly id?: Match<string, Choosable>;
  readonly product?: Match<string, Choosable> | null;
  readonly language?: Match<string, Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ProductTranslationType {
  readonly row: ProductTranslation;
  readonly input: ProductTranslationInput;
  readonly filter: ProductTranslationFilter;
  readonly sort: 'language' | 'name' | 'description' | 'createdAt' | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: { readonly product: 'catalog.product'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Related product: `catalog.relatedProduct`. */
export interface RelatedProduct extends SystemFields {
  readonly product: Ref;
  readonly related: Ref;
  readonly kind: 'accessory' | 'similar' | 'upsell' | 'replacement';
  readonly position: number | null;
}

/** What can be set on a related product. */
export interface RelatedProductInput {
  readonly product?: string | { readonly id: string } | null;
  readonly related?: string | { readonly id: string } | null;
  readonly kind?: 'accessory' | 'similar' | 'upsell' | 'replacement' | null;
  readonly position?: number | null;
}

export interface RelatedProductFilter {
  readonly id?: Match<string, Choosable>;
  readonly product?: Match<string, Choosable> | null;
  readonly related?: Match<string, Choosable> | null;
  readonly kind?: Match<'accessory' | 'similar' | 'upsell' | 'replacement', Choosable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface RelatedProductType {
  readonly row: RelatedProduct;
  readonly input: RelatedProductInput;
  readonly filter: RelatedProductFilter;
  readonly sort: 'kind' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly product: 'catalog.product';
    readonly related: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Search synonym: `catalog.searchSynonym`. */
export interface SearchSynonym extends SystemFields {
  readonly word: string;
  /** Words under which it is to be found too, as in "rucksack" for "backpack". */
  readonly synonyms: readonly string[];
}

/** What can be set on a search synonym. */
export interface SearchSynonymInput {
  readonly word?: string | null;
  /** Words under which it is to be found too, as in "rucksack" for "backpack". */
  readonly synonyms?: readonly string[] | null;
}

export interface SearchSynonymFilter {
  readonly id?: Match<string, Choosable>;
  readonly word?: Match<string, Textual> | null;
  readonly synonyms?: Match<string, SetLike> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface SearchSynonymType {
  readonly row: SearchSynonym;
  readonly input: SearchSynonymInput;
  readonly filter: SearchSynonymFilter;
  readonly sort: 'word' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Tax class: `catalog.taxClass`. */
export interface TaxClass extends SystemFields {
  readonly name: string;
  /** As in "standard", "reduced" or "zero". */
  readonly code: string;
}

/** What can be set on a tax class. */
export interface TaxClassInput {
  readonly name?: string | null;
  /** As in "standard", "reduced" or "zero". */
  readonly code?: string | null;
}

export interface TaxClassFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly code?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TaxClassType {
  readonly row: TaxClass;
  readonly input: TaxClassInput;
  readonly filter: TaxClassFilter;
  readonly sort: 'name' | 'code' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
