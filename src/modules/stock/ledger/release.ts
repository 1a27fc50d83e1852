import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { freeExpiredJob } from '../jobs/job-names.ts';
import { askLedger } from './answer.ts';
import { columnsOfLines, type Holder, type StockLine } from './lines.ts';
import { reserve } from './reserve.ts';

/** Gives back what is reserved for a holder: all of it, or so much of some products (what waits for goods first). More than there is, is all. */
export async function release(ctx: Ctx, holder: Holder, lines?: readonly StockLine[]): Promise<void> {
  if (lines?.length === 0) return;
  const columns = lines ? columnsOfLines(lines) : null;
  await askLedger(
    ctx,
    sql`select stock_release(${holder.type}, ${holder.id}::uuid, ${columns?.products ?? null}::uuid[], ${columns?.quantities ?? null}::numeric[], false, ${ctx.now}::timestamptz) as answer`,
  );
}

/** Gives back what a holder has only until now. */
export async function freeExpired(ctx: Ctx, holder: Holder): Promise<void> {
  await askLedger(ctx, sql`select stock_release(${holder.type}, ${holder.id}::uuid, null, null, true, ${ctx.now}::timestamptz) as answer`);
}

/**
 * Keeps what is reserved for a holder until `expiresAt`, or for good (null). What had expired and been freed is reserved again.
 * @throws AppError 409 `out-of-stock` when that is not to be had any more
 */
export async function keepReservation(ctx: Ctx, holder: Holder, expiresAt: string | null): Promise<void> {
  const { rows } = await sql<{ lost: { productId: string; quantity: string; bringTo: string | null }[] }>`
    select stock_keep(${holder.type}, ${holder.id}::uuid, ${expiresAt}::timestamptz, ${ctx.now}::timestamptz) as lost`.execute(ctx.db);
  const lost = rows[0]?.lost ?? [];
  for (const bringTo of new Set(lost.map((part) => part.bringTo))) {
    const lines = lost.filter((part) => part.bringTo === bringTo);
    await reserve(ctx, { holder, lines, expiresAt, ...(bringTo === null ? {} : { locationId: bringTo, mayBring: true }) });
  }
  if (expiresAt !== null) ctx.enqueue(freeExpiredJob, { type: holder.type, id: holder.id }, { runAt: expiresAt });
}
