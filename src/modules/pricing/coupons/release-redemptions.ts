import type { Ctx } from '../../../kernel/context.ts';
export async function releaseRedemptions(_ctx: Ctx, _orderId: string): Promise<void> {
  throw new Error('in the making');
}
