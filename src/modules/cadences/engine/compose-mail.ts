import { escapeHtml } from '../../../kernel/http/escape-html.ts';

/** A mail as it goes out: the text as written, the same as plain HTML, and the way out below both. */
export function composeMail(
  { subject, body }: { readonly subject: string; readonly body: string },
  { unsubscribe, company, locale }: { readonly unsubscribe: string; readonly company: string | null; readonly locale: string },
): { readonly subject: string; readonly text: string; readonly html: string } {
  const german = locale.toLowerCase().startsWith('de');
  const why = german ? 'Sie möchten keine solchen Mails?' : 'You do not want such mails?';
  const link = german ? 'Mit einem Klick abmelden' : 'Unsubscribe with one click';
  const from = company === null ? '' : `${company} · `;
  const paragraphs = body
    .trim()
    .split(/\n{2,}/)
    .map((part) => `<p>${withLinks(escapeHtml(part)).replaceAll('\n', '<br>')}</p>`);
  return {
    subject: subject.replace(/\s+/g, ' ').trim(),
    text: `${body.trim()}\n\n-- \n${from}${why} ${link}: ${unsubscribe}\n`,
    html: `${paragraphs.join('\n')}\n<p style="color:#667085;font-size:12px">${escapeHtml(from)}${why} <a href="${escapeHtml(unsubscribe)}">${link}</a></p>`,
  };
}

/** In escaped text. The end of a sentence is no part of an address. */
function withLinks(html: string): string {
  return html.replace(/https?:\/\/[^\s<>&]+(?:&#38;[^\s<>&]+)*/g, (url) => {
    const end = /[.,;:!?)]+$/.exec(url)?.[0] ?? '';
    const address = url.slice(0, url.length - end.length);
    return `<a href="${address}">${address}</a>${end}`;
  });
}
