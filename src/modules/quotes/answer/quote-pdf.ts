import type { Address } from '../../../fields/address/field.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { listRecords } from '../../../kernel/list/list.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { contentKey, filesOf } from '../../../platform/files/index.ts';
import { businessDocument, renderPdf, type DocumentCompany, type DocumentLine, type DocumentSection } from '../../../platform/pdf/index.ts';
import { company } from '../../../platform/settings/records/company.ts';
import { languageOf } from '../mail/words.ts';
import { paperWords, type PaperWords } from '../mail/paper-words.ts';
import type { QuoteView, ViewLine, ViewSection } from './view-quote.ts';

/** The quote on paper: what the buyer's page shows, in the buyer's language. Bytes of an accessible PDF. */
export async function quotePdf(ctx: Ctx, view: QuoteView): Promise<Uint8Array> {
  const language = languageOf(view.language ?? ctx.services.company?.locale);
  const w = paperWords(language);
  const money = (amount: string) => ({ amount, currency: view.currency });
  return renderPdf(
    businessDocument({
      company: await documentCompany(ctx),
      recipient: {
        name: view.recipient.organization ?? view.recipient.name ?? '',
        lines: [
          ...(view.recipient.organization && view.recipient.name ? [view.recipient.name] : []),
          ...linesOf(view.recipient.address, language),
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
      intro: [view.subject, view.introduction].filter(Boolean).join('\n\n') || null,
      sections: view.sections.flatMap((section) => documentSections(section, view, w)),
      display: view.display,
      net: money(view.net),
      taxes: view.taxes.map((tax) => ({ code: tax.code, rate: tax.rate, net: money(tax.net), tax: money(tax.tax) })),
      gross: money(view.gross),
      ...(view.delivery ? { extras: [{ label: view.delivery.label, amount: money(view.delivery.amount) }] } : {}),
      notes: [...(view.terms ? [view.terms] : []), ...(view.closed ? [w.closed[view.closed]] : [])],
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

async function documentCompany(ctx: Ctx): Promise<DocumentCompany> {
  const page = await listRecords({ ...ctx, actor: systemActor }, ctx.registry.record(company.key), { size: 1 });
  const row = page.data[0] as unknown as RowOf<typeof company> | undefined;
  return {
    name: row?.legalName ?? row?.name ?? 'Entente',
    address: linesOf(row?.addresses?.[0]?.value ?? null, languageOf(row?.locale)),
    logo: row?.logo ? await logoOf(ctx, row.logo.id) : null,
    taxId: row?.taxId ?? null,
    registration: null,
    email: row?.email ?? null,
    phone: row?.phone ?? null,
    website: row?.website ?? null,
    bank: null,
  };
}

async function logoOf(ctx: Ctx, id: string): Promise<Uint8Array | null> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from file where id = ${id}::uuid and deleted_at is null`.execute(ctx.db);
  const key = rows[0] && contentKey(rows[0].sha256);
  const { store } = filesOf(ctx);
  return key && (await store.has(key)) ? store.bytes(key) : null;
}

function linesOf(address: Address | null, language: 'en' | 'de'): readonly string[] {
  if (!address) return [];
  const country = address.country ? new Intl.DisplayNames([language], { type: 'region' }).of(address.country) : undefined;
  return [
    address.street,
    address.street2,
    address.poBox,
    [address.postalCode, address.city].filter(Boolean).join(' '),
    address.region,
    country,
  ].filter((line): line is string => Boolean(line));
}
