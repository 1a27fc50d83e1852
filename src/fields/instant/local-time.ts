import { prefs } from '../../ui/i18n/prefs.ts';

/** `2026-03-01T14:30` in the person's time zone, which may not be that of the machine. */
export function toLocal(instant: string): string {
  const at = Date.parse(instant);
  return new Date(at + offset(at)).toISOString().slice(0, 16);
}

/** The moment at which the person's clock shows `local`. */
export function fromLocal(local: string): string {
  const asUtc = Date.parse(`${local}Z`);
  // The offset at the wanted moment, found from the offset near it; right also on days when the clock changes.
  const guess = asUtc - offset(asUtc);
  return new Date(asUtc - offset(guess)).toISOString();
}

/** Milliseconds by which the person's clock is ahead of UTC at a moment. */
function offset(at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: prefs().timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((p) => p.type === type)?.value ?? 0);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / 1000) * 1000
  );
}
