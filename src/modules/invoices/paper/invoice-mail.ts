import { formatMoney } from '../../../kernel/money/format-money.ts';
import { money } from '../../../kernel/money/money.ts';
import { formatDate } from '../../../kernel/time/format-time.ts';
import { mailButton, mailFacts, mailPage, mailParagraphs, type MailText } from '../../../platform/notify/index.ts';
import { spacedIban } from '../../../platform/pdf/index.ts';
import { invoiceWords } from '../rules/words.ts';
import type { InvoiceRow } from '../settle/write-entry.ts';

interface InvoiceMail {
  readonly row: InvoiceRow;
  readonly language: string;
  readonly subject: string;
  /** Paragraphs, the last of which is the greeting at the end. */
  readonly text: string;
  /** The day by which to pay; that on the invoice unless a reminder gives another. */
  readonly payBy: string | null;
  /** Page of the order; null where none was ordered. */
  readonly url: string | null;
}

/** A mail about an invoice as plain text and as a page, with what whoever pays has to type into their bank. */
export function invoiceMail({ row, language, subject, text, payBy, url }: InvoiceMail): MailText {
  const words = invoiceWords(language);
  const paragraphs = text.split('\n\n');
  const [before, end] = [paragraphs.slice(0, -1), paragraphs.slice(-1)];
  const facts = payerFacts(row, language, payBy);
  const list = facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
  return {
    subject,
    text: [...before, list, url ? `${words.seeOrder}: ${url}` : '', ...end].filter(Boolean).join('\n\n'),
    html: mailPage({
      // That of the words.
      language: language.split('-')[0] === 'de' ? 'de' : 'en',
      sender: row.seller?.name ?? '',
      subject,
      body: [mailParagraphs(before), mailFacts(facts), url ? mailButton(words.seeOrder, url) : '', mailParagraphs(end)].join('\n'),
    }),
  };
}

function payerFacts(row: InvoiceRow, language: string, payBy: string | null) {
  const words = invoiceWords(language);
  const open = row.balance ?? row.gross;
  if (row.kind === 'credit-note' || open === null || Number(open.amount) <= 0) return [];
  const { name, iban, bic, bankName } = { name: '', iban: null, bic: null, bankName: null, ...row.seller };
  const account = [
    { label: words.payee, value: name },
    { label: 'IBAN', value: iban && spacedIban(iban) },
    { label: 'BIC', value: bic },
    { label: words.bank, value: bankName },
  ];
  return [
    { label: words.open, value: formatMoney(money(open.amount, row.currency), language), isStrong: true },
    { label: words.dueOn, value: payBy && formatDate(payBy, language) },
    ...(iban ? account : []),
    { label: words.reference, value: row.number },
  ].flatMap((fact) => (fact.value ? [{ ...fact, value: fact.value }] : []));
}
