import { escapeHtml } from '../../../kernel/http/escape-html.ts';
import { plainPage } from '../../../kernel/http/plain-page.ts';
import type { Response } from '../records/choices.ts';
import type { Invitation } from './invitation.ts';
import { timeText } from './invitation-mail.ts';

interface Shown {
  readonly company: string;
  readonly language: 'de' | 'en';
  /** Null when the link leads nowhere. */
  readonly invitation: Invitation | null;
  readonly response: Response;
  /** What the link in the mail was for: the button that stands out. */
  readonly wish: Response | null;
  readonly isDone: boolean;
}

const styles = `dl { margin: 0 0 20px; } dt { color: var(--dim); font-size: 14px; } dd { margin: 0 0 10px; }
form { display: flex; flex-wrap: wrap; gap: 10px; } form p { flex-basis: 100%; margin: 0; } button { flex: 1 1 110px; }`;

/** A page without scripts that answers an invitation by a button: mail scanners follow links, and press no buttons. */
export function answerPage(p: Shown): string {
  const t = p.language === 'de' ? german : english;
  const m = p.invitation;
  const isOpen = m !== null && m.state === 'planned';
  const head = m === null ? t.unknown : m.state === 'cancelled' ? t.cancelled : !isOpen ? t.over : p.isDone ? t.done[p.response] : t.ask;
  const facts =
    m === null
      ? `<p>${escapeHtml(t.unknownText)}</p>`
      : `<dl><dt>${t.what}</dt><dd><strong>${escapeHtml(m.title)}</strong></dd><dt>${t.when}</dt><dd>${escapeHtml(timeText(m, p.language, m.organizer?.zone ?? 'UTC'))}</dd>${
          m.location ? `<dt>${t.where}</dt><dd>${escapeHtml(m.location)}</dd>` : ''
        }${m.organizer ? `<dt>${t.by}</dt><dd>${escapeHtml(m.organizer.name)}</dd>` : ''}</dl>`;
  const button = (value: Exclude<Response, 'needsAction'>): string =>
    `<button type="submit" name="answer" value="${value}"${(p.wish ?? 'accepted') === value ? '' : ' class="quiet"'}>${t.answers[value]}</button>`;
  const form = isOpen
    ? `<form method="post">${p.isDone ? `<p class="dim">${t.again}</p>` : ''}${button('accepted')}${button('tentative')}${button('declined')}</form>`
    : '';
  return plainPage({ language: p.language, sender: p.company, heading: head, body: facts + form, styles });
}

const english = {
  ask: 'Will you come?',
  unknown: 'This link is not valid',
  unknownText: 'It may have been cut off by your mail program, or you are not invited any more. Please answer the mail instead.',
  cancelled: 'This meeting is cancelled',
  over: 'This meeting has taken place',
  done: {
    accepted: 'Thank you, see you there',
    tentative: 'Thank you, maybe then',
    declined: 'Thank you for telling',
    needsAction: 'Will you come?',
  },
  again: 'You can still change your answer:',
  what: 'What',
  when: 'When',
  where: 'Where',
  by: 'Invited by',
  answers: { accepted: 'Yes', tentative: 'Maybe', declined: 'No' },
} as const;

const german = {
  ask: 'Kommen Sie?',
  unknown: 'Dieser Link ist nicht gültig',
  unknownText: 'Vielleicht hat Ihr Mailprogramm ihn abgeschnitten, oder Sie sind nicht mehr eingeladen. Bitte antworten Sie auf die Mail.',
  cancelled: 'Dieser Termin ist abgesagt',
  over: 'Dieser Termin hat stattgefunden',
  done: {
    accepted: 'Danke, bis dann',
    tentative: 'Danke, vielleicht bis dann',
    declined: 'Danke für die Antwort',
    needsAction: 'Kommen Sie?',
  },
  again: 'Sie können Ihre Antwort noch ändern:',
  what: 'Was',
  when: 'Wann',
  where: 'Wo',
  by: 'Eingeladen von',
  answers: { accepted: 'Ja', tentative: 'Vielleicht', declined: 'Nein' },
} as const;
