import { LoadProblem } from '../../kit/load-problem.tsx';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment, lazy, Suspense } from 'react';
import { t } from '../../i18n/t.ts';
import { dayOf, formatDate } from '../../i18n/format.ts';
import { timelineQuery } from '../../api/records.ts';
import type { RecordMeta, Row, TimelineEvent } from '../../api/types.ts';
import { Button, Skeleton } from '../../kit/kit.ts';
import { useLiveRows } from '../../live/use-live.ts';
import { composerCommands } from './composer-commands.ts';
import { TimelineItem } from './timeline-item.tsx';

const Composer = lazy(() => import('./composer.tsx'));

/** Everything that happened to the record, newest first, with a place to write. */
export function Timeline({ record, row }: { record: RecordMeta; row: Row }) {
  const { data, isPending, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(timelineQuery(record, row.id));
  // They come as they were written down; what was dated back, as an import does, stands on its own day.
  const events = (data?.pages.flatMap((page) => page.data) ?? []).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  useLiveRows(subjectsOf(events, row.id));
  return (
    <div className="timeline">
      {composerCommands(record).length > 0 && (
        <Suspense fallback={<Skeleton height={42} mb="md" />}>
          <Composer record={record} row={row} />
        </Suspense>
      )}
      {isPending && !error && <Skeleton height={120} />}
      {error && <LoadProblem error={error} />}
      {data && events.length === 0 && <p className="dim">{t('Nothing has happened yet. Notes, tasks and changes will stand here.')}</p>}
      <ol className="timeline-list" aria-label={t('Timeline')}>
        {events.map((event, index) => {
          const day = dayOf(event.at);
          const previous = events[index - 1];
          return (
            <Fragment key={event.seq}>
              {(!previous || dayOf(previous.at) !== day) && (
                <li className="timeline-day">
                  <span>{dayName(day)}</span>
                </li>
              )}
              <TimelineItem record={record} event={event} />
            </Fragment>
          );
        })}
      </ol>
      {hasNextPage && (
        <Button variant="default" size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('Show earlier')}
        </Button>
      )}
    </div>
  );
}

/** Notes, tasks and files that stand in the timeline with their content. */
function subjectsOf(events: readonly TimelineEvent[], id: string): readonly { type: string; id: string }[] {
  const shown = events.filter((e) => e.detail !== null && e.subject.id !== id).map((e) => e.subject);
  return [...new Map(shown.map((s) => [s.id, s])).values()].slice(0, 100);
}

function dayName(day: string): string {
  if (day === dayOf(Date.now())) return t('Today');
  if (day === dayOf(Date.now() - 86_400_000)) return t('Yesterday');
  return formatDate(day, 'long');
}
