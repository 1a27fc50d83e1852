import type { Ctx } from '../../../kernel/context.ts';
import type { Money } from '../../../kernel/money/money.ts';
import type { PaymentRow } from '../records/payment.ts';

export interface PaymentRequest {
  readonly paymentId: string;
  /** All that is left, unless said. */
  readonly amount?: Money;
  readonly reason: string;
}

/** Takes what was authorised, or a part. The provider is asked by a job. @throws AppError not-found, capture-too-much, not-allowed */
export async function capturePayment(_ctx: Ctx, _request: PaymentRequest): Promise<PaymentRow> {
  throw new Error('not yet');
}

/** Gives up what was not captured, or a part where the method can (on account, transfer). @throws AppError not-found, not-allowed */
export async function voidPayment(_ctx: Ctx, _request: PaymentRequest): Promise<PaymentRow> {
  throw new Error('not yet');
}

/** Sends money back. From now on it counts as refunded or on its way; never more than was captured. @throws AppError not-found, refund-too-much */
export async function refundPayment(
  _ctx: Ctx,
  _request: PaymentRequest,
): Promise<{ readonly payment: PaymentRow; readonly refundId: string }> {
  throw new Error('not yet');
}

/** Says that money arrived by hand: a transfer, cash, a cheque. `key`: the same arrival counts once. @throws AppError not-found, not-allowed */
export async function settleManually(
  _ctx: Ctx,
  _request: { readonly paymentId: string; readonly amount: Money; readonly receivedOn: string; readonly note?: string },
): Promise<PaymentRow> {
  throw new Error('not yet');
}

/** Another number that payers may quote for it, such as the invoice's. */
export async function addPaymentReference(_ctx: Ctx, _paymentId: string, _reference: string): Promise<void> {
  throw new Error('not yet');
}
