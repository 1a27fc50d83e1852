import { ref } from '../../../fields/index.ts';
import { createPayment } from '../../payments/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { missingOf, moneyOf } from '../engine/money-of.ts';
import { confirmOrder } from '../engine/payment-changed.ts';
import { readOrder } from '../engine/read-order.ts';
import { refreshOrder } from '../engine/refresh-order.ts';
import { order } from '../records/order.ts';
import { isCovered } from '../rules/order-state.ts';
import { orderToken } from '../service.ts';

/** Asks for what an order lacks, such as after a product was added. What was promised by payments that are not taken yet does not count twice. */
const takePayment = defineCommand({
  name: 'take-payment',
  label: 'Take payment',
  description: 'Asks for what is still to pay, by the way that you choose.',
  on: order,
  input: { method: ref({ label: 'Paid by', to: 'payments.paymentMethod', required: true }) },
  allowed: (row) => {
    if (row.state === 'cancelled') return 'The order is cancelled.';
    return Number(row.balance?.amount ?? 0) > 0 ? true : 'There is nothing to pay.';
  },
  run: async (ctx, row, input) => {
    const whole = await readOrder(ctx, row.id);
    const missing = missingOf(whole);
    if (decimal(missing).isZero()) throw notAllowed('All of it is promised by a payment already.');
    const payment = await createPayment(ctx, {
      subject: { type: order.key, id: row.id },
      reference: whole.number,
      amount: { amount: missing, currency: whole.currency },
      methodId: typeof input.method === 'string' ? input.method : String(input.method?.id),
      payer: { personId: whole.personId, organizationId: whole.organizationId, email: whole.email },
      description: `Order ${whole.number}`,
      idempotencyKey: `order ${row.id} ${newId()}`,
      returnUrl: `/orders/${whole.number}?token=${orderToken(ctx, row.id)}`,
      ownerId: whole.ownerId,
    });
    const after = await refreshOrder(ctx, row.id);
    if (after.state === 'pending' && isCovered(moneyOf(await readOrder(ctx, row.id)))) await confirmOrder(ctx, after);
    return { payment: { id: payment.id, state: payment.state } };
  },
});

export const paymentCommands: readonly Command[] = [takePayment];
