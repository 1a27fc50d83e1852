import { createHash } from 'node:crypto';

const [second, minute, hour] = [1, 60, 3600];

/**
 * Seconds to wait after the failed attempt number 1, 2, ...: the schedule that the Standard Webhooks specification recommends,
 * some 76 hours in all. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const retryDelays: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** Seconds between looks at an endpoint that is away as a whole; the last for as long as it takes. */
const probeDelays: readonly number[] = [30 * second, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour];

/** Failures in a row after which an endpoint counts as away. */
export const awayAfter = 3;
/** An endpoint that has failed for this long, in seconds, is switched off. */
export const disableAfter = 72 * hour;
/** The longest wait, in seconds, that a receiver can ask for. */
export const longestWait = 24 * hour;

/** Seconds until the next attempt after `strikes` failures of one delivery, or null when it is given up. */
export function retryDelay(deliveryId: string, strikes: number): number | null {
  const delay = retryDelays[strikes - 1];
  return delay === undefined ? null : spread(`${deliveryId} ${strikes}`, delay);
}

/** Seconds until the next look at an endpoint after `failures` in a row, or null while it doesn't count as away. */
export function probeDelay(endpointId: string, failures: number): number | null {
  if (failures < awayAfter) return null;
  const delay = probeDelays[Math.min(failures - awayAfter, probeDelays.length - 1)] ?? hour;
  return spread(`${endpointId} ${failures}`, delay);
}

/** 90 to 110 % of the delay: what failed together is not tried again together. By a hash, so that it can be told beforehand. */
function spread(key: string, delay: number): number {
  const share = createHash('sha256').update(key).digest().readUInt32BE(0) / 0xffffffff;
  return Math.round(delay * (0.9 + 0.2 * share) * 1000) / 1000;
}

/** Seconds that `Retry-After` (RFC 9110, section 10.2.3: seconds or a date) asks to wait, at most a day; null when it says nothing. */
export function retryAfterSeconds(header: string | undefined, now: string): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - Date.parse(now)) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestWait) : null;
}
