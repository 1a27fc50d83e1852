// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { Match, Money, MoneyInput, SystemFields } from '../../types.ts';

/** Product: `catalog.product`. */
export interface Product extends SystemFields {
  readonly name: string;
  /** Your article number. */
  readonly sku: string | null;
  readonly kind: 'goods' | 'service' | 'subscription' | 'digital' | null;
  readonly unit: 'piece' | 'hour' | 'day' | 'month' | 'kilogram' | 'metre' | (string & {}) | null;
  readonly listPrice: Money | null;
  readonly category: string | null;
  /** Inactive products stay where they were sold and are not offered any more. */
  readonly isActive: boolean | null;
  readonly tags: readonly string[] | null;
  readonly description: string | null;
}

/** What can be set on a product. */
export interface ProductInput {
  readonly name?: string | null;
  /** Your article number. */
  readonly sku?: string | null;
  readonly kind?: 'goods' | 'service' | 'subscription' | 'digital' | null;
  readonly unit?: 'piece' | 'hour' | 'day' | 'month' | 'kilogram' | 'metre' | (string & {}) | null;
  readonly listPrice?: MoneyInput | null;
  readonly category?: string | null;
  /** Inactive products stay where they were sold and are not offered any more. */
  readonly isActive?: boolean | null;
  readonly tags?: readonly string[] | null;
  readonly description?: string | null;
}

export interface ProductFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly sku?: Match<string, Textual> | null;
  readonly kind?: Match<'goods' | 'service' | 'subscription' | 'digital', Choosable> | null;
  readonly unit?: Match<'piece' | 'hour' | 'day' | 'month' | 'kilogram' | 'metre' | (string & {}), Choosable> | null;
  readonly listPrice?: Match<string | number, Comparable> | null;
  readonly category?: Match<string, Textual> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
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
  readonly sort: 'name' | 'sku' | 'kind' | 'unit' | 'listPrice' | 'category' | 'isActive' | 'description' | 'createdAt' | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
