import sanitizeHtml from 'sanitize-html';
import { asText, type Operator } from '../../kernel/record/kind.ts';
import { severalLines } from '../long-text/server.ts';
import { scalarKind } from '../scalar.ts';
import type { RichTextField } from './field.ts';

export const richTextKind = scalarKind<RichTextField>({
  kind: 'richText',
  type: 'text',
  operators: ['contains', 'empty'] satisfies Operator[],
  parse: (field, value) => safeHtml(severalLines(value, field.max ?? 200_000)),
  parseFilter: (_field, value) => asText(value),
  schema: (field) => ({ type: 'string', contentMediaType: 'text/html', maxLength: field.max ?? 200_000 }),
});
// Tags are noise in a search document.
richTextKind.searchText = (_field, name) => `regexp_replace(coalesce(${name}, ''), '<[^>]*>', ' ', 'g')`;

/** What an editor can make, and nothing that runs or loads: no scripts, styles, frames, event handlers or remote images. */
export function safeHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      'p',
      'br',
      'strong',
      'em',
      'u',
      's',
      'code',
      'pre',
      'blockquote',
      'ul',
      'ol',
      'li',
      'h1',
      'h2',
      'h3',
      'h4',
      'a',
      'hr',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'span',
    ],
    allowedAttributes: {
      a: ['href', 'target', 'rel'],
      span: ['data-type', 'data-id', 'data-label'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }) },
  });
}
