// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Buyer of a company: `buying.companyBuyer`. */
export interface CompanyBuyer extends SystemFields {
  readonly name: string;
  readonly organization: Ref;
  readonly person: Ref | null;
  readonly email: string;
  readonly role: 'buyer' | 'approver' | 'admin';
  readonly state: 'invited' | 'active' | 'removed';
  /** With tax. Orders above it wait for an approver; no limit when empty. */
  readonly orderLimit: Money | null;
  /** With tax, by the calendar of our company; no budget when empty. */
  readonly monthlyBudget: Money | null;
  readonly mayReleaseOwn: boolean | null;
  readonly invitedAt: string | null;
  readonly joinedAt: string | null;
  readonly removedAt: string | null;
  readonly hasOwnAccount: boolean | null;
}

/** What can be set on a buyer of a company. */
export interface CompanyBuyerInput {}

export interface CompanyBuyerFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly email?: Match<string, Textual> | null;
  readonly role?: Match<'buyer' | 'approver' | 'admin', Choosable> | null;
  readonly state?: Match<'invited' | 'active' | 'removed', Choosable> | null;
  readonly orderLimit?: Match<string | number, Comparable> | null;
  readonly monthlyBudget?: Match<string | number, Comparable> | null;
  readonly mayReleaseOwn?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly invitedAt?: Match<string, Comparable> | null;
  readonly joinedAt?: Match<string, Comparable> | null;
  readonly removedAt?: Match<string, Comparable> | null;
  readonly hasOwnAccount?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CompanyBuyerType {
  readonly row: CompanyBuyer;
  readonly input: CompanyBuyerInput;
  readonly filter: CompanyBuyerFilter;
  readonly sort:
    | 'name'
    | 'email'
    | 'role'
    | 'state'
    | 'orderLimit'
    | 'monthlyBudget'
    | 'mayReleaseOwn'
    | 'invitedAt'
    | 'joinedAt'
    | 'removedAt'
    | 'hasOwnAccount'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Change role and limits */
    readonly changeTerms: {
      readonly on: 'record';
      readonly input: {
        readonly role?: 'buyer' | 'approver' | 'admin' | null;
        /** With tax. Orders above it wait for an approver; no limit when empty. */
        readonly orderLimit?: MoneyInput | null;
        /** With tax, by the calendar of our company; no budget when empty. */
        readonly monthlyBudget?: MoneyInput | null;
        readonly mayReleaseOwn?: boolean | null;
      };
    };
    /** Remove: Ends their access to the company at once. What they ordered stays. */
    readonly remove: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Order to approve: `buying.orderApproval`. */
export interface OrderApproval extends SystemFields {
  readonly name: string;
  readonly organization: Ref;
  readonly person: Ref | null;
  readonly state: 'waiting' | 'placed' | 'refused' | 'withdrawn';
  readonly reason: 'limit' | 'budget' | 'currency' | 'notBuyer';
  readonly gross: Money;
  readonly cart: Ref | null;
  readonly quote: Ref | null;
  readonly note: string | null;
  readonly decidedBy: Ref | null;
  readonly decidedAt: string | null;
  readonly refusal: string | null;
  readonly order: Ref | null;
}

/** What can be set on an order to approve. */
export interface OrderApprovalInput {}

export interface OrderApprovalFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly state?: Match<'waiting' | 'placed' | 'refused' | 'withdrawn', Choosable> | null;
  readonly reason?: Match<'limit' | 'budget' | 'currency' | 'notBuyer', Choosable> | null;
  readonly gross?: Match<string | number, Comparable> | null;
  readonly cart?: Match<string, Choosable> | null;
  readonly quote?: Match<string, Choosable> | null;
  readonly note?: Match<string, 'contains' | 'empty'> | null;
  readonly decidedBy?: Match<string, Choosable> | null;
  readonly decidedAt?: Match<string, Comparable> | null;
  readonly refusal?: Match<string, 'contains' | 'empty'> | null;
  readonly order?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface OrderApprovalType {
  readonly row: OrderApproval;
  readonly input: OrderApprovalInput;
  readonly filter: OrderApprovalFilter;
  readonly sort: 'name' | 'state' | 'reason' | 'gross' | 'note' | 'decidedAt' | 'refusal' | 'createdAt' | 'updatedAt';
  readonly heavy: 'note' | 'refusal';
  readonly refs: {
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly cart: 'orders.cart';
    readonly quote: 'quotes.quote';
    readonly decidedBy: 'parties.person';
    readonly order: 'orders.order';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Add note: Writes a note about the record. It stays internal unless it is shared. */
    readonly addNote: {
      readonly on: 'record';
      readonly input: { readonly body: string; readonly visibility?: 'internal' | 'shared' | null; readonly isPinned?: boolean | null };
    };
    /** Add task: Makes a task about the record, for yourself unless somebody else is named. */
    readonly addTask: {
      readonly on: 'record';
      readonly input: {
        readonly title: string;
        readonly kind?: 'toDo' | 'call' | 'email' | 'meeting' | 'visit' | 'social' | null;
        readonly assignee?: string | { readonly id: string } | null;
        readonly dueOn?: string | null;
        readonly priority?: 'low' | 'normal' | 'high' | 'urgent' | null;
        readonly description?: string | null;
      };
    };
    /** Watch: You are told of changes to the record. */
    readonly watch: { readonly on: 'record'; readonly input: {} };
    /** Stop watching */
    readonly unwatch: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** What happened to the record and to what belongs to it across all modules, the latest first: changes, notes, tasks, files; for an organization also its people. Only what the reader may see. */
    readonly timeline: {
      readonly on: 'record';
      readonly input: {
        /** Cursor of the page before. */
        readonly after?: string | null;
        /** 1 to 100; 30 unless said. */
        readonly size?: string | null;
        /** Only these kinds, separated by commas: note, task, call, meeting, file, created, changed, event. */
        readonly kinds?: string | null;
      };
    };
  };
}

/** Shopping list: `buying.shoppingList`. */
export interface ShoppingList extends SystemFields {
  readonly name: string;
  readonly organization: Ref;
  readonly person: Ref | null;
  readonly isShared: boolean | null;
}

/** What can be set on a shopping list. */
export interface ShoppingListInput {}

export interface ShoppingListFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly isShared?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ShoppingListType {
  readonly row: ShoppingList;
  readonly input: ShoppingListInput;
  readonly filter: ShoppingListFilter;
  readonly sort: 'name' | 'isShared' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Line of a shopping list: `buying.shoppingListLine`. */
export interface ShoppingListLine extends SystemFields {
  readonly list: Ref;
  readonly product: Ref;
  /** As it was when it was put on, for telling what is not sold any more. */
  readonly name: string | null;
  readonly quantity: number;
}

/** What can be set on a line of a shopping list. */
export interface ShoppingListLineInput {}

export interface ShoppingListLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly list?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ShoppingListLineType {
  readonly row: ShoppingListLine;
  readonly input: ShoppingListLineInput;
  readonly filter: ShoppingListLineFilter;
  readonly sort: 'name' | 'quantity' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly list: 'buying.shoppingList';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}
