import { limits } from './limits.ts';

/** Finds types of which too much changes at once to tell of each. */
export interface Bursts {
  /** Counts changed records by type. @returns the types that are over the limit within this window of time */
  count(types: readonly string[], now: number): ReadonlySet<string>;
}

export function createBursts(): Bursts {
  let windowStart = Number.NEGATIVE_INFINITY;
  let counts = new Map<string, number>();
  // A burst that went on to the end of a window is one still, until a window is quiet.
  let before = new Set<string>();
  return {
    count(types, now) {
      if (now - windowStart >= limits.burstWindowMs) {
        const isNext = now - windowStart < 2 * limits.burstWindowMs;
        before = new Set(isNext ? [...counts].filter(([, count]) => count > limits.burst).map(([type]) => type) : []);
        windowStart = now;
        counts = new Map();
      }
      for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
      return new Set([...new Set(types)].filter((type) => (counts.get(type) ?? 0) > limits.burst || before.has(type)));
    },
  };
}
