import { useDraggable } from '@dnd-kit/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { RecordMeta, Row } from '../../api/types.ts';
import { useMark } from '../../live/marks.ts';

interface BoardCardProps {
  readonly record: RecordMeta;
  readonly row: Row;
  readonly canMove: boolean;
  readonly isPeeked: boolean;
  readonly children: ReactNode;
  readonly onOpen: (id: string) => void;
  readonly onStep: (row: Row, step: 1 | -1) => void;
}

/** The card itself: opens, is dragged, and moves by Shift and arrow keys. What is on it is the board's. */
export function BoardCard({ record, row, canMove, isPeeked, children, onOpen, onStep }: BoardCardProps) {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: row.id, data: { row }, disabled: !canMove });
  const changed = useMark(record.key, row.id);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cards = [...(event.currentTarget.closest('.board')?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0 && event.shiftKey && canMove) {
      event.preventDefault();
      onStep(row, step);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      cards[cards.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else if (step !== 0) {
      event.preventDefault();
      const lanes = [...(event.currentTarget.closest('.board')?.querySelectorAll<HTMLElement>('.lane') ?? [])];
      const here = lanes.indexOf(event.currentTarget.closest<HTMLElement>('.lane') as HTMLElement);
      (step > 0 ? lanes.slice(here + 1) : lanes.slice(0, here).reverse())
        .flatMap((lane) => lane.querySelector<HTMLElement>('[data-card]') ?? [])[0]
        ?.focus();
    }
  };
  return (
    <div role="listitem">
      <button
        type="button"
        ref={setNodeRef}
        className="board-card"
        data-card={row.id}
        data-dragging={isDragging || undefined}
        data-peeked={isPeeked || undefined}
        data-changed={changed !== null || undefined}
        style={
          transform
            ? { transform: `translate(${transform.x}px, ${transform.y}px) rotate(1.5deg)`, zIndex: 10, position: 'relative' }
            : undefined
        }
        {...listeners}
        onKeyDown={onKeyDown}
        onClick={() => onOpen(row.id)}
        aria-keyshortcuts={canMove ? 'Shift+ArrowRight Shift+ArrowLeft' : undefined}
      >
        {children}
      </button>
    </div>
  );
}
