import { escapeHtml } from './escape-html.ts';

export interface PlainPage {
  /** BCP 47 code of the words on it. */
  readonly language: string;
  /** Who speaks; stands above the heading. */
  readonly sender: string;
  readonly heading: string;
  /** HTML: what comes from people has gone through `escapeHtml`. */
  readonly body: string;
  /** Whether search engines may show it. */
  readonly isPublic?: boolean;
  /** Styles that only this page needs. */
  readonly styles?: string;
}

const styles = `
:root { color-scheme: light dark; --page: #f4f5f7; --card: #fff; --text: #1c2026; --dim: #566070; --edge: #d9dde4; --line: #868e99; --accent: #1b56c4; --on-accent: #fff; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --page: #16181d; --card: #1f2229; --text: #e6e8ec; --dim: #a3abb8; --edge: #363b45; --line: #6b7280; --accent: #8ab4ff; --on-accent: #10131a; --bad: #ff9b93; } }
* { box-sizing: border-box; } body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; }
main { max-width: 520px; margin: 8vh auto; padding: 32px; background: var(--card); border: 1px solid var(--edge); border-radius: 12px; overflow-wrap: anywhere; }
@media (max-width: 560px) { main { margin: 16px; padding: 24px; } }
h1 { font-size: 22px; line-height: 1.3; margin: 4px 0 12px; } p { margin: 0 0 16px; white-space: pre-line; } .sender, .dim, small { color: var(--dim); } .sender { margin: 0; } a { color: var(--accent); } form { margin: 0 0 20px; }
button { font: inherit; font-weight: 600; padding: 10px 20px; min-height: 44px; border: 1px solid var(--accent); border-radius: 8px; background: var(--accent); color: var(--on-accent); cursor: pointer; }
button.quiet { background: transparent; border-color: var(--line); color: var(--text); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }`;

/** A page of its own without scripts, for somebody who followed a link and need not sign in: a question and a button, a form, a message. */
export function plainPage({ language, sender, heading, body, isPublic, styles: more }: PlainPage): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${isPublic ? '' : '<meta name="robots" content="noindex">'}<title>${escapeHtml(heading)}</title>
<style>${styles}${more ? `\n${more}` : ''}
</style></head><body><main aria-labelledby="heading"><p class="sender">${escapeHtml(sender)}</p><h1 id="heading">${escapeHtml(heading)}</h1>${body}</main></body></html>
`;
}
