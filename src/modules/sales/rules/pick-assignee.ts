/** Somebody whose turn it may be. */
export interface Candidate {
  readonly id: string;
  /** Number of the last turn they had; 0 for none. */
  readonly turn: number;
  readonly openLeads: number;
  /** Null for no limit. */
  readonly capacity: number | null;
  readonly isAbsent: boolean;
  readonly isWorking: boolean;
}

/**
 * Whose turn it is: of those who are there and have room, whoever had their last turn the longest ago. Those at work come first; when nobody
 * is (at night), everybody counts. Whoever is always there and has room gets as many as the others, within one.
 */
export function pickAssignee<C extends Candidate>(candidates: readonly C[]): C | null {
  const free = candidates.filter((c) => !c.isAbsent && (c.capacity === null || c.openLeads < c.capacity));
  const atWork = free.filter((c) => c.isWorking);
  return (atWork.length > 0 ? atWork : free).toSorted((a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1))[0] ?? null;
}
