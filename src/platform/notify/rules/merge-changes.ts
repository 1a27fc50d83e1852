/** What the merging of changes asks of one. */
export interface Change {
  readonly by: string;
  readonly field?: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/**
 * What one person did to one field again and again is one change, from the first value to the last, in the place of the first; one
 * that led back to where it was is none. A change by somebody else in between keeps them apart.
 */
export function mergeChanges<C extends Change>(changes: readonly C[]): C[] {
  const merged: C[] = [];
  const latest = new Map<string, number>();
  for (const change of changes) {
    const index = change.field === undefined ? undefined : latest.get(change.field);
    const before = index === undefined ? undefined : merged[index];
    if (change.field !== undefined && index !== undefined && before?.by === change.by) {
      merged[index] = 'to' in change ? { ...before, to: change.to } : before;
      continue;
    }
    if (change.field !== undefined) latest.set(change.field, merged.length);
    merged.push(change);
  }
  return merged.filter(
    (change) =>
      change.field === undefined || !('to' in change) || JSON.stringify(change.from ?? null) !== JSON.stringify(change.to ?? null),
  );
}
