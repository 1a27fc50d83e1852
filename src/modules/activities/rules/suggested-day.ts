const dayMs = 86_400_000;

/** The day so many weekdays after `today`, both as `2026-03-02`. The server knows holidays, too; this is what a form begins with. */
export function suggestedDay(today: string, days: number): string {
  let at = Date.parse(`${today}T12:00:00Z`);
  for (let left = days; left > 0;) {
    at += dayMs;
    if (![0, 6].includes(new Date(at).getUTCDay())) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}
