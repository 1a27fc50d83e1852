import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { Subscriber } from '../../../kernel/event/subscriber.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';

/**
 * Orders that somebody placed as a guest become theirs. Only for an address that they have proved to be theirs: whoever may see the person's
 * orders sees these from now on. Doing it twice changes nothing.
 * @param email as `normalizeEmail` writes it
 */
export async function claimGuestOrders(ctx: Ctx, { personId, email }: { personId: string; email: string }): Promise<void> {
  await link(ctx, personId, sql`lower(o.email) = ${email.toLowerCase()}`);
}

/**
 * The order of a guest whose address is that of exactly one person whom the company knows stands on that person's timeline. The guest learns
 * nothing of it: their page shows what they typed. It is linked to no account that signs in with another address, so that nobody's order gets
 * into another's account by an address that was only noted for them.
 */
export const linkGuestOrder: Subscriber = {
  name: 'linkGuestOrder',
  on: [orderEvents.placed],
  run: async (ctx, { recordId }) => {
    if (recordId === null || !isId(recordId)) return;
    const { rows } = await sql<{ id: string }>`
      select p.id from "order" o join person p on p.emails @> jsonb_build_array(jsonb_build_object('value', lower(o.email))) and p.deleted_at is null
      where o.id = ${recordId}::uuid and ${isOfGuest} limit 2`.execute(ctx.db);
    const [found] = rows;
    if (!found || rows.length > 1) return;
    const other = await sql`
      select 1 from "user" u join "order" o on o.id = ${recordId}::uuid
      where u.person_id = ${found.id} and u.deleted_at is null and lower(u.email) <> lower(o.email) limit 1`.execute(ctx.db);
    if (other.rows.length === 0) await link(ctx, found.id, sql`o.id = ${recordId}::uuid`);
  },
};

/** By the index order_of_guest. */
const isOfGuest = sql`o.person_id is null and o.organization_id is null and o.email is not null and o.deleted_at is null`;

async function link(ctx: Ctx, personId: string, which: Sql): Promise<void> {
  const { rows } = await sql<{ id: string; number: string }>`
    update "order" o set person_id = ${personId}::uuid, version = o.version + 1, updated_at = ${ctx.now}::timestamptz
    where ${isOfGuest} and ${which} returning o.id, o.number`.execute(ctx.db);
  for (const { id, number } of rows)
    ctx.emit({
      type: orderEvents.linked,
      recordType: order.key,
      recordId: id,
      data: { number },
      changes: { person: { from: null, to: personId } },
    });
}
