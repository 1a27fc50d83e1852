// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Parked sale: `till.parkedSale`. */
export interface ParkedSale extends SystemFields {
  readonly name: string;
  readonly outlet: Ref;
  readonly content: unknown;
  readonly total: Money | null;
  readonly by: Ref | null;
}

/** What can be set on a parked sale. */
export interface ParkedSaleInput {}

export interface ParkedSaleFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly outlet?: Match<string, Choosable> | null;
  readonly content?: Match<string, 'empty'> | null;
  readonly total?: Match<string | number, Comparable> | null;
  readonly by?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ParkedSaleType {
  readonly row: ParkedSale;
  readonly input: ParkedSaleInput;
  readonly filter: ParkedSaleFilter;
  readonly sort: 'name' | 'total' | 'createdAt' | 'updatedAt';
  readonly heavy: 'content';
  readonly refs: {
    readonly outlet: 'stock.location';
    readonly by: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'delete';
  readonly commands: {
    /** Go on with the sale */
    readonly resume: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Till entry: `till.tillEntry`. */
export interface TillEntry extends SystemFields {
  readonly session: Ref;
  readonly kind: 'sale' | 'refund' | 'cashIn' | 'cashOut';
  readonly name: string;
  readonly order: Ref | null;
  /** Negative: it went out. */
  readonly amount: Money;
  /** What rounding to coins added to the total of the order. */
  readonly rounding: Money | null;
  readonly given: Money | null;
  readonly change: Money | null;
  readonly methodName: string | null;
  readonly provider: string | null;
  readonly taxes: unknown;
  readonly reason: string | null;
  readonly by: Ref | null;
}

/** What can be set on a till entry. */
export interface TillEntryInput {}

export interface TillEntryFilter {
  readonly id?: Match<string, Choosable>;
  readonly session?: Match<string, Choosable> | null;
  readonly kind?: Match<'sale' | 'refund' | 'cashIn' | 'cashOut', Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly order?: Match<string, Choosable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly rounding?: Match<string | number, Comparable> | null;
  readonly given?: Match<string | number, Comparable> | null;
  readonly change?: Match<string | number, Comparable> | null;
  readonly methodName?: Match<string, Textual> | null;
  readonly provider?: Match<string, Textual> | null;
  readonly taxes?: Match<string, 'empty'> | null;
  readonly reason?: Match<string, Textual> | null;
  readonly by?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TillEntryType {
  readonly row: TillEntry;
  readonly input: TillEntryInput;
  readonly filter: TillEntryFilter;
  readonly sort:
    | 'kind'
    | 'name'
    | 'amount'
    | 'rounding'
    | 'given'
    | 'change'
    | 'methodName'
    | 'provider'
    | 'reason'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'taxes';
  readonly refs: {
    readonly session: 'till.tillSession';
    readonly order: 'orders.order';
    readonly by: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Send the receipt: By mail, to whoever asks for it. */
    readonly sendReceipt: { readonly on: 'record'; readonly input: { readonly email: string } };
  };
  readonly queries: {};
}

/** Till session: `till.tillSession`. */
export interface TillSession extends SystemFields {
  readonly number: string | null;
  readonly outlet: Ref;
  /** Which one, where an outlet has several. */
  readonly register: string;
  readonly state: 'open' | 'closed' | null;
  /** What was in the drawer when it was opened. */
  readonly float: Money;
  readonly expected: Money | null;
  readonly counted: Money | null;
  /** Negative: something is missing. */
  readonly difference: Money | null;
  readonly openedBy: Ref | null;
  readonly openedAt: string;
  readonly closedBy: Ref | null;
  readonly closedAt: string | null;
  readonly note: string | null;
}

/** What can be set on a till session. */
export interface TillSessionInput {}

export interface TillSessionFilter {
  readonly id?: Match<string, Choosable>;
  readonly number?: Match<string, Textual> | null;
  readonly outlet?: Match<string, Choosable> | null;
  readonly register?: Match<string, Textual> | null;
  readonly state?: Match<'open' | 'closed', Choosable> | null;
  readonly float?: Match<string | number, Comparable> | null;
  readonly expected?: Match<string | number, Comparable> | null;
  readonly counted?: Match<string | number, Comparable> | null;
  readonly difference?: Match<string | number, Comparable> | null;
  readonly openedBy?: Match<string, Choosable> | null;
  readonly openedAt?: Match<string, Comparable> | null;
  readonly closedBy?: Match<string, Choosable> | null;
  readonly closedAt?: Match<string, Comparable> | null;
  readonly note?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TillSessionType {
  readonly row: TillSession;
  readonly input: TillSessionInput;
  readonly filter: TillSessionFilter;
  readonly sort:
    | 'number'
    | 'register'
    | 'state'
    | 'float'
    | 'expected'
    | 'counted'
    | 'difference'
    | 'openedAt'
    | 'closedAt'
    | 'note'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'note';
  readonly refs: {
    readonly outlet: 'stock.location';
    readonly openedBy: 'identity.user';
    readonly closedBy: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Open a till: Begins a session with what is in the drawer. */
    readonly open: {
      readonly on: 'list';
      readonly input: {
        readonly outlet: string | { readonly id: string };
        /** Which one, where an outlet has several. */
        readonly register?: string | null;
        /** What is in the drawer now. */
        readonly float: MoneyInput;
      };
    };
    /** Put in or take out cash: Such as change from the bank, or a purchase of milk. */
    readonly moveCash: {
      readonly on: 'record';
      readonly input: { readonly direction?: 'cashIn' | 'cashOut' | null; readonly amount: MoneyInput; readonly reason: string };
    };
    /** Close the till: Counts the drawer and says what is missing or too much. */
    readonly close: {
      readonly on: 'record';
      readonly input: {
        /** All that is in the drawer, the float too. */
        readonly counted: MoneyInput;
        readonly note?: string | null;
      };
    };
    /** Work out a sale: What a sale would come to now, in cash too. Writes nothing. */
    readonly previewSale: {
      readonly on: 'record';
      readonly input: {
        readonly lines: unknown;
        readonly person?: string | { readonly id: string } | null;
        readonly organization?: string | { readonly id: string } | null;
        readonly coupons?: unknown;
      };
    };
    /** Sell: Places the order, takes the money and hands over the goods, all at once. The same `saleKey` sells once. */
    readonly sell: {
      readonly on: 'record';
      readonly input: {
        readonly lines: unknown;
        readonly person?: string | { readonly id: string } | null;
        readonly organization?: string | { readonly id: string } | null;
        readonly coupons?: unknown;
        readonly paymentMethod: string | { readonly id: string };
        /** In cash; what it comes to unless said. */
        readonly given?: MoneyInput | null;
        readonly email?: string | null;
        readonly expectedTotal?: string | null;
        readonly saleKey: string;
      };
    };
    /** Take back: Goods of an order come back over the counter: they are credited, put into the stock of this outlet unless damaged, and the money goes back the way it came. The same `saleKey` does it once. */
    readonly takeBack: {
      readonly on: 'record';
      readonly input: {
        readonly order: string | { readonly id: string };
        /** [{ line, quantity }] */
        readonly lines: unknown;
        readonly reason?:
          | 'unwanted'
          | 'fit'
          | 'damaged'
          | 'faulty'
          | 'wrongItem'
          | 'notAsDescribed'
          | 'late'
          | 'other'
          | (string & {})
          | null;
        readonly condition?: 'new' | 'opened' | 'damaged' | null;
        readonly saleKey: string;
      };
    };
    /** Pay out a refund: Gives back what an order was refunded: in cash out of this drawer, or on the card terminal beside it. Each refund is paid out once. */
    readonly payRefund: { readonly on: 'record'; readonly input: { readonly refund: string | { readonly id: string } } };
    /** Park the sale: Puts it aside; nothing is reserved for it. */
    readonly park: {
      readonly on: 'record';
      readonly input: { readonly name: string; readonly content: unknown; readonly total?: MoneyInput | null };
    };
  };
  readonly queries: {
    /** Products for the buttons of the till: with the price of whoever walks in, and what is there. */
    readonly articles: {
      readonly on: 'record';
      readonly input: {
        /** Id of a category. */
        readonly category?: string | null;
        /** Words of name, SKU or bar code. */
        readonly text?: string | null;
        /** `next` of the page before. */
        readonly after?: string | null;
      };
    };
    /** The variants of a product, to choose one at the till. */
    readonly variants: { readonly on: 'record'; readonly input: { readonly product: string } };
    /** The product with exactly this bar code (GTIN) or SKU. */
    readonly scan: { readonly on: 'record'; readonly input: { readonly code: string } };
    /** Categories for the buttons of the till. */
    readonly shelves: { readonly on: 'record'; readonly input: {} };
    /** What a till took in, by way to pay and tax, and what should be in its drawer: X while it is open, Z once it is closed. */
    readonly report: { readonly on: 'record'; readonly input: {} };
    /** Refunds in cash or on the card terminal that wait to be paid out at a till. */
    readonly refundsToPay: {
      readonly on: 'list';
      readonly input: {
        /** Id of an order: only what goes back for it. */
        readonly order?: string | null;
        /** Only in this currency. */
        readonly currency?: string | null;
      };
    };
  };
}
