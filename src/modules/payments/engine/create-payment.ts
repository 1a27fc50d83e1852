import type { Ctx } from '../../../kernel/context.ts';
import type { Money } from '../../../kernel/money/money.ts';
import type { PaymentRow } from '../records/payment.ts';

export interface NewPayment {
  readonly subject: { readonly type: string; readonly id: string };
  /** What the payer quotes: the number of the order. */
  readonly reference: string;
  readonly amount: Money;
  readonly methodId: string;
  readonly payer: { readonly personId: string | null; readonly organizationId: string | null; readonly email?: string | null };
  readonly description: string;
  /** One payment for one key, however often it is asked for. */
  readonly idempotencyKey: string;
  /** Where the payer goes on after the provider's page: a path here, or an address under this system's own. */
  readonly returnUrl: string;
  /** As the method says, unless told otherwise. */
  readonly capture?: 'now' | 'on-shipment';
  /** Member of staff whose payment it is, for row scopes: the owner of the order. */
  readonly ownerId?: string | null;
}

/**
 * Makes a payment in the caller's transaction. With an offline method (on account, transfer, cash) its state is settled when this returns;
 * with an online one it is `created` and `openPayment` gives the page to pay on.
 * @throws AppError credit-limit, credit-blocked, no-credit-account, no-payment-method, idempotency-mismatch, invalid
 */
export async function createPayment(_ctx: Ctx, _input: NewPayment): Promise<PaymentRow> {
  throw new Error('not yet');
}
