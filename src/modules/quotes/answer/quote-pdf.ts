import { readerLocale } from '../../../kernel/company.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { businessDocument, renderPdf, type DocumentLine, type DocumentSection } from '../../../platform/pdf/index.ts';
import { addressLines, documentCompany, legalNotes } from '../../invoices/index.ts';
import { languageOf } from '../mail/words.ts';
import { paperWords, type PaperWords } from '../mail/paper-words.ts';
import type { QuoteView, ViewLine, ViewSection } from './view-quote.ts';

/** The quote on paper: what the buyer's page shows, in the buyer's language. Bytes of an accessible PDF. */
export async function quotePdf(ctx: Ctx, view: QuoteView): Promise<Uint8Array> {
  const language = readerLocale(ctx, view.language);
  const w = paperWords(languageOf(language));
  const company = await documentCompany(ctx, language);
  const money = (amount: string) => ({ amount, currency: view.currency });
  return renderPdf(
    businessDocument({
      company,
      recipient: {
        name: view.recipient.organization ?? view.recipient.name ?? '',
        lines: [
          ...(view.recipient.organization && view.recipient.name ? [view.recipient.name] : []),
          ...addressLines(view.recipient.address && { ...view.recipient.address }, null, language),
        ],
      },
      title: w.quote,
      number: view.number,
      createdAt: view.sentAt ?? ctx.now,
      facts: [
        { label: w.date, date: (view.sentAt ?? ctx.now).slice(0, 10) },
        ...(view.validUntil ? [{ label: w.validUntil, date: view.validUntil }] : []),
        ...(view.contact ? [{ label: w.contact, value: view.contact.name }] : []),
      ],
      // What it is not, or is no more, stands above what it says.
      intro: [view.closed && w.closed[view.closed], view.subject, view.introduction].filter(Boolean).join('\n\n') || null,
      sections: view.sections.flatMap((section) => documentSections(section, view, w)),
      display: view.display,
      net: money(view.net),
      taxes: view.taxes.map((tax) => ({ code: tax.code, rate: tax.rate, net: money(tax.net), tax: money(tax.tax) })),
      gross: money(view.gross),
      ...(view.delivery ? { extras: [{ label: view.delivery.label, amount: money(view.delivery.amount) }] } : {}),
      notes: [
        ...legalNotes(
          language,
          view.taxes.map(({ code }) => code),
        ),
        ...(view.terms ? [view.terms] : []),
      ],
      language,
    }),
  );
}

/** Words between lines begin a part of their own, so that they stand where they were written. */
function documentSections(section: ViewSection, view: QuoteView, w: PaperWords): readonly DocumentSection[] {
  const parts: { note: string | null; lines: DocumentLine[] }[] = [{ note: noteOf(section, w), lines: [] }];
  for (const line of section.lines) {
    if (line.kind === 'text') parts.push({ note: [line.description, line.details].filter(Boolean).join('\n'), lines: [] });
    else parts.at(-1)?.lines.push(documentLine(line, view));
  }
  return parts
    .filter((part, index) => part.lines.length > 0 || part.note !== null || (index === 0 && section.title !== null))
    .map((part, index) => ({ title: index === 0 ? section.title : null, note: part.note, lines: part.lines }));
}

const noteOf = (section: ViewSection, w: PaperWords): string | null =>
  [section.text, section.selection === 'one' ? w.chooseOne : null].filter(Boolean).join('\n') || null;

function documentLine(line: ViewLine, view: QuoteView): DocumentLine {
  const money = (amount: string | null) => ({ amount: amount ?? '0', currency: view.currency });
  return {
    description: line.description,
    detail: line.details,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: money(line.unitPrice),
    discount: line.discount ? money(line.discount) : null,
    taxRate: line.taxRate,
    amount: money(line.amount),
    isOptional: !line.isChosen,
  };
}
