import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { askLedger } from './answer.ts';
import { columnsOfLines, type Holder, type StockLine } from './lines.ts';

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
 * there and taken here, if there is enough. What was never reserved (a till sale) is taken from what is free at `locationId`. One statement.
 *
 * @throws AppError 409 `out-of-stock` with `details.lines`; the transaction cannot go on then
 */
export async function fulfil(ctx: Ctx, { holder, lines, locationId = null, source = holder }: FulfilInput): Promise<void> {
  if (lines?.length === 0) return;
  const columns = lines ? columnsOfLines(lines) : null;
  await askLedger(
    ctx,
    sql`select stock_fulfil(${holder.type}, ${holder.id}::uuid, ${columns?.products ?? null}::uuid[], ${columns?.quantities ?? null}::numeric[], ${locationId}::uuid,
      ${source.type}, ${source.id}::uuid, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid) as answer`,
  );
}
