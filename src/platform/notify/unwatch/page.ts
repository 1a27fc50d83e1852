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
  const button = t.button === null ? '' : `<form method="post"><button type="submit">${escaped(t.button)}</button></form>`;
  const app = language === 'de' ? 'Zur Anwendung' : 'Open the app';
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(t.head)}</title>
<style>
:root { color-scheme: light dark; --page: #f4f5f7; --card: #fff; --text: #1c2026; --dim: #566070; --line: #d9dde4; --accent: #1b56c4; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --page: #16181d; --card: #1f2229; --text: #e6e8ec; --dim: #a3abb8; --line: #363b45; --accent: #8ab4ff; --on-accent: #10131a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; }
main { max-width: 480px; margin: 12vh auto 0; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow-wrap: anywhere; }
@media (max-width: 520px) { main { margin: 16px; padding: 24px; } }
h1 { font-size: 22px; line-height: 1.3; margin: 4px 0 12px; } p { margin: 0 0 16px; } .company { color: var(--dim); margin: 0; }
button { font: inherit; font-weight: 600; padding: 10px 20px; min-height: 44px; border: 0; border-radius: 8px; background: var(--accent); color: var(--on-accent); cursor: pointer; }
button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; } form { margin: 0 0 20px; } a { color: var(--accent); }
</style></head><body><main><p class="company">${escaped(company)}</p><h1>${escaped(t.head)}</h1><p>${escaped(t.text)}</p>${button}<a href="${escaped(appUrl)}">${app}</a></main></body></html>
`;
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

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
