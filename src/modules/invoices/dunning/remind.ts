import { readerLocale } from '../../../kernel/company.ts';
import { createRecord, readRecord, updateRecord } from '../../../kernel/command/store.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { formatMoney } from '../../../kernel/money/format-money.ts';
import { money } from '../../../kernel/money/money.ts';
import { parseDate } from '../../../kernel/time/dates.ts';
import { formatDate } from '../../../kernel/time/format-time.ts';
import { queueMail } from '../../../platform/notify/index.ts';
import { invoiceEvents } from '../events.ts';
import { fillWords } from '../paper/fill-words.ts';
import { invoiceMail } from '../paper/invoice-mail.ts';
import { mailPrefix, orderLinkOf } from '../paper/mail-invoice.ts';
import { invoice } from '../records/invoice.ts';
import { legalEntity } from '../records/legal-entity.ts';
import { reminder } from '../records/reminder.ts';
import { nextReminder } from '../rules/next-reminder.ts';
import { invoiceWords } from '../rules/words.ts';
import type { InvoiceRow } from '../settle/write-entry.ts';

/**
 * Sends the reminder that is due for an invoice, if one is: looked at again under its lock, so that each level goes out once. `isAsked`: a
 * person wants the next level now, whatever the calendar says.
 * @returns the level that was sent, or null
 */
export async function remind(given: Ctx, invoiceId: string, isAsked = false): Promise<number | null> {
  const ctx: Ctx = { ...given, actor: { ...systemActor, userId: given.actor.userId } };
  const row = await readRecord(ctx, invoice, invoiceId, { lock: true });
  const entity = await readRecord(ctx, legalEntity, row.legalEntity.id);
  const { today } = ctx.scope;
  const level = nextReminder({
    isAsked,
    isOverdue: row.state === 'overdue',
    isStopped: !isAsked && (row.isReminderStopped || !entity.isDunning),
    sent: row.reminderLevel,
    dueOn: row.dueOn,
    remindedOn: row.remindedOn,
    today,
    after: entity.reminderAfter,
    every: entity.reminderEvery,
  });
  if (level === null || row.balance === null) return null;
  const payBy = parseDate(today).add({ days: 7 }).toString();
  await createRecord(ctx, reminder, {
    invoice: invoiceId,
    level: String(level) as '1',
    sentOn: today,
    payBy,
    open: { amount: row.balance.amount, currency: row.currency },
    email: row.email,
  });
  await updateRecord(ctx, invoice, invoiceId, { reminderLevel: level, remindedOn: today });
  if (row.email !== null) await queueMail(given, reminderMail(given, row, level, payBy));
  given.emit({
    type: invoiceEvents.reminded,
    recordType: invoice.key,
    recordId: invoiceId,
    data: { number: row.number, level, amount: row.balance.amount, currency: row.currency },
  });
  return level;
}

function reminderMail(ctx: Ctx, row: InvoiceRow, level: number, payBy: string) {
  const language = readerLocale(ctx, row.language);
  const words = invoiceWords(language);
  const values = {
    number: row.number ?? '',
    date: formatDate(row.issuedOn ?? ctx.scope.today, language),
    due: formatDate(row.dueOn ?? ctx.scope.today, language),
    open: formatMoney(money(row.balance?.amount ?? '0', row.currency), language),
    payBy: formatDate(payBy, language),
    seller: row.seller?.name ?? '',
  };
  const subject = [words.reminder1, words.reminder2, words.reminder3][level - 1] ?? words.reminder3;
  const text = [words.reminderText1, words.reminderText2, words.reminderText3][level - 1] ?? words.reminderText3;
  return {
    to: row.email ?? '',
    ...invoiceMail({
      row,
      language,
      subject: fillWords(subject, values),
      text: fillWords(text, values),
      payBy,
      url: orderLinkOf(ctx, row),
    }),
    key: `${mailPrefix}${row.id} reminder ${level}`,
  };
}
