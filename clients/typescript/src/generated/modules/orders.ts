// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { Address, AnyRef, Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Cart: `orders.cart`. */
export interface Cart extends SystemFields {
  readonly state: 'open' | 'held' | 'ordered' | 'merged' | null;
  readonly person: Ref | null;
  readonly organization: Ref | null;
  readonly channel: 'web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api';
  readonly currency: string;
  readonly language: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly shippingName: string | null;
  readonly shippingCompany: string | null;
  readonly shippingAddress: Address | null;
  readonly billingName: string | null;
  readonly billingCompany: string | null;
  readonly billingAddress: Address | null;
  readonly couponCodes: unknown;
  readonly deliveryMethod: Ref | null;
  readonly outlet: Ref | null;
  readonly purchaseOrderNumber: string | null;
  readonly note: string | null;
  readonly order: Ref | null;
  readonly touchedAt: string | null;
}

/** What can be set on a cart. */
export interface CartInput {}

export interface CartFilter {
  readonly id?: Match<string, Choosable>;
  readonly state?: Match<'open' | 'held' | 'ordered' | 'merged', Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly channel?: Match<'web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api', Choosable> | null;
  readonly currency?: Match<string, Choosable> | null;
  readonly language?: Match<string, Choosable> | null;
  readonly phone?: Match<string, Textual> | null;
  readonly email?: Match<string, Textual> | null;
  readonly shippingName?: Match<string, Textual> | null;
  readonly shippingCompany?: Match<string, Textual> | null;
  readonly shippingAddress?: Match<string, 'contains' | 'eq' | 'empty'> | null;
  readonly billingName?: Match<string, Textual> | null;
  readonly billingCompany?: Match<string, Textual> | null;
  readonly billingAddress?: Match<string, 'contains' | 'eq' | 'empty'> | null;
  readonly couponCodes?: Match<string, 'empty'> | null;
  readonly deliveryMethod?: Match<string, Choosable> | null;
  readonly outlet?: Match<string, Choosable> | null;
  readonly purchaseOrderNumber?: Match<string, Textual> | null;
  readonly note?: Match<string, 'contains' | 'empty'> | null;
  readonly order?: Match<string, Choosable> | null;
  readonly touchedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CartType {
  readonly row: Cart;
  readonly input: CartInput;
  readonly filter: CartFilter;
  readonly sort:
    | 'state'
    | 'channel'
    | 'currency'
    | 'language'
    | 'phone'
    | 'email'
    | 'shippingName'
    | 'shippingCompany'
    | 'billingName'
    | 'billingCompany'
    | 'purchaseOrderNumber'
    | 'note'
    | 'touchedAt'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'couponCodes' | 'note';
  readonly refs: {
    readonly person: 'parties.person';
    readonly organization: 'parties.organization';
    readonly deliveryMethod: 'delivery.deliveryMethod';
    readonly outlet: 'stock.location';
    readonly order: 'orders.order';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Cart line: `orders.cartLine`. */
export interface CartLine extends SystemFields {
  readonly cart: Ref;
  readonly product: Ref;
  /** As it was when it was put in, for telling what is not offered any more. */
  readonly name: string | null;
  readonly quantity: number;
  readonly seenPrice: unknown;
}

/** What can be set on a cart line. */
export interface CartLineInput {}

export interface CartLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly cart?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly seenPrice?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CartLineType {
  readonly row: CartLine;
  readonly input: CartLineInput;
  readonly filter: CartLineFilter;
  readonly sort: 'name' | 'quantity' | 'createdAt' | 'updatedAt';
  readonly heavy: 'seenPrice';
  readonly refs: {
    readonly cart: 'orders.cart';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Order: `orders.order`. */
export interface Order extends SystemFields {
  readonly number: string | null;
  readonly state: 'pending' | 'confirmed' | 'completed' | 'cancelled' | null;
  readonly paymentState: 'unpaid' | 'authorised' | 'partlyPaid' | 'paid' | 'writtenOff' | 'partlyRefunded' | 'refunded' | null;
  readonly fulfilmentState: 'unfulfilled' | 'ready' | 'partlyFulfilled' | 'fulfilled' | 'delivered' | null;
  readonly channel: 'web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api';
  readonly organization: Ref | null;
  readonly person: Ref | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string | null;
  readonly placedAt: string;
  readonly currency: string;
  readonly display: 'gross' | 'net' | null;
  readonly gross: Money | null;
  readonly net: Money | null;
  readonly tax: Money | null;
  readonly discount: Money | null;
  readonly deliveryTotal: Money | null;
  /** For what came back, and what was given as goodwill. */
  readonly credited: Money | null;
  /** Given up as a loss: nobody is asked for it any more. */
  readonly writtenOff: Money | null;
  readonly paid: Money | null;
  readonly refunded: Money | null;
  /** Still owed by the buyer; negative: owed to them. */
  readonly balance: Money | null;
  readonly taxes: unknown;
  readonly shippingName: string | null;
  readonly shippingCompany: string | null;
  readonly shippingAddress: Address | null;
  readonly billingName: string | null;
  readonly billingCompany: string | null;
  readonly billingAddress: Address | null;
  readonly taxId: string | null;
  readonly delivery: unknown;
  readonly deliveryMethod: Ref | null;
  /** Where it is collected, or was sold. */
  readonly outlet: Ref | null;
  readonly couponCodes: unknown;
  readonly purchaseOrderNumber: string | null;
  readonly note: string | null;
  readonly internalNote: string | null;
  readonly owner: Ref | null;
  readonly source: AnyRef | null;
  /** An order that is not paid by then is cancelled. */
  readonly expiresAt: string | null;
  readonly confirmedAt: string | null;
  readonly completedAt: string | null;
  readonly cancelledAt: string | null;
  readonly cancelReason: 'buyer' | 'outOfStock' | 'unpaid' | 'fraud' | 'mistake' | 'other' | (string & {}) | null;
  /** Brought in from a file: it moved no stock and asked for no money. */
  readonly isPast: boolean | null;
  readonly tags: readonly string[] | null;
}

/** What can be set on an order. */
export interface OrderInput {
  readonly phone?: string | null;
  readonly purchaseOrderNumber?: string | null;
  readonly internalNote?: string | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly tags?: readonly string[] | null;
}

export interface OrderFilter {
  readonly id?: Match<string, Choosable>;
  readonly number?: Match<string, Textual> | null;
  readonly state?: Match<'pending' | 'confirmed' | 'completed' | 'cancelled', Choosable> | null;
  readonly paymentState?: Match<
    'unpaid' | 'authorised' | 'partlyPaid' | 'paid' | 'writtenOff' | 'partlyRefunded' | 'refunded',
    Choosable
  > | null;
  readonly fulfilmentState?: Match<'unfulfilled' | 'ready' | 'partlyFulfilled' | 'fulfilled' | 'delivered', Choosable> | null;
  readonly channel?: Match<'web' | 'rep' | 'phone' | 'outlet' | 'partner' | 'api', Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly email?: Match<string, Textual> | null;
  readonly phone?: Match<string, Textual> | null;
  readonly language?: Match<string, Choosable> | null;
  readonly placedAt?: Match<string, Comparable> | null;
  readonly currency?: Match<string, Choosable> | null;
  readonly display?: Match<'gross' | 'net', Choosable> | null;
  readonly gross?: Match<string | number, Comparable> | null;
  readonly net?: Match<string | number, Comparable> | null;
  readonly tax?: Match<string | number, Comparable> | null;
  readonly discount?: Match<string | number, Comparable> | null;
  readonly deliveryTotal?: Match<string | number, Comparable> | null;
  readonly credited?: Match<string | number, Comparable> | null;
  readonly writtenOff?: Match<string | number, Comparable> | null;
  readonly paid?: Match<string | number, Comparable> | null;
  readonly refunded?: Match<string | number, Comparable> | null;
  readonly balance?: Match<string | number, Comparable> | null;
  readonly taxes?: Match<string, 'empty'> | null;
  readonly shippingName?: Match<string, Textual> | null;
  readonly shippingCompany?: Match<string, Textual> | null;
  readonly shippingAddress?: Match<string, 'contains' | 'eq' | 'empty'> | null;
  readonly billingName?: Match<string, Textual> | null;
  readonly billingCompany?: Match<string, Textual> | null;
  readonly billingAddress?: Match<string, 'contains' | 'eq' | 'empty'> | null;
  readonly taxId?: Match<string, Textual> | null;
  readonly delivery?: Match<string, 'empty'> | null;
  readonly deliveryMethod?: Match<string, Choosable> | null;
  readonly outlet?: Match<string, Choosable> | null;
  readonly couponCodes?: Match<string, 'empty'> | null;
  readonly purchaseOrderNumber?: Match<string, Textual> | null;
  readonly note?: Match<string, 'contains' | 'empty'> | null;
  readonly internalNote?: Match<string, 'contains' | 'empty'> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly source?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly expiresAt?: Match<string, Comparable> | null;
  readonly confirmedAt?: Match<string, Comparable> | null;
  readonly completedAt?: Match<string, Comparable> | null;
  readonly cancelledAt?: Match<string, Comparable> | null;
  readonly cancelReason?: Match<'buyer' | 'outOfStock' | 'unpaid' | 'fraud' | 'mistake' | 'other' | (string & {}), Choosable> | null;
  readonly isPast?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly tags?: Match<string, SetLike> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface OrderType {
  readonly row: Order;
  readonly input: OrderInput;
  readonly filter: OrderFilter;
  readonly sort:
    | 'number'
    | 'state'
    | 'paymentState'
    | 'fulfilmentState'
    | 'channel'
    | 'email'
    | 'phone'
    | 'language'
    | 'placedAt'
    | 'currency'
    | 'display'
    | 'gross'
    | 'net'
    | 'tax'
    | 'discount'
    | 'deliveryTotal'
    | 'credited'
    | 'writtenOff'
    | 'paid'
    | 'refunded'
    | 'balance'
    | 'shippingName'
    | 'shippingCompany'
    | 'billingName'
    | 'billingCompany'
    | 'taxId'
    | 'purchaseOrderNumber'
    | 'note'
    | 'internalNote'
    | 'expiresAt'
    | 'confirmedAt'
    | 'completedAt'
    | 'cancelledAt'
    | 'cancelReason'
    | 'isPast'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'taxes' | 'delivery' | 'couponCodes' | 'note' | 'internalNote';
  readonly refs: {
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly deliveryMethod: 'delivery.deliveryMethod';
    readonly outlet: 'stock.location';
    readonly owner: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'update';
  readonly commands: {
    /** Work out an order: What an order would come to now, and how it could be delivered and paid. Writes nothing. */
    readonly preview: {
      readonly on: 'list';
      readonly input: {
        readonly channel?: 'phone' | 'rep' | 'partner' | null;
        readonly person?: string | { readonly id: string } | null;
        readonly organization?: string | { readonly id: string } | null;
        /** That of the company unless said. */
        readonly currency?: string | null;
        /** [{ product, quantity, unitPrice, discountPercent, reason }]; prices by hand need a permission. */
        readonly lines: unknown;
        readonly coupons?: unknown;
        /** The main address of the customer unless said. */
        readonly shippingAddress?: Address | null;
        readonly billingAddress?: Address | null;
        readonly deliveryMethod?: string | { readonly id: string } | null;
        /** Where it is collected. */
        readonly outlet?: string | { readonly id: string } | null;
      };
    };
    /** New order: Takes an order for a customer, at the prices of now. Without a way to pay it is confirmed at once, to be paid by invoice; what is paid by transfer or on a page of a provider waits, and the buyer gets a mail that says how to pay. */
    readonly enter: {
      readonly on: 'list';
      readonly input: {
        readonly channel?: 'phone' | 'rep' | 'partner' | null;
        readonly person?: string | { readonly id: string } | null;
        readonly organization?: string | { readonly id: string } | null;
        /** That of the company unless said. */
        readonly currency?: string | null;
        /** [{ product, quantity, unitPrice, discountPercent, reason }]; prices by hand need a permission. */
        readonly lines: unknown;
        readonly coupons?: unknown;
        /** The main address of the customer unless said. */
        readonly shippingAddress?: Address | null;
        readonly billingAddress?: Address | null;
        readonly deliveryMethod?: string | { readonly id: string } | null;
        /** Where it is collected. */
        readonly outlet?: string | { readonly id: string } | null;
        readonly email?: string | null;
        readonly phone?: string | null;
        /** By invoice, agreed elsewhere, unless said. */
        readonly paymentMethod?: string | { readonly id: string } | null;
        readonly purchaseOrderNumber?: string | null;
        readonly note?: string | null;
        readonly internalNote?: string | null;
        /** Id of the deal that it comes from. */
        readonly source?: string | null;
        readonly expectedTotal?: string | null;
        /** The same key gives the same order again. */
        readonly saleKey?: string | null;
      };
    };
    /** Confirm without payment: The order counts as certain although it is not paid yet. */
    readonly confirm: { readonly on: 'record'; readonly input: {} };
    /** Cancel order: Frees the goods and gives back what was paid. */
    readonly cancel: {
      readonly on: 'record';
      readonly input: { readonly reason?: 'buyer' | 'outOfStock' | 'unpaid' | 'fraud' | 'mistake' | 'other' | (string & {}) | null };
    };
    /** Change quantities: Fewer are freed and given back; more are charged at the same price. `lines`: [{ line, quantity }] with how many are wanted from now on. */
    readonly changeLines: { readonly on: 'record'; readonly input: { readonly lines: unknown; readonly reason?: string | null } };
    /** Add product: At the price of today for this buyer, unless another is agreed. */
    readonly addLine: {
      readonly on: 'record';
      readonly input: {
        readonly product: string | { readonly id: string };
        readonly quantity?: number | null;
        /** The price of the buyer unless said. */
        readonly unitPrice?: MoneyInput | null;
        readonly discount?: number | null;
        readonly reason?: string | null;
      };
    };
    /** Refund: Gives back a part without goods coming back, such as for a late delivery. */
    readonly refund: { readonly on: 'record'; readonly input: { readonly amount: MoneyInput; readonly reason: string } };
    /** Send: Everything that is open, or the lines that you name. The buyer is told where the parcel is. */
    readonly ship: {
      readonly on: 'record';
      readonly input: {
        /** All that is open when nothing is said. */
        readonly lines?: unknown;
        readonly carrier?: string | null;
        readonly trackingNumber?: string | null;
        readonly trackingUrl?: string | null;
        /** Where the goods are kept for the order unless said. */
        readonly location?: string | { readonly id: string } | null;
      };
    };
    /** Ready to collect: It waits at the outlet; the buyer is told. */
    readonly markReady: {
      readonly on: 'record';
      readonly input: {
        /** All that is open when nothing is said. */
        readonly lines?: unknown;
      };
    };
    /** Take payment: Asks for what is still to pay, by the way that you choose. */
    readonly takePayment: { readonly on: 'record'; readonly input: { readonly method: string | { readonly id: string } } };
    /** Return: Goods come back. They are credited when they have arrived. */
    readonly requestReturn: {
      readonly on: 'record';
      readonly input: {
        /** All that was sent when nothing is said. */
        readonly lines?: unknown;
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
        readonly resolution?: 'refund' | 'exchange' | null;
        readonly remark?: string | null;
      };
    };
    /** Bring in past orders: Orders of another system with their own numbers, dates and prices; they move no stock. `orders`: [{ number, placedAt, organization, shippedAt, carrier, delivery, lines: [{ product, quantity, unitPrice, discountPercent }] }]; customers and products by id, number, id there, or name. */
    readonly bringIn: { readonly on: 'list'; readonly input: { readonly orders: unknown } };
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
    /** Issue invoice: Invoices what is not invoiced yet. */
    readonly issueInvoice: {
      readonly on: 'record';
      readonly input: {
        /** Empty: the default one. */
        readonly legalEntity?: string | { readonly id: string } | null;
        readonly notes?: string | null;
        /** Empty: that of the organization, such as its Leitweg-ID. */
        readonly buyerReference?: string | null;
        readonly lines?: unknown;
      };
    };
    /** Win the deal: The deal that it was taken for is won, with what was ordered as its products and amount. */
    readonly winDeal: { readonly on: 'record'; readonly input: {} };
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
    /** Orders, pieces and net revenue in base currency, grouped by channel, outlet, category, customer, product or month. */
    readonly revenue: {
      readonly on: 'list';
      readonly input: {
        /** channel, outlet, category, customer, organization, product or month */
        readonly by: string;
        /** First day. */
        readonly from?: string | null;
        /** Last day. */
        readonly to?: string | null;
        /** Of one channel only. */
        readonly channel?: string | null;
      };
    };
    /** The orders behind a row of the revenue: `row` is its key, `-` where it has none; all of them when it is not said. */
    readonly revenueOrders: {
      readonly on: 'list';
      readonly input: {
        /** channel, outlet, category, customer, organization, product or month */
        readonly by: string;
        /** First day. */
        readonly from?: string | null;
        /** Last day. */
        readonly to?: string | null;
        /** Of one channel only. */
        readonly channel?: string | null;
        /** Key of the row; - for none. */
        readonly row?: string | null;
        readonly skip?: number | null;
      };
    };
  };
}

/** Order line: `orders.orderLine`. */
export interface OrderLine extends SystemFields {
  readonly order: Ref;
  readonly product: Ref | null;
  readonly name: string;
  readonly sku: string | null;
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
  readonly position: number | null;
  readonly quantity: number;
  readonly cancelled: number | null;
  readonly shipped: number | null;
  readonly returned: number | null;
  readonly baseUnit: Money | null;
  readonly unitPrice: Money | null;
  readonly discount: Money | null;
  /** Of lines from another system: 15, or 0.15, for 15 %. */
  readonly discountPercent: number | null;
  readonly net: Money | null;
  readonly tax: Money | null;
  readonly gross: Money | null;
  /** Of all of what is ordered. */
  readonly cost: Money | null;
  readonly taxPercent: number | null;
  readonly taxCode: string | null;
  readonly explanation: unknown;
  readonly basis: unknown;
}

/** What can be set on an order line. */
export interface OrderLineInput {}

export interface OrderLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly order?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly sku?: Match<string, Textual> | null;
  readonly unit?: Match<
    'piece' | 'pair' | 'set' | 'hour' | 'day' | 'month' | 'year' | 'kilogram' | 'litre' | 'metre' | 'squareMetre' | (string & {}),
    Choosable
  > | null;
  readonly position?: Match<number, Comparable> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly cancelled?: Match<number, Comparable> | null;
  readonly shipped?: Match<number, Comparable> | null;
  readonly returned?: Match<number, Comparable> | null;
  readonly baseUnit?: Match<string | number, Comparable> | null;
  readonly unitPrice?: Match<string | number, Comparable> | null;
  readonly discount?: Match<string | number, Comparable> | null;
  readonly discountPercent?: Match<number, Comparable> | null;
  readonly net?: Match<string | number, Comparable> | null;
  readonly tax?: Match<string | number, Comparable> | null;
  readonly gross?: Match<string | number, Comparable> | null;
  readonly cost?: Match<string | number, Comparable> | null;
  readonly taxPercent?: Match<number, Comparable> | null;
  readonly taxCode?: Match<string, Textual> | null;
  readonly explanation?: Match<string, 'empty'> | null;
  readonly basis?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface OrderLineType {
  readonly row: OrderLine;
  readonly input: OrderLineInput;
  readonly filter: OrderLineFilter;
  readonly sort:
    | 'name'
    | 'sku'
    | 'unit'
    | 'position'
    | 'quantity'
    | 'cancelled'
    | 'shipped'
    | 'returned'
    | 'baseUnit'
    | 'unitPrice'
    | 'discount'
    | 'discountPercent'
    | 'net'
    | 'tax'
    | 'gross'
    | 'cost'
    | 'taxPercent'
    | 'taxCode'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'explanation' | 'basis';
  readonly refs: {
    readonly order: 'orders.order';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Return: `orders.orderReturn`. */
export interface OrderReturn extends SystemFields {
  readonly number: string | null;
  readonly order: Ref;
  readonly state: 'requested' | 'received' | 'rejected' | null;
  readonly reason: 'unwanted' | 'fit' | 'damaged' | 'faulty' | 'wrongItem' | 'notAsDescribed' | 'late' | 'other' | (string & {}) | null;
  readonly resolution: 'refund' | 'exchange' | null;
  readonly remark: string | null;
  /** What was paid for what came back. */
  readonly value: Money | null;
  readonly receivedAt: string | null;
  readonly location: Ref | null;
  readonly answer: string | null;
}

/** What can be set on a return. */
export interface OrderReturnInput {}

export interface OrderReturnFilter {
  readonly id?: Match<string, Choosable>;
  readonly number?: Match<string, Textual> | null;
  readonly order?: Match<string, Choosable> | null;
  readonly state?: Match<'requested' | 'received' | 'rejected', Choosable> | null;
  readonly reason?: Match<
    'unwanted' | 'fit' | 'damaged' | 'faulty' | 'wrongItem' | 'notAsDescribed' | 'late' | 'other' | (string & {}),
    Choosable
  > | null;
  readonly resolution?: Match<'refund' | 'exchange', Choosable> | null;
  readonly remark?: Match<string, 'contains' | 'empty'> | null;
  readonly value?: Match<string | number, Comparable> | null;
  readonly receivedAt?: Match<string, Comparable> | null;
  readonly location?: Match<string, Choosable> | null;
  readonly answer?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface OrderReturnType {
  readonly row: OrderReturn;
  readonly input: OrderReturnInput;
  readonly filter: OrderReturnFilter;
  readonly sort: 'number' | 'state' | 'reason' | 'resolution' | 'remark' | 'value' | 'receivedAt' | 'answer' | 'createdAt' | 'updatedAt';
  readonly heavy: 'remark' | 'answer';
  readonly refs: {
    readonly order: 'orders.order';
    readonly location: 'stock.location';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Goods arrived: Credits what came back and puts it into stock. `lines`: [{ line, quantity, condition, isRestocked }] by line of the return, where not all of it came or not as new. `replacements`: [{ product, quantity }] to send instead. */
    readonly receive: {
      readonly on: 'record';
      readonly input: {
        readonly lines?: unknown;
        readonly location?: string | { readonly id: string } | null;
        readonly replacements?: unknown;
        /** The buyer reads it. */
        readonly answer?: string | null;
      };
    };
    /** Do not accept */
    readonly reject: {
      readonly on: 'record';
      readonly input: {
        /** The buyer reads it. */
        readonly answer: string;
      };
    };
  };
  readonly queries: {};
}

/** Return line: `orders.returnLine`. */
export interface ReturnLine extends SystemFields {
  readonly orderReturn: Ref;
  readonly orderLine: Ref;
  readonly name: string | null;
  readonly quantity: number;
  readonly condition: 'new' | 'opened' | 'damaged' | null;
  readonly isRestocked: boolean | null;
  readonly value: Money | null;
}

/** What can be set on a return line. */
export interface ReturnLineInput {}

export interface ReturnLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly orderReturn?: Match<string, Choosable> | null;
  readonly orderLine?: Match<string, Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly condition?: Match<'new' | 'opened' | 'damaged', Choosable> | null;
  readonly isRestocked?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly value?: Match<string | number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ReturnLineType {
  readonly row: ReturnLine;
  readonly input: ReturnLineInput;
  readonly filter: ReturnLineFilter;
  readonly sort: 'name' | 'quantity' | 'condition' | 'isRestocked' | 'value' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly orderReturn: 'orders.orderReturn';
    readonly orderLine: 'orders.orderLine';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Shipment: `orders.shipment`. */
export interface Shipment extends SystemFields {
  readonly number: string | null;
  readonly order: Ref;
  readonly kind: 'ship' | 'pickup' | 'digital';
  readonly state: 'ready' | 'sent' | 'delivered' | 'cancelled';
  readonly location: Ref | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
}

/** What can be set on a shipment. */
export interface ShipmentInput {}

export interface ShipmentFilter {
  readonly id?: Match<string, Choosable>;
  readonly number?: Match<string, Textual> | null;
  readonly order?: Match<string, Choosable> | null;
  readonly kind?: Match<'ship' | 'pickup' | 'digital', Choosable> | null;
  readonly state?: Match<'ready' | 'sent' | 'delivered' | 'cancelled', Choosable> | null;
  readonly location?: Match<string, Choosable> | null;
  readonly carrier?: Match<string, Textual> | null;
  readonly trackingNumber?: Match<string, Textual> | null;
  readonly trackingUrl?: Match<string, Textual> | null;
  readonly sentAt?: Match<string, Comparable> | null;
  readonly deliveredAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ShipmentType {
  readonly row: Shipment;
  readonly input: ShipmentInput;
  readonly filter: ShipmentFilter;
  readonly sort:
    | 'number'
    | 'kind'
    | 'state'
    | 'carrier'
    | 'trackingNumber'
    | 'trackingUrl'
    | 'sentAt'
    | 'deliveredAt'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly order: 'orders.order';
    readonly location: 'stock.location';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Delivered: It has arrived; what waited at an outlet was collected. */
    readonly deliver: { readonly on: 'record'; readonly input: {} };
    /** Tracking */
    readonly setTracking: {
      readonly on: 'record';
      readonly input: { readonly carrier?: string | null; readonly trackingNumber?: string | null; readonly trackingUrl?: string | null };
    };
  };
  readonly queries: {};
}

/** Shipment line: `orders.shipmentLine`. */
export interface ShipmentLine extends SystemFields {
  readonly shipment: Ref;
  readonly orderLine: Ref;
  readonly name: string | null;
  readonly quantity: number;
}

/** What can be set on a shipment line. */
export interface ShipmentLineInput {}

export interface ShipmentLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly shipment?: Match<string, Choosable> | null;
  readonly orderLine?: Match<string, Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ShipmentLineType {
  readonly row: ShipmentLine;
  readonly input: ShipmentLineInput;
  readonly filter: ShipmentLineFilter;
  readonly sort: 'name' | 'quantity' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly shipment: 'orders.shipment';
    readonly orderLine: 'orders.orderLine';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}
