import '../activities.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { get } from '../../../../ui/api/request.ts';
import { currentUser, findRecord } from '../../../../ui/api/session.ts';
import { queryClient } from '../../../../ui/api/query-client.ts';
import { dayOf, formatDate } from '../../../../ui/i18n/format.ts';
import { prefs } from '../../../../ui/i18n/prefs.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Button, MultiSelect, SegmentedControl, Skeleton } from '../../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../../ui/kit/use-is-phone.ts';
import { useLiveTypes } from '../../../../ui/live/use-live.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { useData } from '../../../../ui/settings/use-data.ts';
import { useTitle } from '../../../../ui/shell/app-shell.tsx';
import { findConflicts } from '../../rules/find-conflicts.ts';
import { AgendaList } from './agenda-list.tsx';
import { daysFrom, instantAt, plusDays, weekStart } from './days.ts';
import { MeetingDialog } from './meeting-dialog.tsx';
import { calendarPath, type CalendarAnswer, type CalendarSearch } from './types.ts';
import { WeekGrid } from './week-grid.tsx';

const listDays = 14;

/** Meetings and tasks by the week, by the day, or as a list, on the clock of whoever looks; their own and those of colleagues. */
export default function CalendarPage() {
  useTitle('Calendar');
  const isPhone = useIsPhone();
  const asked = useSearch({ strict: false }) as CalendarSearch;
  const navigate = useNavigate();
  const [planned, setPlanned] = useState<{ startsAt?: string } | null>(null);
  const today = dayOf(Date.now());
  const view = asked.view ?? (isPhone ? 'list' : 'week');
  const day = asked.day ?? today;
  const first = view === 'week' ? weekStart(day) : day;
  const count = view === 'week' ? 7 : view === 'day' ? 1 : listDays;
  const me = currentUser()?.id ?? '';
  const others = (asked.with ?? '').split(',').filter((id) => id !== '');
  const search = new URLSearchParams({ from: first, to: plusDays(first, count), users: [me, ...others].join(',') });
  const { data, error } = useQuery({
    queryKey: ['data', calendarPath, search.toString()],
    queryFn: ({ signal }) => get<CalendarAnswer>(`${calendarPath}?${search}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const { data: people } = useData<{ data: readonly { id: string; name: string }[] }>('/activities/meetings/calendar-people');
  const reload = () => queryClient.invalidateQueries({ queryKey: ['data', calendarPath] });
  useLiveTypes(['activities.meeting', 'parties.task'], () => void reload());
  const go = (part: CalendarSearch): void =>
    void navigate({
      to: '.',
      search: Object.fromEntries(Object.entries({ ...asked, ...part }).filter(([, value]) => value !== undefined && value !== '')) as never,
      replace: true,
    });
  const conflicts = findConflicts(data?.meetings ?? []);
  const canPlan = findRecord('activities.meeting')?.can.create === true;
  const names = new Map((people?.data ?? []).map((p) => [p.id, p.name]));
  return (
    <div className="calendar-page">
      <header className="page-head calendar-head">
        <h1>{titleOf(first, count)}</h1>
        <span className="row">
          <IconButton icon="chevron-left" label={t('Earlier')} onClick={() => go({ day: plusDays(first, -count) })} />
          <Button size="compact-sm" variant="default" onClick={() => go({ day: today })}>
            {t('Today')}
          </Button>
          <IconButton icon="chevron-right" label={t('Later')} onClick={() => go({ day: plusDays(first, count) })} />
        </span>
        <SegmentedControl
          size="xs"
          aria-label={t('View')}
          value={view}
          onChange={(value) => go({ view: value as 'week', day })}
          data={[
            ...(isPhone ? [] : [{ value: 'week', label: t('Week') }]),
            { value: 'day', label: t('Day') },
            { value: 'list', label: t('List') },
          ]}
        />
        {people && people.data.length > 0 && (
          <MultiSelect
            size="xs"
            className="calendar-people"
            aria-label={t('Calendars of colleagues')}
            placeholder={others.length === 0 ? t('Add colleagues') : ''}
            searchable
            maxValues={10}
            data={people.data.map((p) => ({ value: p.id, label: p.name }))}
            value={others.filter((id) => names.has(id))}
            onChange={(ids) => go({ with: ids.join(',') })}
          />
        )}
        <span className="grow" />
        <span className="dim calendar-zone">{prefs().timeZone.replaceAll('_', ' ')}</span>
        {canPlan && (
          <Button size="xs" leftSection={<Icon name="plus" size={15} />} onClick={() => setPlanned({})}>
            {t('Plan meeting')}
          </Button>
        )}
      </header>
      {error && !data && <LoadProblem error={error} onRetry={() => void reload()} />}
      {!data && !error && <Skeleton height={420} width="auto" m="md" />}
      {data && view === 'list' && <AgendaList answer={data} conflicts={conflicts} me={me} today={today} />}
      {data && view !== 'list' && (
        <WeekGrid
          days={daysFrom(first, count)}
          answer={data}
          conflicts={conflicts}
          me={me}
          today={today}
          onChanged={reload}
          onPlan={canPlan ? (on, minutes) => setPlanned({ startsAt: instantAt(on, minutes) }) : null}
        />
      )}
      {planned && <MeetingDialog {...planned} onClose={() => setPlanned(null)} onSaved={() => void reload()} />}
    </div>
  );
}

function titleOf(first: string, count: number): string {
  if (count === 1) return formatDate(first, 'long');
  const format = new Intl.DateTimeFormat(prefs().locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(new Date(`${first}T12:00:00Z`), new Date(`${plusDays(first, count - 1)}T12:00:00Z`));
}
