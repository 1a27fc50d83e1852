import { useRef, useState, type DragEvent, type PointerEvent } from 'react';
import { label, t } from '../../i18n/t.ts';
import { kindOf } from '../../api/session.ts';
import type { RecordMeta } from '../../api/types.ts';
import { viewOf } from '../../../fields/views.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Checkbox } from '../../kit/kit.ts';
import type { ListState } from './list-state.ts';
import type { TableColumn } from './list-table.tsx';

interface TableHeadProps {
  readonly record: RecordMeta;
  readonly columns: readonly TableColumn[];
  readonly state: ListState;
  readonly isAllSelected: boolean;
  readonly isSomeSelected: boolean;
  readonly onToggleAll: () => void;
}

/** Column headers: click sorts, the edge resizes, dragging reorders (also in the column menu, by keyboard). */
export function TableHead({ record, columns, state, isAllSelected, isSomeSelected, onToggleAll }: TableHeadProps) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const drop = (target: string) => {
    if (dragged && dragged !== target) {
      const names = columns.map((c) => c.field.name).filter((n) => n !== dragged);
      names.splice(names.indexOf(target), 0, dragged);
      state.change({ columns: names.map((n) => state.look.columns.find((c) => c.field === n) ?? { field: n }) });
    }
    setDragged(null);
    setOver(null);
  };
  return (
    <div className="table-head" role="rowgroup">
      <div className="table-row" role="row" aria-rowindex={1}>
        <div role="columnheader" className="cell cell-check" aria-label={t('Selection')}>
          <Checkbox
            aria-label={t('Select all loaded rows')}
            checked={isAllSelected}
            indeterminate={isSomeSelected && !isAllSelected}
            onChange={onToggleAll}
          />
        </div>
        {columns.map((column) => (
          <HeadCell
            key={column.field.name}
            record={record}
            column={column}
            state={state}
            isOver={over === column.field.name}
            drag={{
              draggable: true,
              onDragStart: (e) => {
                e.dataTransfer.effectAllowed = 'move';
                setDragged(column.field.name);
              },
              onDragOver: (e) => {
                if (dragged) {
                  e.preventDefault();
                  setOver(column.field.name);
                }
              },
              onDrop: () => drop(column.field.name),
              onDragEnd: () => {
                setDragged(null);
                setOver(null);
              },
            }}
          />
        ))}
        <div className="cell" aria-hidden="true" />
      </div>
    </div>
  );
}

interface DragHandlers {
  readonly draggable: boolean;
  readonly onDragStart: (e: DragEvent) => void;
  readonly onDragOver: (e: DragEvent) => void;
  readonly onDrop: () => void;
  readonly onDragEnd: () => void;
}

function HeadCell({
  record,
  column,
  state,
  isOver,
  drag,
}: {
  record: RecordMeta;
  column: TableColumn;
  state: ListState;
  isOver: boolean;
  drag: DragHandlers;
}) {
  const { field, width } = column;
  const [first] = state.look.sort.split(',');
  const direction = first === field.name ? 'ascending' : first === `-${field.name}` ? 'descending' : null;
  const cell = useRef<HTMLDivElement>(null);
  const setWidth = (next: number) =>
    state.change({
      columns: state.look.columns.map((c) => (c.field === field.name ? { ...c, width: Math.max(64, Math.round(next)) } : c)),
    });
  const resize = (event: PointerEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const start = event.clientX;
    const table = cell.current?.closest<HTMLElement>('.table');
    const index = [...(cell.current?.parentElement?.children ?? [])].indexOf(cell.current as Element);
    const widths = getComputedStyle(cell.current?.parentElement as Element).gridTemplateColumns.split(' ');
    let next = width;
    const move = (e: globalThis.PointerEvent) => {
      next = Math.max(64, width + e.clientX - start);
      // Straight into the style: drawing a thousand cells anew for each pixel would stutter.
      table?.style.setProperty(
        '--columns',
        widths.map((w, i) => (i === index ? `${next}px` : i === widths.length - 1 ? 'minmax(40px, 1fr)' : w)).join(' '),
      );
    };
    const up = () => {
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', up);
      setWidth(next);
    };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', up);
  };
  const sort = () =>
    state.change({ sort: direction === 'ascending' ? `-${field.name}` : direction === 'descending' ? record.defaultSort : field.name });
  return (
    <div
      ref={cell}
      role="columnheader"
      className="cell head-cell"
      aria-sort={direction ?? (kindOf(field).sortable ? 'none' : undefined)}
      data-title={field.name === record.title || undefined}
      data-numeric={viewOf(field).isNumeric || undefined}
      data-over={isOver || undefined}
      {...drag}
    >
      {kindOf(field).sortable ? (
        <button type="button" className="head-button" onClick={sort}>
          <span className="truncate">{label(field.label)}</span>
          {direction && <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size={13} />}
        </button>
      ) : (
        <span className="head-button truncate">{label(field.label)}</span>
      )}
      <span
        className="resizer"
        role="separator"
        aria-orientation="vertical"
        aria-label={t('Width of {field}', { field: label(field.label) })}
        aria-valuenow={width}
        aria-valuemin={64}
        aria-valuemax={900}
        tabIndex={0}
        draggable={false}
        onPointerDown={resize}
        onDoubleClick={() => setWidth(viewOf(field).width)}
        onKeyDown={(e) => {
          if (e.key === 'ArrowRight' || e.key === 'ArrowLeft') {
            e.preventDefault();
            setWidth(width + (e.key === 'ArrowRight' ? 16 : -16));
          }
        }}
      />
    </div>
  );
}
