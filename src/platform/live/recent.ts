import { limits } from './limits.ts';
import type { Touched } from './touched.ts';

interface Remembered {
  /** Goes up by one with each. */
  readonly n: number;
  /** Milliseconds of the hub's clock. */
  readonly at: number;
  readonly touched: Touched;
}

/** What was told lately, for those whose data was read before they subscribed. */
export interface Recent {
  /** Stands for now: what is remembered from here on comes after it. */
  position(): number;
  add(touched: readonly Touched[], now: number): void;
  /** Of these types changes were told as "many" rather than one by one. */
  skip(types: Iterable<string>, now: number): void;
  /** Whether every change of the type since then is remembered. */
  covers(type: string, since: number): boolean;
  list(): readonly Remembered[];
}

export function createRecent(startedAt: number): Recent {
  let items: Remembered[] = [];
  let n = 0;
  let from = startedAt;
  const skipped = new Map<string, number>();
  return {
    position: () => n,
    add(touched, now) {
      for (const one of touched) items.push({ n: n++, at: now, touched: one });
      const keep = items.findIndex((i) => i.at >= now - limits.memoryMs);
      const cut = Math.max(keep === -1 ? items.length : keep, items.length - limits.memory);
      if (cut > 0) {
        from = Math.max(from, items[cut - 1]?.at ?? now);
        items = items.slice(cut);
      }
    },
    skip(types, now) {
      for (const type of types) skipped.set(type, now);
    },
    covers: (type, since) => since > from && since > (skipped.get(type) ?? Number.NEGATIVE_INFINITY),
    list: () => items,
  };
}
