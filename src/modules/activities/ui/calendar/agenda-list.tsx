import { Link } from '@tanstack/react-router';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatDate } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Empty } from '../../../../ui/kit/empty.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { useIsPhone } from '../../../../ui/kit/use-is-phone.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { dayName, plusDays, wallOf } from './days.ts';
import { EventText } from './event-text.tsx';
import type { CalendarAnswer } from './types.ts';

interface AgendaListProps {
  readonly answer: CalendarAnswer;
  readonly conflicts: ReadonlySet<string>;
  readonly me: string;
  readonly today: string;
}

/** The days that have something, one below the other: what a calendar is on a phone. */
export function AgendaList({ answer, conflicts, me, today }: AgendaListProps) {
  const isPhone = useIsPhone();
  const meeting = findRecord('activities.meeting');
  const task = findRecord('parties.task');
  const days: string[] = [];
  for (let day = answer.from; day < answer.to; day = plusDays(day, 1)) days.push(day);
  const shown = days
    .map((day) => ({
      day,
      meetings: answer.meetings.filter((m) => (wallOf(m.startsAt).day < answer.from ? answer.from : wallOf(m.startsAt).day) === day),
      tasks: answer.tasks.filter((one) => one.dueOn === day),
    }))
    .filter(({ meetings, tasks }) => meetings.length + tasks.length > 0);
  if (shown.length === 0)
    return (
      <Empty
        icon="calendar"
        title={t('Nothing in these two weeks')}
        text={t('Meetings that you plan or are invited to, and tasks that are due, will stand here.')}
      />
    );
  return (
    <div className="calendar-list">
      {shown.map(({ day, meetings, tasks }) => (
        <section key={day} aria-label={formatDate(day, 'long')}>
          <h2 data-today={day === today || undefined}>
            {dayName(day)}
            {day === today && <span className="chip">{t('Today')}</span>}
          </h2>
          <ul>
            {meetings.map((m) => (
              <li key={m.id}>
                <Link
                  className="calendar-event"
                  data-state={m.state}
                  data-conflict={conflicts.has(m.id) || undefined}
                  data-other={m.users.includes(me) ? undefined : true}
                  to={isPhone && m.owner?.id === me ? `/visits/${m.id}` : meeting ? recordHref(meeting, m.id) : '/calendar'}
                >
                  <EventText meeting={m} isConflict={conflicts.has(m.id)} isOwn={m.owner?.id === me} />
                </Link>
              </li>
            ))}
            {tasks.map((one) => (
              <li key={one.id}>
                <Link className="calendar-task" to={task ? recordHref(task, one.id) : '/calendar'}>
                  <Icon name="checkbox" size={14} />
                  <span className="truncate">{one.title}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
