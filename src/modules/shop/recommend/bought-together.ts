import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/** Products that were bought together with these in most orders of the last year, the most often first; see `jobs/count-bought-together.ts`. */
export async function boughtTogether(ctx: Pick<Ctx, 'db'>, productIds: readonly string[], most = 4): Promise<readonly string[]> {
  if (productIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select other_id as id from bought_together where product_id = any(${[...productIds]}::uuid[]) and other_id <> all(${[...productIds]}::uuid[])
    group by other_id order by sum(orders) desc, other_id limit ${most}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}
