/** Something that takes time on one day, in minutes since midnight on the wall clock. */
export interface Slot {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface Placed<S extends Slot> {
  readonly slot: S;
  /** Which of `columns` beside each other, from 0. */
  readonly column: number;
  readonly columns: number;
}

const shortest = 20;

/** Places what overlaps beside each other: each in the first column that is free, as wide as its group allows. */
export function layOutDay<S extends Slot>(slots: readonly S[]): readonly Placed<S>[] {
  const sorted = slots.toSorted((a, b) => a.from - b.from || b.to - a.to || a.id.localeCompare(b.id));
  const placed: Placed<S>[] = [];
  let group: { slot: S; column: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const { slot, column } of group) placed.push({ slot, column, columns: ends.length });
    group = [];
    ends = [];
  };
  for (const slot of sorted) {
    const to = Math.max(slot.to, slot.from + shortest);
    if (ends.every((end) => end <= slot.from)) close();
    const free = ends.findIndex((end) => end <= slot.from);
    const column = free === -1 ? ends.length : free;
    ends[column] = to;
    group.push({ slot, column });
  }
  close();
  return placed;
}
