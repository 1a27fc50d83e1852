import { phoneText } from '../../fields/phone/phone-text.ts';
import { formatMoney } from '../../kernel/money/format-money.ts';
import type { Money } from '../../kernel/money/money.ts';
import { formatDate } from '../../kernel/time/format-time.ts';
import type { BusinessDocument, DocumentCompany, DocumentLine, DocumentSection } from './business-types.ts';
import type { PdfBlock, PdfColumn, PdfDefinition, PdfLetterhead, PdfRow } from './definition.ts';
import { documentWords, fill, type DocumentWords } from './words.ts';

/** How one document writes: its words, its amounts, its dates. */
interface Writer {
  readonly words: DocumentWords;
  readonly showsTax: boolean;
  amount(value: Money): string;
  number(text: string): string;
  date(text: string): string;
}

/**
 * A quote, confirmation, invoice or credit note as a PDF definition: letterhead, address and facts, lines by section, totals with taxes by
 * rate, notes. It adds nothing up: amounts are shown as they were computed.
 */
export function businessDocument(input: BusinessDocument): PdfDefinition {
  const writer = writerFor(input);
  return {
    title: `${input.title} ${input.number}`,
    language: input.language,
    author: input.company.name,
    createdAt: input.createdAt,
    ...(input.paper ? { paper: input.paper } : {}),
    letterhead: letterheadOf(input.company, input.language),
    blocks: [...head(input, writer), ...body(input, writer), totals(input, writer), ...foot(input)],
    ...(input.attachments ? { attachments: input.attachments } : {}),
    pageLabel: pageLabelIn(input.language),
  };
}

/** What stands above and below each page of a document of the company. */
export function letterheadOf(company: DocumentCompany, language: string): PdfLetterhead {
  return { name: company.name, logo: company.logo, footer: footerOf(company, documentWords(language)) };
}

/** "Page 1 of 2" in the language of the document. */
export function pageLabelIn(language: string): (page: number, pages: number) => string {
  const words = documentWords(language);
  return (page, pages) => fill(words.page, { page, pages });
}

function writerFor(input: BusinessDocument): Writer {
  const locale = input.language;
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  return {
    words: documentWords(input.language),
    showsTax: input.sections.some((section) => section.lines.some((line) => line.taxRate != null)),
    amount: (value) => formatMoney(value, locale),
    number: (text) => digits.format(text as Intl.StringNumericLiteral),
    date: (text) => formatDate(text, locale),
  };
}

function head(input: BusinessDocument, writer: Writer): PdfBlock[] {
  const lines = [input.recipient.name, ...input.recipient.lines].filter((line) => line !== '');
  return [
    {
      kind: 'address',
      // Above the window of an envelope; who bought at a counter gets none.
      sender: lines.length === 0 ? '' : [input.company.name, ...input.company.address].join(' · '),
      lines,
      facts: input.facts.map(({ label, value, date }) => ({ label, value: value ?? (date ? writer.date(date) : '') })),
    },
    { kind: 'heading', level: 1, text: `${input.title} ${input.number}` },
    ...(input.intro ? [{ kind: 'text', text: input.intro } as const, gap(6)] : []),
  ];
}

function body(input: BusinessDocument, writer: Writer): PdfBlock[] {
  let position = 0;
  return input.sections.flatMap((section): PdfBlock[] => [
    ...(section.title ? [{ kind: 'heading', level: 2, text: section.title } as const] : []),
    ...(section.note ? [{ kind: 'text', text: section.note, tone: 'dimmed' } as const] : []),
    {
      kind: 'table',
      label: section.title ?? writer.words.lines,
      columns: columns(writer),
      rows: [...section.lines.map((line) => row(line, String((position += 1)), writer)), ...subtotal(section, writer)],
    },
    gap(8),
  ]);
}

function columns({ words, showsTax }: Writer): PdfColumn[] {
  return [
    { title: words.position, width: 30 },
    { title: words.description },
    { title: words.quantity, width: 72, align: 'right' },
    { title: words.unitPrice, width: 80, align: 'right' },
    ...(showsTax ? [{ title: words.tax, width: 44, align: 'right' } as const] : []),
    { title: words.amount, width: 84, align: 'right' },
  ];
}

function row(line: DocumentLine, position: string, writer: Writer): PdfRow {
  const { words } = writer;
  const under = [
    ...(line.isOptional ? [words.optional] : []),
    ...(line.detail ? [line.detail] : []),
    ...(line.discount ? [`${words.discount}: ${writer.amount(line.discount)}`] : []),
  ];
  return {
    cells: [
      position,
      [line.description, ...under].join('\n'),
      [writer.number(line.quantity), line.unit].filter(Boolean).join(' '),
      writer.amount(line.unitPrice),
      ...(writer.showsTax ? [line.taxRate == null ? '' : `${writer.number(line.taxRate)} %`] : []),
      writer.amount(line.amount),
    ],
  };
}

function subtotal(section: DocumentSection, writer: Writer): PdfRow[] {
  if (!section.subtotal) return [];
  const blanks = Array.from({ length: writer.showsTax ? 3 : 2 }, () => '');
  return [{ kind: 'sum', cells: ['', writer.words.subtotal, ...blanks, writer.amount(section.subtotal)] }];
}

function totals(input: BusinessDocument, writer: Writer): PdfBlock {
  const { words, amount, number } = writer;
  const isGross = input.display === 'gross';
  const taxes = input.taxes.map((tax) => ({
    label: fill(isGross ? words.taxIn : words.taxOn, { rate: number(tax.rate), net: amount(tax.net) }),
    value: amount(tax.tax),
  }));
  const gross = { label: words.total, value: amount(input.gross), isStrong: true };
  const net = { label: words.net, value: amount(input.net) };
  const of = ({ label, amount: value, isStrong }: { label: string; amount: Money; isStrong?: boolean }) => ({
    label,
    value: amount(value),
    ...(isStrong ? { isStrong } : {}),
  });
  return {
    kind: 'totals',
    label: words.totals,
    rows: [...(input.extras ?? []).map(of), ...(isGross ? [gross, net, ...taxes] : [net, ...taxes, gross]), ...(input.after ?? []).map(of)],
  };
}

const foot = (input: BusinessDocument): PdfBlock[] => [gap(14), ...input.notes.map((text) => ({ kind: 'text', text }) as const)];

const gap = (points: number): PdfBlock => ({ kind: 'gap', points });

function footerOf(company: DocumentCompany, words: DocumentWords): string[][] {
  const { bank } = company;
  const present = (lines: readonly (string | null | false)[]): string[] => lines.filter((line): line is string => !!line);
  return [
    present([company.name, ...company.address]),
    present([company.phone && phoneText(company.phone), company.email, company.website]),
    present([company.taxId !== null && `${words.taxId} ${company.taxId}`, company.registration]),
    bank ? present([bank.name ?? words.bank, `IBAN ${spacedIban(bank.iban)}`, bank.bic && `BIC ${bank.bic}`]) : [],
  ].filter((column) => column.length > 0);
}

/** In groups of four, as ISO 13616 prints an IBAN. */
export const spacedIban = (iban: string): string => iban.replaceAll(/\s/g, '').replaceAll(/(.{4})(?=.)/g, '$1 ');
