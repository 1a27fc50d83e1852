import type { RecordMeta } from '../api/types.ts';

/** Address of a record's page within the app. */
export function recordHref(record: RecordMeta, id: string): string {
  return `/${record.module}/${record.path}/${id}`;
}

export function listHref(record: RecordMeta): string {
  return `/${record.module}/${record.path}`;
}
