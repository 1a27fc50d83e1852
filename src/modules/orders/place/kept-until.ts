/** Stock is kept a little longer than the order waits, so that what is paid in the last moment is still there. */
const graceMinutes = 10;

/** How long an order waits on whose behalf a link to a provider's page is mailed: its buyer is not there. */
export const minutesForLink = 3 * 24 * 60;

/** Until when goods are kept for an order that waits until `expiresAt`. */
export const keptUntil = (expiresAt: string): string => minutesLater(expiresAt, graceMinutes);

export const minutesLater = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
