import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { MovementKind } from '../records/choices.ts';
import { askLedger, type LedgerAnswer } from './answer.ts';
import type { Holder } from './lines.ts';

/** A line of the ledger: decimal text, below zero for what goes. Of goods, not of bundles. */
export interface Booking {
  readonly productId: string;
  readonly locationId: string;
  readonly quantity: string;
  readonly reason?: string | null;
}

/**
 * Writes lines of the ledger: the one way in which goods come and go besides `fulfil`. What comes serves what waits for it. With `displaces`
 * goods are gone whatever is promised (damage, a count): those promised last wait again. Otherwise only what is free can go.
 *
 * @throws AppError 409 `out-of-stock`; the transaction cannot go on then
 */
export function book(
  ctx: Ctx,
  lines: readonly Booking[],
  more: { readonly kind: MovementKind; readonly note?: string | null; readonly source?: Holder | null; readonly displaces?: boolean },
): Promise<LedgerAnswer> {
  return askLedger(
    ctx,
    sql`select stock_book(${lines.map((l) => l.productId)}::uuid[], ${lines.map((l) => l.locationId)}::uuid[], ${lines.map((l) => l.quantity)}::numeric[],
      ${lines.map((l) => l.reason ?? null)}::text[], ${more.kind}, ${more.note ?? null}, ${more.source?.type ?? null}, ${more.source?.id ?? null}::uuid,
      ${more.displaces ?? false}::boolean, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid) as answer`,
  );
}
