import { useNavigate, useParams } from '@tanstack/react-router';
import { recordByPath } from '../../api/session.ts';
import { NotFoundPage } from '../../shell/error-page.tsx';
import { listHref } from '../record-href.ts';
import { RecordDetail } from './record-detail.tsx';

/** The page of one record: `/app/{module}/{path}/{id}`. */
export default function RecordPage() {
  const { module = '', path = '', id = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const record = recordByPath(module, path);
  if (!record) return <NotFoundPage />;
  return <RecordDetail key={id} record={record} id={id} variant="page" onGone={() => void navigate({ to: listHref(record) })} />;
}
