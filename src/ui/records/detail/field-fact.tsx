import { lazy, Suspense, useRef, useState } from 'react';
import { label, t } from '../../i18n/t.ts';
import { textOf } from '../../../fields/views.tsx';
import type { FieldMeta, RecordMeta, Row } from '../../api/types.ts';
import { isMarked, useMark } from '../../live/marks.ts';
import { FieldValue } from '../field-value.tsx';
import { Icon } from '../../kit/icon.tsx';

const CellEditor = lazy(() => import('../list/cell-editor.tsx'));
const long = new Set(['longText', 'richText', 'address', 'many']);

/** One field with its value; click or Enter edits it in place. */
export function FieldFact({ record, row, field, canEdit }: { record: RecordMeta; row: Row; field: FieldMeta; canEdit: boolean }) {
  const [isEditing, setIsEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const name = label(field.label);
  const value = row[field.name];
  const changed = useMark(record.key, row.id);
  const close = () => {
    setIsEditing(false);
    requestAnimationFrame(() => edit.current?.focus());
  };
  return (
    <div
      className="fact"
      data-long={long.has(field.kind) || undefined}
      data-editing={isEditing || undefined}
      data-changed={isMarked(changed, field.name) || undefined}
    >
      <dt title={field.help ? label(field.help) : undefined}>{name}</dt>
      <dd>
        {isEditing ? (
          <Suspense fallback={<span className="bone" style={{ width: 120 }} />}>
            <CellEditor record={record} row={row} field={field} onClose={close} />
          </Suspense>
        ) : (
          <>
            {/* A convenience for the mouse; the button beside it does the same by keyboard. */}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
            <span
              className="fact-text"
              onClick={
                canEdit
                  ? (e) => {
                      if (!(e.target as HTMLElement).closest('a') && window.getSelection()?.toString() === '') setIsEditing(true);
                    }
                  : undefined
              }
              data-editable={canEdit || undefined}
            >
              <FieldValue field={field} value={value} row={row} empty={<span className="fact-empty">{canEdit ? t('Add') : '–'}</span>} />
            </span>
            {canEdit && (
              <button
                type="button"
                ref={edit}
                className="fact-edit fact-value"
                onClick={() => setIsEditing(true)}
                aria-label={t('Edit {field}', { field: `${name}${textOf(field, value) ? '' : ` (${t('empty')})`}` })}
              >
                <Icon name="pencil" size={13} />
              </button>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
