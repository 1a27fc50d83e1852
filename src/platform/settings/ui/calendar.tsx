import { useState } from 'react';
import { findRecord } from '../../../ui/api/session.ts';
import type { Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, SegmentedControl, Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/settings/data-table.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { CalendarEditor } from './calendar-editor.tsx';
import { HolidaysCard } from './holidays-card.tsx';
import { AssignmentsCard } from './assignments-card.tsx';
import { NewCalendar } from './new-calendar.tsx';
import { PreviewCard } from './preview-card.tsx';

/** When people work. Deadlines, service times and project plans go by the default calendar unless they name another. */
export default function WorkingCalendars() {
  const calendars = useRows('/settings/working-calendars', { fields: 'name,timeZone,week,country,region,isDefault', sort: 'name' });
  const [chosen, setChosen] = useState<string | null>(null);
  const [isNew, setIsNew] = useState(false);
  const isAssignable = findRecord('calendars.calendarAssignment') !== null;
  const all = calendars.data ?? [];
  const open: Row | undefined = all.find((c) => c.id === chosen) ?? all.find((c) => c['isDefault']) ?? all[0];
  return (
    <SettingsPage
      title={t('Working calendar')}
      text={t('Deadlines, service times and plans count only the time in which you work.')}
      actions={
        <Button variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setIsNew(true)}>
          {t('New calendar')}
        </Button>
      }
    >
      {calendars.error ? (
        <LoadProblem error={calendars.error} onRetry={() => void calendars.refetch()} />
      ) : !calendars.data ? (
        <Skeleton height={320} />
      ) : !open ? (
        <Empty icon="calendar" title={t('No working calendar')} text={t('Without one, every hour of every day counts.')}>
          <Button onClick={() => setIsNew(true)}>{t('New calendar')}</Button>
        </Empty>
      ) : (
        <>
          {all.length > 1 && (
            <div className="filter-row">
              <SegmentedControl
                aria-label={t('Calendar')}
                value={open.id}
                onChange={setChosen}
                data={all.map((c) => ({ value: c.id, label: String(c['name']) }))}
              />
            </div>
          )}
          <CalendarEditor key={open.id} calendar={open} />
          <HolidaysCard key={`holidays-${open.id}`} calendar={open} />
          <PreviewCard calendar={open} />
          {isAssignable && <AssignmentsCard calendar={open} />}
        </>
      )}
      {isNew && <NewCalendar onClose={() => setIsNew(false)} onCreated={setChosen} />}
    </SettingsPage>
  );
}
