import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { wish } from '../records/wish.ts';

/** Puts a product on somebody's wish list or takes it off. Doing it twice changes nothing. */
export async function setWish(
  ctx: Ctx,
  { personId, productId, isWanted }: { personId: string; productId: string; isWanted: boolean },
): Promise<void> {
  const { rows } = isWanted
    ? await sql<{ id: string }>`insert into wish (id, person_id, product_id, created_at, created_by_id, updated_at, updated_by_id)
        values (${newId()}::uuid, ${personId}::uuid, ${productId}::uuid, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid)
        on conflict (person_id, product_id) do nothing returning id`.execute(ctx.db)
    : await sql<{
        id: string;
      }>`delete from wish where person_id = ${personId}::uuid and product_id = ${productId}::uuid returning id`.execute(ctx.db);
  const [row] = rows;
  if (row) ctx.emit({ type: isWanted ? 'shop.wishCreated' : 'shop.wishDeleted', recordType: wish.key, recordId: row.id });
}

/** Products on somebody's wish list, the latest first. */
export async function wishesOf(ctx: Pick<Ctx, 'db'>, personId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ productId: string }>`
    select product_id as "productId" from wish where person_id = ${personId}::uuid order by created_at desc, id desc limit 200`.execute(
    ctx.db,
  );
  return rows.map(({ productId }) => productId);
}
