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
  .card td { border-color: #4a505c !important; }
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

/** Names and values under each other, such as whom to pay and how much. */
export function mailFacts(facts: readonly { readonly label: string; readonly value: string; readonly isStrong?: boolean }[]): string {
  const cell = 'padding:6px 0;border-bottom:1px solid #e3e6ea;vertical-align:top';
  const rows = facts.map(
    ({ label, value, isStrong }) =>
      `<tr><td class="dim" style="${cell};color:#555;padding-right:16px">${escapeHtml(label)}</td><td style="${cell}${isStrong ? ';font-weight:700' : ''}">${escapeHtml(value)}</td></tr>`,
  );
  return rows.length === 0
    ? ''
    : `<table role="presentation" style="width:100%;border-collapse:collapse;margin:0 0 16px">${rows.join('')}</table>`;
}

/** What the mail is opened for. */
export const mailButton = (label: string, url: string): string =>
  `<p style="margin:24px 0"><a class="button" href="${escapeHtml(url)}" style="background:#1c5d99;color:#fff;text-decoration:none;border-radius:6px;padding:10px 18px;display:inline-block">${escapeHtml(label)}</a></p>`;

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
