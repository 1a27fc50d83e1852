import { isEmptyValue, viewOf } from '../../fields/views.tsx';
import type { FieldMeta, Row } from '../api/types.ts';

/** A value as its kind shows it; nothing for no value. */
export function FieldValue({
  field,
  value,
  row,
  isCompact = false,
  empty = null,
}: {
  field: FieldMeta;
  value: unknown;
  row?: Row;
  isCompact?: boolean;
  empty?: React.ReactNode;
}) {
  if (isEmptyValue(value)) return <>{empty}</>;
  const { Display } = viewOf(field);
  return <Display field={field} value={value} isCompact={isCompact} {...(row ? { row } : {})} />;
}
