import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { inputOf } from '../../../fields/inputs.ts';
import { toWrite } from '../../../fields/editable.ts';
import { MentionScope } from '../../../fields/rich-text/mention-scope.tsx';
import { isProblem, messageOf } from '../../api/problem.ts';
import type { FieldMeta, RecordMeta, Row } from '../../api/types.ts';
import { label, t } from '../../i18n/t.ts';
import { Button, FocusTrap } from '../../kit/kit.ts';
import { toast } from '../../kit/toast-store.ts';
import { CollisionNotice } from '../../live/collision-notice.tsx';
import { lastAuthor, usePeople } from '../../live/marks.ts';
import { firstOf } from '../../live/presence-faces.tsx';
import { useEditing } from '../../live/use-live.ts';
import { saveRow, shown } from '../conflict-store.ts';

interface CellEditorProps {
  readonly record: RecordMeta;
  readonly row: Row;
  readonly field: FieldMeta;
  readonly onClose: () => void;
}

// A choice is made with one click or key; typing ends with Enter.
const savesAtOnce = new Set(['choice', 'ref', 'boolean', 'country', 'currency', 'language']);

/** Edits one value in place: Enter saves, Escape leaves. What the server refuses stays open with its message. */
export default function CellEditor({ record, row, field, onClose }: CellEditorProps) {
  const [value, setValue] = useState<unknown>(row[field.name] ?? null);
  // What the person began with: the row itself follows what others save meanwhile.
  const [base, setBase] = useState(row);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // Some inputs keep a text of their own beside the value.
  const [inputKey, setInputKey] = useState(0);
  const about = useMemo(() => ({ type: record.key, id: row.id }), [record, row.id]);
  const { Input, isWide } = inputOf(field);
  const end = useRef<HTMLSpanElement>(null);
  // Near the edge of its pane the editor would be cut off.
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), []);

  useEditing(record, row.id);
  const others = usePeople(row.id).filter((p) => p.isEditing);
  // While one's own value is being saved, the row takes it before the editor is gone.
  const isMoved = !isBusy && row.version > base.version && shown(record, field.name, row) !== shown(record, field.name, base);

  const save = async (next: unknown) => {
    // Enter pressed once more while it is on its way.
    if (isBusy) return;
    if (JSON.stringify(toWrite(field, next)) === JSON.stringify(toWrite(field, base[field.name] ?? null))) return onClose();
    setIsBusy(true);
    try {
      // Against what one saw: where somebody else changed this very field and nobody chose yet, the conflict dialog asks.
      await saveRow(record, isMoved ? base : row, { [field.name]: next });
      onClose();
    } catch (caught) {
      setError(label((isProblem(caught) && caught.errors[0]?.message) || messageOf(caught)));
      if (isProblem(caught, 'forbidden') || isProblem(caught, 'not-found')) toast(messageOf(caught), { tone: 'error' });
    } finally {
      setIsBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const isOpen = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !isOpen) {
      event.preventDefault();
      onClose();
    } else if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      !isOpen &&
      !event.defaultPrevented &&
      ((field.kind !== 'longText' && field.kind !== 'richText') || event.ctrlKey || event.metaKey) &&
      (event.target as HTMLElement).tagName !== 'BUTTON'
    ) {
      event.preventDefault();
      void save(value);
    }
  };
  const change = (next: unknown) => {
    setValue(next);
    setError(null);
    if (savesAtOnce.has(field.kind) && !(next === null && field.required)) void save(next);
  };
  return (
    <FocusTrap active>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and Escape in its inputs save and leave */}
      <div
        className="cell-editor"
        data-wide={isWide || undefined}
        role="dialog"
        aria-label={t('Edit {field}', { field: label(field.label) })}
        onKeyDown={onKeyDown}
        onDoubleClick={(e) => e.stopPropagation()}
      >
        <MentionScope value={about}>
          <Input key={inputKey} field={field} value={value} onChange={change} error={error} isBare autoFocus />
        </MentionScope>
        {isMoved && (
          <CollisionNotice
            who={lastAuthor(record.key, row.id)}
            field={label(field.label)}
            theirs={shown(record, field.name, row)}
            onTake={() => {
              setValue(row[field.name] ?? null);
              setBase(row);
              setInputKey(inputKey + 1);
            }}
            onKeep={() => setBase(row)}
          />
        )}
        {others.length > 0 && (
          <p className="others-editing" role="status">
            {t('{who} is editing this too', { who: firstOf(others.map((p) => p.user.name)) })}
          </p>
        )}
        {!savesAtOnce.has(field.kind) && (
          <div className="cell-editor-foot">
            <Button size="compact-xs" variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button size="compact-xs" loading={isBusy} onClick={() => void save(value)}>
              {t('Save')}
            </Button>
          </div>
        )}
        <span ref={end} aria-hidden="true" />
      </div>
    </FocusTrap>
  );
}
