// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Labeled, Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Delivery method: `delivery.deliveryMethod`. */
export interface DeliveryMethod extends SystemFields {
  /** As customers read it. */
  readonly name: string;
  readonly kind: 'ship' | 'pickup' | 'digital';
  /** One line under the name, such as "To your door before noon". */
  readonly description: string | null;
  /** What customers read in the language of their order; what is empty stays as above. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly carrier: string | null;
  /** The address of a parcel, with {number} where its number belongs. */
  readonly trackingUrl: string | null;
  readonly daysMin: number;
  readonly daysMax: number;
  /** What is ordered later leaves a working day later. Empty: all day. */
  readonly cutOff: string | null;
  readonly taxClass: Ref | null;
  /** Not offered for anything heavier. */
  readonly maxWeight: number | null;
  readonly position: number | null;
  readonly isActive: boolean | null;
}

/** What can be set on a delivery method. */
export interface DeliveryMethodInput {
  /** As customers read it. */
  readonly name?: string | null;
  readonly kind?: 'ship' | 'pickup' | 'digital' | null;
  /** One line under the name, such as "To your door before noon". */
  readonly description?: string | null;
  /** What customers read in the language of their order; what is empty stays as above. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly carrier?: string | null;
  /** The address of a parcel, with {number} where its number belongs. */
  readonly trackingUrl?: string | null;
  readonly daysMin?: number | null;
  readonly daysMax?: number | null;
  /** What is ordered later leaves a working day later. Empty: all day. */
  readonly cutOff?: string | null;
  readonly taxClass?: string | { readonly id: string } | null;
  /** Not offered for anything heavier. */
  readonly maxWeight?: number | null;
  readonly position?: number | null;
  readonly isActive?: boolean | null;
}

export interface DeliveryMethodFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly kind?: Match<'ship' | 'pickup' | 'digital', Choosable> | null;
  readonly description?: Match<string, Textual> | null;
  readonly translations?: Match<string, 'contains' | 'empty'> | null;
  readonly carrier?: Match<string, Textual> | null;
  readonly trackingUrl?: Match<string, Textual> | null;
  readonly daysMin?: Match<number, Comparable> | null;
  readonly daysMax?: Match<number, Comparable> | null;
  readonly cutOff?: Match<string, Textual> | null;
  readonly taxClass?: Match<string, Choosable> | null;
  readonly maxWeight?: Match<number, Comparable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface DeliveryMethodType {
  readonly row: DeliveryMethod;
  readonly input: DeliveryMethodInput;
  readonly filter: DeliveryMethodFilter;
  readonly sort:
    | 'name'
    | 'kind'
    | 'description'
    | 'carrier'
    | 'trackingUrl'
    | 'daysMin'
    | 'daysMax'
    | 'cutOff'
    | 'maxWeight'
    | 'position'
    | 'isActive'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly taxClass: 'catalog.taxClass'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** What each method would cost for a parcel to an address, or why it is not offered. */
    readonly try: {
      readonly on: 'list';
      readonly input: {
        readonly country: string;
        readonly postcode?: string | null;
        readonly currency: string;
        readonly weight?: number | null;
        readonly itemsTotal?: number | null;
      };
    };
  };
}

/** Delivery rate: `delivery.deliveryRate`. */
export interface DeliveryRate extends SystemFields {
  /** For you: customers see the name of the method. */
  readonly name: string | null;
  readonly method: Ref;
  /** None: wherever no other rate of the method applies. */
  readonly zone: Ref | null;
  readonly amount: Money;
  /** This or more. */
  readonly weightFrom: number | null;
  /** Less than this. */
  readonly weightTo: number | null;
  /** This or more, in the currency of the price. */
  readonly priceFrom: number | null;
  /** Less than this. */
  readonly priceTo: number | null;
  /** Begun kilograms above the lower weight count in full. */
  readonly perKilogram: number | null;
  /** In the currency of the price. */
  readonly freeFrom: number | null;
}

/** What can be set on a delivery rate. */
export interface DeliveryRateInput {
  /** For you: customers see the name of the method. */
  readonly name?: string | null;
  readonly method?: string | { readonly id: string } | null;
  /** None: wherever no other rate of the method applies. */
  readonly zone?: string | { readonly id: string } | null;
  readonly amount?: MoneyInput | null;
  /** This or more. */
  readonly weightFrom?: number | null;
  /** Less than this. */
  readonly weightTo?: number | null;
  /** This or more, in the currency of the price. */
  readonly priceFrom?: number | null;
  /** Less than this. */
  readonly priceTo?: number | null;
  /** Begun kilograms above the lower weight count in full. */
  readonly perKilogram?: number | null;
  /** In the currency of the price. */
  readonly freeFrom?: number | null;
}

export interface DeliveryRateFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly method?: Match<string, Choosable> | null;
  readonly zone?: Match<string, Choosable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly weightFrom?: Match<number, Comparable> | null;
  readonly weightTo?: Match<number, Comparable> | null;
  readonly priceFrom?: Match<number, Comparable> | null;
  readonly priceTo?: Match<number, Comparable> | null;
  readonly perKilogram?: Match<number, Comparable> | null;
  readonly freeFrom?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface DeliveryRateType {
  readonly row: DeliveryRate;
  readonly input: DeliveryRateInput;
  readonly filter: DeliveryRateFilter;
  readonly sort:
    | 'name'
    | 'amount'
    | 'weightFrom'
    | 'weightTo'
    | 'priceFrom'
    | 'priceTo'
    | 'perKilogram'
    | 'freeFrom'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly method: 'delivery.deliveryMethod';
    readonly zone: 'delivery.deliveryZone';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Delivery zone: `delivery.deliveryZone`. */
export interface DeliveryZone extends SystemFields {
  readonly name: string;
  /** None: everywhere else. */
  readonly countries: readonly Labeled<string>[] | null;
  /** One on each line: a beginning (97), a whole code, or a range (9000-9499). None: the whole country. */
  readonly postcodes: string | null;
  /** Asked in this order: put parts of a country before it. */
  readonly position: number | null;
}

/** What can be set on a delivery zone. */
export interface DeliveryZoneInput {
  readonly name?: string | null;
  /** None: everywhere else. */
  readonly countries?: readonly Labeled<string>[] | null;
  /** One on each line: a beginning (97), a whole code, or a range (9000-9499). None: the whole country. */
  readonly postcodes?: string | null;
  /** Asked in this order: put parts of a country before it. */
  readonly position?: number | null;
}

export interface DeliveryZoneFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly countries?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly postcodes?: Match<string, 'contains' | 'empty'> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface DeliveryZoneType {
  readonly row: DeliveryZone;
  readonly input: DeliveryZoneInput;
  readonly filter: DeliveryZoneFilter;
  readonly sort: 'name' | 'postcodes' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: 'postcodes';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
