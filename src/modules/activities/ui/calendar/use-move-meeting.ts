import { isProblem, messageOf } from '../../../../ui/api/problem.ts';
import { runCommand } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatInstant } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';
import { instantAt } from './days.ts';
import type { CalendarMeeting } from './types.ts';

/** Moves a meeting to another time on the wall; refused when somebody else was faster, and taken back with one click. */
export function useMoveMeeting(
  onChanged: () => Promise<unknown>,
): (meeting: CalendarMeeting, day: string, minutes: number) => Promise<void> {
  const reschedule = async (meeting: Pick<CalendarMeeting, 'id' | 'version'>, startsAt: string): Promise<number | null> => {
    const record = findRecord('activities.meeting');
    if (!record) return null;
    try {
      return (await runCommand(record, meeting.id, 'reschedule', { startsAt }, { version: meeting.version })).data.version;
    } catch (error) {
      const isOld = isProblem(error) && error.code === 'version-conflict';
      toast(isOld ? t('Somebody else has changed this meeting. It is shown as it is now.') : label(messageOf(error)), { tone: 'error' });
      return null;
    } finally {
      await onChanged();
    }
  };
  return async (meeting, day, minutes) => {
    const startsAt = instantAt(day, minutes);
    const version = await reschedule(meeting, startsAt);
    if (version === null) return;
    toast(t('Moved to {when}', { when: formatInstant(startsAt) }), {
      action: { label: t('Undo'), run: () => void reschedule({ id: meeting.id, version }, meeting.startsAt) },
    });
  };
}
