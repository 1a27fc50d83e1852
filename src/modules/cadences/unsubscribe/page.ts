import { escapeHtml } from '../../../platform/automation/index.ts';

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
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${t.head}</title>
<style>
:root { color-scheme: light dark; --page: #f4f5f7; --card: #fff; --text: #1c2026; --dim: #566070; --line: #d9dde4; --accent: #1b56c4; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --page: #16181d; --card: #1f2229; --text: #e6e8ec; --dim: #a3abb8; --line: #363b45; --accent: #8ab4ff; --on-accent: #10131a; } }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; }
main { max-width: 480px; margin: 12vh auto 0; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; box-sizing: border-box; }
@media (max-width: 520px) { main { margin: 16px; padding: 24px; } }
h1 { font-size: 22px; line-height: 1.3; margin: 4px 0 12px; } p { margin: 0 0 16px; } .company { color: var(--dim); margin: 0; } form { margin: 0; }
button { font: inherit; font-weight: 600; padding: 10px 20px; min-height: 44px; border: 0; border-radius: 8px; background: var(--accent); color: var(--on-accent); cursor: pointer; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
</style></head><body><main><p class="company">${escapeHtml(company)}</p><h1>${t.head}</h1><p role="status">${t.text}</p>${button}</main></body></html>
`;
}
