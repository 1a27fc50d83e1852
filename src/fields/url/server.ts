import { asText, FieldError, textual } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { UrlField } from './field.ts';

export const urlKind = scalarKind<UrlField>({
  kind: 'url',
  type: 'text',
  operators: textual,
  search: true,
  parse: (_field, value) => parseUrl(value),
  parseFilter: (_field, value) => asText(value),
  schema: () => ({ type: 'string', format: 'uri', maxLength: 2000 }),
});

/** Only http and https: anything else could run in the page that shows it. @throws FieldError url. */
export function parseUrl(value: unknown): string {
  if (typeof value !== 'string') throw new FieldError('type', 'must be a text');
  const text = value.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(\/|$)/.test(text) ? text : `https://${text}`;
  const parsed = URL.canParse(full) ? new URL(full) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || !/[.:]|^localhost$/.test(parsed.hostname) || full.length > 2000) {
    throw new FieldError('url', `"${text.slice(0, 80)}" is not a web address`);
  }
  return parsed.pathname === '/' && !full.endsWith('/') ? parsed.href.replace(/\/(?=$|[?#])/, '') : parsed.href;
}
