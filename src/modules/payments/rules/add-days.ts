/** A date so many days later, `YYYY-MM-DD`. In UTC, where each day has 24 hours. @throws RangeError for what is no date */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
