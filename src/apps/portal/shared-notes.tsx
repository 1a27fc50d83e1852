import { useInfiniteQuery } from '@tanstack/react-query';
import { listQuery } from '../../ui/api/records.ts';
import { findRecord } from '../../ui/api/session.ts';
import type { RecordMeta } from '../../ui/api/types.ts';
import { formatInstant } from '../../ui/i18n/format.ts';
import { t } from '../../ui/i18n/t.ts';
import { useLiveList } from '../../ui/live/use-live.ts';
import { FieldValue } from '../../ui/records/field-value.tsx';

/** Notes that the company shared on purpose. */
export function SharedNotes() {
  const record = findRecord('parties.note');
  return record ? <Notes record={record} /> : null;
}

const params = { fields: ['body', 'createdAt'], sort: '-createdAt', size: 20 };

function Notes({ record }: { record: RecordMeta }) {
  const query = listQuery(record, params);
  const { data } = useInfiniteQuery(query);
  useLiveList(record, params, query.queryKey, data);
  const rows = data?.pages.flatMap((page) => page.data) ?? [];
  const body = record.fields.find((f) => f.name === 'body');
  if (rows.length === 0 || !body) return null;
  return (
    <section className="portal-card" aria-label={t('Shared with you')}>
      <h2>{t('Shared with you')}</h2>
      <ul className="portal-notes">
        {rows.map((row) => (
          <li key={row.id}>
            <time dateTime={row.createdAt}>{formatInstant(row.createdAt)}</time>
            <FieldValue field={body} value={row['body']} row={row} empty={null} />
          </li>
        ))}
      </ul>
    </section>
  );
}
