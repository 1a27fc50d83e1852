/** Numbers that were not seen although later ones were: a transaction that has not committed yet, or one that never will. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** When it was noticed, in milliseconds of the caller's clock. */
  readonly since: number;
}

export interface SeenWindow {
  highest(): number;
  /** In ascending order, none touching another. */
  gaps(): readonly Gap[];
  /** Notes numbers as seen, in any order. */
  add(seqs: readonly number[], now: number): void;
  /** Gives up on gaps noticed before this time: their transactions were rolled back. */
  forget(before: number): void;
}

const mostGaps = 5000;

/**
 * Which numbers of the event log were seen. Numbers are given out when an event is written and show when its transaction
 * commits, so a lower one may show after a higher one: reading on from the highest alone would miss it for ever.
 * @param start the highest number taken as seen; all below it count as seen
 */
export function createSeenWindow(start: number): SeenWindow {
  let highest = start;
  let gaps: Gap[] = [];

  const fill = (seq: number): void => {
    const index = gaps.findIndex((g) => g.from <= seq && seq <= g.to);
    const gap = gaps[index];
    if (!gap) return;
    const rest = [
      { ...gap, to: seq - 1 },
      { ...gap, from: seq + 1 },
    ].filter((g) => g.from <= g.to);
    gaps.splice(index, 1, ...rest);
  };

  return {
    highest: () => highest,
    gaps: () => gaps,
    add(seqs, now) {
      for (const seq of seqs) {
        if (seq <= highest) {
          fill(seq);
          continue;
        }
        if (seq > highest + 1) gaps.push({ from: highest + 1, to: seq - 1, since: now });
        highest = seq;
      }
      if (gaps.length > mostGaps) gaps = gaps.slice(-mostGaps);
    },
    forget(before) {
      if (gaps.some((g) => g.since < before)) gaps = gaps.filter((g) => g.since >= before);
    },
  };
}
