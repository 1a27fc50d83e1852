import { sql } from '../../kernel/db/sql.ts';
import type { Option } from '../../fields/choice/field.ts';
import type { App } from '../../kernel/app.ts';
import type { Fields } from '../../kernel/record/field.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import type { Registry } from '../../kernel/registry.ts';
import { customFieldDeclaration, type CustomFieldRow } from './rules/custom-field.ts';

/** Brings the registry of this process in line with the custom fields and choice values in the database. */
export async function applyCustomFields({ db, registry }: Pick<App, 'db' | 'registry'>): Promise<void> {
  const { rows: added } = await sql<CustomFieldRow & { record: string; name: string }>`
    select record, name, label, kind, help, options, decimals::int as decimals, links_to as "linksTo", is_required as "isRequired"
    from custom_field where deleted_at is null and not is_retired order by position, created_at`.execute(db);
  const { rows: values } = await sql<ChoiceValueRow>`
    select record, field, value, label, color, is_retired as "isRetired" from choice_value where deleted_at is null order by position, created_at`.execute(
    db,
  );
  for (const record of declaredRecords(registry)) {
    for (const [field, options] of optionsOf(
      record,
      values.filter((value) => value.record === record.key),
    ))
      registry.setOptions(record.key, field, options);
    const fields: Fields = Object.fromEntries(
      added.filter((row) => row.record === record.key).map((row) => [row.name, customFieldDeclaration(row)]),
    );
    const hadSome = Object.values(registry.record(record.key).fields).some((field) => 'custom' in field);
    if (hadSome || Object.keys(fields).length > 0) registry.setCustomFields(record.key, fields);
  }
}

/** The record types as the modules declare them, without what was changed at run time. */
export function declaredRecords(registry: Registry): RecordType[] {
  return registry.modules.flatMap((module) => module.records ?? []);
}

/** The options that a choice field of a record is declared with; null when it is none that administrators may extend. */
export function declaredOptions(record: RecordType, field: string): readonly Option[] | null {
  const declared = record.fields[field] as { options?: readonly Option[]; extensible?: boolean } | undefined;
  return declared?.extensible ? (declared.options ?? null) : null;
}

interface ChoiceValueRow {
  readonly record: string;
  readonly field: string;
  readonly value: string;
  readonly label: string;
  readonly color: string | null;
  readonly isRetired: boolean;
}

function optionsOf(record: RecordType, values: readonly ChoiceValueRow[]): [field: string, options: readonly Option[]][] {
  return Object.keys(record.fields).flatMap((field): [string, readonly Option[]][] => {
    const declared = declaredOptions(record, field);
    const own = values.filter((value) => value.field === field);
    if (declared === null || own.length === 0) return [];
    const options = new Map(declared.map((option) => [option.value, option]));
    for (const { value, label, color, isRetired } of own) {
      if (isRetired) options.delete(value);
      else options.set(value, { value, label, ...(color === null ? {} : { color }) });
    }
    return [[field, [...options.values()]]];
  });
}
