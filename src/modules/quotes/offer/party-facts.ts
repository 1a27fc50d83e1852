import type { Address } from '../../../fields/address/field.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

export interface PartyFacts {
  readonly email: string | null;
  readonly currency: string | null;
  readonly language: string | null;
  readonly shipTo: Address | null;
  readonly billTo: Address | null;
  readonly ownerId: string | null;
}

interface Labelled<T> {
  readonly value: T;
  readonly label?: string | null;
}

/** Where a quote goes and how it speaks, from what is known of organization and person; one statement. */
export async function partyFacts(ctx: Pick<Ctx, 'db'>, organizationId: string | null, personId: string | null): Promise<PartyFacts> {
  const { rows } = await sql<{
    email: string | null;
    currency: string | null;
    language: string | null;
    ownerId: string | null;
    addresses: readonly Labelled<Address>[] | null;
  }>`
    select coalesce(p.emails->0->>'value', o.emails->0->>'value') as email, o.currency, coalesce(p.language, o.language) as language,
      coalesce(o.owner_id, p.owner_id) as "ownerId", coalesce(o.addresses, p.addresses) as addresses
    from (values (${organizationId}::uuid, ${personId}::uuid)) as a (organization, person)
      left join organization o on o.id = a.organization and o.deleted_at is null
      left join person p on p.id = a.person and p.deleted_at is null`.execute(ctx.db);
  const row = rows[0];
  const at = (label: string): Address | null =>
    (row?.addresses?.find((each) => each.label === label) ?? row?.addresses?.[0])?.value ?? null;
  return {
    email: row?.email ?? null,
    currency: row?.currency ?? null,
    language: row?.language ?? null,
    ownerId: row?.ownerId ?? null,
    shipTo: at('shipping'),
    billTo: at('billing'),
  };
}
