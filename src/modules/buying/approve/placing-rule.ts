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

/** Where a shop that is built elsewhere asks for the approval. */
export const approvalsPath = '/api/v1/shop/approvals';

/**
 * Part of every order that a buyer places for a company by themselves. @throws AppError `needs-approval` 409, which says why, what the buyer
 * may order alone, and how to ask
 */
export const placingRule: PlacingRule = async (ctx, order) => {
  const lacks = await whatLacks(ctx, order, { lock: true });
  if (lacks)
    throw new AppError(409, 'needs-approval', messages[lacks.reason], {
      details: { ...lacks, total: { amount: order.gross, currency: order.currency }, next: { method: 'POST', href: approvalsPath } },
    });
};

/** Why an order needs an approver, with the limits of its buyer; null where they have none. */
export interface Lacking {
  readonly reason: ApprovalReason;
  readonly orderLimit: Amount | null;
  /** With what of it is spent this month. */
  readonly monthlyBudget: (Amount & { readonly spent: string }) | null;
}

/** Why this order needs an approver, or null. */
export async function whyApproval(ctx: Ctx, order: OrderToCheck): Promise<ApprovalReason | null> {
  return (await whatLacks(ctx, order))?.reason ?? null;
}

/**
 * What this order lacks to be placed without an approver, or null. With `lock` the buyer's row is locked first and their orders are counted after that, so that two
 * orders at once do not both pass one budget. A company of which nobody was ever a buyer has no account, and no rules.
 */
async function whatLacks(ctx: Ctx, order: OrderToCheck, { lock = false } = {}): Promise<Lacking | null> {
  const { rows } = await sql<{ personId: string | null; orderLimit: Amount | null; monthlyBudget: Amount | null; hasAccount: boolean }>`
    with mine as materialized (select m.person_id, ${amountOf('order_limit')} as order_limit, ${amountOf('monthly_budget')} as monthly_budget from company_buyer m
      where m.organization_id = ${order.organizationId}::uuid and m.person_id = ${order.personId}::uuid and m.state = 'active' and m.deleted_at is null ${lock ? sql`for update` : sql``})
    select mine.person_id as "personId", mine.order_limit as "orderLimit", mine.monthly_budget as "monthlyBudget",
      exists (select 1 from company_buyer a where a.organization_id = ${order.organizationId}::uuid and a.state in ('active', 'removed') and a.deleted_at is null) as "hasAccount"
    from (values (1)) one left join mine on true`.execute(ctx.db);
  const [found] = rows;
  if (!found?.personId) return found?.hasAccount ? { reason: 'notBuyer', orderLimit: null, monthlyBudget: null } : null;
  const { personId, orderLimit, monthlyBudget } = found;
  const spent = monthlyBudget
    ? await spentThisMonth(ctx, { personId, organizationId: order.organizationId, currency: monthlyBudget.currency })
    : '0';
  const reason = judge({ ...order, orderLimit, monthlyBudget, spent });
  return reason && { reason, orderLimit, monthlyBudget: monthlyBudget && { ...monthlyBudget, spent } };
}
