import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import '../../pricing/index.ts';

/** Whether an order of this person that was not cancelled has the product or a variant of it. */
export async function hasBought(ctx: Pick<Ctx, 'db' | 'services'>, personId: string, productId: string): Promise<boolean> {
  const lines = ctx.services.purchases?.lines;
  if (!lines) return false;
  const { rows } = await sql`
    select 1 from (${lines}) l where l.person_id = ${personId}::uuid
      and l.product_id in (select id from product where id = ${productId}::uuid or parent_id = ${productId}::uuid) limit 1`.execute(ctx.db);
  return rows.length > 0;
}
