import { useMemo } from 'react';
import { isEditable } from '../../../fields/editable.ts';
import { label, t } from '../../i18n/t.ts';
import { messageOf } from '../../api/problem.ts';
import { runCommand } from '../../api/records.ts';
import { findField } from '../../api/session.ts';
import type { FieldMeta, Row } from '../../api/types.ts';
import { Select } from '../../kit/kit.ts';
import { toast } from '../../kit/toast-store.ts';
import { saveRow } from '../conflict-store.ts';
import { cardFields } from '../list/card-list.tsx';
import { viewFor, type BoardProps } from '../view.ts';
import { CardFacts } from './card-facts.tsx';
import type { BoardLane } from './lane.tsx';
import { LaneBoard } from './lane-board.tsx';

/** One lane for each value of a choice field. */
export function ChoiceBoard(props: BoardProps) {
  const { record, state } = props;
  const choices = record.fields.filter((f) => f.kind === 'choice' && (f.options?.length ?? 0) > 0);
  const field = findField(record, state.look.boardField ?? '') ?? choices[0];
  return field ? <LanesOf {...props} field={field} choices={choices} /> : null;
}

function LanesOf({ record, state, onOpen, field, choices }: BoardProps & { field: FieldMeta; choices: readonly FieldMeta[] }) {
  const { board, boardMoves: moves, picture } = viewFor(record);
  const lanes = useMemo<readonly BoardLane[]>(
    () => [
      ...(field.options ?? []).map((o): BoardLane => ({
        key: o.value,
        name: label(o.label),
        color: o.color,
        filter: { field: field.name, op: 'eq', value: o.value },
      })),
      ...(field.required ? [] : [{ key: '', name: t('None'), filter: { field: field.name, op: 'empty', value: true } }]),
    ],
    [field],
  );
  const shown = useMemo(() => cardFields(record).filter((f) => f.name !== field.name), [record, field.name]);
  const canMove = record.can.update && (isEditable(field) || (moves !== undefined && field.name === board));
  const move = async (row: Row, lane: BoardLane): Promise<boolean> => {
    const to = lane.key || null;
    if ((row[field.name] ?? null) === to) return false;
    const command = to !== null && !isEditable(field) ? moves?.[to] : undefined;
    try {
      if (command) await runCommand(record, row.id, command, {}, { version: row.version });
      else await saveRow(record, row, { [field.name]: to });
      return true;
    } catch (error) {
      toast(label(messageOf(error)), { tone: 'error' });
      return false;
    }
  };
  const bar = choices.length > 1 && (
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
  );
  return (
    <LaneBoard
      record={record}
      state={state}
      lanes={lanes}
      fields={[record.title, field.name, ...shown.map((f) => f.name), ...(picture ? [picture] : [])]}
      canMove={canMove}
      bar={bar}
      card={(row) => <CardFacts record={record} row={row} fields={shown} />}
      onMove={move}
      onOpen={onOpen}
    />
  );
}
