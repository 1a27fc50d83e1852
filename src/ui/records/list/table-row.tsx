import { Link } from '@tanstack/react-router';
import { lazy, memo, Suspense } from 'react';
import { textOf, viewOf } from '../../../fields/views.tsx';
import { t } from '../../i18n/t.ts';
import type { RecordMeta, RefValue, Row } from '../../api/types.ts';
import { Checkbox } from '../../kit/kit.ts';
import { Face } from '../../kit/face.tsx';
import { Icon } from '../../kit/icon.tsx';
import { FieldValue } from '../field-value.tsx';
import { isMarked, useMark } from '../../live/marks.ts';
import { recordHref } from '../record-href.ts';
import { faceShape } from '../record-link.tsx';
import { viewFor } from '../view.ts';
import type { TableColumn } from './list-table.tsx';

const CellEditor = lazy(() => import('./cell-editor.tsx'));

interface TableRowProps {
  readonly record: RecordMeta;
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly TableColumn[];
  readonly isSelected: boolean;
  readonly isPeeked: boolean;
  readonly activeColumn: number | null;
  /** Name of the field that is being edited in this row. */
  readonly editing: string | null;
  readonly onToggle: (id: string) => void;
  readonly onExtend: (id: string) => void;
  readonly onActivate: (place: { row: number; column: number }) => void;
  readonly onEdit: (row: Row, column: TableColumn) => void;
  readonly onEdited: () => void;
  readonly onOpen: (id: string) => void;
  readonly onPeek: (id: string) => void;
}

/** One row. Drawn anew only when something of it changed. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { record, row, index, top, columns, isSelected, isPeeked, activeColumn, editing } = props;
  const title = titleOf(record, row);
  const changed = useMark(record.key, row.id);
  return (
    <div
      className="table-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-peeked={isPeeked || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className="cell cell-check">
        <Checkbox
          aria-label={t('Select {what}', { what: title })}
          checked={isSelected}
          tabIndex={-1}
          onClick={(e) => {
            if (e.shiftKey) {
              e.preventDefault();
              props.onExtend(row.id);
            }
          }}
          onChange={() => props.onToggle(row.id)}
        />
      </div>
      {columns.map((column, c) => (
        <div
          key={column.field.name}
          role="gridcell"
          className="cell"
          data-cell={`${index}:${c}`}
          data-title={column.field.name === record.title || undefined}
          data-numeric={viewOf(column.field).isNumeric || undefined}
          data-changed={isMarked(changed, column.field.name) || undefined}
          tabIndex={activeColumn === c || (activeColumn === null && index === 0 && c === 0) ? 0 : -1}
          onFocus={() => {
            if (activeColumn !== c) props.onActivate({ row: index, column: c });
          }}
          onDoubleClick={() => props.onEdit(row, column)}
        >
          {column.field.name === record.title ? (
            <TitleCell record={record} row={row} title={title} onPeek={props.onPeek} />
          ) : (
            <span className="cell-text">
              <FieldValue field={column.field} value={row[column.field.name]} row={row} isCompact />
            </span>
          )}
          {editing === column.field.name && (
            <Suspense fallback={null}>
              <CellEditor record={record} row={row} field={column.field} onClose={props.onEdited} />
            </Suspense>
          )}
        </div>
      ))}
    </div>
  );
});

function TitleCell({ record, row, title, onPeek }: { record: RecordMeta; row: Row; title: string; onPeek: (id: string) => void }) {
  const face = faceShape(record.key);
  return (
    <span className="title-cell">
      {face && <Face name={title} src={pictureOf(record, row)} size={20} square={face === 'square'} />}
      <Link to={recordHref(record, row.id)} className="title-link truncate" tabIndex={-1}>
        {title}
      </Link>
      <button
        type="button"
        className="peek-button"
        tabIndex={-1}
        aria-label={t('Look at {what}', { what: title })}
        title={t('Look without leaving the list')}
        onClick={() => onPeek(row.id)}
      >
        <Icon name="layout-sidebar-right" size={14} />
      </button>
    </span>
  );
}

/** The name of a record for people; its id when it has none. */
export function titleOf(record: RecordMeta, row: Row): string {
  const field = record.fields.find((f) => f.name === record.title);
  return (field && textOf(field, row[record.title])) || t('Untitled');
}

export function pictureOf(record: RecordMeta, row: Row): string | null {
  const { picture } = viewFor(record);
  const file = picture ? (row[picture] as RefValue | null | undefined) : null;
  return file ? `/api/v1/files/${file.id}/preview` : null;
}
