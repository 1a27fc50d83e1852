import '../sales.css';
import { useQuery } from '@tanstack/react-query';
import { listSearch } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import type { ListPage, RecordMeta, RefValue, Row } from '../../../../ui/api/types.ts';
import { formatInstant } from '../../../../ui/i18n/format.ts';
import { t, tn } from '../../../../ui/i18n/t.ts';

/** When the deal entered which stage, by whom, and how long it had been in the one before. */
export default function HistoryBlock({ row }: { record: RecordMeta; row: Row }) {
  const { data } = useQuery({
    queryKey: ['list', 'sales.stageChange', 'of', row.id],
    queryFn: ({ signal }) => {
      const search = listSearch({ filter: { field: 'opportunity', op: 'eq', value: row.id }, sort: '-at' });
      return get<ListPage>(`/sales/stage-changes?${search}&page[size]=100`, signal);
    },
  });
  if (!data || data.data.length === 0) return <span data-nothing hidden />;
  return (
    <ol className="stage-history">
      {data.data.map((change) => {
        const [from, to, user] = [change['from'], change['to'], change['user']] as (RefValue | null)[];
        const seconds = change['secondsInStage'] as number | null;
        return (
          <li key={change.id}>
            <strong>{to?.title}</strong>
            <span className="dim">
              {formatInstant(String(change['at']))}
              {user?.title ? ` · ${user.title}` : ''}
            </span>
            {from && seconds !== null && (
              <span className="dim">
                {t('{time} in {stage}', {
                  time: tn(Math.floor(Number(seconds) / 86_400), '{count} day', '{count} days'),
                  stage: from.title ?? '',
                })}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
