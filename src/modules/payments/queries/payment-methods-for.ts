import type { Buyer } from '../../catalog/rules/buyer.ts';
import type { Channel } from '../../catalog/records/choices.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { Money } from '../../../kernel/money/money.ts';

export interface PaymentOffer {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly provider: string;
  /** Whether the payer goes to a page of the provider. */
  readonly isOnline: boolean;
  /** Why it can't be chosen now, such as a credit limit that is used up; null when it can. */
  readonly refusal: string | null;
  /** On account: what may still be bought, and when it has to be paid. */
  readonly credit: { readonly available: Money; readonly termsDays: number } | null;
}

/** The ways to pay that a buyer is offered for an amount, in order. From memory, and one statement more where something is sold on account. */
export async function paymentMethodsFor(
  _ctx: Ctx,
  _request: { readonly currency: string; readonly amount: string; readonly buyer: Buyer; readonly channel: Channel },
): Promise<readonly PaymentOffer[]> {
  throw new Error('not yet');
}
