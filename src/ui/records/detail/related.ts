import { findRecord, meta } from '../../api/session.ts';
import type { FieldMeta, RecordMeta } from '../../api/types.ts';
import { isDestination, navigation } from '../../shell/navigation.ts';
import { viewFor } from '../view.ts';

export interface RelatedList {
  readonly record: RecordMeta;
  /** The field of `record` that points here. */
  readonly field: FieldMeta;
}

/**
 * Every list of records that point to this one: from what records declare, so a new module shows up by itself. In the order of the navigation, lists of
 * the record's own kind behind the others.
 */
export function relatedLists(record: RecordMeta): readonly RelatedList[] {
  const hidden = new Set(viewFor(record).hideRelated ?? []);
  const places = navigation().flatMap(({ items }) => items.flatMap((item) => item.recordKey ?? []));
  const placeOf = ({ record: other, field }: RelatedList): number => {
    const key = listedLike(other, field);
    const place = places.indexOf(key);
    return place === -1 ? 2 * places.length : place + (key === record.key ? places.length : 0);
  };
  return meta()
    .records.filter((other) => !other.internal)
    .flatMap((other) =>
      other.fields
        .filter((f) => !f.system && !hidden.has(`${other.key}:${f.name}`) && pointsTo(f, record.key) && isListedOn(f, record))
        // Where any record can be meant, only those that people make on purpose have a list of their own.
        .filter((f) => f.kind !== 'anyRef' || (f.to as readonly string[] | undefined)?.length || isDestination(other))
        .map((field) => ({ record: other, field })),
    )
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

const listedLike = (record: RecordMeta, field: FieldMeta): string => viewFor(record).listedLike?.[field.name] ?? record.key;

/** Whether people know the list as one that they go to by itself. */
export function isWellKnown({ record, field }: RelatedList): boolean {
  const known = findRecord(listedLike(record, field));
  return known !== null && isDestination(known);
}

function isListedOn({ listedOn }: FieldMeta, record: RecordMeta): boolean {
  if (listedOn === 'timeline') return hasTimeline(record);
  return listedOn === undefined || listedOn.includes(record.key);
}

/** Whether the record's page tells its history. */
export const hasTimeline = (record: RecordMeta): boolean => record.queries?.some((query) => query.name === 'timeline') === true;

function pointsTo(field: FieldMeta, key: string): boolean {
  if (field.kind === 'ref') return field.to === key;
  if (field.kind === 'anyRef') return !Array.isArray(field.to) || field.to.length === 0 || field.to.includes(key);
  return false;
}
