import type { RowOf } from '../../../kernel/record/record.ts';
import type { paymentMethod } from '../records/payment-method.ts';

/** A method as this process remembers it, without its secrets. */
export type PaymentMethod = RowOf<typeof paymentMethod>;
