import '../activities.css';
import { useState } from 'react';
import { findRecord } from '../../../../ui/api/session.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Empty } from '../../../../ui/kit/empty.tsx';
import { Button, Skeleton } from '../../../../ui/kit/kit.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { useIsPhone } from '../../../../ui/kit/use-is-phone.ts';
import { useLiveTypes } from '../../../../ui/live/use-live.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { refresh, useData } from '../../../../ui/settings/use-data.ts';
import { useTitle } from '../../../../ui/shell/app-shell.tsx';
import { KeptList } from '../outbox/kept-list.tsx';
import { dayName } from '../calendar/days.ts';
import { MeetingDialog } from '../calendar/meeting-dialog.tsx';
import { AgendaSection } from './agenda-section.tsx';
import { dayPath, type DayAnswer } from './types.ts';

/** What waits for one today, each with what to do about it at hand. What is left undone is here again tomorrow. */
export default function MyDayPage() {
  useTitle('My day');
  const isPhone = useIsPhone();
  const [isPlanning, setIsPlanning] = useState(false);
  const { data, error, isPending } = useData<DayAnswer>(dayPath, { refetchInterval: 60_000, staleTime: 0 });
  useLiveTypes(['parties.task', 'activities.meeting', ...(data?.sections.map((s) => s.type) ?? [])], () => void refresh(dayPath));
  const filled = data?.sections.filter((s) => s.items.length > 0) ?? [];
  const meeting = findRecord('activities.meeting');
  return (
    <div className="page" tabIndex={-1}>
      <div className="page-inner day" data-phone={isPhone || undefined}>
        <header className="day-head">
          <div className="grow">
            <h1>{t('My day')}</h1>
            {data && <p className="dim">{dayName(data.today)}</p>}
          </div>
          {meeting?.can.create && (
            <Button
              size={isPhone ? 'sm' : 'xs'}
              variant="default"
              leftSection={<Icon name="plus" size={15} />}
              onClick={() => setIsPlanning(true)}
            >
              {t('Plan meeting')}
            </Button>
          )}
        </header>
        <KeptList />
        {isPending && !error && <Skeleton height={180} />}
        {error && !data && <LoadProblem error={error} onRetry={() => void refresh(dayPath)} />}
        {data && filled.length === 0 && (
          <Empty
            icon="sun"
            title={t('Nothing waits for you today')}
            text={t('Tasks, meetings, leads and deals that need you will stand here.')}
          />
        )}
        <div className="day-columns">
          {columnsOf(filled, isPhone ? 1 : 2).map((column, index) => (
            <div className="day-column" key={index}>
              {column.map((section) => (
                <AgendaSection key={section.name} section={section} today={data?.today ?? ''} />
              ))}
            </div>
          ))}
        </div>
      </div>
      {isPlanning && <MeetingDialog onClose={() => setIsPlanning(false)} onSaved={() => void refresh(dayPath)} />}
    </div>
  );
}

/** Sections in their order, each into the column that is shortest so far. */
function columnsOf<T extends { readonly items: readonly unknown[] }>(sections: readonly T[], count: number): readonly (readonly T[])[] {
  const columns = Array.from({ length: count }, () => ({ height: 0, sections: [] as T[] }));
  for (const section of sections) {
    const target = columns.reduce((best, column) => (column.height < best.height ? column : best));
    target.sections.push(section);
    target.height += 2 + section.items.length;
  }
  return columns.map((column) => column.sections);
}
