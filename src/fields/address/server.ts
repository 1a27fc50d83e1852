import { sql } from '../../kernel/db/sql.ts';
import { asBoolean, asText, at, FieldError, likeText, type FieldKind } from '../../kernel/record/kind.ts';
import { countryFromText, parseCountry } from '../country/server.ts';
import { severalLines } from '../long-text/server.ts';
import { oneLine } from '../text/server.ts';
import { addressParts, type Address, type AddressField } from './field.ts';

export const addressKind: FieldKind<AddressField> = {
  kind: 'address',
  columns: (_field, name) => [{ name, type: 'jsonb', noStatistics: true }],
  parse: (_field, value) => parseAddress(value),
  write: (_field, value) => [value === null ? null : JSON.stringify(value)],
  select: (_field, col) => col(''),
  operators: ['contains', 'eq', 'empty'],
  condition: (_field, col, op, value) => {
    if (op === 'empty') return asBoolean(value) ? sql`${col('')} is null` : sql`${col('')} is not null`;
    // "eq" compares the country, the part people filter by; "contains" looks at all of it.
    if (op === 'eq') return sql`${col('')}->>'country' = ${parseCountry(value)}`;
    return sql`(${col('')})::text ilike ${`%${likeText(asText(value))}%`}`;
  },
  sort: null,
  toText: (_field, value) => addressText(value as Address),
  fromText: (_field, text) => addressFromText(text),
  searchText: (_field, name) =>
    `coalesce(${name}->>'city', '') || ' ' || coalesce(${name}->>'postalCode', '') || ' ' || coalesce(${name}->>'street', '')`,
  schema: () => ({
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(addressParts.map((p) => [p, { type: 'string' }])),
  }),
};

/** Empty parts go; an address without any part is no address (null). @throws FieldError with the part as pointer. */
export function parseAddress(value: unknown): Address | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FieldError('type', 'must be an address');
  const given = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given)) {
    if (!(addressParts as readonly string[]).includes(key))
      throw new FieldError('unknown', `is not a part of an address; parts are ${addressParts.join(', ')}`, `/${key}`);
  }
  const entries: [string, string][] = [];
  for (const part of addressParts) {
    const raw = given[part];
    if (raw === undefined || raw === null || raw === '') continue;
    const text = partText(part, raw);
    if (text !== '') entries.push([part, text]);
  }
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function partText(part: (typeof addressParts)[number], raw: unknown): string {
  return at(`/${part}`, () => {
    if (part === 'country') return parseCountry(raw);
    return part === 'street' || part === 'street2' ? severalLines(raw, 500).trim() : oneLine(raw, 120);
  });
}

/** Parts in their order, each on a line, so that an export can be read back exactly. */
export function addressText(a: Address): string {
  return addressParts
    .map((part) => (a[part] === undefined ? '' : `${part}: ${a[part].replaceAll('\n', '\\n')}`))
    .filter((line) => line !== '')
    .join('\n');
}

function addressFromText(text: string): Address {
  const lines = text.split('\n').map((line) => /^(\w+): (.*)$/.exec(line));
  if (lines.every((m) => m !== null && (addressParts as readonly string[]).includes(m[1] ?? ''))) {
    return Object.fromEntries(lines.map((m) => [m?.[1] ?? '', (m?.[2] ?? '').replaceAll('\\n', '\n')]));
  }
  const parts = text
    .split(/\n|,\s*/)
    .map((t) => t.trim())
    .filter((t) => t !== '');
  const last = parts.at(-1);
  if (parts.length > 1 && last !== undefined) {
    try {
      return { street: parts.slice(0, -1).join(', '), country: countryFromText(last) };
    } catch {
      // The last part is no country: keep the text whole as street.
    }
  }
  return { street: parts.join(', ') };
}
