import { sql } from '../../kernel/db/sql.ts';
import { at, asBoolean, asText, FieldError, likeText, type FieldKind, type ParseScope } from '../../kernel/record/kind.ts';
import { oneLine } from '../text/server.ts';
import type { Labeled, ManyField } from './field.ts';

/** Made with the kinds that its values may have; the values are normalised by their own kind. */
export function manyKind(kindOf: (kind: string) => FieldKind): FieldKind<ManyField> {
  const inner = (field: ManyField): FieldKind => kindOf(field.of.kind);
  return {
    kind: 'many',
    columns: (_field, name) => [{ name, type: 'jsonb', using: 'gin' }],
    parse: (field, value, scope) => parseMany(field, inner(field), value, scope),
    write: (_field, value) => [value === null ? null : JSON.stringify(value)],
    select: (_field, col) => sql`coalesce(${col('')}, '[]')`,
    operators: ['has', 'contains', 'empty'],
    condition: (field, col, op, value, scope) => {
      if (op === 'empty') return asBoolean(value) ? sql`${col('')} is null` : sql`${col('')} is not null`;
      if (op === 'has') return sql`${col('')} @> ${JSON.stringify([{ value: inner(field).parse(field.of, value, scope) }])}::jsonb`;
      return sql`(${col('')})::text ilike ${`%${likeText(asText(value))}%`}`;
    },
    sort: null,
    toText: (field, value) =>
      (value as readonly Labeled<unknown>[]).map((v) => line(inner(field).toText(field.of, v.value), v.label)).join('\n'),
    fromText: (field, text, scope) =>
      // Most cells hold one value without a label.
      (/[\n;]/.test(text) ? text.split(/\n|;(?!ext=)/) : [text])
        .map((t) => t.trim())
        .filter((t) => t !== '')
        .map((t) => {
          const m = t.endsWith(')') ? /^(.*\S)\s+\(([^()]*)\)$/.exec(t) : null;
          const value = inner(field).fromText(field.of, unescapeLine(m?.[1] ?? t), scope);
          return m?.[2] ? { value, label: m[2] } : { value };
        }),
    searchText: (field, name) => (inner(field).searchText(field.of, 'x') === null ? null : `coalesce(entente_values(${name}), '')`),
    searchValue: (_field, value) => {
      // Texts stand in JSON, whose escapes are letters, too.
      const parts = ((value ?? []) as readonly Labeled<unknown>[]).map((each) => each.value);
      return parts.every((part) => typeof part === 'string') ? parts.map((part) => JSON.stringify(part)).join(' ') : null;
    },
    schema: (field) => ({
      type: 'array',
      items: { type: 'object', required: ['value'], properties: { value: inner(field).schema(field.of), label: { type: 'string' } } },
    }),
  };
}

// One value a line: line ends inside a value (addresses) are written as two characters.
function line(value: string, label: string | undefined): string {
  const flat = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(';', '\\s');
  return label === undefined ? flat : `${flat} (${label})`;
}

function unescapeLine(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\\ns])/g, (_all, c: string) => (c === 'n' ? '\n' : c === 's' ? ';' : '\\')) : text;
}

function parseMany(field: ManyField, inner: FieldKind, value: unknown, scope: ParseScope): readonly Labeled<unknown>[] | null {
  if (!Array.isArray(value)) throw new FieldError('type', 'must be a list');
  const most = field.maxItems ?? 50;
  if (value.length > most) throw new FieldError('max', `must be at most ${most} values`);
  const seen = new Set<string>();
  const result: Labeled<unknown>[] = [];
  value.forEach((item: unknown, index) => {
    const entry = (typeof item === 'object' && item !== null && 'value' in item ? item : { value: item }) as {
      value?: unknown;
      label?: unknown;
    };
    if (entry.value === null || entry.value === undefined || entry.value === '') return;
    const parsed = at(`/${index}/value`, () => inner.parse(field.of, entry.value, scope));
    if (parsed === null) return;
    const label =
      entry.label === undefined || entry.label === null || entry.label === ''
        ? undefined
        : at(`/${index}/label`, () => oneLine(entry.label, 60));
    if (value.length > 1) {
      const key = JSON.stringify([parsed, label]);
      if (seen.has(key)) return;
      seen.add(key);
    }
    result.push(label === undefined ? { value: parsed } : { value: parsed, label });
  });
  return result.length === 0 ? null : result;
}
