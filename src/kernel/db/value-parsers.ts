import { types } from 'pg';
import type { CustomTypesConfig } from 'pg';

type Parse = (text: string) => unknown;

/**
 * How PostgreSQL's values arrive in JavaScript, where the driver's defaults lose something:
 * date 'YYYY-MM-DD' (not a Date at somebody's midnight), timestamptz ISO 8601 in UTC, numeric as text (exact), int8 a number while
 * that is exact, else text.
 */
export const valueParsers: CustomTypesConfig = { getTypeParser: parserOf as CustomTypesConfig['getTypeParser'] };

function parserOf(oid: number, format?: 'text' | 'binary'): Parse {
  if (format === 'binary') return types.getTypeParser(oid, 'binary') as Parse;
  return parsers[oid] ?? (types.getTypeParser(oid, 'text') as Parse);
}

/**
 * The session has DateStyle ISO and time zone UTC, so the text is "2026-11-21 20:44:10.123456+00". Milliseconds are always written;
 * microseconds when there are some, as a keyset page that continues after a shortened instant would skip rows or repeat them.
 */
export function parseInstant(text: string): string {
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  return match ? `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0')}Z` : text;
}

function parseBigint(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

const keep: Parse = (text) => text;
const { builtins } = types;

const parsers: Record<number, Parse> = {
  [builtins.INT8]: parseBigint,
  [builtins.DATE]: keep,
  [builtins.TIMESTAMP]: keep,
  [builtins.TIMESTAMPTZ]: parseInstant,
  [builtins.NUMERIC]: keep,
  [builtins.INTERVAL]: keep,
  1016: arrayOf(parseBigint),
  1115: arrayOf(keep),
  1182: arrayOf(keep),
  1185: arrayOf(parseInstant),
  1187: arrayOf(keep),
  1231: arrayOf(keep),
};

/** The driver's parser of text[] (1009) does the brackets and quotes. */
function arrayOf(parse: Parse): Parse {
  const split = types.getTypeParser(1009 as never, 'text') as (text: string) => unknown[];
  const each = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(each);
    return value === null ? null : parse(value as string);
  };
  return (text) => split(text).map(each);
}
