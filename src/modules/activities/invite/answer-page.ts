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

/** A page without scripts that answers an invitation by a button: mail scanners follow links, and press no buttons. */
export function answerPage(p: Shown): string {
  const t = p.language === 'de' ? german : english;
  const m = p.invitation;
  const isOpen = m !== null && m.state === 'planned';
  const head = m === null ? t.unknown : m.state === 'cancelled' ? t.cancelled : !isOpen ? t.over : p.isDone ? t.done[p.response] : t.ask;
  const facts =
    m === null
      ? `<p>${escaped(t.unknownText)}</p>`
      : `<dl><dt>${t.what}</dt><dd><strong>${escaped(m.title)}</strong></dd><dt>${t.when}</dt><dd>${escaped(timeText(m, p.language, m.organizer?.zone ?? 'UTC'))}</dd>${
          m.location ? `<dt>${t.where}</dt><dd>${escaped(m.location)}</dd>` : ''
        }${m.organizer ? `<dt>${t.by}</dt><dd>${escaped(m.organizer.name)}</dd>` : ''}</dl>`;
  const button = (value: Exclude<Response, 'needsAction'>): string =>
    `<button type="submit" name="answer" value="${value}"${(p.wish ?? 'accepted') === value ? ' class="first"' : ''}>${t.answers[value]}</button>`;
  const form = isOpen
    ? `<form method="post">${p.isDone ? `<p class="dim">${t.again}</p>` : ''}${button('accepted')}${button('tentative')}${button('declined')}</form>`
    : '';
  return `<!doctype html>
<html lang="${p.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(head)}</title>
<style>
:root { color-scheme: light dark; --page: #f4f5f7; --card: #fff; --text: #1c2026; --dim: #566070; --line: #c9ced7; --accent: #1b56c4; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --page: #16181d; --card: #1f2229; --text: #e6e8ec; --dim: #a3abb8; --line: #464c58; --accent: #8ab4ff; --on-accent: #10131a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; }
main { max-width: 480px; margin: 12vh auto 0; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow-wrap: anywhere; }
@media (max-width: 520px) { main { margin: 16px; padding: 24px; } }
h1 { font-size: 22px; line-height: 1.3; margin: 4px 0 16px; } p { margin: 0 0 16px; } .company, .dim { color: var(--dim); } .company { margin: 0; }
dl { margin: 0 0 20px; } dt { color: var(--dim); font-size: 14px; } dd { margin: 0 0 10px; }
form { display: flex; flex-wrap: wrap; gap: 10px; } form p { flex-basis: 100%; margin: 0; }
button { flex: 1 1 110px; font: inherit; font-weight: 600; padding: 10px 16px; min-height: 48px; border: 1px solid var(--line); border-radius: 8px; background: transparent; color: var(--text); cursor: pointer; }
button.first { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
</style></head><body><main><p class="company">${escaped(p.company)}</p><h1>${escaped(head)}</h1>${facts}${form}</main></body></html>
`;
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

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
