import type { Ctx } from '../../../kernel/context.ts';
import type { Holder, StockLine } from './lines.ts';

/** Gives back what is reserved for a holder: all of it, or so much of some products (what waits for goods first). More than there is, is all. */
export async function release(_ctx: Ctx, _holder: Holder, _lines?: readonly StockLine[]): Promise<void> {}

/**
 * Keeps what is reserved for a holder until `expiresAt`, or for good (null). What had expired and been freed is reserved again.
 * @throws AppError 409 `out-of-stock` when that is not to be had any more
 */
export async function keepReservation(_ctx: Ctx, _holder: Holder, _expiresAt: string | null): Promise<void> {}
