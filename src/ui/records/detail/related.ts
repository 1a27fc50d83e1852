import { meta } from '../../api/session.ts';
import type { FieldMeta, RecordMeta } from '../../api/types.ts';
import { isDestination } from '../../shell/navigation.ts';
import { viewFor } from '../view.ts';

export interface RelatedList {
  readonly record: RecordMeta;
  /** The field of `record` that points here. */
  readonly field: FieldMeta;
}

/** Every list of records that point to this one: from what records declare, so a new module shows up by itself. */
export function relatedLists(record: RecordMeta): readonly RelatedList[] {
  const hidden = new Set(viewFor(record).hideRelated ?? []);
  return meta().records.flatMap((other) => {
    if (other.internal) return [];
    return (
      other.fields
        .filter((f) => !f.system && !hidden.has(`${other.key}:${f.name}`) && pointsTo(f, record.key) && isListedOn(f, record))
        // Where any record can be meant, only those that people make on purpose have a list of their own.
        .filter((f) => f.kind !== 'anyRef' || (f.to as readonly string[] | undefined)?.length || isDestination(other))
        .map((field) => ({ record: other, field }))
    );
  });
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
