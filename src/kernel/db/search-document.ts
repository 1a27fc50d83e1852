import type { Registry } from '../registry.ts';
import type { RecordType } from '../record/record.ts';
import { columnsOf, sortColumnOf } from './ddl.ts';
import { searchVector } from './search-vector.ts';

/** Fields whose words the record's search document holds: the title first, custom fields last. */
export function searchedFields(registry: Registry, record: RecordType): readonly string[] {
  const custom = Object.keys(record.fields).filter((name) => isCustom(record, name));
  return [...record.search, ...custom].filter((name) => textOf(registry, record, name, 't') !== null);
}

/**
 * SQL that makes the search document of these fields of row `alias`: weight A is the title, C all the rest. Two calls, as making
 * a document costs some 10 µs a call, which is what an import of a million rows is made of.
 * @param more text besides that of the fields
 */
export function searchDocument(registry: Registry, record: RecordType, names: readonly string[], alias: string, more?: string): string {
  const text = (name: string): string => textOf(registry, record, name, alias) ?? `''`;
  const title = searchedFields(registry, record).find((name) => !isCustom(record, name));
  const others = [...names.filter((name) => name !== title).map(text), ...(more === undefined ? [] : [more])].join(` || ' ' || `);
  return [
    title !== undefined && names.includes(title) ? `setweight(entente_words(${text(title)}), 'A')` : '',
    others === '' ? '' : `setweight(entente_words(${others}), 'C')`,
  ]
    .filter((part) => part !== '')
    .join(' || ');
}

/**
 * The documents of rows about to be written with these values, in binary for the column `search`, null for each that the trigger has to
 * make: of texts beyond ASCII, long ones, and custom fields. Null when that is so for all rows, as JavaScript does not know the text of some field.
 * Making one here costs a fifth of what it costs the trigger.
 */
export function newDocuments(
  registry: Registry,
  record: RecordType,
  rows: readonly Readonly<Record<string, unknown>>[],
): (Buffer | null)[] | null {
  const all = searchedFields(registry, record);
  const custom = all.filter((name) => isCustom(record, name));
  const texts: ((values: Readonly<Record<string, unknown>>) => string | null)[] = [];
  for (const name of all) {
    const field = record.fields[name];
    if (!field || isCustom(record, name)) continue;
    const kind = registry.kind(field);
    const isComputed = field.kind === 'formula';
    // What only the system sets, a trigger may set: the number of a quote.
    if (!kind.searchValue || (isComputed ? kind.searchValue(field, undefined, {}) === null : field.readOnly)) return null;
    texts.push((values) => kind.searchValue?.(field, values[name], values) ?? null);
  }
  return rows.map((values) => {
    if (custom.some((name) => (values[name] ?? null) !== null)) return null;
    const [title, ...others] = texts.map((text) => text(values));
    if (title === null || others.includes(null)) return null;
    return searchVector(title ?? '', others.join(' '));
  });
}

const isCustom = (record: RecordType, name: string): boolean => 'custom' in (record.fields[name] ?? {});

function textOf(registry: Registry, record: RecordType, name: string, alias: string): string | null {
  const field = record.fields[name];
  if (!field) return null;
  if (!isCustom(record, name)) return registry.kind(field).searchText(field, `${alias}.${sortColumnOf(registry, record, name)}`);
  // As entente_add_column has it: every column of text.
  const columns = columnsOf(registry, name, field).filter(({ type }) => type === 'text');
  return columns.length === 0 ? null : columns.map((column) => `coalesce(${alias}.${column.name}, '')`).join(` || ' ' || `);
}
