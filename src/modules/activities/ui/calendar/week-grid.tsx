import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { findRecord } from '../../../../ui/api/session.ts';
import { prefs } from '../../../../ui/i18n/prefs.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { DayColumn } from './day-column.tsx';
import { plusDays, wallOf } from './days.ts';
import type { CalendarAnswer, CalendarMeeting } from './types.ts';
import { useMoveMeeting } from './use-move-meeting.ts';

export const hourHeight = 46;

interface WeekGridProps {
  readonly days: readonly string[];
  readonly answer: CalendarAnswer;
  readonly conflicts: ReadonlySet<string>;
  readonly me: string;
  readonly today: string;
  readonly onChanged: () => Promise<unknown>;
  readonly onPlan: ((day: string, minutes: number) => void) | null;
}

/** Days beside each other with their hours: what is on, what is due, what overlaps. Blocks are dragged, or moved with Shift and the arrow keys. */
export function WeekGrid({ days, answer, conflicts, me, today, onChanged, onPlan }: WeekGridProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const move = useMoveMeeting(onChanged);
  const meeting = findRecord('activities.meeting');
  const task = findRecord('parties.task');
  // The working day is what one looks at first.
  useEffect(() => scroll.current?.scrollTo({ top: 7 * hourHeight - 12 }), []);
  const isWhole = (m: CalendarMeeting): boolean => m.allDay === true || Date.parse(m.endsAt) - Date.parse(m.startsAt) >= 86_400_000;
  const timed = answer.meetings.filter((m) => !isWhole(m));
  const covers = (m: CalendarMeeting, day: string): boolean => {
    const last = wallOf(new Date(Math.max(Date.parse(m.startsAt), Date.parse(m.endsAt) - 1)).toISOString()).day;
    return wallOf(m.startsAt).day <= day && day <= last;
  };
  const weekday = new Intl.DateTimeFormat(prefs().locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' });
  const hour = new Intl.DateTimeFormat(prefs().locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard
    <div className="week" ref={scroll} tabIndex={0} role="region" aria-label={t('Calendar')}>
      <div className="week-head" style={{ gridTemplateColumns: `64px repeat(${days.length}, minmax(0, 1fr))` }}>
        <span />
        {days.map((day) => (
          <div key={day} className="week-day" data-today={day === today || undefined}>
            <h2>{weekday.format(new Date(`${day}T12:00:00Z`))}</h2>
            {answer.meetings
              .filter((m) => isWhole(m) && covers(m, day))
              .map((m) => (
                <Link key={m.id} className="week-whole truncate" to={meeting ? recordHref(meeting, m.id) : '/calendar'}>
                  {m.title}
                </Link>
              ))}
            {answer.tasks
              .filter((one) => one.dueOn === day)
              .map((one) => (
                <Link key={one.id} className="week-task" to={task ? recordHref(task, one.id) : '/calendar'} title={one.title}>
                  <Icon name="checkbox" size={12} />
                  <span className="truncate">{one.title}</span>
                </Link>
              ))}
          </div>
        ))}
      </div>
      <div className="week-body" style={{ gridTemplateColumns: `64px repeat(${days.length}, minmax(0, 1fr))`, height: 24 * hourHeight }}>
        <div className="week-hours" aria-hidden="true">
          {Array.from({ length: 23 }, (_, n) => (
            <span key={n} style={{ top: (n + 1) * hourHeight }}>
              {hour.format(new Date(Date.UTC(2026, 0, 1, n + 1)))}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn
            key={day}
            day={day}
            days={days}
            meetings={timed.filter((m) => covers(m, day) || (wallOf(m.startsAt).day === plusDays(day, -1) && covers(m, day)))}
            conflicts={conflicts}
            me={me}
            isToday={day === today}
            onMove={move}
            onPlan={onPlan}
          />
        ))}
      </div>
    </div>
  );
}
