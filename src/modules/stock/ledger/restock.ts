import type { Ctx } from '../../../kernel/context.ts';
import type { Holder, StockLine } from './lines.ts';

export interface RestockInput {
  /** What they came back with: a return, a cancelled shipment. */
  readonly source: Holder;
  readonly lines: readonly StockLine[];
  readonly locationId: string;
  readonly note?: string;
}

/** Goods come back to a location and can be sold again; reservations that wait for them are served first. */
export async function restock(_ctx: Ctx, _input: RestockInput): Promise<void> {}
