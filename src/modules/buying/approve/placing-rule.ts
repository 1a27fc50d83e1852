import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { OrderToCheck, PlacingRule } from '../../orders/index.ts';
import { amountOf, type Amount } from '../people/account-of.ts';
import type { ApprovalReason } from '../records/choices.ts';
import { judge } from '../rules/judge.ts';
import { spentThisMonth } from './spent.ts';

const messages: Readonly<Record<ApprovalReason, string>> = {
  limit: 'This order is above your limit. Somebody in your company has to approve it.',
  budget: 'This order is more than is left of your budget this month. Somebody in your company has to approve it.',
  currency: 'Your limit is in another currency. Somebody in your company has to approve this order.',
  notBuyer: 'You are not a buyer in your company’s account. Somebody in your company has to approve this order.',
};

/** Part of every order that a buyer places for a company by themselves. @throws AppError `needs-approval` 409, with `details.reason` */
export const placingRule: PlacingRule = async (ctx, order) => {
  const reason = await whyApproval(ctx, order, { lock: true });
  if (reason) throw new AppError(409, 'needs-approval', messages[reason], { details: { reason } });
};

/**
 * Why this order needs an approver, or null. With `lock` the buyer's row is locked first and their orders are counted after that, so that two
 * orders at once do not both pass one budget. A company of which nobody was ever a buyer has no account, and no rules.
 */
export async function whyApproval(ctx: Ctx, order: OrderToCheck, { lock = false } = {}): Promise<ApprovalReason | null> {
  const { rows } = await sql<{ personId: string | null; orderLimit: Amount | null; monthlyBudget: Amount | null; hasAccount: boolean }>`
    with mine as materialized (select m.person_id, ${amountOf('order_limit')} as order_limit, ${amountOf('monthly_budget')} as monthly_budget from company_buyer m
      where m.organization_id = ${order.organizationId}::uuid and m.person_id = ${order.personId}::uuid and m.state = 'active' and m.deleted_at is null ${lock ? sql`for update` : sql``})
    select mine.person_id as "personId", mine.order_limit as "orderLimit", mine.monthly_budget as "monthlyBudget",
      exists (select 1 from company_buyer a where a.organization_id = ${order.organizationId}::uuid and a.state in ('active', 'removed') and a.deleted_at is null) as "hasAccount"
    from (values (1)) one left join mine on true`.execute(ctx.db);
  const [found] = rows;
  if (!found?.personId) return found?.hasAccount ? 'notBuyer' : null;
  const { personId, orderLimit, monthlyBudget } = found;
  const spent = monthlyBudget
    ? await spentThisMonth(ctx, { personId, organizationId: order.organizationId, currency: monthlyBudget.currency })
    : '0';
  return judge({ ...order, orderLimit, monthlyBudget, spent });
}
