import { sql } from '../../kernel/db/sql.ts';
import { asBoolean, asText, at, FieldError, likeText, type FieldKind } from '../../kernel/record/kind.ts';
import { parseLanguage } from '../language/server.ts';
import { severalLines } from '../long-text/server.ts';
import { oneLine } from '../text/server.ts';
import type { Translations, TranslationsField } from './field.ts';

const most = 40;

export const translationsKind: FieldKind<TranslationsField> = {
  kind: 'translations',
  columns: (_field, name) => [{ name, type: 'jsonb', noStatistics: true }],
  parse: parseTranslations,
  write: (_field, value) => [value === null ? null : JSON.stringify(value)],
  select: (_field, col) => col(''),
  operators: ['contains', 'empty'],
  condition: (_field, col, op, value) => {
    if (op === 'empty') return asBoolean(value) ? sql`${col('')} is null` : sql`${col('')} is not null`;
    return sql`(${col('')})::text ilike ${`%${likeText(asText(value))}%`}`;
  },
  sort: null,
  toText: (_field, value) => JSON.stringify(value),
  fromText: (_field, text) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new FieldError('type', 'must be texts by language as JSON, as in {"de": {"name": "Paket"}}');
    }
  },
  searchText: () => null,
  schema: (field) => ({
    type: 'object',
    description: 'By language, such as "de".',
    additionalProperties: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(field.texts).map(([name, { max }]) => [name, { type: 'string', maxLength: max }])),
    },
  }),
};

/** Empty texts and languages without any go. @throws FieldError with language and field as pointer */
function parseTranslations(field: TranslationsField, value: unknown): Translations | null {
  if (!isObject(value)) throw new FieldError('type', 'must be texts by language');
  const given = Object.entries(value);
  if (given.length > most) throw new FieldError('max', `must be at most ${most} languages`);
  const said = given.flatMap(([tag, texts]): [string, Readonly<Record<string, string>>][] => {
    const language = at(`/${tag}`, () => parseLanguage(tag));
    const parsed = at(`/${tag}`, () => parseTexts(field, texts));
    return Object.keys(parsed).length === 0 ? [] : [[language, parsed]];
  });
  return said.length === 0 ? null : Object.fromEntries(said);
}

function parseTexts({ texts }: TranslationsField, value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) throw new FieldError('type', 'must be texts by field');
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(texts, name));
  if (unknown !== undefined)
    throw new FieldError('unknown', `is not translated; fields are ${Object.keys(texts).join(', ')}`, `/${unknown}`);
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, { max, isLong }]): [string, string][] => {
      const raw = value[name];
      if (raw === undefined || raw === null) return [];
      const text = at(`/${name}`, () => (isLong ? severalLines(raw, max).trim() : oneLine(raw, max)));
      return text === '' ? [] : [[name, text]];
    }),
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
