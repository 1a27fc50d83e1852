import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { BuyerRole } from '../records/choices.ts';

export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** A buyer in the account of their company. */
export interface CompanyAccount {
  readonly buyerId: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  readonly role: BuyerRole;
  readonly orderLimit: Amount | null;
  readonly monthlyBudget: Amount | null;
  readonly mayReleaseOwn: boolean;
  readonly mayApprove: boolean;
  readonly mayManage: boolean;
}

/** Who somebody is in the account of the company they buy for; null for who is no buyer of it (any more). Read anew each time, never remembered. */
export async function accountOf(
  ctx: Pick<Ctx, 'db'>,
  { personId, organizationId }: { readonly personId: string | null; readonly organizationId: string | null },
): Promise<CompanyAccount | null> {
  if (personId === null || organizationId === null) return null;
  const { rows } = await sql<Omit<CompanyAccount, 'mayApprove' | 'mayManage'>>`
    select m.id as "buyerId", m.person_id as "personId", m.organization_id as "organizationId", o.name as organization, m.name, m.email, m.role,
      ${amountOf('order_limit')} as "orderLimit", ${amountOf('monthly_budget')} as "monthlyBudget", coalesce(m.may_release_own, false) as "mayReleaseOwn"
    from company_buyer m join organization o on o.id = m.organization_id and o.deleted_at is null
    where m.organization_id = ${organizationId}::uuid and m.person_id = ${personId}::uuid and m.state = 'active' and m.deleted_at is null`.execute(
    ctx.db,
  );
  const [row] = rows;
  return row ? { ...row, mayApprove: row.role !== 'buyer', mayManage: row.role === 'admin' } : null;
}

/** A money field of the buyer `m` as amount and currency. */
export const amountOf = (column: string): Sql =>
  sql`case when ${sql.ref(`m.${column}`)} is not null then jsonb_build_object('amount', trim_scale(${sql.ref(`m.${column}`)})::text, 'currency', ${sql.ref(`m.${column}_currency`)}) end`;
