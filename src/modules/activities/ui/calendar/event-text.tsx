import { formatTime } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import type { CalendarMeeting } from './types.ts';

export interface EventTextProps {
  readonly meeting: CalendarMeeting;
  readonly isConflict: boolean;
  readonly isOwn: boolean;
}

/** What stands in the block of a meeting. */
export function EventText({ meeting, isConflict, isOwn }: EventTextProps) {
  return (
    <>
      <span className="event-title">
        {isConflict && <Icon name="alert-triangle" size={12} />}
        {meeting.title}
      </span>
      <span className="event-time tabular">
        {meeting.allDay ? t('All day') : `${formatTime(meeting.startsAt)} – ${formatTime(meeting.endsAt)}`}
      </span>
      {isConflict && <span className="event-more">{t('Double booked')}</span>}
      {meeting.subject?.title && <span className="event-more truncate">{meeting.subject.title}</span>}
      {meeting.location && <span className="event-more truncate">{meeting.location}</span>}
      {!isOwn && meeting.owner?.title && <span className="event-more truncate">{meeting.owner.title}</span>}
    </>
  );
}

/** The same in one sentence, for who does not see it. */
export function eventName({ meeting, isConflict, isOwn }: EventTextProps): string {
  return [
    meeting.title,
    meeting.allDay ? t('All day') : `${formatTime(meeting.startsAt)} – ${formatTime(meeting.endsAt)}`,
    meeting.subject?.title,
    meeting.location,
    isOwn ? null : meeting.owner?.title,
    meeting.state === 'planned' ? null : label(meeting.state === 'held' ? 'Held' : 'No-show'),
    isConflict ? t('Double booked') : null,
  ]
    .filter((part) => part)
    .join(', ');
}
