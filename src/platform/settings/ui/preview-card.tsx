import { useState } from 'react';
import type { Row } from '../../../ui/api/types.ts';
import { formatDate } from '../../../ui/i18n/format.ts';
import { prefs } from '../../../ui/i18n/prefs.ts';
import { t } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { weekdayName, weekdays } from './week.ts';

interface Preview {
  readonly timeZone: string;
  readonly today: string;
  readonly data: readonly {
    readonly date: string;
    readonly name: string | null;
    readonly isHalf: boolean;
    readonly windows: readonly { readonly from: string; readonly to: string }[];
  }[];
}

/** What the calendar comes to in four weeks: the hours of each day, with holidays and half days. */
export function PreviewCard({ calendar }: { calendar: Row }) {
  const [offset, setOffset] = useState(0);
  const from = new Date(Date.now() + offset * 28 * 86_400_000).toISOString().slice(0, 10);
  const preview = useData<Preview>(`/settings/working-calendars/${calendar.id}/preview?weeks=4&from=${from}`);
  return (
    <SettingsCard
      title={t('The next weeks')}
      text={t('As saved, in the time zone {zone}.', { zone: String(calendar['timeZone']) })}
      actions={
        <>
          <IconButton icon="chevron-left" label={t('Four weeks before')} onClick={() => setOffset(offset - 1)} />
          <IconButton icon="chevron-right" label={t('Four weeks after')} onClick={() => setOffset(offset + 1)} />
        </>
      }
    >
      {preview.error ? (
        <LoadProblem error={preview.error} />
      ) : !preview.data ? (
        <Skeleton height={180} />
      ) : (
        <ol className="preview" aria-label={t('The next weeks')}>
          {weekdays.map((day) => (
            <li key={day} className="preview-head" aria-hidden="true">
              {weekdayName(day, 'short')}
            </li>
          ))}
          {preview.data.data.map(({ date, name, isHalf, windows }) => (
            <li
              key={date}
              className="preview-day"
              data-closed={windows.length === 0 || undefined}
              data-half={isHalf || undefined}
              data-today={date === preview.data.today || undefined}
            >
              <span className="sr-only">{`${dayName(date)}, `}</span>
              <strong>{formatDate(date, 'short').replace(/[/.\s]*\d{4}$|[/.]\d\d$/, '')}</strong>
              {name && <em title={name}>{name}</em>}
              {windows.length === 0 ? (
                <span className="dim">{t('Closed')}</span>
              ) : (
                windows.map((window) => <span key={window.from} className="tabular">{`${window.from}–${window.to}`}</span>)
              )}
            </li>
          ))}
        </ol>
      )}
    </SettingsCard>
  );
}

const dayName = (date: string): string =>
  new Intl.DateTimeFormat(prefs().locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(`${date}T12:00:00Z`));
