import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import { isEditable } from '../../../fields/editable.ts';
import { viewOf } from '../../../fields/views.tsx';
import { label, t } from '../../i18n/t.ts';
import { findField } from '../../api/session.ts';
import type { FieldMeta, RecordMeta, Row } from '../../api/types.ts';
import { isTyping, useShortcuts } from '../../shell/shortcuts.ts';
import type { ListState } from './list-state.ts';
import type { Selection } from './selection.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useKeepPlace } from './use-keep-place.ts';

interface ListTableProps {
  readonly record: RecordMeta;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** Another one is another list, with no place to keep. */
  readonly listKey: string;
  readonly rows: readonly Row[];
  readonly state: ListState;
  readonly selection: Selection;
  readonly hasMore: boolean;
  /** Rows of the previous filter, shown until the new ones are there. */
  readonly isStale: boolean;
  readonly onMore: () => void;
  readonly onOpen: (id: string) => void;
}

export interface TableColumn {
  readonly field: FieldMeta;
  readonly width: number;
}

const rowHeight = 36;

/** A table of any length: only what is seen is drawn, more rows are asked for on the way. Worked by mouse or keyboard alone. */
export function ListTable(props: ListTableProps) {
  const { record, scroller, rows, state, selection, hasMore, isStale, onMore, onOpen } = props;
  const columns = useMemo(() => tableColumns(record, state), [record, state.look.columns]); // eslint-disable-line
  const [active, setActive] = useState({ row: 0, column: 0 });
  const [editing, setEditing] = useState<string | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- it returns functions that change; nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: rows.length + (hasMore ? 3 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - 20) onMore();
  }, [last, rows.length, hasMore, onMore]);

  useKeepPlace({
    scroller,
    rows,
    rowHeight,
    listKey: props.listKey,
    active: active.row,
    setActiveRow: (row) => setActive({ ...active, row }),
  });
  const focusCell = useCallback(
    (row: number, column: number) => {
      const r = Math.max(0, Math.min(rows.length - 1, row));
      const c = Math.max(0, Math.min(columns.length - 1, column));
      setActive({ row: r, column: c });
      virtual.scrollToIndex(r);
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-cell="${r}:${c}"]`)?.focus());
      const id = rows[r]?.id;
      if (state.peek && id && state.peek !== id) state.setPeek(id);
    },
    [rows, columns.length, virtual, state, scroller],
  );

  const current = rows[Math.min(active.row, rows.length - 1)];
  const startEdit = useCallback(
    (row: Row, column: TableColumn) => {
      if (record.can.update && isEditable(column.field)) setEditing(`${row.id}:${column.field.name}`);
    },
    [record],
  );
  const editActive = () => {
    const column = columns[active.column];
    if (current && column) startEdit(current, column);
  };
  useShortcuts([
    { keys: 'j', label: t('Next row'), group: t('List'), run: () => focusCell(active.row + 1, active.column) },
    { keys: 'k', label: t('Previous row'), group: t('List'), run: () => focusCell(active.row - 1, active.column) },
    { keys: 'o', label: t('Show'), group: t('List'), run: () => current && onOpen(current.id) },
    { keys: 'e', label: t('Edit the cell'), group: t('List'), run: editActive },
    { keys: 'x', label: t('Select the row'), group: t('List'), run: () => current && selection.toggle(current.id) },
    {
      keys: ' ',
      label: t('Look without leaving the list'),
      group: t('List'),
      run: () => current && state.setPeek(state.peek === current.id ? null : current.id),
    },
    {
      keys: 'Escape',
      label: t('Close or clear the selection'),
      group: t('List'),
      run: () => (state.peek ? state.setPeek(null) : selection.clear()),
    },
    { keys: 'mod+a', label: t('Select all'), group: t('List'), run: () => selection.toggleAll() },
  ]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const cell = (event.target as HTMLElement).closest('[data-cell]');
    if (!cell) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [page, 0],
      PageUp: [-page, 0],
      Home: [0, -99],
      End: [0, 99],
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      focusCell(active.row + step[0], active.column + step[1]);
      if (event.shiftKey && current) selection.extendTo(rows[active.row + step[0]]?.id ?? current.id);
    } else if (event.key === 'Enter' && event.target === cell) {
      event.preventDefault();
      const column = columns[active.column];
      if (column && current && column.field.name !== record.title && isEditable(column.field)) startEdit(current, column);
      else if (current) onOpen(current.id);
    }
  };

  const template = `36px ${columns.map((c) => `${c.width}px`).join(' ')} minmax(40px, 1fr)`;
  return (
    <div
      className="table"
      role="grid"
      tabIndex={-1}
      aria-label={label(record.labelPlural)}
      aria-rowcount={hasMore ? -1 : rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-busy={isStale}
      ref={scroller}
      onKeyDown={onKeyDown}
      onScroll={props.onScroll}
      style={{ '--columns': template } as React.CSSProperties}
      data-stale={isStale || undefined}
    >
      <TableHead
        record={record}
        columns={columns}
        state={state}
        isAllSelected={rows.length > 0 && selection.size >= rows.length}
        isSomeSelected={selection.size > 0}
        onToggleAll={selection.toggleAll}
      />
      <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return row ? (
            <TableRow
              key={row.id}
              record={record}
              row={row}
              index={item.index}
              top={item.start}
              columns={columns}
              isSelected={selection.has(row.id)}
              isPeeked={state.peek === row.id}
              activeColumn={active.row === item.index ? active.column : null}
              editing={editing?.startsWith(`${row.id}:`) ? editing.slice(row.id.length + 1) : null}
              onToggle={selection.toggle}
              onExtend={selection.extendTo}
              onActivate={setActive}
              onEdit={startEdit}
              onEdited={() => {
                setEditing(null);
                focusCell(item.index, active.column);
              }}
              onOpen={onOpen}
              onPeek={state.setPeek}
            />
          ) : (
            <div key={item.key} className="table-row" style={{ transform: `translateY(${item.start}px)` }} aria-hidden="true">
              <span />
              <span className="bone" style={{ width: 140 }} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function tableColumns(record: RecordMeta, state: ListState): readonly TableColumn[] {
  return state.look.columns.flatMap(({ field: name, width }) => {
    const field = findField(record, name);
    if (!field) return [];
    return [{ field, width: width ?? (name === record.title ? 260 : widthOf(field)) }];
  });
}

/** A choice has room for its longest word, which would else be cut off within its mark. */
function widthOf(field: FieldMeta): number {
  const { width } = viewOf(field);
  if (field.kind !== 'choice') return width;
  const longest = Math.max(0, ...(field.options ?? []).map((option) => label(option.label).length));
  return Math.min(240, Math.max(width, longest * 7 + 36));
}
