import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { BuyerRole } from '../records/choices.ts';
import { amountOf, type Amount } from './account-of.ts';

export interface ListedBuyer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: BuyerRole;
  readonly state: 'invited' | 'active';
  readonly orderLimit: Amount | null;
  readonly monthlyBudget: Amount | null;
  readonly mayReleaseOwn: boolean;
}

/** Who buys for a company, and who is invited to. For its administrators: the caller has made sure of that. */
export async function buyersOf(ctx: Pick<Ctx, 'db'>, organizationId: string): Promise<readonly ListedBuyer[]> {
  const { rows } = await sql<ListedBuyer>`
    select m.id, m.name, m.email, m.role, m.state, ${amountOf('order_limit')} as "orderLimit", ${amountOf('monthly_budget')} as "monthlyBudget",
      coalesce(m.may_release_own, false) as "mayReleaseOwn"
    from company_buyer m where m.organization_id = ${organizationId}::uuid and m.state in ('active', 'invited') and m.deleted_at is null order by m.state, lower(m.name), m.id`.execute(
    ctx.db,
  );
  return rows;
}
