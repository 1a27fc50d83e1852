import './till.css';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { ReportView } from './report-view.tsx';
import type { TillReport } from './till-types.ts';

/** On the page of a session: its X or Z report. */
export default function ReportBlock({ row }: { record: RecordMeta; row: Row }) {
  const { data, error } = useData<{ currency: string; report: TillReport }>(`/till/sessions/${row.id}/report`, { version: row.version });
  if (error) return <LoadProblem error={error} />;
  return data ? <ReportView report={data.report} currency={data.currency} /> : <Skeleton height={160} />;
}
