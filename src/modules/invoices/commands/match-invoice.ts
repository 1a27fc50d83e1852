import { ref } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { closeBankLine } from '../../payments/index.ts';
import { bankLine } from '../../payments/records/bank-statement.ts';
import { invoiceEvents } from '../events.ts';
import { manageInvoices } from '../policies/permissions.ts';
import { invoice } from '../records/invoice.ts';
import { receiveForInvoice } from '../settle/receive.ts';

/** For what the payer quoted wrongly, or paid in part. */
export const matchInvoice: Command = defineCommand({
  name: 'match-invoice',
  label: 'Match with an invoice',
  description: 'Books the money for an invoice. What is more than it asks for is kept with its order.',
  on: bankLine,
  permission: manageInvoices,
  input: { invoice: ref({ label: 'Invoice', to: invoice.key, required: true }) },
  emits: [invoiceEvents.settled],
  allowed: (row) => (row.state === 'matched' ? 'It is booked already.' : true),
  run: async (ctx, row, input) => {
    const { amount, currency } = row.amount;
    if (decimal(amount).lte(0)) throw notAllowed('This money went out: refund the payment instead.');
    const found = await readRecord(ctx, invoice, typeof input.invoice === 'string' ? input.invoice : String(input.invoice?.id), {
      lock: true,
    });
    const wrong = (code: string, message: string) => invalid([{ pointer: '/invoice', code, message }]);
    if (found.currency !== currency) throw wrong('currency', `must be in ${currency}, as the money is`);
    if (found.number === null || found.kind !== 'invoice') throw wrong('state', 'must be an invoice that was issued');
    if (found.order === null && decimal(amount).gt(decimal(found.balance?.amount ?? '0')))
      throw wrong('max', `asks for ${found.balance?.amount ?? '0'} only`);
    await closeBankLine(ctx, row.id, await receiveForInvoice(ctx, found, { amount, receivedOn: row.bookedOn, note: 'Bank statement' }));
  },
});
