import { targetDaysBetween } from './target-days.ts';

/** What an administrator should know of the exchange rates. */
export interface RateStatus {
  /** Day of the newest published rates; null when there never were any. */
  readonly newest: string | null;
  /** How many publishing days that is ago. */
  readonly age: number | null;
  readonly isStale: boolean;
  /** A sentence to show, null when all is well. */
  readonly warning: string | null;
  readonly attemptedAt: string | null;
  readonly succeededAt: string | null;
  /** Why the last attempt failed; null when it did not. */
  readonly error: string | null;
}

export interface RateFeed {
  readonly newest: string | null;
  readonly attemptedAt: string | null;
  readonly succeededAt: string | null;
  readonly error: string | null;
}

/** Rates are stale when more than `limit` publishing days have passed since the newest. */
export function rateStatus(feed: RateFeed, today: string, limit: number): RateStatus {
  const age = feed.newest === null ? null : targetDaysBetween(feed.newest, today);
  const isStale = age === null ? feed.attemptedAt !== null : age > limit;
  return { ...feed, age, isStale, warning: warningFor(feed, age, isStale) };
}

function warningFor({ newest, error }: RateFeed, age: number | null, isStale: boolean): string | null {
  const reason = error === null ? '' : ` The last attempt to fetch them failed. ${error}`;
  if (newest === null) return isStale ? `There are no exchange rates yet.${reason}` : null;
  if (isStale) return `The exchange rates are of ${newest}, ${age} working days old.${reason}`;
  return error === null ? null : `The rates of ${newest} are in use.${reason}`;
}
