import { Temporal } from 'temporal-polyfill';

/** Where the time comes from. Code takes it from its context, so that tests move it by hand. */
export interface Clock {
  now(): Temporal.Instant;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still until it is moved. */
export interface TestClock extends Clock {
  /** Sets the time, also backwards. */
  set(to: Temporal.Instant | string): void;
  /** Moves on by an exact duration: hours and smaller, since an instant knows no days. */
  advance(by: Temporal.DurationLike | string): void;
}

export function testClock(start: Temporal.Instant | string = '2026-01-05T09:00:00Z'): TestClock {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    set: (to) => {
      now = Temporal.Instant.from(to);
    },
    advance: (by) => {
      now = now.add(by);
    },
  };
}
