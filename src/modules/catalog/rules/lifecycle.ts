/** Where a product stands with the clock. */
export interface Lifecycle {
  readonly state: string | null;
  /** Instants, ISO 8601. */
  readonly availableFrom: string | null;
  readonly availableUntil: string | null;
}

/**
 * Whether a product is sold at an instant: active, or scheduled for a day that has come, and within its dates. The same as `soldAt` of
 * ../queries/sold-now.ts says in SQL.
 */
export function isOnSale({ state, availableFrom, availableUntil }: Lifecycle, at: string): boolean {
  if (state !== 'active' && !(state === 'scheduled' && availableFrom !== null)) return false;
  const time = Date.parse(at);
  return (availableFrom === null || Date.parse(availableFrom) <= time) && (availableUntil === null || Date.parse(availableUntil) > time);
}
