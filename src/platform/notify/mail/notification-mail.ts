import { escapeHtml } from '../../../kernel/http/escape-html.ts';
import { mailButton, mailPage, mailParagraphs, mailSmallPrint, type MailText } from './mail-page.ts';
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
export function notificationMail(content: MailContent): MailText {
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

function asHtml(content: MailContent): string {
  const { words, groups, more, what, company, language } = content;
  const count = groups.reduce((sum, group) => sum + group.items.length, more);
  const isOnly = count === 1 && what === 'now';
  const body = groups
    .map(({ heading, items }) => {
      const head = groups.length > 1 || what === 'digest' ? `<h2 style="font-size:16px;margin:24px 0 8px">${escapeHtml(heading)}</h2>` : '';
      return head + items.map((item) => itemHtml(item, words, isOnly)).join('');
    })
    .join('');
  return mailPage({
    language,
    sender: company,
    subject: subjectOf(content),
    body: [
      ...(what === 'digest' ? [mailParagraphs([words.digestHead(count)])] : []),
      body,
      ...(more > 0 ? [mailParagraphs([words.more(more)])] : []),
      mailSmallPrint('', { label: words.settings, url: content.settingsUrl }),
    ].join('\n'),
  });
}

/** One of them; when it is the only one, the heading of the mail says what and about what, and there is a button. */
function itemHtml(item: MailItem, words: MailWords, isOnly: boolean): string {
  const changes =
    item.changes.length === 0
      ? ''
      : `<ul style="margin:8px 0;padding-left:20px">${item.changes.map((change) => `<li>${escapeHtml(change)}</li>`).join('')}</ul>`;
  const name = `<a href="${escapeHtml(item.url)}">${escapeHtml(item.record ?? item.title)}</a>`;
  const head = isOnly
    ? ''
    : `<p style="margin:0;font-weight:600">${name}</p>${item.record === null ? '' : `<p style="margin:0">${escapeHtml(item.title)}</p>`}`;
  return `<div class="item" style="${isOnly ? '' : 'border-top:1px solid #e3e6ea;padding:12px 0 4px'}">${head}
<p class="dim" style="margin:0;color:#555;font-size:13px">${escapeHtml(item.when)}</p>
${item.body ? `<p style="margin:8px 0;white-space:pre-line">${escapeHtml(item.body)}</p>` : ''}${changes}
${isOnly ? mailButton(words.open, item.url) : ''}
${mailSmallPrint(item.reason, item.unwatchUrl ? { label: words.unwatch, url: item.unwatchUrl } : undefined)}</div>
`;
}
