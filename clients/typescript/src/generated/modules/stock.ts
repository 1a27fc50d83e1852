// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Address, AnyRef, Match, Ref, SystemFields } from '../../types.ts';

/** Expected delivery: `stock.incoming`. */
export interface Incoming extends SystemFields {
  readonly product: Ref;
  readonly location: Ref;
  readonly quantity: number;
  readonly received: number;
  readonly expectedOn: string;
  readonly supplier: Ref | null;
  /** Number of your order or of their confirmation. */
  readonly reference: string | null;
  readonly state: 'expected' | 'partReceived' | 'received' | 'cancelled';
}

/** What can be set on an expected delivery. */
export interface IncomingInput {
  readonly product?: string | { readonly id: string } | null;
  readonly location?: string | { readonly id: string } | null;
  readonly quantity?: number | null;
  readonly expectedOn?: string | null;
  readonly supplier?: string | { readonly id: string } | null;
  /** Number of your order or of their confirmation. */
  readonly reference?: string | null;
}

export interface IncomingFilter {
  readonly id?: Match<string, Choosable>;
  readonly product?: Match<string, Choosable> | null;
  readonly location?: Match<string, Choosable> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly received?: Match<number, Comparable> | null;
  readonly expectedOn?: Match<string, Comparable> | null;
  readonly supplier?: Match<string, Choosable> | null;
  readonly reference?: Match<string, Textual> | null;
  readonly state?: Match<'expected' | 'partReceived' | 'received' | 'cancelled', Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface IncomingType {
  readonly row: Incoming;
  readonly input: IncomingInput;
  readonly filter: IncomingFilter;
  readonly sort: 'quantity' | 'received' | 'expectedOn' | 'reference' | 'state' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly product: 'catalog.product';
    readonly location: 'stock.location';
    readonly supplier: 'parties.organization';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Receive: Books what came of it. Orders that wait for it are served first. */
    readonly receive: {
      readonly on: 'record';
      readonly input: {
        /** All that is still to come unless said. */
        readonly quantity?: number | null;
        readonly note?: string | null;
      };
    };
    /** Cancel: What has not come will not come. Orders that wait for it go on waiting for other goods. */
    readonly cancel: { readonly on: 'record'; readonly input: {} };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Location: `stock.location`. */
export interface Location extends SystemFields {
  readonly name: string;
  /** A short sign, such as OSL or W1. */
  readonly code: string | null;
  readonly kind: 'warehouse' | 'outlet';
  readonly address: Address | null;
  readonly phone: string | null;
  /** As customers read them. */
  readonly openingHours: string | null;
  /** What customers read in the language of their order; what is empty stays as above. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly offersPickup: boolean | null;
  /** Its stock is sold in the shop and by reps. Off: only at its own till and for collection. */
  readonly shipsOrders: boolean | null;
  /** Stock of the lowest number is taken first. */
  readonly position: number | null;
  /** Working days, from another location, when somebody collects what is not here. */
  readonly pickupDays: number | null;
  /** Is told when stock runs low. */
  readonly responsible: Ref | null;
  readonly isActive: boolean | null;
}

/** What can be set on a location. */
export interface LocationInput {
  readonly name?: string | null;
  /** A short sign, such as OSL or W1. */
  readonly code?: string | null;
  readonly kind?: 'warehouse' | 'outlet' | null;
  readonly address?: Address | null;
  readonly phone?: string | null;
  /** As customers read them. */
  readonly openingHours?: string | null;
  /** What customers read in the language of their order; what is empty stays as above. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly offersPickup?: boolean | null;
  /** Its stock is sold in the shop and by reps. Off: only at its own till and for collection. */
  readonly shipsOrders?: boolean | null;
  /** Stock of the lowest number is taken first. */
  readonly position?: number | null;
  /** Working days, from another location, when somebody collects what is not here. */
  readonly pickupDays?: number | null;
  /** Is told when stock runs low. */
  readonly responsible?: string | { readonly id: string } | null;
  readonly isActive?: boolean | null;
}

export interface LocationFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly code?: Match<string, Textual> | null;
  readonly kind?: Match<'warehouse' | 'outlet', Choosable> | null;
  readonly address?: Match<string, 'contains' | 'eq' | 'empty'> | null;
  readonly phone?: Match<string, Textual> | null;
  readonly openingHours?: Match<string, 'contains' | 'empty'> | null;
  readonly translations?: Match<string, 'contains' | 'empty'> | null;
  readonly offersPickup?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly shipsOrders?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly pickupDays?: Match<number, Comparable> | null;
  readonly responsible?: Match<string, Choosable> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface LocationType {
  readonly row: Location;
  readonly input: LocationInput;
  readonly filter: LocationFilter;
  readonly sort:
    | 'name'
    | 'code'
    | 'kind'
    | 'phone'
    | 'openingHours'
    | 'offersPickup'
    | 'shipsOrders'
    | 'position'
    | 'pickupDays'
    | 'isActive'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'openingHours';
  readonly refs: { readonly responsible: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Receive goods: Books goods that came from a supplier. Orders that wait for them are served first. */
    readonly receive: {
      readonly on: 'record';
      readonly input: {
        /** [{"product": id, "quantity": number with up to three decimals}]; at most 500. */
        readonly lines: unknown;
        readonly supplier?: string | { readonly id: string } | null;
        /** Such as the number of the delivery note. */
        readonly note?: string | null;
      };
    };
    /** Adjust stock: Books a change with its reason. What was promised and is not there any more waits for goods again. */
    readonly adjust: {
      readonly on: 'record';
      readonly input: {
        readonly product: string | { readonly id: string };
        /** Above zero: more; below: fewer. */
        readonly change: number;
        readonly reason: 'damaged' | 'lost' | 'found' | 'expired' | 'ownUse' | 'opening' | 'miscounted' | 'other' | (string & {});
        readonly note?: string | null;
      };
    };
    /** Bring what is to be collected here: Plans a transfer from each location that keeps goods which customers will collect here. */
    readonly bringOrdered: { readonly on: 'record'; readonly input: {} };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Reservation: `stock.reservation`. */
export interface Reservation extends SystemFields {
  readonly product: Ref;
  readonly location: Ref | null;
  readonly bringTo: Ref | null;
  readonly quantity: number;
  readonly holder: AnyRef | null;
  readonly state: 'waiting' | 'held' | 'allocated' | 'fulfilled' | 'released';
  readonly expiresAt: string | null;
  readonly expectedOn: string | null;
  readonly endedAt: string | null;
}

/** What can be set on a reservation. */
export interface ReservationInput {
  readonly product?: string | { readonly id: string } | null;
  readonly location?: string | { readonly id: string } | null;
  readonly bringTo?: string | { readonly id: string } | null;
  readonly quantity?: number | null;
  readonly holder?: { readonly type: string; readonly id: string } | null;
  readonly state?: 'waiting' | 'held' | 'allocated' | 'fulfilled' | 'released' | null;
  readonly expiresAt?: string | null;
  readonly expectedOn?: string | null;
  readonly endedAt?: string | null;
}

export interface ReservationFilter {
  readonly id?: Match<string, Choosable>;
  readonly product?: Match<string, Choosable> | null;
  readonly location?: Match<string, Choosable> | null;
  readonly bringTo?: Match<string, Choosable> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly holder?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly state?: Match<'waiting' | 'held' | 'allocated' | 'fulfilled' | 'released', Choosable> | null;
  readonly expiresAt?: Match<string, Comparable> | null;
  readonly expectedOn?: Match<string, Comparable> | null;
  readonly endedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ReservationType {
  readonly row: Reservation;
  readonly input: ReservationInput;
  readonly filter: ReservationFilter;
  readonly sort: 'quantity' | 'state' | 'expiresAt' | 'expectedOn' | 'endedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly product: 'catalog.product';
    readonly location: 'stock.location';
    readonly bringTo: 'stock.location';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Stock count: `stock.stockCount`. */
export interface StockCount extends SystemFields {
  readonly name: string;
  readonly location: Ref;
  readonly state: 'open' | 'booked' | 'cancelled';
  readonly bookedAt: string | null;
}

/** What can be set on a stock count. */
export interface StockCountInput {
  readonly name?: string | null;
  readonly location?: string | { readonly id: string } | null;
  readonly state?: 'open' | 'booked' | 'cancelled' | null;
  readonly bookedAt?: string | null;
}

export interface StockCountFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly location?: Match<string, Choosable> | null;
  readonly state?: Match<'open' | 'booked' | 'cancelled', Choosable> | null;
  readonly bookedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface StockCountType {
  readonly row: StockCount;
  readonly input: StockCountInput;
  readonly filter: StockCountFilter;
  readonly sort: 'name' | 'state' | 'bookedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly location: 'stock.location'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Start a count: Makes a sheet of all that has ever been at a location, or of the products named. Selling goes on meanwhile. */
    readonly start: {
      readonly on: 'list';
      readonly input: {
        readonly location: string | { readonly id: string };
        /** The day unless said. */
        readonly name?: string | null;
        /** Ids of the products to count; all that are there when empty. */
        readonly products?: unknown;
      };
    };
    /** Enter: Writes down how much of a product was found. A second time replaces the first. */
    readonly enter: {
      readonly on: 'record';
      readonly input: {
        readonly product: string | { readonly id: string };
        readonly counted: number;
        readonly reason?: 'damaged' | 'lost' | 'found' | 'expired' | 'ownUse' | 'opening' | 'miscounted' | 'other' | (string & {}) | null;
      };
    };
    /** Book differences: Stock becomes what was counted, give or take what came and went since. Products that nobody counted stay as they are. */
    readonly book: { readonly on: 'record'; readonly input: {} };
    /** Cancel: Nothing is booked. */
    readonly cancel: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Counted product: `stock.stockCountLine`. */
export interface StockCountLine extends SystemFields {
  readonly count: Ref;
  readonly product: Ref;
  readonly expected: number | null;
  readonly counted: number | null;
  readonly difference: number | null;
  readonly countedAt: string | null;
  readonly reason: 'damaged' | 'lost' | 'found' | 'expired' | 'ownUse' | 'opening' | 'miscounted' | 'other' | (string & {}) | null;
}

/** What can be set on a counted product. */
export interface StockCountLineInput {
  readonly count?: string | { readonly id: string } | null;
  readonly product?: string | { readonly id: string } | null;
  readonly expected?: number | null;
  readonly counted?: number | null;
  readonly countedAt?: string | null;
  readonly reason?: 'damaged' | 'lost' | 'found' | 'expired' | 'ownUse' | 'opening' | 'miscounted' | 'other' | (string & {}) | null;
}

export interface StockCountLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly count?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly expected?: Match<number, Comparable> | null;
  readonly counted?: Match<number, Comparable> | null;
  readonly difference?: Match<
    number,
    'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'empty' | 'contains' | 'startsWith'
  > | null;
  readonly countedAt?: Match<string, Comparable> | null;
  readonly reason?: Match<
    'damaged' | 'lost' | 'found' | 'expired' | 'ownUse' | 'opening' | 'miscounted' | 'other' | (string & {}),
    Choosable
  > | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface StockCountLineType {
  readonly row: StockCountLine;
  readonly input: StockCountLineInput;
  readonly filter: StockCountLineFilter;
  readonly sort: 'expected' | 'counted' | 'difference' | 'countedAt' | 'reason' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly count: 'stock.stockCount';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Stock level: `stock.stockLevel`. */
export interface StockLevel extends SystemFields {
  readonly product: Ref;
  readonly location: Ref;
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number | null;
  /** Stock is low when no more than this is available. */
  readonly reorderPoint: number | null;
  readonly reorderQuantity: number | null;
  readonly isLow: boolean | null;
  readonly lines: number;
  readonly shelf: string | null;
}

/** What can be set on a stock level. */
export interface StockLevelInput {
  /** Stock is low when no more than this is available. */
  readonly reorderPoint?: number | null;
  readonly reorderQuantity?: number | null;
  readonly shelf?: string | null;
}

export interface StockLevelFilter {
  readonly id?: Match<string, Choosable>;
  readonly product?: Match<string, Choosable> | null;
  readonly location?: Match<string, Choosable> | null;
  readonly onHand?: Match<number, Comparable> | null;
  readonly reserved?: Match<number, Comparable> | null;
  readonly available?: Match<
    number,
    'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'empty' | 'contains' | 'startsWith'
  > | null;
  readonly reorderPoint?: Match<number, Comparable> | null;
  readonly reorderQuantity?: Match<number, Comparable> | null;
  readonly isLow?: Match<boolean, 'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'empty' | 'contains' | 'startsWith'> | null;
  readonly lines?: Match<number, Comparable> | null;
  readonly shelf?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface StockLevelType {
  readonly row: StockLevel;
  readonly input: StockLevelInput;
  readonly filter: StockLevelFilter;
  readonly sort:
    | 'onHand'
    | 'reserved'
    | 'available'
    | 'reorderPoint'
    | 'reorderQuantity'
    | 'isLow'
    | 'lines'
    | 'shelf'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly product: 'catalog.product';
    readonly location: 'stock.location';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'update';
  readonly commands: {};
  readonly queries: {};
}

/** Stock movement: `stock.stockMovement`. */
export interface StockMovement extends SystemFields {
  readonly product: Ref;
  readonly location: Ref;
  readonly quantity: number;
  readonly balance: number | null;
  readonly kind: 'receipt' | 'sale' | 'return' | 'adjustment' | 'count' | 'transferOut' | 'transferIn';
  readonly reason: 'damaged' | 'lost' | 'found' | 'expired' | 'ownUse' | 'opening' | 'miscounted' | 'other' | (string & {}) | null;
  readonly note: string | null;
  readonly source: AnyRef | null;
  readonly at: string;
  readonly position: number | null;
}

/** What can be set on a stock movement. */
export interface StockMovementInput {
  readonly product?: string | { readonly id: string } | null;
  readonly location?: string | { readonly id: string } | null;
  readonly quantity?: number | null;
  readonly balance?: number | null;
  readonly kind?: 'receipt' | 'sale' | 'return' | 'adjustment' | 'count' | 'transferOut' | 'transferIn' | null;
  readonly reason?: 'damaged' | 'lost' | 'found' | 'expired' | 'ownUse' | 'opening' | 'miscounted' | 'other' | (string & {}) | null;
  readonly note?: string | null;
  readonly source?: { readonly type: string; readonly id: string } | null;
  readonly at?: string | null;
  readonly position?: number | null;
}

export interface StockMovementFilter {
  readonly id?: Match<string, Choosable>;
  readonly product?: Match<string, Choosable> | null;
  readonly location?: Match<string, Choosable> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly balance?: Match<number, Comparable> | null;
  readonly kind?: Match<'receipt' | 'sale' | 'return' | 'adjustment' | 'count' | 'transferOut' | 'transferIn', Choosable> | null;
  readonly reason?: Match<
    'damaged' | 'lost' | 'found' | 'expired' | 'ownUse' | 'opening' | 'miscounted' | 'other' | (string & {}),
    Choosable
  > | null;
  readonly note?: Match<string, Textual> | null;
  readonly source?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly at?: Match<string, Comparable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface StockMovementType {
  readonly row: StockMovement;
  readonly input: StockMovementInput;
  readonly filter: StockMovementFilter;
  readonly sort: 'quantity' | 'balance' | 'kind' | 'reason' | 'note' | 'at' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly product: 'catalog.product';
    readonly location: 'stock.location';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {
    /** Whether every stock level is the sum of its ledger and reservations. Lists at most 100 that are not. */
    readonly check: { readonly on: 'list'; readonly input: {} };
  };
}

/** Transfer: `stock.transfer`. */
export interface Transfer extends SystemFields {
  readonly number: string;
  readonly from: Ref;
  readonly to: Ref;
  readonly state: 'draft' | 'sent' | 'partReceived' | 'received' | 'cancelled';
  readonly note: string | null;
  readonly sentAt: string | null;
  readonly receivedAt: string | null;
}

/** What can be set on a transfer. */
export interface TransferInput {
  readonly number?: string | null;
  readonly from?: string | { readonly id: string } | null;
  readonly to?: string | { readonly id: string } | null;
  readonly state?: 'draft' | 'sent' | 'partReceived' | 'received' | 'cancelled' | null;
  readonly note?: string | null;
  readonly sentAt?: string | null;
  readonly receivedAt?: string | null;
}

export interface TransferFilter {
  readonly id?: Match<string, Choosable>;
  readonly number?: Match<string, Textual> | null;
  readonly from?: Match<string, Choosable> | null;
  readonly to?: Match<string, Choosable> | null;
  readonly state?: Match<'draft' | 'sent' | 'partReceived' | 'received' | 'cancelled', Choosable> | null;
  readonly note?: Match<string, Textual> | null;
  readonly sentAt?: Match<string, Comparable> | null;
  readonly receivedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TransferType {
  readonly row: Transfer;
  readonly input: TransferInput;
  readonly filter: TransferFilter;
  readonly sort: 'number' | 'state' | 'note' | 'sentAt' | 'receivedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly from: 'stock.location';
    readonly to: 'stock.location';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** New transfer: Plans to bring goods from one location to another. Nothing moves before it is sent. */
    readonly make: {
      readonly on: 'list';
      readonly input: {
        readonly from: string | { readonly id: string };
        readonly to: string | { readonly id: string };
        /** [{"product": id, "quantity": number with up to three decimals}]; at most 500. */
        readonly lines: unknown;
        readonly note?: string | null;
        readonly send?: boolean | null;
      };
    };
    /** Send: The goods leave: they are on their way, and at neither location. */
    readonly send: { readonly on: 'record'; readonly input: {} };
    /** Receive: Books what has come: all that is on its way, or so much of some products. What is still missing stays on its way unless you say that it is lost. */
    readonly receive: {
      readonly on: 'record';
      readonly input: {
        /** [{"product": id, "quantity": number}]; everything when empty. */
        readonly lines?: unknown;
        readonly restIsLost?: boolean | null;
      };
    };
    /** Cancel */
    readonly cancel: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Transfer line: `stock.transferLine`. */
export interface TransferLine extends SystemFields {
  readonly transfer: Ref;
  readonly product: Ref;
  readonly quantity: number;
  readonly received: number;
  readonly missing: number;
}

/** What can be set on a transfer line. */
export interface TransferLineInput {
  readonly transfer?: string | { readonly id: string } | null;
  readonly product?: string | { readonly id: string } | null;
  readonly quantity?: number | null;
  readonly received?: number | null;
  readonly missing?: number | null;
}

export interface TransferLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly transfer?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly received?: Match<number, Comparable> | null;
  readonly missing?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TransferLineType {
  readonly row: TransferLine;
  readonly input: TransferLineInput;
  readonly filter: TransferLineFilter;
  readonly sort: 'quantity' | 'received' | 'missing' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly transfer: 'stock.transfer';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}
