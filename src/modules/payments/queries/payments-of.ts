import type { Ctx } from '../../../kernel/context.ts';
import type { PaymentRow } from '../records/payment.ts';

/** The payments for a record with the system's eyes, oldest first: for the module that the record belongs to. */
export async function paymentsOf(_ctx: Ctx, _subject: { readonly type: string; readonly id: string }): Promise<readonly PaymentRow[]> {
  throw new Error('not yet');
}

/** How to pay what is not paid by card: the bank account, the reference, the day. Null for other methods. */
export interface PaymentInstructions {
  readonly reference: string;
  readonly amount: string;
  readonly currency: string;
  readonly dueOn: string | null;
  readonly accountHolder: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly text: string | null;
}

export async function instructionsFor(_ctx: Ctx, _payment: Pick<PaymentRow, 'id'>): Promise<PaymentInstructions | null> {
  throw new Error('not yet');
}
