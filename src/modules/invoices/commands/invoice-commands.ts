import { systemActor } from '../../../kernel/access/actor.ts';
import { boolean, date, json, longText, money, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { giveGoodwill, lockOrder } from '../../orders/index.ts';
import { remind } from '../dunning/remind.ts';
import { invoiceEvents } from '../events.ts';
import { issueCreditNote } from '../issue/issue-credit-note.ts';
import { mailInvoice } from '../paper/mail-invoice.ts';
import { manageInvoices } from '../policies/permissions.ts';
import { invoice } from '../records/invoice.ts';
import { receiveForInvoice } from '../settle/receive.ts';
import { writeEntry, type InvoiceRow } from '../settle/write-entry.ts';
import { bookLoss, lostOf } from '../settle/write-off.ts';

const isOpen = (row: InvoiceRow): true | string => {
  if (row.number === null) return 'It is not issued yet.';
  if (row.kind !== 'invoice') return 'This is a credit note.';
  return ['issued', 'part-paid', 'overdue'].includes(row.state) ? true : 'Nothing is open.';
};

const recordPayment = defineCommand({
  name: 'record-payment',
  label: 'Record payment',
  description: 'Money that arrived outside the providers: a bank transfer, a cheque, cash. It may also come for what was written off.',
  on: invoice,
  permission: manageInvoices,
  input: {
    amount: money({ label: 'Amount', required: true, min: '0' }),
    receivedOn: date({ label: 'Received on', required: true }),
    note: text({ label: 'Note', max: 200 }),
  },
  emits: [invoiceEvents.settled],
  allowed: (row) => row.state === 'written-off' || isOpen(row),
  run: async (ctx, row, { amount, receivedOn, note }) => {
    if (!amount || amount.currency !== row.currency)
      throw invalid([{ pointer: '/amount', code: 'currency', message: `must be in ${row.currency}` }]);
    const paid = decimal(amount.amount);
    if (paid.lte(0)) throw invalid([{ pointer: '/amount', code: 'min', message: 'must be more than nothing' }]);
    const most = decimal(row.balance?.amount ?? '0')
      .plus(await lostOf(ctx, row.id))
      .toFixed();
    if (paid.gt(decimal(most))) throw invalid([{ pointer: '/amount', code: 'max', message: `is more than the ${most} that are open` }]);
    await receiveForInvoice(ctx, row, { amount: paid.toFixed(), receivedOn: receivedOn ?? ctx.scope.today, note: note ?? null });
  },
});

const creditCommand = defineCommand({
  name: 'credit',
  label: 'Issue credit note',
  description:
    'Corrects the invoice: all that is left of it, some units of its lines, or an amount, which the buyer need not pay for the order either.',
  on: invoice,
  permission: manageInvoices,
  consequential: true,
  input: {
    reason: text({ label: 'Reason', required: true, max: 300, help: 'The buyer reads it.' }),
    amount: money({
      label: 'Amount including tax',
      min: '0',
      help: 'Empty: all that is left, or the lines that are named. What was paid of it goes back.',
    }),
    lines: json<readonly { readonly invoiceLineId: string; readonly quantity: string }[]>()({ label: 'Lines' }),
  },
  emits: [invoiceEvents.creditNoteIssued],
  allowed: (row) => {
    if (row.number === null) return 'It is not issued yet.';
    if (row.kind !== 'invoice') return 'This is a credit note.';
    return row.state === 'written-off' ? 'It was written off.' : true;
  },
  run: async (ctx, row, { reason, amount, lines }) => {
    if (amount && amount.currency !== row.currency)
      throw invalid([{ pointer: '/amount', code: 'currency', message: `must be in ${row.currency}` }]);
    const units = unitsOf(lines);
    const issued = await issueCreditNote(ctx, {
      invoiceId: row.id,
      reason: reason ?? '',
      sourceKey: `credit by hand ${newId()}`,
      ...(amount ? { amount: decimal(amount.amount).toFixed() } : units ? { lines: units } : {}),
    });
    if (!issued) throw notAllowed('Nothing is left to credit.');
    if (amount && row.order) await takeOffOrder(ctx, row.order.id, decimal(amount.amount).toFixed(), reason ?? '');
    // The invoice is locked already: what is open of it is lowered at once.
    if (row.balance && decimal(row.balance.amount).gt(0)) await offsetAtOnce(ctx, row, issued.invoiceId);
    return issued;
  },
});

/**
 * An amount is goodwill, so the order is worth less by it. Units and whole invoices are only taken off paper: what the order still wants and keeps
 * of them can be invoiced anew.
 */
async function takeOffOrder(given: Ctx, orderId: string, amount: string, reason: string): Promise<void> {
  const ctx: Ctx = { ...given, actor: { ...systemActor, userId: given.actor.userId } };
  await lockOrder(ctx, orderId);
  await giveGoodwill(ctx, orderId, amount, reason);
}

function unitsOf(lines: unknown): { invoiceLineId: string; quantity: string }[] | null {
  if (lines === null || lines === undefined) return null;
  const wrong = invalid([{ pointer: '/lines', code: 'type', message: 'must be a list of { invoiceLineId, quantity }' }]);
  if (!Array.isArray(lines)) throw wrong;
  return lines.map((line: unknown) => {
    const { invoiceLineId, quantity } = (line ?? {}) as { invoiceLineId?: unknown; quantity?: unknown };
    if (typeof invoiceLineId !== 'string' || !/^\d{1,9}(\.\d{1,3})?$/.test(String(quantity))) throw wrong;
    return { invoiceLineId, quantity: String(quantity) };
  });
}

async function offsetAtOnce(ctx: Ctx, row: InvoiceRow, creditNoteId: string): Promise<void> {
  const { rows } = await sql<{
    gross: string;
  }>`select trim_scale(gross)::text as gross from invoice where id = ${creditNoteId}::uuid`.execute(ctx.db);
  const amount = Decimal.min(decimal(rows[0]?.gross ?? '0'), decimal(row.balance?.amount ?? '0'));
  if (amount.lte(0)) return;
  const entry = { kind: 'credit', amount: amount.toFixed(), happenedOn: ctx.scope.today, creditNoteId } as const;
  await writeEntry(ctx, { ...entry, invoiceId: row.id });
  await writeEntry(ctx, { ...entry, invoiceId: creditNoteId });
}

const writeOff = defineCommand({
  name: 'write-off',
  label: 'Write off',
  description: 'Gives up what is open, of the invoice and of its order. It stays in the books as a loss.',
  on: invoice,
  permission: manageInvoices,
  consequential: true,
  input: { reason: text({ label: 'Reason', required: true, max: 300 }) },
  emits: [invoiceEvents.writtenOff],
  allowed: isOpen,
  run: async (ctx, row, { reason }) => {
    const amount = row.balance?.amount ?? '0';
    await bookLoss(ctx, { invoiceId: row.id, orderId: row.order?.id ?? null, amount, note: reason ?? null });
    ctx.emit({
      type: invoiceEvents.writtenOff,
      recordType: invoice.key,
      recordId: row.id,
      data: { number: row.number, amount, currency: row.currency },
    });
  },
});

const takeBackWriteOff = defineCommand({
  name: 'take-back-write-off',
  label: 'Take back the write-off',
  description: 'Asks again for what was given up, of the invoice and of its order.',
  on: invoice,
  permission: manageInvoices,
  consequential: true,
  input: { reason: text({ label: 'Reason', required: true, max: 300 }) },
  emits: [invoiceEvents.reopened],
  allowed: (row) => (row.state === 'written-off' ? true : 'It was not written off.'),
  run: async (ctx, row, { reason }) => {
    const amount = (await lostOf(ctx, row.id)).neg().toFixed();
    await bookLoss(ctx, { invoiceId: row.id, orderId: row.order?.id ?? null, amount, note: reason ?? null });
  },
});

const remindCommand = defineCommand({
  name: 'remind',
  label: 'Send reminder',
  description: 'Sends the next level now, with the invoice.',
  on: invoice,
  bulk: true,
  permission: manageInvoices,
  emits: [invoiceEvents.reminded],
  allowed: (row) => {
    if (row.state !== 'overdue') return 'It is not overdue.';
    if (row.email === null) return 'There is no address to send it to.';
    return row.reminderLevel >= 3 ? 'All three reminders were sent.' : true;
  },
  run: async (ctx, row) => ({ level: await remind(ctx, row.id, true) }),
});

const stopReminders = defineCommand({
  name: 'stop-reminders',
  label: 'Stop or resume reminders',
  description: 'While stopped no reminder goes out by itself.',
  on: invoice,
  bulk: true,
  permission: manageInvoices,
  input: { isStopped: boolean({ label: 'No reminders', required: true, default: true }) },
  allowed: isOpen,
  run: async (ctx, row, { isStopped }) => void (await updateRecord(ctx, invoice, row.id, { isReminderStopped: isStopped ?? true })),
});

const sendAgain = defineCommand({
  name: 'send',
  label: 'Send by mail',
  description: 'Sends the document to the buyer once more.',
  on: invoice,
  permission: manageInvoices,
  input: { remark: longText({ label: 'Remark', max: 500, help: 'For your records; it is not sent.' }) },
  allowed: (row) =>
    row.email === null ? 'There is no address to send it to.' : row.file === null ? 'The document is not drawn yet.' : true,
  run: (ctx, row) => mailInvoice(ctx, row, newId()),
});

export const invoiceCommands: readonly Command[] = [
  recordPayment,
  creditCommand,
  writeOff,
  takeBackWriteOff,
  remindCommand,
  stopReminders,
  sendAgain,
];
