import { allowed, writableFields } from '../../../kernel/access/access.ts';
import { may, type Actor } from '../../../kernel/access/actor.ts';
import type { Field } from '../../../kernel/record/field.ts';
import { labelOf, type RecordType } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';
import type { TargetField } from '../formats/mapping/suggest-mapping.ts';
import type { PartAdapter, RecordAdapter } from './part-adapter.ts';

/** Kinds that no cell can give: computed, seen from the other side, or not text. */
const never = new Set(['rollup', 'links', 'file', 'json', 'anyRef', 'formula']);
/** An amount may have its currency in a column of its own. */
export const moneyParts = ['currency'] as const;
export const addressParts = ['street', 'street2', 'poBox', 'city', 'region', 'postalCode', 'country'] as const;

/** A full name, which people's records compute, is imported by splitting it. */
export function isPersonName(field: Field): boolean {
  const parts = (field as Field & { dependsOn?: readonly string[] }).dependsOn;
  return field.kind === 'formula' && (parts?.includes('givenName') ?? false) && (parts?.includes('familyName') ?? false);
}

export const innerOf = (field: Field): Field => (field.kind === 'many' ? (field as Field & { of: Field }).of : field);

/** Fields of a record that a file may fill, for the actor, addressed as `alias.field`. */
export function targetFields(
  registry: Registry,
  actor: Actor,
  record: RecordType,
  alias: string,
  adapters: readonly Pick<PartAdapter, 'record' | 'fields'>[] = [],
): TargetField[] {
  const own = adapters.find((each) => each.record === record.key);
  const writable = own ? new Set(own.fields) : writableFields(registry, actor, record, 'create');
  return Object.entries(record.fields).flatMap(([name, field]): TargetField[] => {
    if (isPersonName(field))
      return [
        {
          name: `${alias}.${name}`,
          label: labelOf(name, field),
          kind: 'personName',
          ...(field.synonyms ? { synonyms: field.synonyms } : {}),
        },
      ];
    if (
      never.has(field.kind) ||
      never.has(innerOf(field).kind) ||
      (field.readOnly && !own) ||
      field.secret ||
      (writable && !writable.has(name))
    )
      return [];
    return [
      {
        name: `${alias}.${name}`,
        label: labelOf(name, field),
        kind: field.kind,
        ...(field.kind === 'many' ? { of: innerOf(field).kind } : {}),
        ...partsOf(field),
        ...(field.synonyms ? { synonyms: field.synonyms } : {}),
        ...('labels' in field ? { labels: field.labels as readonly string[] } : {}),
      },
    ];
  });
}

/** The parts of a value that columns of their own may give. */
function partsOf(field: Field): { parts?: readonly string[] } {
  if (innerOf(field).kind === 'address') return { parts: addressParts };
  return field.kind === 'money' ? { parts: moneyParts } : {};
}

/** Record types that the actor may import, the most telling first. */
export function importableRecords(registry: Registry, actor: Actor, adapters: readonly RecordAdapter[] = []): RecordType[] {
  return registry.records.filter((record) => {
    const own = adapters.find((each) => each.record === record.key);
    if (own) return may(actor, own.permission) && allowed(registry, actor, record, 'read');
    return !record.internal && record.verbs.includes('create') && allowed(registry, actor, record, 'create');
  });
}
