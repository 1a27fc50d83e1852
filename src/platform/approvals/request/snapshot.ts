import type { Row } from '../../../kernel/list/list.ts';

export type Snapshot = Readonly<Record<string, unknown>>;

/** The values of the watched fields, as they are when something is asked for. */
export function snapshotOf(row: Row, watched: readonly string[]): Snapshot {
  return Object.fromEntries(watched.map((name) => [name, essence(row[name])]));
}

/** Which of the fields differ from the snapshot. */
export function changedSince(snapshot: Snapshot | null, row: Row): readonly string[] {
  return Object.entries(snapshot ?? {})
    .filter(([name, value]) => written(value) !== written(essence(row[name])))
    .map(([name]) => name);
}

/** Of a link only where it points to: a title that changes there is no change here. Of an amount not the day's rate. */
function essence(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  if ('id' in value && 'title' in value) return value.id;
  if ('amount' in value && 'currency' in value) return [value.amount, value.currency];
  return value;
}

/** The same text for equal values, whatever order the database keeps their keys in. */
function written(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
