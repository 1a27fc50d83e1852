import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { isEditable } from '../../fields/editable.ts';
import { isEmptyValue } from '../../fields/views.tsx';
import { messageOf } from '../../ui/api/problem.ts';
import { listQuery, rowQuery } from '../../ui/api/records.ts';
import type { RecordMeta } from '../../ui/api/types.ts';
import { label, t } from '../../ui/i18n/t.ts';
import { useLiveList, useLiveRecord } from '../../ui/live/use-live.ts';
import { Alert, Skeleton } from '../../ui/kit/kit.ts';
import { FieldFact } from '../../ui/records/detail/field-fact.tsx';
import '../../ui/records/records.css';

/** The records of a type that are one's own (mostly one), each field edited in place where that is allowed. */
export function OwnRecords({ record, title, help }: { record: RecordMeta; title: string; help: string }) {
  const query = listQuery(record, params(record));
  const { data, error, isPending } = useInfiniteQuery(query);
  useLiveList(record, params(record), query.queryKey, data);
  const ids = data?.pages.flatMap((page) => page.data.map((row) => row.id)) ?? [];
  return (
    <section className="portal-card" aria-label={title}>
      <h2>{title}</h2>
      <p>{help}</p>
      {error && (
        <Alert color="red" role="alert">
          {label(messageOf(error))}
        </Alert>
      )}
      {isPending && <Skeleton height={120} />}
      {data && ids.length === 0 && <p>{t('Nothing here yet.')}</p>}
      {ids.map((id) => (
        <OwnRecord key={id} record={record} id={id} />
      ))}
    </section>
  );
}

const params = (record: RecordMeta) => ({ fields: [record.title], size: 10 });

function OwnRecord({ record, id }: { record: RecordMeta; id: string }) {
  const { data: row } = useQuery(rowQuery(record, id));
  useLiveRecord(record, id);
  if (!row) return <Skeleton height={120} />;
  const canEdit = row.can?.['update'] === true;
  const fields = record.fields.filter(
    (f) => !f.system && f.kind !== 'json' && f.kind !== 'links' && (!isEmptyValue(row[f.name]) || (canEdit && isEditable(f))),
  );
  return (
    <dl className="facts">
      {fields.map((field) => (
        <FieldFact key={field.name} record={record} row={row} field={field} canEdit={canEdit && isEditable(field)} />
      ))}
    </dl>
  );
}
