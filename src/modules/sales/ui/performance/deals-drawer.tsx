import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get } from '../../../../ui/api/request.ts';
import { formatDate } from '../../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { Button, Drawer, Skeleton } from '../../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import type { DealsAnswer, ReportDeal } from '../../rules/report.ts';
import { writeValue } from './write-value.ts';

interface DealsDrawerProps {
  /** What the report was asked. */
  readonly query: URLSearchParams;
  /** Key of the row; null for the total. */
  readonly row: string | null;
  readonly name: string;
  readonly measure: string;
  readonly onClose: () => void;
}

/** The deals behind one number, with what each counts for. */
export function DealsDrawer({ query, row, name, measure, onClose }: DealsDrawerProps) {
  const search = new URLSearchParams(query);
  search.set('measure', measure);
  if (row !== null) search.set('row', row || '-');
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['list', 'sales.opportunity', 'performance', search.toString()],
    queryFn: ({ pageParam, signal }) => get<DealsAnswer>(`/sales/opportunities/performance-deals?${search}&skip=${pageParam}`, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
  const first = data?.pages[0];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={first ? `${label(first.measure.label)}: ${name}` : name}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      {error && <LoadProblem error={error} />}
      {!first && !error && <Skeleton height={200} />}
      {first && (
        <>
          <p className="perf-sum tabular">
            <span>{tn(first.count, '{count} entry', '{count} entries')}</span>
            <span>{writeValue(first.value, first.measure.unit, first.currency, true)}</span>
          </p>
          <p className="dim">{label(first.measure.definition)}</p>
          <ul className="perf-deals" aria-label={t('Deals behind this number')}>
            {data?.pages.flatMap((page, at) => page.deals.map((deal, n) => <Deal key={`${at} ${n}`} deal={deal} answer={first} />))}
          </ul>
          {hasNextPage && (
            <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('Show more')}
            </Button>
          )}
        </>
      )}
    </Drawer>
  );
}

function Deal({ deal, answer }: { deal: ReportDeal; answer: DealsAnswer }) {
  const { unit } = answer.measure;
  const counts =
    deal.isHit !== null
      ? deal.isHit
        ? t('Yes')
        : t('No')
      : deal.value === null
        ? ''
        : writeValue(deal.value, unit, answer.currency, true);
  const details = [deal.organization?.title, deal.stage, deal.owner?.title, deal.closeOn ? formatDate(deal.closeOn) : null].filter(Boolean);
  return (
    <li>
      <Link className="link-accent truncate" to={`/sales/opportunities/${deal.id}` as never}>
        {deal.title}
      </Link>
      <span className="tabular">{counts}</span>
      <span className="dim">{details.join(' · ')}</span>
    </li>
  );
}
