import '../records.css';
import { DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isEditable } from '../../../fields/editable.ts';
import { label, t } from '../../i18n/t.ts';
import { messageOf } from '../../api/problem.ts';
import { runCommand } from '../../api/records.ts';
import { findField } from '../../api/session.ts';
import type { OptionMeta, RecordMeta, Row } from '../../api/types.ts';
import { Select } from '../../kit/kit.ts';
import { toast } from '../../kit/toast-store.ts';
import { saveRow } from '../conflict-store.ts';
import type { ListState } from '../list/list-state.ts';
import { titleOf } from '../list/table-row.tsx';
import { viewFor } from '../view.ts';
import { Lane } from './lane.tsx';

/** Records as cards in lanes, one lane for each value of a choice. Cards move by mouse, touch, or Shift and arrow keys. */
export default function Board({ record, state, onOpen }: { record: RecordMeta; state: ListState; onOpen: (id: string) => void }) {
  const client = useQueryClient();
  const [announcement, setAnnouncement] = useState('');
  // A click opens the card; only a real movement drags it.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const choices = record.fields.filter((f) => f.kind === 'choice' && (f.options?.length ?? 0) > 0);
  const field = findField(record, state.look.boardField ?? '') ?? choices[0];
  if (!field) return null;
  const lanes: readonly (OptionMeta | null)[] = [...(field.options ?? []), ...(field.required ? [] : [null])];
  const moves = viewFor(record).boardMoves;
  const canMove = record.can.update && (isEditable(field) || (moves !== undefined && field.name === viewFor(record).board));

  const move = async (row: Row, lane: OptionMeta | null) => {
    const to = lane?.value ?? null;
    if ((row[field.name] ?? null) === to) return;
    const command = to !== null && !isEditable(field) ? moves?.[to] : undefined;
    try {
      if (command) await runCommand(record, row.id, command, {}, { version: row.version });
      else await saveRow(record, row, { [field.name]: to });
      setAnnouncement(t('{what} moved to {lane}', { what: titleOf(record, row), lane: lane ? label(lane.label) : t('None') }));
    } catch (error) {
      toast(label(messageOf(error)), { tone: 'error' });
    }
    await client.invalidateQueries({ queryKey: ['list', record.key] });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${row.id}"]`)?.focus());
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const row = active.data.current?.['row'] as Row | undefined;
    const target = over?.data.current as { lane: OptionMeta | null } | undefined;
    if (row && target) void move(row, target.lane);
  };
  return (
    <div className="board-wrap">
      {choices.length > 1 && (
        <div className="board-bar">
          <span className="dim" id="board-by">
            {t('Lanes by')}
          </span>
          <Select
            size="xs"
            w={170}
            aria-labelledby="board-by"
            data={choices.map((f) => ({ value: f.name, label: label(f.label) }))}
            value={field.name}
            allowDeselect={false}
            onChange={(name) => name && state.change({ boardField: name })}
          />
          {canMove && <span className="dim board-hint">{t('Shift and ← → moves the focused card.')}</span>}
        </div>
      )}
      <DndContext sensors={sensors} onDragEnd={onDragEnd}>
        <div className="board" tabIndex={-1}>
          {lanes.map((lane, index) => (
            <Lane
              key={lane?.value ?? ''}
              record={record}
              field={field}
              lane={lane}
              look={state.look}
              canMove={canMove}
              onOpen={onOpen}
              peek={state.peek}
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
