import { ref } from '../../../fields/index.ts';
import { seen } from '../../orders/index.ts';
import { isTillPayment, refundPaidOut } from '../../payments/index.ts';
import { refund } from '../../payments/records/refund.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { idOf } from '../../../kernel/record/id-of.ts';
import { toHandOver, writeRefund } from '../drawer/pay-refund.ts';
import { sellAtTill } from '../policies/policies.ts';
import { tillSession } from '../records/till-session.ts';
import { isOpen } from './session-commands.ts';

const payRefund = defineCommand({
  name: 'pay-refund',
  label: 'Pay out a refund',
  description:
    'Gives back what an order was refunded: in cash out of this drawer, or on the card terminal beside it. Each refund is paid out once.',
  on: tillSession,
  consequential: true,
  permission: sellAtTill,
  input: { refund: ref({ label: 'Refund', to: 'payments.refund', required: true }) },
  allowed: isOpen,
  run: async (ctx, row, input) => {
    const found = await seen(ctx, refund, idOf(input.refund), '/refund');
    const paidOut = await refundPaidOut(ctx, found.id);
    const { currency } = row.float;
    const { provider, methodName } = paidOut.payment;
    if (!isTillPayment(provider)) throw notAllowed('It is not paid out at a till.');
    if (paidOut.amount.currency !== currency)
      throw invalid([
        { pointer: '/refund', code: 'currency', message: `is in ${paidOut.amount.currency}, and this till holds ${currency}` },
      ]);
    const drawer = { id: row.id, outletId: row.outlet.id, currency, float: row.float.amount };
    const { paid, tooLittle } = await toHandOver(ctx, drawer, paidOut);
    if (tooLittle !== null)
      throw invalid([{ pointer: '/refund', code: 'max', message: `must be at most ${tooLittle}, which should be in the drawer` }]);
    await writeRefund(ctx, drawer, paidOut, paid);
    return { paid, currency, provider, methodName };
  },
});

export const refundCommands: readonly Command[] = [payRefund];
