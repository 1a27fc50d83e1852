import { escapeHtml } from '../../../kernel/http/escape-html.ts';
import { readerLocale } from '../../../kernel/company.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { formatMoney } from '../../../kernel/money/format-money.ts';
import { formatDate } from '../../../kernel/time/format-time.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { mailButton, mailFacts, mailPage, mailParagraphs, type MailText } from '../../../platform/notify/index.ts';
import type { QuoteRow } from '../offer/read-offer.ts';
import { languageOf, quoteWords } from './words.ts';

export type QuoteMailKind = 'sent' | 'reminder' | 'accepted' | 'reply';

export interface QuoteMailFacts {
  readonly url: string;
  readonly message?: string | null;
  /** Of the order, for `accepted`. */
  readonly orderNumber?: string;
  /** Who answered, for `reply`. */
  readonly by?: string;
}

/** What a buyer reads about a quote, in their language: the figures, and the link under which they answer. */
export async function quoteMail(ctx: Ctx, kind: QuoteMailKind, quote: QuoteRow, facts: QuoteMailFacts): Promise<MailText> {
  const locale = readerLocale(ctx, quote.language);
  const language = languageOf(locale);
  const w = quoteWords(language);
  const number = quote.number ?? '';
  const company = ctx.services.companyProfile?.().name ?? 'Entente';
  const before = quote.replaces?.title ?? null;
  const day = quote.validUntil ? formatDate(quote.validUntil, locale, 'long') : '';
  const first = {
    sent: before ? w.revised(number, before) : w.sent(number),
    reminder: w.reminder(number, day),
    accepted: w.accepted(number, facts.orderNumber ?? ''),
    reply: w.reply(facts.by ?? '', number),
  }[kind];
  const figures = [
    ...(quote.gross
      ? [{ label: w.total, value: formatMoney({ amount: quote.gross.amount, currency: quote.gross.currency }, locale), isStrong: true }]
      : []),
    ...(kind === 'accepted' || !day ? [] : [{ label: w.validUntil, value: day }]),
  ];
  const opening = [w.hello(await nameOf(ctx, quote.person?.id ?? null)), first, ...(facts.message ? [facts.message] : [])];
  const list = figures.map(({ label, value }) => `${label}: ${value}`).join('\n');
  const links = `${w.open}: ${facts.url}\n${w.pdf}: ${facts.url}/pdf`;
  const subject = w.subjects[kind === 'sent' && before ? 'revised' : kind](number, company);
  const pdf = `<p style="margin:0 0 16px"><a href="${escapeHtml(facts.url)}/pdf">${escapeHtml(w.pdf)}</a></p>`;
  return {
    subject,
    text: `${[...opening, list, links, w.personal, company].filter(Boolean).join('\n\n')}\n`,
    html: mailPage({
      language,
      sender: company,
      subject,
      body: [mailParagraphs(opening), mailFacts(figures), mailButton(w.open, facts.url), pdf, mailParagraphs([w.personal])].join('\n'),
    }),
  };
}

async function nameOf(ctx: Ctx, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const { rows } = await sql<{ name: string }>`select name from person where id = ${personId}::uuid`.execute(ctx.db);
  return rows[0]?.name ?? null;
}
