const dayMs = 86_400_000;

/** Days to put something off to: tomorrow, in three days, and the Monday of next week. `today` as `2026-03-02`. */
export function laterDays(today: string): readonly [string, string, string] {
  const at = Date.parse(`${today}T12:00:00Z`);
  const plus = (days: number): string => new Date(at + days * dayMs).toISOString().slice(0, 10);
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  return [plus(1), plus(3), plus(7 - weekday)];
}
