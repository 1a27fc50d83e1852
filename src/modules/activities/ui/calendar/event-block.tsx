import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { findRecord } from '../../../../ui/api/session.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { plusDays, wallOf } from './days.ts';
import { eventName, EventText } from './event-text.tsx';
import type { CalendarMeeting } from './types.ts';
import { hourHeight } from './week-grid.tsx';

interface EventBlockProps {
  readonly meeting: CalendarMeeting;
  readonly day: string;
  readonly days: readonly string[];
  /** Pixels down, shares across. */
  readonly box: { readonly top: number; readonly height: number; readonly left: number; readonly width: number };
  readonly isConflict: boolean;
  readonly isOwn: boolean;
  readonly isMine: boolean;
  readonly onMove: (meeting: CalendarMeeting, day: string, minutes: number) => Promise<void>;
}

const step = 15;

/** One meeting in the grid. A click opens it; dragging, or Shift and arrow keys, moves it. */
export function EventBlock({ meeting, day, days, box, isConflict, isOwn, isMine, onMove }: EventBlockProps) {
  const navigate = useNavigate();
  const [drag, setDrag] = useState<{ days: number; minutes: number; width: number } | null>(null);
  const start = useRef<{ x: number; y: number; width: number } | null>(null);
  const record = findRecord('activities.meeting');
  const canMove = meeting.state === 'planned' && record?.can.update === true && wallOf(meeting.startsAt).day === day;
  const open = () => record && void navigate({ to: recordHref(record, meeting.id) });
  const moveBy = (byDays: number, byMinutes: number) => {
    const target = plusDays(day, byDays);
    if (days.includes(target)) void onMove(meeting, target, wallOf(meeting.startsAt).minutes + byMinutes);
  };
  const onKeyDown = (e: KeyboardEvent) => {
    const by = { ArrowUp: [0, -step], ArrowDown: [0, step], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[e.key];
    if (!e.shiftKey || !by || !canMove) return;
    e.preventDefault();
    moveBy(by[0] ?? 0, by[1] ?? 0);
  };
  const onPointerMove = (e: PointerEvent) => {
    const from = start.current;
    if (!from) return;
    const [x, y] = [e.clientX - from.x, e.clientY - from.y];
    if (!drag && Math.hypot(x, y) < 5) return;
    setDrag({ days: Math.round(x / from.width), minutes: Math.round(((y / hourHeight) * 60) / step) * step, width: from.width });
  };
  const end = (isDropped: boolean) => {
    const by = drag;
    start.current = null;
    // The click that ends a drag opens nothing.
    window.setTimeout(() => setDrag(null), 0);
    if (isDropped && by && (by.days !== 0 || by.minutes !== 0)) moveBy(by.days, by.minutes);
  };
  const style: CSSProperties = {
    top: box.top,
    height: box.height - 2,
    left: `calc(${box.left * 100}% + 1px)`,
    width: `calc(${box.width * 100}% - 3px)`,
    ...(drag ? { transform: `translate(${drag.days * drag.width}px, ${(drag.minutes / 60) * hourHeight}px)` } : {}),
  };
  return (
    <button
      type="button"
      className="week-event"
      data-meeting={meeting.id}
      data-state={meeting.state}
      data-other={isMine ? undefined : true}
      data-conflict={isConflict || undefined}
      data-dragging={drag ? true : undefined}
      aria-label={eventName({ meeting, isConflict, isOwn })}
      aria-keyshortcuts={canMove ? 'Shift+ArrowUp Shift+ArrowDown Shift+ArrowLeft Shift+ArrowRight' : undefined}
      style={style}
      onClick={() => !drag && open()}
      onKeyDown={onKeyDown}
      onPointerDown={(e) => {
        if (!canMove || e.button !== 0 || e.pointerType === 'touch') return;
        e.currentTarget.setPointerCapture(e.pointerId);
        start.current = { x: e.clientX, y: e.clientY, width: e.currentTarget.parentElement?.clientWidth ?? 1 };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
    >
      <EventText meeting={meeting} isConflict={isConflict} isOwn={isOwn} />
    </button>
  );
}
