import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { book } from './book.ts';
import { columnsOfLines, type Holder, type StockLine } from './lines.ts';

export interface RestockInput {
  /** What they came back with: a return, a cancelled shipment. */
  readonly source: Holder;
  readonly lines: readonly StockLine[];
  readonly locationId: string;
  readonly note?: string;
}

/** Goods come back to a location and can be sold again; bundles as what is in them. Reservations that wait for them are served first. */
export async function restock(ctx: Ctx, { source, lines, locationId, note }: RestockInput): Promise<void> {
  const { products, quantities } = columnsOfLines(lines);
  const { rows } = await sql<{ productId: string; quantity: string }>`
    select product_id as "productId", sum(quantity)::text as quantity from stock_items(${products}::uuid[], ${quantities}::numeric[]) group by product_id`.execute(
    ctx.db,
  );
  if (rows.length === 0) return;
  await book(
    ctx,
    rows.map((row) => ({ ...row, locationId })),
    { kind: 'return', source, note: note ?? null },
  );
}
