import { isEmptyValue, textOf } from '../../fields/views.tsx';
import { toWrite } from '../../fields/editable.ts';
import { isProblem } from '../api/problem.ts';
import { keepRow, updateRow } from '../api/records.ts';
import { findField } from '../api/session.ts';
import type { RecordMeta, Row } from '../api/types.ts';
import { label, t } from '../i18n/t.ts';
import { toast } from '../kit/toast-store.ts';

export interface Conflict {
  readonly record: RecordMeta;
  /** As it was when the person began. */
  readonly base: Row;
  readonly current: Row;
  /** What the person wants to write, as inputs hold it: links with their names. */
  readonly mine: Readonly<Record<string, unknown>>;
  readonly settle: (row: Row | null) => void;
}

let open: Conflict | null = null;
const listeners = new Set<() => void>();

export const currentConflict = (): Conflict | null => open;

export function subscribeToConflict(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Saves changed fields. Where somebody else saved first: changes to other fields are joined silently, to the same field
 * the person chooses. `mine` holds values as inputs do. Answers the saved row, or null when they chose to leave it as it is.
 */
export async function saveRow(record: RecordMeta, base: Row, mine: Readonly<Record<string, unknown>>): Promise<Row | null> {
  try {
    return await updateRow(record, base, written(record, mine));
  } catch (error) {
    if (!isProblem(error, 'version-conflict') || !error.current) throw error;
    const current = error.current;
    keepRow(record, current);
    const names = Object.keys(mine);
    const clashes = names.filter((name) => shown(record, name, base) !== shown(record, name, current));
    if (clashes.length === 0) {
      const saved = await saveRow(record, { ...base, ...current }, mine);
      if (saved) toast(t('Saved, together with what somebody else changed meanwhile'), { tone: 'info' });
      return saved;
    }
    return new Promise((resolve) => {
      const settle = (row: Row | null): void => {
        show(null);
        resolve(row);
      };
      show({ record, base, current, mine, settle });
    });
  }
}

/** Closes the conflict by writing the chosen values over the current version; may meet yet another one. */
export async function settleConflict(conflict: Conflict, chosen: Readonly<Record<string, unknown>>): Promise<void> {
  if (Object.keys(chosen).length === 0) return conflict.settle(conflict.current);
  conflict.settle(await saveRow(conflict.record, conflict.current, chosen));
}

/** A field's value as text, for comparing and showing. */
export function shown(record: RecordMeta, name: string, row: Readonly<Record<string, unknown>>): string {
  const field = findField(record, name);
  const value = row[name];
  if (!field || isEmptyValue(value)) return '';
  return textOf(field, value);
}

export const fieldLabel = (record: RecordMeta, name: string): string => label(findField(record, name)?.label ?? name);

function written(record: RecordMeta, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, toWrite(findField(record, name) ?? { name, label: name, kind: 'text' }, value)]),
  );
}

function show(next: Conflict | null): void {
  open = next;
  for (const listener of listeners) listener();
}
