/** `2026-03-01T14:30` on the clock of a time zone, which need not be that of the machine. */
export function toLocal(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offset(at, timeZone)).toISOString().slice(0, 16);
}

/** The moment at which the clock of a time zone shows `local`. */
export function fromLocal(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  // The offset at the wanted moment, found from the offset near it; right also on days when the clock changes.
  const guess = asUtc - offset(asUtc, timeZone);
  return new Date(asUtc - offset(guess, timeZone)).toISOString();
}

/** Milliseconds by which the person's clock is ahead of UTC at a moment. */
function offset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
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
