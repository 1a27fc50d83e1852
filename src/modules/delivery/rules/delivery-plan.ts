import type { Translations } from '../../../fields/index.ts';
import type { DeliveryKind } from '../records/choices.ts';

/** Methods, zones and rates as they are remembered. Quantities and amounts are decimal text. */
export interface DeliveryPlan {
  readonly methods: readonly PlannedMethod[];
  /** In the order in which they are asked. */
  readonly zones: readonly PlannedZone[];
  readonly rates: readonly PlannedRate[];
}

export interface PlannedMethod {
  readonly id: string;
  readonly name: string;
  readonly kind: DeliveryKind;
  readonly description: string | null;
  readonly translations: Translations | null;
  readonly carrier: string | null;
  readonly daysMin: number;
  readonly daysMax: number;
  /** `14:00`: what is ordered later leaves a working day later. */
  readonly cutOff: string | null;
  readonly taxClassId: string | null;
  readonly maxWeight: string | null;
}

export interface PlannedZone {
  readonly id: string;
  readonly name: string;
  /** None: everywhere. */
  readonly countries: readonly string[];
  readonly postcodes: readonly string[];
}

export interface PlannedRate {
  readonly id: string;
  readonly methodId: string;
  /** Null: wherever the method has no rate of a zone. */
  readonly zoneId: string | null;
  readonly currency: string;
  readonly amount: string;
  readonly weightFrom: string | null;
  readonly weightTo: string | null;
  readonly priceFrom: string | null;
  readonly priceTo: string | null;
  readonly perKilogram: string | null;
  readonly freeFrom: string | null;
}

/** What is to be delivered where. */
export interface Parcel {
  readonly country: string | null;
  readonly postcode: string | null;
  readonly currency: string;
  /** Kilograms, decimal text. */
  readonly weight: string;
  readonly itemsTotal: string;
}
