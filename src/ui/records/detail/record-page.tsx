import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { rowQuery } from '../../api/records.ts';
import { recordByPath } from '../../api/session.ts';
import type { RecordMeta } from '../../api/types.ts';
import { NotFoundPage } from '../../shell/error-page.tsx';
import { rememberRecord } from '../recent.ts';
import { listHref } from '../record-href.ts';
import { useAddress } from '../use-address.ts';
import { RecordDetail } from './record-detail.tsx';

/** The page of one record: `/app/{module}/{path}/{id}`. */
export default function RecordPage() {
  const { module, path, id } = useAddress();
  const navigate = useNavigate();
  const record = recordByPath(module, path);
  if (!record) return <NotFoundPage />;
  return (
    <>
      <Remember record={record} id={id} />
      <RecordDetail key={id} record={record} id={id} variant="page" onGone={() => void navigate({ to: listHref(record) })} />
    </>
  );
}

/** Keeps the record among those seen last; the detail asks for the same row, so this costs no request. */
function Remember({ record, id }: { record: RecordMeta; id: string }) {
  const title = useQuery(rowQuery(record, id)).data?.[record.title];
  useEffect(() => {
    if (typeof title === 'string' && title !== '') rememberRecord({ type: record.key, id, title });
  }, [record.key, id, title]);
  return null;
}
