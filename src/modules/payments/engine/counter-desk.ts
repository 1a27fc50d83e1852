import type { Ctx } from '../../../kernel/context.ts';
import type { Money } from '../../../kernel/money/money.ts';
import type { PaymentRow } from '../records/payment.ts';

/** Why money goes back: a return, for one. */
export interface RefundOccasion {
  /** Key of its record. */
  readonly type: string;
  readonly id: string;
}

/** Money that goes back over a counter: coins out of a drawer, or a card on a terminal. */
export interface CounterRefund {
  readonly id: string;
  readonly payment: PaymentRow;
  readonly amount: Money;
  readonly reason: string;
  /** What it is given back for, where that is not all of the payment's subject. */
  readonly about: RefundOccasion | null;
}

/**
 * Whoever keeps the drawers. Asked in the transaction of the refund, with its subject and payment locked. It writes down what it pays out, and
 * answers whether it did: what it did not pay out waits, until somebody does.
 */
export type CounterDesk = (ctx: Ctx, refund: CounterRefund) => Promise<boolean>;

declare module '../../../kernel/context.ts' {
  interface Services {
    /** Given by the module that keeps drawers. Without one, refunds over the counter count as paid out at once. */
    readonly counterDesk?: CounterDesk;
  }
}
