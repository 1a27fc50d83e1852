import { givePayments } from '../../payments/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { Feed } from '../../../kernel/event/feed.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';

/**
 * Orders that somebody placed as a guest become theirs. Only for an address that they have proved to be theirs: whoever may see the person's
 * orders sees these from now on. Doing it twice changes nothing.
 * @param email as `normalizeEmail` writes it
 */
export async function claimGuestOrders(ctx: Ctx, { personId, email }: { personId: string; email: string }): Promise<void> {
  await link(
    ctx,
    sql`select o.id as order_id, ${personId}::uuid as person_id from "order" o where ${isOfGuest} and lower(o.email) = ${email.toLowerCase()}`,
  );
}

/**
 * The order of a guest whose address is that of exactly one person whom the company knows stands on that person's timeline. The guest learns
 * nothing of it: their page shows what they typed. It is linked to no account that signs in with another address, so that nobody's order gets
 * into another's account by an address that was only noted for them. All orders since the last look in one statement.
 */
export const linkGuestOrders: Feed = {
  name: 'guestOrders',
  only: sql`e.type = ${sql.lit(orderEvents.placed)}`,
  run: async (ctx, events) => {
    await link(
      ctx,
      // The orders first: a look at all that guests have ordered would cost more with each.
      sql`select g.id as order_id, (array_agg(p.id))[1] as person_id
        from (select o.id, lower(o.email) as email from "order" o where o.id = any(${events.flatMap((event) => event.recordId ?? [])}::uuid[]) and ${isOfGuest} offset 0) g
        join person p on p.emails @> jsonb_build_array(jsonb_build_object('value', g.email)) and p.deleted_at is null
        group by g.id, g.email having count(*) = 1 and not exists (
          select 1 from "user" u where u.person_id = (array_agg(p.id))[1]::text and u.deleted_at is null and lower(u.email) <> g.email)`,
    );
  },
};

/** By the index order_of_guest. */
const isOfGuest = sql`o.person_id is null and o.organization_id is null and o.email is not null and o.deleted_at is null`;

/**
 * Those found are few: they are written by their ids, and not by the index of all that guests have ordered. Their payments follow in the same
 * transaction, their invoices by the event. @param found selects `order_id` and `person_id`
 */
async function link(ctx: Ctx, found: Sql): Promise<void> {
  const { rows } = await sql<{ id: string; number: string; personId: string }>`
    with found as materialized (${found})
    update "order" o set person_id = f.person_id, version = o.version + 1, updated_at = ${ctx.now}::timestamptz
    from found f where o.id = f.order_id and num_nonnulls(o.person_id, o.organization_id) = 0 and o.deleted_at is null returning o.id, o.number, o.person_id as "personId"`.execute(
    ctx.db,
  );
  await givePayments(
    ctx,
    order.key,
    rows.map(({ id, personId }) => ({ subjectId: id, personId })),
  );
  for (const { id, number, personId } of rows)
    ctx.emit({
      type: orderEvents.linked,
      recordType: order.key,
      recordId: id,
      data: { number },
      changes: { person: { from: null, to: personId } },
    });
}
