import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { findRecord } from '../../../ui/api/session.ts';
import type { Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, SegmentedControl, Select, Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { CalendarEditor } from './calendar-editor.tsx';
import { HolidaysCard } from './holidays-card.tsx';
import { AssignmentsCard } from './assignments-card.tsx';
import { NewCalendar } from './new-calendar.tsx';
import { PreviewCard } from './preview-card.tsx';

/** More than these do not fit side by side. */
const manyCalendars = 4;

/** When people work. Deadlines, service times and project plans go by the default calendar unless they name another. */
export default function WorkingCalendars() {
  const calendars = useRows('/settings/working-calendars', { fields: 'name,timeZone,week,country,region,isDefault', sort: 'name' });
  // In the address: leaving a calendar with changes asks first, as leaving the page does.
  const { calendar: chosen } = useSearch({ strict: false }) as { calendar?: string };
  const navigate = useNavigate();
  const choose = (id: string): void => void navigate({ to: '.', search: { calendar: id } });
  const [isNew, setIsNew] = useState(false);
  const isAssignable = findRecord('calendars.calendarAssignment') !== null;
  const all = calendars.data ?? [];
  const open: Row | undefined = all.find((c) => c.id === chosen) ?? all.find((c) => c['isDefault']) ?? all[0];
  const options = all.map((c) => ({ value: c.id, label: String(c['name']) }));
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
        <LoadProblem error={calendars.error} />
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
              {all.length > manyCalendars ? (
                <Select
                  aria-label={t('Calendar')}
                  searchable
                  allowDeselect={false}
                  value={open.id}
                  onChange={(id) => id && choose(id)}
                  data={options}
                />
              ) : (
                <SegmentedControl aria-label={t('Calendar')} value={open.id} onChange={choose} data={options} />
              )}
            </div>
          )}
          <CalendarEditor key={open.id} calendar={open} />
          <HolidaysCard key={`holidays-${open.id}`} calendar={open} />
          <PreviewCard calendar={open} />
          {isAssignable && <AssignmentsCard calendar={open} />}
        </>
      )}
      {isNew && <NewCalendar onClose={() => setIsNew(false)} onCreated={choose} />}
    </SettingsPage>
  );
}
