import type { AppError } from '../errors.ts';
import { escapeHtml } from './escape-html.ts';
import { plainPage } from './plain-page.ts';
import type { PageLanguage } from './preferred-language.ts';

export interface ProblemOnPage {
  readonly problem: AppError;
  readonly language: PageLanguage;
  /** Who speaks: the company. */
  readonly sender: string;
  readonly requestId: string;
  /** Where the same is asked again by a link; null for what was sent by a form. */
  readonly againHref: string | null;
}

interface Words {
  readonly head: string;
  readonly text: string;
}

const words = {
  en: {
    missing: { head: 'Page not found', text: 'There is nothing at this address.' },
    unauthenticated: { head: 'Please sign in', text: 'This page is for people who have signed in.' },
    forbidden: { head: 'This page is not open to you', text: 'You may not see or do this.' },
    tooMany: { head: 'One moment, please', text: 'There were too many requests from your connection. Please wait a minute and try again.' },
    busy: { head: 'We are busy at the moment', text: 'Please try again in a moment.' },
    broken: { head: 'Something went wrong', text: 'This is our fault. Please try again in a moment.' },
    refused: { head: 'That did not work', text: '' },
    again: 'Try again',
    start: 'To the start',
    back: 'Go back in your browser to what you have entered.',
    reference: 'If you ask us about it, name',
  },
  de: {
    missing: { head: 'Seite nicht gefunden', text: 'Unter dieser Adresse gibt es nichts.' },
    unauthenticated: { head: 'Bitte melden Sie sich an', text: 'Diese Seite ist für alle, die angemeldet sind.' },
    forbidden: { head: 'Diese Seite steht Ihnen nicht offen', text: 'Sie dürfen das nicht sehen oder tun.' },
    tooMany: {
      head: 'Einen Moment bitte',
      text: 'Von Ihrem Anschluss kamen zu viele Anfragen. Bitte versuchen Sie es in einer Minute noch einmal.',
    },
    busy: { head: 'Gerade ist viel los', text: 'Bitte versuchen Sie es gleich noch einmal.' },
    broken: { head: 'Das hat nicht geklappt', text: 'Der Fehler liegt bei uns. Bitte versuchen Sie es gleich noch einmal.' },
    refused: { head: 'Das hat nicht geklappt', text: '' },
    again: 'Noch einmal versuchen',
    start: 'Zur Startseite',
    back: 'Gehen Sie im Browser zurück zu dem, was Sie eingegeben haben.',
    reference: 'Wenn Sie uns danach fragen, nennen Sie',
  },
} as const satisfies Record<PageLanguage, Record<string, Words | string>>;

const kinds: Readonly<Record<number, 'missing' | 'unauthenticated' | 'forbidden' | 'tooMany' | 'busy'>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'missing',
  429: 'tooMany',
  503: 'busy',
};

/** What went wrong, for somebody in a browser: in their language, with a way on. It needs nothing but the problem, as anything else may be what is broken. */
export function problemPage({ problem, language, sender, requestId, againHref }: ProblemOnPage): string {
  const t = words[language];
  const { head, text } = t[kinds[problem.status] ?? (problem.status >= 500 ? 'broken' : 'refused')];
  const mayHelp = againHref !== null && (problem.status >= 500 || problem.status === 429);
  const links = [
    ...(mayHelp ? [`<a href="${escapeHtml(againHref)}">${t.again}</a>`] : []),
    ...(againHref === null ? [] : [`<a href="/">${t.start}</a>`]),
  ];
  return plainPage({
    language,
    sender,
    heading: head,
    body: [
      `<p>${escapeHtml(text || problem.message)}</p>`,
      againHref === null ? `<p>${t.back}</p>` : `<p class="ways">${links.join(' ')}</p>`,
      problem.status >= 500 ? `<p><small>${t.reference} <code>${escapeHtml(requestId)}</code>.</small></p>` : '',
    ].join(''),
    styles: '.ways a { display: inline-block; padding: 8px 0; margin-right: 20px; }',
  });
}
