import type { Ctx } from '../../../kernel/context.ts';
import type { DiscountLimitFacts } from '../rules/discount-approval.ts';
export async function discountLimits(_ctx: Ctx, _currency: string): Promise<readonly DiscountLimitFacts[]> {
  throw new Error('in the making');
}
