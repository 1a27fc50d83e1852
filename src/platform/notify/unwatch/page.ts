import { escapeHtml } from '../../../kernel/http/escape-html.ts';
import { plainPage } from '../../../kernel/http/plain-page.ts';

/** What the page shows: the question, what came of it, or that the link leads nowhere. */
export type UnwatchStep = 'ask' | 'done' | 'unknown';

interface Texts {
  readonly head: string;
  readonly text: string;
  readonly button: string | null;
}

/** A page without scripts that ends a watch by a button: mail scanners follow links, and press no buttons. */
export function unwatchPage(
  step: UnwatchStep,
  shown: { readonly company: string; readonly title: string | null; readonly language: 'de' | 'en'; readonly appUrl: string },
): string {
  const { company, title, language, appUrl } = shown;
  const t = (language === 'de' ? german : english)(title)[step];
  const button = t.button === null ? '' : `<form method="post"><button type="submit">${escapeHtml(t.button)}</button></form>`;
  const app = language === 'de' ? 'Zur Anwendung' : 'Open the app';
  return plainPage({
    language,
    sender: company,
    heading: t.head,
    body: `<p>${escapeHtml(t.text)}</p>${button}<a href="${escapeHtml(appUrl)}">${app}</a>`,
  });
}

function english(title: string | null): Record<UnwatchStep, Texts> {
  const what = title === null ? 'this record' : `“${title}”`;
  return {
    ask: {
      head: 'Stop watching?',
      text: `You will not be told of changes to ${what} any more. You can watch it again at any time in the app.`,
      button: 'Stop watching',
    },
    done: { head: 'You no longer watch it', text: `You will not be told of changes to ${what} any more.`, button: null },
    unknown: {
      head: 'This link is not valid',
      text: 'It may have been cut off by your mail program. Open the record in the app to stop watching it.',
      button: null,
    },
  };
}

function german(title: string | null): Record<UnwatchStep, Texts> {
  const what = title === null ? 'diesem Datensatz' : `„${title}“`;
  return {
    ask: {
      head: 'Nicht mehr beobachten?',
      text: `Sie erfahren dann nicht mehr von Änderungen an ${what}. In der Anwendung können Sie den Datensatz jederzeit wieder beobachten.`,
      button: 'Nicht mehr beobachten',
    },
    done: { head: 'Sie beobachten ihn nicht mehr', text: `Sie erfahren nicht mehr von Änderungen an ${what}.`, button: null },
    unknown: {
      head: 'Dieser Link ist nicht gültig',
      text: 'Vielleicht hat Ihr Mailprogramm ihn abgeschnitten. Öffnen Sie den Datensatz in der Anwendung, um ihn nicht mehr zu beobachten.',
      button: null,
    },
  };
}
