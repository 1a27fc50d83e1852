import { columnCondition, type Column, type FieldKind, type Operator, type ParseScope, type TextScope } from '../kernel/record/kind.ts';
import type { Field } from '../kernel/record/field.ts';

/** What a kind of one column has to say of itself; the rest follows. */
export interface ScalarOptions<F extends Field> {
  readonly kind: string;
  readonly type: string;
  readonly column?: (field: F, name: string) => Partial<Column>;
  readonly operators: readonly Operator[];
  readonly parse: (field: F, value: unknown, scope: ParseScope) => unknown;
  readonly fromText?: (field: F, text: string, scope: TextScope) => unknown;
  readonly toText?: (field: F, value: unknown) => string;
  readonly search?: boolean;
  readonly schema: (field: F) => Readonly<Record<string, unknown>>;
  /** Parses a value in a filter; as `parse` unless said (a filter may hold a part of a value). */
  readonly parseFilter?: (field: F, value: unknown, scope: ParseScope) => unknown;
}

/** A field kind whose value is one column. */
export function scalarKind<F extends Field>(o: ScalarOptions<F>): FieldKind<F> {
  return {
    kind: o.kind,
    columns: (field, name) => [{ name, type: o.type, ...o.column?.(field, name) }],
    parse: o.parse,
    write: (_field, value) => [value],
    select: (_field, col) => col(''),
    operators: o.operators,
    condition: (field, col, op, value, scope) =>
      columnCondition(col(''), o.type, op, value, (v) => (o.parseFilter ?? o.parse)(field, v, scope)),
    sort: '',
    toText: o.toText ?? ((_field, value) => String(value)),
    fromText: (field, text, scope) => (o.fromText ? o.fromText(field, text, scope) : text),
    searchText: (_field, name) => (o.search ? `coalesce(${name}, '')` : null),
    ...(o.search
      ? { searchValue: (_field: F, value: unknown) => (typeof value === 'string' ? value : (value ?? null) === null ? '' : null) }
      : {}),
    schema: o.schema,
  };
}
