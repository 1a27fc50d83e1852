import { useRef } from 'react';
import { isProblem, messageOf } from '../../../../ui/api/problem.ts';
import { queryClient } from '../../../../ui/api/query-client.ts';
import { runCommand } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatInstant } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';
import { instantAt } from './days.ts';
import { calendarPath, type CalendarAnswer, type CalendarMeeting } from './types.ts';

type Moved = Pick<CalendarMeeting, 'id' | 'version' | 'startsAt' | 'endsAt'>;

/**
 * Moves a meeting to another time on the wall: shown at once, sent in the order in which one moved, refused when somebody else was faster,
 * and taken back with one click.
 */
export function useMoveMeeting(
  onChanged: () => Promise<unknown>,
): (meeting: CalendarMeeting, day: string, minutes: number) => Promise<void> {
  // What the server answered last, of which the calendar may not have heard yet.
  const versions = useRef(new Map<string, number>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const reschedule = async (meeting: Moved, startsAt: string): Promise<boolean> => {
    const record = findRecord('activities.meeting');
    if (!record) return false;
    const endsAt = lengthAfter(meeting, startsAt);
    show(meeting.id, { startsAt, endsAt });
    try {
      const version = Math.max(meeting.version, versions.current.get(meeting.id) ?? 0);
      const { data } = await runCommand(record, meeting.id, 'reschedule', { startsAt, endsAt }, { version });
      versions.current.set(meeting.id, data.version);
      show(meeting.id, { version: data.version });
      return true;
    } catch (error) {
      const isOld = isProblem(error) && error.code === 'version-conflict';
      toast(isOld ? t('Somebody else has changed this meeting. It is shown as it is now.') : label(messageOf(error)), { tone: 'error' });
      versions.current.delete(meeting.id);
      return false;
    } finally {
      await onChanged();
    }
  };
  const inTurn = (work: () => Promise<boolean>): Promise<boolean> => {
    const result = queue.current.then(work);
    queue.current = result.catch(() => undefined);
    return result;
  };
  return async (meeting, day, minutes) => {
    const startsAt = instantAt(day, minutes);
    if (!(await inTurn(() => reschedule(meeting, startsAt)))) return;
    toast(t('Moved to {when}', { when: formatInstant(startsAt) }), {
      action: {
        label: t('Undo'),
        run: () => void inTurn(() => reschedule({ ...meeting, startsAt, endsAt: lengthAfter(meeting, startsAt) }, meeting.startsAt)),
      },
    });
  };
}

const lengthAfter = (meeting: Moved, startsAt: string): string =>
  new Date(Date.parse(startsAt) + Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)).toISOString();

/** Shows a meeting otherwise in every calendar that is on the screen, before it is asked for again. */
function show(id: string, change: Partial<Moved>): void {
  queryClient.setQueriesData<CalendarAnswer>({ queryKey: ['data', calendarPath] }, (answer) =>
    answer ? { ...answer, meetings: answer.meetings.map((m) => (m.id === id ? { ...m, ...change } : m)) } : answer,
  );
}
