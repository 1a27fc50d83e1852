import type { Filter, ListParams } from '../api/records.ts';
import type { RecordMeta } from '../api/types.ts';
import type { LiveChange } from './types.ts';

/**
 * Whether a record that a list does not show might belong to it after this change: it is new, or something changed that the
 * list goes by. Where nothing is known of what happened (outside the company) it might always.
 */
export function couldEnter(
  { record, params }: { readonly record: Pick<RecordMeta, 'key' | 'owner'>; readonly params: ListParams },
  change: Pick<LiveChange, 'events' | 'fields'>,
): boolean {
  if (change.events.length === 0) return true;
  if (change.events.some((event) => event === `${record.key}Created` || event === `${record.key}Restored`)) return true;
  if (params.q) return true;
  // Who owns it decides who sees it.
  const decisive = new Set([...(params.filter ? fieldsOf(params.filter) : []), ...(record.owner ? [record.owner] : [])]);
  return change.fields.some((field) => decisive.has(field));
}

function fieldsOf(filter: Filter): readonly string[] {
  if ('and' in filter) return filter.and.flatMap(fieldsOf);
  if ('or' in filter) return filter.or.flatMap(fieldsOf);
  return [filter.field.split('.')[0] ?? filter.field];
}
