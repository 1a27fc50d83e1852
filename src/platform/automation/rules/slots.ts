/** The hour that a rule's next run falls into, and how many it has had in it. */
export interface Slots {
  readonly at: string | null;
  readonly used: number;
}

const hourMs = 3_600_000;

/**
 * Spreads `count` runs over hours of at most `perHour`: null is at once, else the start of the hour that has room.
 * What was spread over coming hours before is taken into account, so that none gets more than its share.
 */
export function takeSlots(before: Slots, now: string, count: number, perHour: number): { due: (string | null)[]; slots: Slots } {
  const thisHour = Math.floor(Date.parse(now) / hourMs) * hourMs;
  const kept = before.at === null ? -Infinity : Date.parse(before.at);
  let at = Math.max(thisHour, kept);
  let used = kept >= thisHour ? before.used : 0;
  const due: (string | null)[] = [];
  for (let i = 0; i < count; i += 1) {
    if (used >= perHour) {
      at += hourMs;
      used = 0;
    }
    used += 1;
    due.push(at === thisHour ? null : new Date(at).toISOString());
  }
  return { due, slots: { at: new Date(at).toISOString(), used } };
}
