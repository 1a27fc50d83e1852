import { DndContext, MouseSensor, TouchSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import type { RecordMeta, Row } from '../../api/types.ts';
import type { ListState } from '../list/list-state.ts';
import { titleOf } from '../list/table-row.tsx';
import { Lane, type BoardLane } from './lane.tsx';

interface LaneBoardProps {
  readonly record: RecordMeta;
  readonly state: ListState;
  readonly lanes: readonly BoardLane[];
  readonly fields: readonly string[];
  readonly canMove: boolean;
  /** Above the lanes. */
  readonly bar?: ReactNode;
  readonly card: (row: Row) => ReactNode;
  /** Puts the row into the lane and answers whether it is there now; says itself what went wrong. */
  readonly onMove: (row: Row, lane: BoardLane) => Promise<boolean>;
  readonly onOpen: (id: string) => void;
}

/** Cards in lanes, whatever the lanes are. Cards move by mouse, by touch after a short hold, or by Shift and arrow keys; on a phone one lane is in sight. */
export function LaneBoard({ record, state, lanes, fields, canMove, bar, card, onMove, onOpen }: LaneBoardProps) {
  const client = useQueryClient();
  const board = useRef<HTMLDivElement>(null);
  const [announcement, setAnnouncement] = useState('');
  // A click opens the card, only a real movement drags it; a finger that moves at once scrolls.
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const move = async (row: Row, lane: BoardLane) => {
    if (await onMove(row, lane)) setAnnouncement(t('{what} moved to {lane}', { what: titleOf(record, row), lane: lane.name }));
    await client.invalidateQueries({ queryKey: ['list', record.key] });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${row.id}"]`)?.focus());
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const row = active.data.current?.['row'] as Row | undefined;
    const target = over?.data.current as { lane: BoardLane } | undefined;
    if (row && target) void move(row, target.lane);
  };
  return (
    <div className="board-wrap">
      {bar}
      <nav className="lane-jump" aria-label={t('Lanes')}>
        {lanes.map((lane) => (
          <button
            key={lane.key}
            type="button"
            onClick={() =>
              board.current?.querySelector(`[data-lane="${lane.key}"]`)?.scrollIntoView({ inline: 'center', block: 'nearest' })
            }
          >
            {lane.name}
          </button>
        ))}
      </nav>
      <DndContext sensors={sensors} onDragEnd={onDragEnd}>
        <div className="board" tabIndex={-1} ref={board}>
          {lanes.map((lane, index) => (
            <Lane
              key={lane.key}
              record={record}
              lane={lane}
              fields={fields}
              look={state.look}
              canMove={canMove}
              onOpen={onOpen}
              peek={state.peek}
              card={card}
              onStep={(row, step) => {
                const target = lanes[index + step];
                if (target !== undefined) void move(row, target);
              }}
            />
          ))}
        </div>
      </DndContext>
      <div className="sr-only" role="status">
        {announcement}
      </div>
    </div>
  );
}
