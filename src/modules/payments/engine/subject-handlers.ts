import type { Ctx } from '../../../kernel/context.ts';
import type { PaymentRow } from '../records/payment.ts';

/**
 * What a module does when a payment for one of its records changed, inside the payment's own transaction, with the payment locked. It answers
 * `not-wanted` when what was paid for is gone: money that came in then goes back by itself, and what was authorised is released.
 */
export type PaymentHandler = (ctx: Ctx, payment: PaymentRow) => Promise<void | 'not-wanted'>;

const handlers = new Map<string, PaymentHandler>();

/**
 * Registers what to do when the state or an amount of a payment for a record of `subjectType` changed: once per process, where the module is
 * loaded. It is not called for the making itself, whose row `createPayment` returns.
 */
export function onPaymentChanged(subjectType: string, handler: PaymentHandler): void {
  handlers.set(subjectType, handler);
}

export function handlerOf(subjectType: string): PaymentHandler | null {
  return handlers.get(subjectType) ?? null;
}
