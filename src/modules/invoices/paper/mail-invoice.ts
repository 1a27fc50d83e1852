import { readerLocale } from '../../../kernel/company.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { formatMoney } from '../../../kernel/money/format-money.ts';
import { money } from '../../../kernel/money/money.ts';
import { formatDate } from '../../../kernel/time/format-time.ts';
import { contentKey, filesOf } from '../../../platform/files/index.ts';
import { queueMail, type MailCheck } from '../../../platform/notify/index.ts';
import { orderLink } from '../../orders/index.ts';
import { invoice } from '../records/invoice.ts';
import { invoiceWords } from '../rules/words.ts';
import type { InvoiceRow } from '../settle/write-entry.ts';
import { fillWords } from './fill-words.ts';
import { howToPay } from './invoice-document.ts';
import { invoiceMail } from './invoice-mail.ts';

/** Takes the mail with the document to the buyer. `again` is a further sending, asked for by hand. */
export async function mailInvoice(ctx: Ctx, row: InvoiceRow, again?: string): Promise<void> {
  if (row.email === null || row.gross === null) return;
  const language = readerLocale(ctx, row.language);
  const words = invoiceWords(language);
  const isCredit = row.kind === 'credit-note';
  const values = {
    number: row.number ?? '',
    date: formatDate(row.issuedOn ?? ctx.scope.today, language),
    amount: formatMoney(money(row.gross.amount, row.currency), language),
    order: row.orderNumber ? fillWords(words.forOrder, { order: row.orderNumber }) : '',
    pay: howToPay(row, language),
    seller: row.seller?.name ?? '',
  };
  await queueMail(ctx, {
    to: row.email,
    ...invoiceMail({
      row,
      language,
      subject: fillWords(isCredit ? words.mailCredit : words.mailInvoice, values),
      text: fillWords(isCredit ? words.mailCreditText : words.mailInvoiceText, values),
      payBy: row.dueOn,
      url: orderLinkOf(ctx, row),
    }),
    key: `${mailPrefix}${row.id}${again ? ` ${again}` : ''}`,
  });
  await updateRecord(ctx, invoice, row.id, { mailedAt: ctx.now });
}

/** Where the buyer sees what is invoiced. */
export const orderLinkOf = (ctx: Ctx, row: InvoiceRow): string | null =>
  row.order && row.orderNumber && ctx.services.orders ? orderLink(ctx, { id: row.order.id, number: row.orderNumber }) : null;

/** Keys of mails that carry an invoice: `invoice <id> ...`. */
export const mailPrefix = 'invoice ';

/** Puts the document into the mail at the moment of sending, from where files are kept: as it was issued, for reminders too. */
export const invoiceMailCheck: MailCheck = {
  prefix: mailPrefix,
  look: async (ctx, { key }) => {
    const id = key.slice(mailPrefix.length).split(' ')[0] ?? '';
    const { rows } = await sql<{ name: string; sha256: string }>`
      select f.name, f.sha256 from invoice i join file f on f.id = i.file_id where i.id = ${id}::uuid`.execute(ctx.db);
    const [found] = rows;
    if (!found) return { withhold: 'The document of this invoice is not there.' };
    const content = await filesOf(ctx).store.bytes(contentKey(found.sha256));
    return { attachments: [{ filename: found.name, contentType: 'application/pdf', content }] };
  },
};
