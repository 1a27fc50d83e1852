import { useDraggable } from '@dnd-kit/core';
import type { KeyboardEvent } from 'react';
import { isEmptyValue } from '../../../fields/views.tsx';
import type { FieldMeta, RecordMeta, Row } from '../../api/types.ts';
import { Face } from '../../kit/face.tsx';
import { useMark } from '../../live/marks.ts';
import { FieldValue } from '../field-value.tsx';
import { faceShape } from '../record-link.tsx';
import { pictureOf, titleOf } from '../list/table-row.tsx';

interface BoardCardProps {
  readonly record: RecordMeta;
  readonly row: Row;
  readonly fields: readonly FieldMeta[];
  readonly canMove: boolean;
  readonly isPeeked: boolean;
  readonly onOpen: (id: string) => void;
  readonly onStep: (row: Row, step: 1 | -1) => void;
}

export function BoardCard({ record, row, fields, canMove, isPeeked, onOpen, onStep }: BoardCardProps) {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: row.id, data: { row }, disabled: !canMove });
  const title = titleOf(record, row);
  const changed = useMark(record.key, row.id);
  const face = faceShape(record.key);
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
        <span className="row">
          {face && <Face name={title} src={pictureOf(record, row)} size={20} square={face === 'square'} />}
          <span className="board-card-title">{title}</span>
        </span>
        <span className="board-card-facts">
          {fields
            .filter((f) => !isEmptyValue(row[f.name]))
            .map((field) => (
              <span key={field.name} className="truncate">
                <FieldValue field={{ ...field, name: field.name }} value={row[field.name]} row={row} isCompact />
              </span>
            ))}
        </span>
      </button>
    </div>
  );
}
