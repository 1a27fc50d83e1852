/** What a kind of hand-over asks to be settled. */
export interface ChecklistItem {
  readonly id: string;
  readonly label: string;
  /** Without it nothing is handed over. */
  readonly isRequired: boolean;
}

/** As it was when it was handed over: later changes of the kind do not rewrite it. */
export interface CheckedItem extends ChecklistItem {
  readonly isDone: boolean;
  readonly remark?: string;
}

/**
 * The checklist of a hand-over: the items of its kind, each with what was ticked, by id or by label.
 * @returns also the required items that are open, by their labels
 */
export function fillChecklist(
  items: readonly ChecklistItem[],
  done: readonly string[],
): { readonly checklist: readonly CheckedItem[]; readonly open: readonly string[] } {
  const checklist = items.map(({ id, label, isRequired }) => ({
    id,
    label,
    isRequired,
    isDone: done.includes(id) || done.some((each) => each.trim().toLowerCase() === label.toLowerCase()),
  }));
  return { checklist, open: checklist.filter((item) => item.isRequired && !item.isDone).map(({ label }) => label) };
}

/** The middle one of some figures, the mean of the two in the middle for an even number; null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}
