import type { Ctx } from '../../../kernel/context.ts';
import type { Address } from '../../../fields/address/field.ts';
import type { StockLine } from './lines.ts';

export interface StockLocation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'warehouse' | 'outlet';
  readonly address: Address | null;
  readonly phone: string | null;
  readonly openingHours: string | null;
  readonly offersPickup: boolean;
  readonly shipsOrders: boolean;
  readonly pickupDays: number;
  readonly position: number;
}

/** Locations in use, in their order of use. Remembered per process. */
export async function locations(_ctx: Ctx): Promise<readonly StockLocation[]> {
  return [];
}

export interface PickupLocation extends StockLocation {
  /** Whether everything is there now; otherwise it can be brought from elsewhere. */
  readonly isHere: boolean;
  /** Day from which it can be collected, by the company's working calendar. */
  readonly readyOn: string;
}

/** Outlets where all of the lines can be collected, the soonest first. Two statements. */
export async function pickupLocations(_ctx: Ctx, _lines: readonly StockLine[]): Promise<readonly PickupLocation[]> {
  return [];
}
