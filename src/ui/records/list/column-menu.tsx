import { useState } from 'react';
import { label, t } from '../../i18n/t.ts';
import { findField } from '../../api/session.ts';
import type { RecordMeta } from '../../api/types.ts';
import { Button, Checkbox, TextInput } from '../../kit/kit.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { columnFields, defaultColumns, type Column, type ListState } from './list-state.ts';

/** Which columns, and in which order. */
export default function ColumnMenu({ record, state }: { record: RecordMeta; state: ListState }) {
  const [text, setText] = useState('');
  const { columns } = state.look;
  const set = (next: readonly Column[]) => state.change({ columns: next });
  const move = (index: number, step: number) => {
    const next = [...columns];
    const [column] = next.splice(index, 1);
    if (column) next.splice(index + step, 0, column);
    set(next);
  };
  const shown = new Set(columns.map((c) => c.field));
  const hidden = columnFields(record).filter(
    (f) => !shown.has(f.name) && label(f.label).toLocaleLowerCase().includes(text.toLocaleLowerCase()),
  );
  return (
    <div className="column-menu">
      <div className="column-list">
        <h3 className="menu-title">{t('Shown')}</h3>
        <ul>
          {columns.map((column, index) => {
            const field = findField(record, column.field);
            if (!field) return null;
            const name = label(field.label);
            return (
              <li key={column.field} className="column-item">
                <Checkbox
                  label={name}
                  checked
                  disabled={column.field === record.title}
                  onChange={() => set(columns.filter((c) => c.field !== column.field))}
                />
                <span className="grow" />
                <IconButton
                  icon="chevron-up"
                  label={t('Move {what} up', { what: name })}
                  size="sm"
                  iconSize={14}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  icon="chevron-down"
                  label={t('Move {what} down', { what: name })}
                  size="sm"
                  iconSize={14}
                  disabled={index === columns.length - 1}
                  onClick={() => move(index, 1)}
                />
              </li>
            );
          })}
        </ul>
        <h3 className="menu-title">{t('Hidden')}</h3>
        <TextInput
          size="xs"
          aria-label={t('Find a column')}
          placeholder={t('Find a column')}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          mx="xs"
          mb={4}
        />
        <ul>
          {hidden.map((field) => (
            <li key={field.name} className="column-item">
              <Checkbox label={label(field.label)} checked={false} onChange={() => set([...columns, { field: field.name }])} />
            </li>
          ))}
        </ul>
      </div>
      <div className="column-foot">
        <Button size="compact-sm" variant="subtle" onClick={() => set(defaultColumns(record))}>
          {t('Reset columns')}
        </Button>
      </div>
    </div>
  );
}
