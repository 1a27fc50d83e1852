import type { Ctx } from '../../../kernel/context.ts';
import type { Holder, StockLine } from './lines.ts';

export interface FulfilInput {
  readonly holder: Holder;
  /** What leaves now; all that is reserved for the holder when not said. */
  readonly lines?: readonly StockLine[];
  /** Where it leaves from; where each part is reserved when not said. */
  readonly locationId?: string | null;
  /** What the ledger names as the cause (a shipment); the holder when not said. */
  readonly source?: Holder;
}

/**
 * Goods leave: reservations of the holder end and the ledger has a line for each. What is reserved elsewhere than at `locationId` is freed
 * there and taken here, if there is enough. Lines without a reservation (a till sale) are taken from what is free at `locationId`.
 *
 * @throws AppError 409 `out-of-stock` as `reserve` does
 */
export async function fulfil(_ctx: Ctx, _input: FulfilInput): Promise<void> {}
