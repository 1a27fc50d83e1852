import { escapeHtml } from '../../../kernel/http/escape-html.ts';
import type { Row } from '../../../kernel/list/list.ts';
import { labelOf, type RecordType } from '../../../kernel/record/record.ts';

export interface Section {
  readonly record: RecordType;
  readonly rows: readonly Row[];
}

export interface IndexInput {
  readonly company: string;
  readonly reference: string;
  readonly madeAt: string;
  readonly sections: readonly Section[];
  readonly files: readonly { readonly path: string; readonly name: string }[];
  readonly events: number;
  readonly mails: number;
}

/** The page that people read: everything in the archive in words, without scripts, readable from a disk. */
export function htmlIndex(input: IndexInput): string {
  const toc = input.sections.map(
    (s) => `<li><a href="#${escapeHtml(s.record.key)}">${escapeHtml(s.record.labelPlural)}</a> (${s.rows.length})</li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Your data at ${escapeHtml(input.company)}</title>
<style>body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}h2{margin-top:2.5rem;border-bottom:1px solid #ccc}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th{text-align:left;vertical-align:top;width:14rem;font-weight:600;padding:.2rem .8rem .2rem 0}
td{padding:.2rem 0;white-space:pre-wrap;overflow-wrap:anywhere}</style></head><body>
<h1>Your data at ${escapeHtml(input.company)}</h1>
<p>Copy ${escapeHtml(input.reference)}, made on ${escapeHtml(input.madeAt.slice(0, 10))}. The same is in the folder <code>data</code> as JSON, for programs.</p>
<ul>${toc.join('')}<li><a href="data/events.json">What happened to it</a> (${input.events})</li><li><a href="data/mails.json">Mail to you</a> (${input.mails})</li></ul>
${input.sections.map(section).join('\n')}
<h2>Files</h2>${input.files.length === 0 ? '<p>None.</p>' : `<ul>${input.files.map((f) => `<li><a href="${escapeHtml(encodeURI(f.path))}">${escapeHtml(f.name)}</a></li>`).join('')}</ul>`}
</body></html>
`;
}

function section({ record, rows }: Section): string {
  return `<h2 id="${escapeHtml(record.key)}">${escapeHtml(record.labelPlural)}</h2>\n${rows.map((row) => table(record, row)).join('\n')}`;
}

function table(record: RecordType, row: Row): string {
  const lines = Object.entries(row).flatMap(([name, value]) => {
    const text = inWords(value);
    if (text === '' || name === 'version' || name === 'id') return [];
    const field = record.fields[name];
    return [
      `<tr><th scope="row">${escapeHtml(field ? labelOf(name, field) : (systemLabels[name] ?? name))}</th><td>${escapeHtml(text)}</td></tr>`,
    ];
  });
  return `<table>${lines.join('')}</table>`;
}

const systemLabels: Readonly<Record<string, string>> = {
  createdAt: 'Created',
  createdBy: 'Created by',
  updatedAt: 'Last changed',
  updatedBy: 'Last changed by',
  deleted: 'In the trash',
};

/** A value as one would write it; markup of notes is left out. */
function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value
      .map(inWords)
      .filter((text) => text !== '')
      .join('\n');
  if (typeof value === 'object') {
    const { title, value: inner, label } = value as Readonly<Record<string, unknown>>;
    if (typeof title === 'string') return title;
    if (inner !== undefined) return typeof label === 'string' && label !== '' ? `${inWords(inner)} (${label})` : inWords(inner);
    return Object.values(value)
      .map(inWords)
      .filter((text) => text !== '')
      .join(', ');
  }
  return String(value)
    .replace(/<br\s*\/?>|<\/p>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .trim();
}
