import type { Field, Fields } from '../record/field.ts';
import type { Column, FieldKind } from '../record/kind.ts';
import type { Registry } from '../registry.ts';
import { columnsOf } from './ddl.ts';

/** A field as writing a row needs it: with its kind, and its columns but those that PostgreSQL computes. */
export interface WrittenField {
  readonly field: Field;
  readonly kind: FieldKind;
  readonly columns: readonly Column[];
}

const kept = new WeakMap<Registry, WeakMap<Fields, ReadonlyMap<string, WrittenField>>>();

/** What is written for each field, by name. Worked out once for a declaration: fields that administrators add make another. */
export function writtenFields(registry: Registry, fields: Fields): ReadonlyMap<string, WrittenField> {
  let ofRegistry = kept.get(registry);
  if (!ofRegistry) kept.set(registry, (ofRegistry = new WeakMap()));
  let written = ofRegistry.get(fields);
  if (!written) {
    const entries = Object.entries(fields).map(([name, field]): [string, WrittenField] => [
      name,
      { field, kind: registry.kind(field), columns: columnsOf(registry, name, field).filter((column) => column.generated === undefined) },
    ]);
    ofRegistry.set(fields, (written = new Map(entries)));
  }
  return written;
}
