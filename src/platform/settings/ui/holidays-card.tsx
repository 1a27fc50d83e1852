import { useState } from 'react';
import { createRow, deleteRow, runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { Row } from '../../../ui/api/types.ts';
import { countryName, formatDate } from '../../../ui/i18n/format.ts';
import { prefs } from '../../../ui/i18n/prefs.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, TextInput } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { messageOf } from '../../../ui/api/problem.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { tidyTime } from './week.ts';

interface Day {
  readonly date: string;
  readonly name: string;
  /** Null for a public holiday that the calendar does not have yet. */
  readonly row: Row | null;
}

/** The days of one year on which nobody works: what the calendar has, and public holidays that it lacks. */
export function HolidaysCard({ calendar }: { calendar: Row }) {
  const [year, setYear] = useState(new Date().getFullYear());
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [until, setUntil] = useState('');
  const { isBusy, act } = useAction();
  const country = calendar['country'] as string | null;
  const region = calendar['region'] as string | null;
  const own = useRows('/settings/holidays', {
    'filter[calendar][eq]': calendar.id,
    'filter[date][gte]': `${year}-01-01`,
    'filter[date][lte]': `${year}-12-31`,
    sort: 'date',
  });
  const law = useData<{ data: readonly { date: string; name: string }[] }>(
    `/settings/working-calendars/holidays?country=${country}${region ? `&region=${region}` : ''}&year=${year}&language=${prefs().locale.slice(0, 2)}`,
    { enabled: country !== null, staleTime: Infinity },
  );
  const known = new Set((own.data ?? []).map((row) => String(row['date'])));
  const missing = (law.data?.data ?? []).filter((day) => !known.has(day.date));
  const days: readonly Day[] | undefined =
    own.data &&
    [
      ...own.data.map((row): Day => ({ date: String(row['date']), name: String(row['name']), row })),
      ...missing.map((day): Day => ({ ...day, row: null })),
    ].toSorted((a, b) => a.date.localeCompare(b.date));
  const holidayRecord = findRecord('settings.holiday');
  const reload = () => refresh('/settings/holidays', '/settings/working-calendars');
  const load = () =>
    act(
      async () => {
        const record = findRecord('settings.workingCalendar');
        if (record) await runCommand(record, calendar.id, 'load-holidays', { from: year, to: year });
        await reload();
      },
      t('The public holidays of {year} are in the calendar.', { year }),
    );
  const add = () =>
    act(async () => {
      if (holidayRecord) await createRow(holidayRecord, { calendar: calendar.id, date, name, until: until || null });
      setDate('');
      setName('');
      setUntil('');
      await reload();
    });
  const columns: readonly Column<Day>[] = [
    {
      key: 'date',
      title: t('Date'),
      isTitle: true,
      width: 190,
      cell: (d) => (
        <span className="tabular">
          {weekday(d.date)}, {formatDate(d.date)}
        </span>
      ),
    },
    { key: 'name', title: t('Name'), cell: (d) => <span data-dim={d.row === null || undefined}>{d.name}</span> },
    {
      key: 'kind',
      title: t('Kind'),
      cell: (d) =>
        d.row === null ? (
          <Chip color="yellow">{t('Not in the calendar')}</Chip>
        ) : d.row['until'] ? (
          <Chip color="blue">{t('Half day, until {time}', { time: String(d.row['until']) })}</Chip>
        ) : d.row['source'] === 'law' ? (
          <span className="dim">{t('Public holiday')}</span>
        ) : (
          <span className="dim">{t('Added by hand')}</span>
        ),
    },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (d) =>
        d.row && (
          <IconButton
            icon="trash"
            label={t('Work on {date}', { date: formatDate(d.date) })}
            onClick={() =>
              void act(async () => {
                if (holidayRecord && d.row) await deleteRow(holidayRecord, d.row.id);
                await reload();
              })
            }
          />
        ),
    },
  ];
  return (
    <SettingsCard
      isFlush
      title={t('Holidays {year}', { year })}
      text={
        law.error
          ? label(messageOf(law.error))
          : country
            ? `${countryName(country)}${region ? `, ${region}` : ''} · ${tn(days?.length ?? 0, '{count} day', '{count} days')}`
            : t('Say above for which country the calendar is to see its public holidays.')
      }
      actions={
        <>
          <IconButton icon="chevron-left" label={t('The year before')} onClick={() => setYear(year - 1)} />
          <IconButton icon="chevron-right" label={t('The year after')} onClick={() => setYear(year + 1)} />
          {missing.length > 0 && (
            <Button variant="default" loading={isBusy} onClick={() => void load()}>
              {tn(missing.length, 'Add {count} public holiday', 'Add {count} public holidays')}
            </Button>
          )}
        </>
      }
      footer={
        <form
          className="row holiday-form"
          onSubmit={(e) => {
            e.preventDefault();
            void add();
          }}
        >
          <TextInput type="date" required aria-label={t('Date')} value={date} onChange={(e) => setDate(e.currentTarget.value)} />
          <TextInput
            className="grow"
            required
            aria-label={t('Name of the day')}
            placeholder={t('Company holiday')}
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
          />
          <TextInput
            w={130}
            aria-label={t('Work until, for a half day')}
            placeholder={t('Work until')}
            pattern="([01][0-9]|2[0-3]):[0-5][0-9]"
            title={t('A time like 12:00')}
            inputMode="numeric"
            maxLength={5}
            value={until}
            onChange={(e) => setUntil(e.currentTarget.value)}
            onBlur={(e) => setUntil(tidyTime(e.currentTarget.value))}
          />
          <Button type="submit" variant="default" loading={isBusy}>
            {t('Add a day')}
          </Button>
        </form>
      }
    >
      <DataTable
        label={t('Holidays {year}', { year })}
        columns={columns}
        rows={days}
        rowKey={(d) => d.row?.id ?? d.date}
        error={own.error}
        onRetry={() => void own.refetch()}
        empty={{ icon: 'calendar-event', title: t('No holidays in {year}', { year }), text: t('Every weekday counts as a working day.') }}
      />
    </SettingsCard>
  );
}

const weekday = (date: string): string =>
  new Intl.DateTimeFormat(prefs().locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${date}T12:00:00Z`));
