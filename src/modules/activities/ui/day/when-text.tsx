import { formatAgo, formatDate, formatTime } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { useNow } from './use-now.ts';
import type { AgendaItem } from './types.ts';

/** When something counts, and why it is here; a clock that runs goes on while one looks. */
export function WhenText({ item, today }: { item: AgendaItem; today: string }) {
  const now = useNow();
  const why = item.why ? label(item.why) : null;
  if (item.until && item.at) {
    const isPast = item.isLate;
    return (
      <>
        <time className="tabular" dateTime={item.at}>
          {isPast ? formatAgo(item.at, now) : `${formatTime(item.at)} – ${formatTime(item.until)}`}
        </time>
        {why && <Chip>{why}</Chip>}
      </>
    );
  }
  if (item.on)
    return (
      <>
        <time dateTime={item.on} className="day-when">
          {item.on === today
            ? t('Today')
            : item.isLate
              ? t('Overdue since {day}', { day: formatDate(item.on, 'medium') })
              : formatDate(item.on)}
        </time>
        {why && <Chip>{why}</Chip>}
      </>
    );
  if (!item.at) return why ? <Chip>{why}</Chip> : null;
  return (
    <time dateTime={item.at} className="day-when">
      {item.why === 'Answer by'
        ? item.isLate
          ? t('Answer was due {when}', { when: formatAgo(item.at, now) })
          : t('Answer {when}', { when: formatAgo(item.at, now) })
        : `${why ?? ''} ${formatAgo(item.at, now)}`}
    </time>
  );
}
