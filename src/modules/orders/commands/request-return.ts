import type { Ctx } from '../../../kernel/context.ts';

export interface ReturnRequest {
  readonly orderId: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly reason: string;
  readonly resolution?: 'refund' | 'exchange';
  readonly remark?: string | null;
}

/** Announces that goods come back; callers have shown that the order is the buyer's. @throws AppError invalid for more than was sent and not returned yet */
export async function requestReturn(_ctx: Ctx, _request: ReturnRequest): Promise<{ readonly id: string; readonly number: string }> {
  throw new Error('not yet');
}
