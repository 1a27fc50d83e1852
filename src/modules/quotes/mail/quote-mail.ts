import type { Ctx } from '../../../kernel/context.ts';
import { formatMoney } from '../../../kernel/money/format-money.ts';
import { formatDate } from '../../../kernel/time/format-time.ts';
import { sql } from '../../../kernel/db/sql.ts';
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
export async function quoteMail(
  ctx: Ctx,
  kind: QuoteMailKind,
  quote: QuoteRow,
  facts: QuoteMailFacts,
): Promise<{ readonly subject: string; readonly text: string; readonly html: string }> {
  const language = languageOf(quote.language ?? ctx.services.company?.locale);
  const w = quoteWords(language);
  const number = quote.number ?? '';
  const company = ctx.services.companyProfile?.().name ?? 'Entente';
  const before = quote.replaces?.title ?? null;
  const day = quote.validUntil ? formatDate(quote.validUntil, language, 'long') : '';
  const first = {
    sent: before ? w.revised(number, before) : w.sent(number),
    reminder: w.reminder(number, day),
    accepted: w.accepted(number, facts.orderNumber ?? ''),
    reply: w.reply(facts.by ?? '', number),
  }[kind];
  const figures = [
    ...(quote.gross ? [`${w.total}: ${formatMoney({ amount: quote.gross.amount, currency: quote.gross.currency }, language)}`] : []),
    ...(kind === 'accepted' || !day ? [] : [`${w.validUntil}: ${day}`]),
  ];
  const links = [`${w.open}: ${facts.url}`, `${w.pdf}: ${facts.url}/pdf`];
  const paragraphs = [
    w.hello(await nameOf(ctx, quote.person?.id ?? null)),
    first,
    ...(facts.message ? [facts.message] : []),
    figures.join('\n'),
    links.join('\n'),
    w.personal,
    company,
  ].filter(Boolean);
  return {
    subject: w.subjects[kind === 'sent' && before ? 'revised' : kind](number, company),
    text: `${paragraphs.join('\n\n')}\n`,
    html: asHtml(language, paragraphs, facts.url, { open: w.open, pdf: w.pdf }),
  };
}

async function nameOf(ctx: Ctx, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const { rows } = await sql<{ name: string }>`select name from person where id = ${personId}::uuid`.execute(ctx.db);
  return rows[0]?.name ?? null;
}

function asHtml(language: string, paragraphs: readonly string[], url: string, w: { readonly open: string; readonly pdf: string }): string {
  const body = paragraphs
    .filter((p) => !p.startsWith(`${w.open}: `))
    .map((p) => `<p style="white-space:pre-line">${escaped(p)}</p>`)
    .toSpliced(-2, 0, `<p><a href="${escaped(url)}">${escaped(w.open)}</a> · <a href="${escaped(url)}/pdf">${escaped(w.pdf)}</a></p>`)
    .join('\n');
  return `<!doctype html><html lang="${language}"><body style="font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:15px;line-height:1.5">${body}</body></html>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
