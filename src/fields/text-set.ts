import { sql } from '../kernel/db/sql.ts';
import { asBoolean, columnCondition, setLike, type FieldKind } from '../kernel/record/kind.ts';
import type { Field } from '../kernel/record/field.ts';

interface TextSetOptions<F extends Field> {
  readonly kind: string;
  readonly parse: (field: F, value: unknown) => readonly string[];
  readonly parseOne: (field: F, value: unknown) => string;
  readonly oneFromText: (field: F, text: string) => string;
  readonly schema: (field: F) => Readonly<Record<string, unknown>>;
  readonly search?: boolean;
}

/** A field kind that is a set of texts in one `text[]` column; no value and an empty set are the same. */
export function textSetKind<F extends Field>(o: TextSetOptions<F>): FieldKind<F> {
  return {
    kind: o.kind,
    columns: (_field, name) => [{ name, type: 'text[]', using: 'gin' }],
    parse: (field, value) => {
      const set = o.parse(field, value);
      return set.length === 0 ? null : set;
    },
    write: (_field, value) => [value],
    select: (_field, col) => sql`coalesce(${col('')}, '{}')`,
    operators: setLike,
    condition: (field, col, op, value) => {
      if (op === 'empty') return asBoolean(value) ? sql`${col('')} is null` : sql`${col('')} is not null`;
      return columnCondition(col(''), 'text', op, value, (v) => o.parseOne(field, v));
    },
    sort: null,
    toText: (_field, value) => (value as readonly string[]).join('; '),
    fromText: (field, text) =>
      text
        .split(/[;|\n]|,(?! )|, /)
        .map((t) => t.trim())
        .filter((t) => t !== '')
        .map((t) => o.oneFromText(field, t)),
    searchText: (_field, name) => (o.search ? `coalesce(entente_join(${name}), '')` : null),
    searchValue: (_field, value) => ((value ?? []) as readonly string[]).join(' '),
    schema: o.schema,
  };
}
