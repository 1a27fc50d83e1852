import { useNow } from '../day/use-now.ts';
import { layOutDay } from '../../rules/lay-out-day.ts';
import { wallOf } from './days.ts';
import { EventBlock } from './event-block.tsx';
import type { CalendarMeeting } from './types.ts';
import { hourHeight } from './week-grid.tsx';

interface DayColumnProps {
  readonly day: string;
  readonly days: readonly string[];
  readonly meetings: readonly CalendarMeeting[];
  readonly conflicts: ReadonlySet<string>;
  readonly me: string;
  readonly isToday: boolean;
  readonly onMove: (meeting: CalendarMeeting, day: string, minutes: number) => Promise<void>;
  readonly onPlan: ((day: string, minutes: number) => void) | null;
}

/** One day of the grid: hours, the line of now, and meetings beside each other where they overlap. */
export function DayColumn({ day, days, meetings, conflicts, me, isToday, onMove, onPlan }: DayColumnProps) {
  const now = useNow();
  const placed = layOutDay(
    meetings.map((meeting) => {
      const [start, end] = [wallOf(meeting.startsAt), wallOf(meeting.endsAt)];
      return { id: meeting.id, meeting, from: start.day < day ? 0 : start.minutes, to: end.day > day ? 1440 : end.minutes };
    }),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a short cut for the mouse; the button above does the same
    <div
      className="week-column"
      data-day={day}
      onClick={(e) => {
        if (e.target !== e.currentTarget || !onPlan) return;
        const minutes = ((e.clientY - e.currentTarget.getBoundingClientRect().top) / hourHeight) * 60;
        onPlan(day, Math.floor(minutes / 30) * 30);
      }}
    >
      {placed.map(({ slot, column, columns }) => (
        <EventBlock
          key={slot.id}
          meeting={slot.meeting}
          day={day}
          days={days}
          box={{
            top: (slot.from / 60) * hourHeight,
            height: (Math.max(slot.to - slot.from, 20) / 60) * hourHeight,
            left: column / columns,
            width: 1 / columns,
          }}
          isConflict={conflicts.has(slot.id)}
          isOwn={slot.meeting.owner?.id === me}
          isMine={slot.meeting.users.includes(me)}
          onMove={onMove}
        />
      ))}
      {isToday && (
        <div className="week-now" style={{ top: (wallOf(new Date(now).toISOString()).minutes / 60) * hourHeight }} aria-hidden="true" />
      )}
    </div>
  );
}
