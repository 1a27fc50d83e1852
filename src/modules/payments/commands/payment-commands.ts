import { date, longText, money, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { capturePayment, refundPaidOut, refundPayment, settleManually, voidPayment } from '../engine/ask.ts';
import { askToOperate } from '../engine/queue-operation.ts';
import { managePayments } from '../policies/permissions.ts';
import { providerNamed } from '../providers/all.ts';
import { payment, type PaymentRow } from '../records/payment.ts';
import { refund } from '../records/refund.ts';

const isOnline = (row: PaymentRow): boolean => providerNamed(row.provider)?.kind !== 'offline';
const given = (
  value: { readonly amount: string; readonly currency: string } | null | undefined,
): { amount?: { amount: string; currency: string } } => (value ? { amount: value } : {});

export const captureCommand = defineCommand({
  name: 'capture',
  label: 'Take the money',
  description: 'Takes what was authorised, or a part of it. The provider is asked in the background.',
  on: payment,
  permission: managePayments,
  consequential: true,
  input: { amount: money({ label: 'Amount', min: '0', help: 'Empty: all that is left.' }) },
  allowed: (row) => {
    if (!isOnline(row)) return 'There is no provider to take it from. Say what arrived instead.';
    return row.state === 'authorised' || row.state === 'partly-captured' ? true : 'Nothing is authorised that could be taken.';
  },
  run: async (ctx, row, input) => void (await capturePayment(ctx, { paymentId: row.id, ...given(input.amount), reason: 'Taken by hand' })),
});

export const releaseCommand = defineCommand({
  name: 'release',
  label: 'Release',
  description: 'Gives up what was not taken or not paid yet. It can’t be taken back.',
  on: payment,
  permission: managePayments,
  consequential: true,
  input: {
    amount: money({ label: 'Amount', min: '0', help: 'Empty: all that is left. A part only on account and by transfer.' }),
    reason: text({ label: 'Reason', max: 300 }),
  },
  allowed: (row) =>
    ['created', 'pending', 'authorised', 'partly-captured'].includes(row.state) ? true : 'Nothing is left that could be released.',
  run: async (ctx, row, input) =>
    void (await voidPayment(ctx, { paymentId: row.id, ...given(input.amount), reason: input.reason ?? 'Released by hand' })),
});

export const refundCommand = defineCommand({
  name: 'refund',
  label: 'Refund',
  description: 'Sends money back to who paid, all of it or a part.',
  on: payment,
  permission: managePayments,
  consequential: true,
  input: {
    amount: money({ label: 'Amount', min: '0', help: 'Empty: all that is left.' }),
    reason: text({ label: 'Reason', required: true, max: 300 }),
  },
  allowed: (row) => {
    if (row.disputeState === 'open')
      return 'The payer disputes it with their bank. Answer that at the provider, or the money goes back twice.';
    const left = decimal(row.captured?.amount ?? '0').minus(decimal(row.refunded?.amount ?? '0'));
    return left.gt(0) ? true : 'Nothing was paid that could be sent back.';
  },
  run: async (ctx, row, input) => ({
    refund: (await refundPayment(ctx, { paymentId: row.id, ...given(input.amount), reason: input.reason ?? '' })).refundId,
  }),
});

export const receiveCommand = defineCommand({
  name: 'receive',
  label: 'Money arrived',
  description: 'Says by hand what arrived, such as a transfer that no bank statement brought.',
  on: payment,
  permission: managePayments,
  input: {
    amount: money({ label: 'Amount', min: '0', help: 'Empty: all that is owed.' }),
    receivedOn: date({ label: 'Received on', help: 'Empty: today.' }),
    note: longText({ label: 'Note', max: 300 }),
  },
  allowed: (row) => {
    if (isOnline(row)) return 'What arrives for this payment is said by its provider.';
    return ['pending', 'authorised', 'partly-captured', 'voided', 'expired'].includes(row.state) ? true : 'It is paid.';
  },
  run: async (ctx, row, input) => {
    const owed = decimal(row.amount.amount)
      .minus(decimal(row.captured?.amount ?? '0'))
      .minus(decimal(row.released?.amount ?? '0'));
    await settleManually(ctx, {
      paymentId: row.id,
      amount: input.amount ?? { amount: owed.toFixed(), currency: row.amount.currency },
      receivedOn: input.receivedOn ?? ctx.scope.today,
      ...(input.note ? { note: input.note } : {}),
    });
  },
});

/** For who does not want to wait for the next look by itself. */
export const checkCommand = defineCommand({
  name: 'check',
  label: 'Ask the provider',
  description: 'Looks how it stands at the provider, and clears up what may or may not have been done.',
  on: payment,
  permission: managePayments,
  allowed: (row) => {
    if (!isOnline(row)) return 'There is no provider to ask.';
    return row.state === 'created' ? 'Nobody has begun to pay yet.' : true;
  },
  run: async (ctx, row) => {
    const { rows } = await sql<{ id: string }>`
      select id from payment_operation where payment_id = ${row.id}::uuid and kind <> 'start' and state in ('waiting', 'running', 'maybe') order by id limit 1`.execute(
      ctx.db,
    );
    if (rows[0]) askToOperate(ctx, rows[0].id);
    ctx.enqueue('payments.look', { payment: row.id }, { key: `payment look ${row.id}` });
  },
});

export const paidOutCommand = defineCommand({
  name: 'paid-out',
  label: 'Was paid out',
  description: 'Says that the money was sent back by hand, such as by a transfer or out of the petty cash.',
  on: refund,
  permission: managePayments,
  bulk: true,
  allowed: (row) => (row.state === 'waiting' ? true : 'It is not waiting to be paid out.'),
  run: async (ctx, row) => void (await refundPaidOut(ctx, row.id)),
});

export const paymentCommands = [captureCommand, releaseCommand, refundCommand, receiveCommand, checkCommand, paidOutCommand];
