import { seededRandom } from '../src/kernel/random/seeded-random.ts';

/** Chance that comes out the same each time, so that the demo company is the same everywhere. */
export interface Random {
  /** 0 up to 1. */
  next(): number;
  below(n: number): number;
  pick<T>(from: readonly T[]): T;
  /** True with this probability. */
  chance(probability: number): boolean;
  digits(count: number): string;
}

export function createRandom(seed: number): Random {
  const next = seededRandom(seed);
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    chance: (probability) => next() < probability,
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
  };
}
