import { escapeHtml } from '../../../kernel/http/escape-html.ts';

export interface MailPage {
  /** BCP 47 code of the words in it. */
  readonly language: string;
  /** Who writes; stands above everything. */
  readonly sender: string;
  readonly subject: string;
  /** HTML: what comes from people has gone through `escapeHtml`. */
  readonly body: string;
}

/** Colours in the dark; mail programs without style sheets show the light ones, which are in each element. */
const dark = `@media (prefers-color-scheme: dark) {
  body { background: #16181d !important; color: #e6e8ec !important; }
  .card { background: #1f2229 !important; }
  .card td, .item { border-color: #4a505c !important; }
  .dim { color: #a3abb8 !important; }
  a { color: #8ab4ff !important; }
  a.button { background: #8ab4ff !important; color: #10131a !important; }
}`;

/** The one look of mails to people outside: a card under the name of the sender, with styles that any mail program keeps. */
export function mailPage({ language, sender, subject, body }: MailPage): string {
  return `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title><style>:root { color-scheme: light dark; } ${dark}</style></head>
<body style="margin:0;background:#f6f7f9;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#1c1f23;font-size:15px;line-height:1.5">
<div style="max-width:560px;margin:0 auto;padding:24px 16px"><div class="card" style="background:#fff;border-radius:10px;padding:24px">
<p class="dim" style="margin:0 0 16px;color:#555">${escapeHtml(sender)}</p><h1 style="font-size:20px;margin:0 0 16px">${escapeHtml(subject)}</h1>
${body}
</div></div></body></html>`;
}

/** Paragraphs of plain text; line breaks within one stay. */
export const mailParagraphs = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<p style="margin:0 0 16px;white-space:pre-line">${escapeHtml(text)}</p>`).join('\n');

export interface MailFact {
  readonly label: string;
  readonly value: string;
  readonly isStrong?: boolean;
  /** Where the value leads to. */
  readonly url?: string;
}

/** Names and values under each other, such as whom to pay and how much. */
export function mailFacts(facts: readonly MailFact[]): string {
  const cell = 'padding:6px 0;border-bottom:1px solid #e3e6ea;vertical-align:top;overflow-wrap:anywhere';
  const shown = ({ value, url }: MailFact): string => (url ? `<a href="${escapeHtml(url)}">${escapeHtml(value)}</a>` : escapeHtml(value));
  const rows = facts.map(
    (fact) =>
      `<tr><td class="dim" style="${cell};color:#555;padding-right:16px;white-space:nowrap">${escapeHtml(fact.label)}</td><td style="${cell}${fact.isStrong ? ';font-weight:700' : ''}">${shown(fact)}</td></tr>`,
  );
  return rows.length === 0
    ? ''
    : `<table role="presentation" style="width:100%;border-collapse:collapse;margin:0 0 16px">${rows.join('')}</table>`;
}

/** What else a reader may want to do, in the small. */
export const mailSmallPrint = (text: string, link?: MailLink): string =>
  `<p class="dim" style="margin:8px 0;color:#555;font-size:13px">${escapeHtml(text)}${link ? ` <a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a>` : ''}</p>`;

export interface MailLink {
  readonly label: string;
  readonly url: string;
}

/** What the mail is opened for. */
export const mailButton = (label: string, url: string): string => mailButtons([{ label, url }]);

/** Several ways to answer it, beside each other. */
export const mailButtons = (links: readonly MailLink[]): string =>
  links.length === 0 ? '' : `<p style="margin:24px 0 16px">${links.map(button).join(' ')}</p>`;

const button = ({ label, url }: MailLink): string =>
  `<a class="button" href="${escapeHtml(url)}" style="background:#1c5d99;color:#fff;text-decoration:none;border-radius:6px;padding:10px 18px;margin:0 8px 0 0;display:inline-block">${escapeHtml(label)}</a>`;

/** What a mail says, for programs that show pages and for those that do not. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface LinkMail {
  readonly language: string;
  readonly sender: string;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly button: MailLink;
  /** What happens if nobody follows the link, or why it was sent. */
  readonly end?: string;
  /** How to get no more of these. */
  readonly stop?: MailLink;
}

/** A mail of a few paragraphs that is about one link, as text and as a page. */
export function linkMail({ button, end, lines, stop, ...head }: LinkMail): MailText {
  const links = [`${button.label}:\n${button.url}`, ...(end ? [end] : []), ...(stop ? [`${stop.label}:\n${stop.url}`] : []), head.sender];
  const small = end || stop ? [mailSmallPrint(end ?? '', stop)] : [];
  return {
    subject: head.subject,
    text: `${[...lines, ...links].join('\n\n')}\n`,
    html: mailPage({ ...head, body: [mailParagraphs(lines), mailButton(button.label, button.url), ...small].join('\n') }),
  };
}
