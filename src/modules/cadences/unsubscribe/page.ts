import { plainPage } from '../../../kernel/http/plain-page.ts';

export type UnsubscribeStep = 'ask' | 'done' | 'unknown';

const texts = {
  en: {
    ask: { head: 'No more such mails?', text: 'We will not write to this address any more in this way.', button: 'Unsubscribe' },
    done: { head: 'You are unsubscribed', text: 'We will not write to this address any more.', button: null },
    unknown: {
      head: 'This link is not valid',
      text: 'It may have been cut off by your mail program. Answer the mail and ask us to stop.',
      button: null,
    },
  },
  de: {
    ask: { head: 'Keine solchen Mails mehr?', text: 'Wir schreiben dieser Adresse dann nicht mehr auf diesem Weg.', button: 'Abmelden' },
    done: { head: 'Sie sind abgemeldet', text: 'Wir schreiben dieser Adresse nicht mehr.', button: null },
    unknown: {
      head: 'Dieser Link ist nicht gültig',
      text: 'Vielleicht hat Ihr Mailprogramm ihn abgeschnitten. Antworten Sie auf die Mail und bitten Sie uns aufzuhören.',
      button: null,
    },
  },
} as const;

/** A page without scripts with one button: programs that look into mails follow links, and press no buttons. It shows no address. */
export function unsubscribePage(
  step: UnsubscribeStep,
  { company, language }: { readonly company: string; readonly language: 'de' | 'en' },
): string {
  const t = texts[language][step];
  const button = t.button === null ? '' : `<form method="post"><button type="submit">${t.button}</button></form>`;
  return plainPage({ language, sender: company, heading: t.head, body: `<p role="status">${t.text}</p>${button}` });
}
