import { decimal } from '../../../kernel/money/decimal.ts';
import type { ApprovalReason } from '../records/choices.ts';

export interface ToJudge {
  readonly gross: string;
  readonly currency: string;
  readonly orderLimit: { readonly amount: string; readonly currency: string } | null;
  readonly monthlyBudget: { readonly amount: string; readonly currency: string } | null;
  /** In the currency of the budget. */
  readonly spent: string;
}

/** Why an order needs an approver; null when its buyer may place it alone. What cannot be compared is not let through. */
export function judge({ gross, currency, orderLimit, monthlyBudget, spent }: ToJudge): Exclude<ApprovalReason, 'notBuyer'> | null {
  if ([orderLimit, monthlyBudget].some((each) => each !== null && each.currency !== currency)) return 'currency';
  if (orderLimit && decimal(gross).gt(decimal(orderLimit.amount))) return 'limit';
  if (monthlyBudget && decimal(spent).plus(decimal(gross)).gt(decimal(monthlyBudget.amount))) return 'budget';
  return null;
}
