/** Stock is kept a little longer than the order waits, so that what is paid in the last moment is still there. */
const graceMinutes = 10;

/** Until when goods are kept for an order that waits until `expiresAt`. */
export const keptUntil = (expiresAt: string): string => minutesLater(expiresAt, graceMinutes);

export const minutesLater = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
