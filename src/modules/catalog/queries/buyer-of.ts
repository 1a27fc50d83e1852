import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { guestBuyer, type Buyer } from '../rules/buyer.ts';

/**
 * Who buys, as assortment and price need it, in one statement: the groups of the person, of the organization, and those of its segment.
 * A person without an organization buys for themselves, as a consumer. Nobody gives a guest. For who is `isSignedIn` only the organization that their
 * account buys for counts, not the one they are known to work for: whoever may no longer buy for it has none of its prices.
 */
export async function buyerOf(
  ctx: Pick<Ctx, 'db'>,
  {
    personId = null,
    organizationId = null,
    isSignedIn = false,
  }: { readonly personId?: string | null; readonly organizationId?: string | null; readonly isSignedIn?: boolean },
): Promise<Buyer> {
  if (personId === null && organizationId === null) return guestBuyer(null);
  const { rows } = await sql<Buyer>`
    with who as (
      select p.id as person_id, o.id as organization_id, coalesce(o.segment, case when o.id is null then 'consumer' end) as segment,
        coalesce(o.country, p.addresses->0->'value'->>'country') as country, o.tax_ids->0->>'value' as tax_id
      from (values (${personId}::uuid, ${organizationId}::uuid)) as a(person, organization)
        left join person p on p.id = a.person and p.deleted_at is null
        left join organization o on o.id = coalesce(a.organization, case when ${!isSignedIn} then p.organization_id end) and o.deleted_at is null)
    select w.person_id as "personId", w.organization_id as "organizationId", w.segment, w.organization_id is not null as "isBusiness", w.country, w.tax_id as "taxId",
      coalesce((select array_agg(distinct g.id) from customer_group g where g.deleted_at is null and (g.segment = w.segment
        or exists (select 1 from customer_group_member m where m.group_id = g.id and m.deleted_at is null and (m.organization_id = w.organization_id or m.person_id = w.person_id)))), '{}')::uuid[] as "groupIds"
    from who w`.execute(ctx.db);
  return rows[0] ?? guestBuyer(null);
}
