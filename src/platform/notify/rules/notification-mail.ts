import type { MailWords } from './mail-words.ts';

/** One notification, ready to be read. */
export interface MailItem {
  readonly title: string;
  /** Name of the record it is about. */
  readonly record: string | null;
  readonly body: string | null;
  readonly changes: readonly string[];
  readonly url: string;
  readonly reason: string;
  /** Page on which the watch that led to this can be ended, without signing in. */
  readonly unwatchUrl: string | null;
  /** When, written for the reader. */
  readonly when: string;
}

export interface MailContent {
  readonly what: 'now' | 'digest';
  readonly language: 'de' | 'en';
  readonly company: string;
  readonly words: MailWords;
  readonly groups: readonly { readonly heading: string; readonly items: readonly MailItem[] }[];
  /** How many more there are that the mail leaves out. */
  readonly more: number;
  readonly settingsUrl: string;
}

/** The mail about one or several notifications: by kind, each with what changed, why it came, and where to go. */
export function notificationMail(content: MailContent): { readonly subject: string; readonly text: string; readonly html: string } {
  return { subject: subjectOf(content), text: asText(content), html: asHtml(content) };
}

function subjectOf({ what, words, groups, more, company }: MailContent): string {
  const items = groups.flatMap((group) => group.items);
  const [only] = items;
  const count = items.length + more;
  if (what === 'digest') return `${company}: ${words.digestSubject(count)}`;
  if (count === 1 && only) return only.record === null ? only.title : `${only.title}: ${only.record}`;
  return `${company}: ${words.severalSubject(count)}`;
}

function asText(content: MailContent): string {
  const { words, groups, more, what, company } = content;
  const count = groups.reduce((sum, group) => sum + group.items.length, more);
  const parts = [company, ...(what === 'digest' ? [words.digestHead(count)] : [])];
  for (const { heading, items } of groups) {
    if (groups.length > 1 || what === 'digest') parts.push(`== ${heading} ==`);
    for (const item of items) parts.push(itemText(item, words));
  }
  if (more > 0) parts.push(words.more(more));
  parts.push(`--\n${words.settings}:\n${content.settingsUrl}`);
  return `${parts.join('\n\n')}\n`;
}

function itemText(item: MailItem, words: MailWords): string {
  return [
    item.record === null ? item.title : `${item.record}: ${item.title}`,
    item.when,
    ...(item.body ? [item.body] : []),
    ...item.changes.map((change) => `- ${change}`),
    item.url,
    item.reason,
    ...(item.unwatchUrl ? [`${words.unwatch}: ${item.unwatchUrl}`] : []),
  ].join('\n');
}

/** Colours for both schemes; clients without style sheets show the light ones, which are in each element. */
const dark = `@media (prefers-color-scheme: dark) {
  body, .page { background: #16181d !important; color: #e6e8ec !important; }
  .card { background: #1f2229 !important; border-color: #363b45 !important; }
  .dim { color: #a3abb8 !important; }
  a.link { color: #8ab4ff !important; }
  a.button { background: #8ab4ff !important; color: #10131a !important; }
}`;
const font = `font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:15px;line-height:1.5`;

function asHtml(content: MailContent): string {
  const { words, groups, more, what, company, language } = content;
  const count = groups.reduce((sum, group) => sum + group.items.length, more);
  const body = groups
    .map(({ heading, items }) => {
      const head = groups.length > 1 || what === 'digest' ? `<h2 style="font-size:16px;margin:24px 0 8px">${escaped(heading)}</h2>` : '';
      return head + items.map((item) => itemHtml(item, words)).join('');
    })
    .join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(subjectOf(content))}</title><style>:root { color-scheme: light dark; } ${dark}</style></head>
<body style="margin:0;background:#f4f5f7;color:#1c2026;${font}"><div class="page" style="max-width:600px;margin:0 auto;padding:24px 16px">
<p class="dim" style="margin:0 0 16px;color:#566070;font-weight:600">${escaped(company)}</p>
${what === 'digest' ? `<p style="margin:0 0 16px">${escaped(words.digestHead(count))}</p>` : ''}${body}
${more > 0 ? `<p>${escaped(words.more(more))}</p>` : ''}
<p class="dim" style="margin:24px 0 0;color:#566070;font-size:13px"><a class="link" style="color:#1b56c4" href="${escaped(content.settingsUrl)}">${escaped(words.settings)}</a></p>
</div></body></html>`;
}

function itemHtml(item: MailItem, words: MailWords): string {
  const changes =
    item.changes.length === 0
      ? ''
      : `<ul style="margin:8px 0;padding-left:20px">${item.changes.map((change) => `<li>${escaped(change)}</li>`).join('')}</ul>`;
  const unwatch = item.unwatchUrl
    ? ` <a class="link" style="color:#1b56c4" href="${escaped(item.unwatchUrl)}">${escaped(words.unwatch)}</a>`
    : '';
  return `<div class="card" style="background:#ffffff;border:1px solid #d9dde4;border-radius:10px;padding:16px;margin:0 0 12px">
${item.record === null ? '' : `<p style="margin:0;font-weight:600">${escaped(item.record)}</p>`}
<p style="margin:0">${escaped(item.title)}</p>
<p class="dim" style="margin:0;color:#566070;font-size:13px">${escaped(item.when)}</p>
${item.body ? `<p style="margin:8px 0;white-space:pre-line">${escaped(item.body)}</p>` : ''}${changes}
<p style="margin:12px 0"><a class="button" style="display:inline-block;background:#1b56c4;color:#ffffff;text-decoration:none;border-radius:6px;padding:8px 16px" href="${escaped(item.url)}">${escaped(words.open)}</a></p>
<p class="dim" style="margin:0;color:#566070;font-size:13px">${escaped(item.reason)}${unwatch}</p></div>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
