import { readerLocale } from '../../../kernel/company.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { formatMoney } from '../../../kernel/money/format-money.ts';
import { negate, subtract } from '../../../kernel/money/arithmetic.ts';
import { isZeroMoney, money } from '../../../kernel/money/money.ts';
import { formatDate } from '../../../kernel/time/format-time.ts';
import {
  businessDocument,
  type DocumentLine,
  type DocumentTotal,
  type PdfAttachment,
  type PdfDefinition,
} from '../../../platform/pdf/index.ts';
import { invoice } from '../records/invoice.ts';
import type { InvoiceRow } from '../settle/write-entry.ts';
import { invoiceWords, legalNotes } from '../rules/words.ts';
import { addressLines } from './address-lines.ts';
import { documentCompany } from './document-company.ts';
import { fillWords } from './fill-words.ts';

/** The document of an issued invoice or credit note, in the language of the buyer. */
export async function invoiceDocument(ctx: Ctx, row: InvoiceRow, attachments: readonly PdfAttachment[] = []): Promise<PdfDefinition> {
  const language = readerLocale(ctx, row.language);
  const words = invoiceWords(language);
  const isCredit = row.kind === 'credit-note';
  const seller = row.seller ?? undefined;
  const corrected = row.corrects ? await readRecord(ctx, invoice, row.corrects.id) : null;
  const inCurrency = (amount: string) => money(amount, row.currency);
  const fact = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  const day = (label: string, date: string | null) => (date ? [{ label, date }] : []);
  return businessDocument({
    company: await documentCompany(ctx, language, seller),
    recipient: {
      name: row.recipientName ?? '',
      lines: [
        ...(row.recipientContact ? [row.recipientContact] : []),
        ...addressLines(row.recipientAddress ? { ...row.recipientAddress } : null, seller?.address?.['country'] ?? null, language),
      ],
    },
    title: isCredit ? words.creditNote : words.invoice,
    number: row.number ?? '',
    createdAt: row.issuedAt ?? ctx.now,
    facts: [
      ...day(words.date, row.issuedOn),
      ...day(words.suppliedOn, isCredit ? null : row.suppliedOn),
      ...day(words.dueOn, Number(row.balance?.amount ?? 1) > 0 ? row.dueOn : null),
      ...fact(words.corrects, corrected?.number),
      ...fact(words.order, row.orderNumber),
      ...fact(words.yourReference, row.purchaseOrderNumber),
      ...fact(words.buyerReference, row.buyerReference),
      ...fact(words.taxId, row.recipientTaxId),
    ],
    intro: corrected
      ? fillWords(words.creditIntro, {
          number: corrected.number ?? '',
          date: formatDate(corrected.issuedOn ?? ctx.scope.today, language),
          reason: row.reason ?? '',
        })
      : null,
    sections: [{ lines: await documentLines(ctx, row) }],
    display: row.display,
    net: inCurrency(row.net?.amount ?? '0'),
    gross: inCurrency(row.gross?.amount ?? '0'),
    taxes: (row.taxes ?? []).map((tax) => ({ code: tax.code, rate: tax.rate, net: inCurrency(tax.net), tax: inCurrency(tax.tax) })),
    after: paidSoFar(row, language),
    notes: [
      ...(isCredit ? [] : [howToPay(row, language)]),
      ...legalNotes(
        language,
        (row.taxes ?? []).map(({ code }) => code),
      ),
      ...(row.notes ? [row.notes] : []),
      // What is said to who is to pay says nothing to who gets money back.
      ...(seller?.footnote && !isCredit ? [seller.footnote] : []),
    ],
    language,
    attachments,
  });
}

/** The sentence on how and until when to pay what is open. */
export function howToPay(row: InvoiceRow, language: string): string {
  const words = invoiceWords(language);
  const open = row.balance ?? row.gross;
  if (!open || Number(open.amount) <= 0) return Number(row.gross?.amount ?? 0) > 0 ? words.settled : words.nothingToPay;
  const values = { amount: formatMoney(money(open.amount, open.currency), language), number: row.number ?? '' };
  if (!row.dueOn || row.dueOn <= (row.issuedOn ?? '')) return fillWords(words.payNow, values);
  return fillWords(words.payBy, { ...values, date: formatDate(row.dueOn, language) });
}

/** What lowered the total before the document was drawn, so that what is to be paid follows from what stands above it. */
function paidSoFar(row: InvoiceRow, language: string): DocumentTotal[] {
  const words = invoiceWords(language);
  if (row.kind === 'credit-note' || !row.gross || !row.paid || !row.balance) return [];
  const inCurrency = ({ amount }: { amount: string }) => money(amount, row.currency);
  const [paid, open] = [inCurrency(row.paid), inCurrency(row.balance)];
  const credited = subtract(subtract(inCurrency(row.gross), paid), open);
  const lowering = [
    { label: words.alreadyPaid, amount: negate(paid) },
    { label: words.credited, amount: negate(credited) },
  ].filter(({ amount }) => !isZeroMoney(amount));
  return lowering.length === 0 ? [] : [...lowering, { label: words.open, amount: open, isStrong: true }];
}

interface LineRow {
  readonly description: string;
  readonly detail: string | null;
  readonly quantity: string;
  readonly unit: string | null;
  readonly unitPrice: string;
  readonly discount: string;
  readonly net: string;
  readonly gross: string;
  readonly taxRate: string;
}

async function documentLines(ctx: Ctx, row: InvoiceRow): Promise<DocumentLine[]> {
  const { rows } = await sql<LineRow>`
    select description, detail, trim_scale(quantity)::text as quantity, unit, trim_scale(unit_price)::text as "unitPrice", trim_scale(coalesce(discount, 0))::text as discount,
      trim_scale(net)::text as net, trim_scale(gross)::text as gross, trim_scale(tax_percent)::text as "taxRate"
    from invoice_line where invoice_id = ${row.id}::uuid order by position`.execute(ctx.db);
  const units = ctx.registry.record('orders.orderLine').fields['unit'] as { options?: readonly { value: string; label: string }[] };
  const dictionary = await ctx.services.dictionaries?.(readerLocale(ctx, row.language).startsWith('de') ? 'de' : 'en');
  return rows.map((line) => {
    const unit = units.options?.find(({ value }) => value === line.unit)?.label ?? line.unit;
    return {
      description: line.description,
      detail: line.detail,
      quantity: line.quantity,
      // Of what is counted in pieces one says how many, and nothing else.
      unit: unit === null || line.unit === 'piece' ? null : (dictionary?.[unit] ?? unit).toLowerCase(),
      unitPrice: money(line.unitPrice, row.currency),
      discount: Number(line.discount) === 0 ? null : money(line.discount, row.currency),
      taxRate: line.taxRate,
      amount: money(row.display === 'gross' ? line.gross : line.net, row.currency),
    };
  });
}
