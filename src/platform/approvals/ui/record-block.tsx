import './approvals.css';
import { Link } from '@tanstack/react-router';
import { formatMoney } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import type { BlockProps } from '../../../ui/records/view.ts';
import { ApprovalState } from './approval-state.tsx';
import { useRequests } from './use-approvals.ts';

/** What was asked about a record and what became of it; nothing at all where nothing was. */
export default function RecordBlock({ record, row }: BlockProps) {
  const { data } = useRequests({ field: 'subject', op: 'eq', value: `${record.key}:${row.id}` });
  if (!data || data.length === 0) return <span data-nothing hidden />;
  return (
    <ul className="approval-list" aria-label={t('Approvals')}>
      {data.slice(0, 8).map((request) => (
        <li key={request.id} className="approval-line">
          <Link className="link truncate grow" to={`/approvals/requests/${request.id}`}>
            {request.title}
          </Link>
          {request.amount && <span className="dim tabular">{formatMoney(request.amount.amount, request.amount.currency)}</span>}
          <ApprovalState state={request.state} isOutdated={request.isOutdated} />
        </li>
      ))}
    </ul>
  );
}
