/** Days since 1970-01-01 of the company's calendar. */
export type Day = number;

/** A stay of a deal in a stage. */
export interface Visit {
  readonly stage: string;
  readonly from: Day;
  /** The day it left; null while it stays. */
  readonly to: Day | null;
}

/** What a deal went through, as far as a forecast needs it. */
export interface DealHistory {
  readonly id: string;
  /** Worth in base currency. */
  readonly amount: number;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly isWon: boolean;
  /** Stays in open stages, in order of time. */
  readonly visits: readonly Visit[];
}

/** "2026-03-01" -> days since 1970-01-01. */
export function dayOf(iso: string): Day {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

export function isoOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months before or after, the last of the month where that has fewer days. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * 86_400_000);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dayOf(isoOf(Math.round(first.getTime() / 86_400_000) + Math.min(date.getUTCDate(), last) - 1));
}

/** Where a deal stood on a day: not yet there, open in a stage for so many days, or closed. */
export function standOn(deal: DealHistory, on: Day): { readonly stage: string; readonly age: number } | 'closed' | null {
  if (deal.openedOn > on) return null;
  if (deal.closedOn !== null && deal.closedOn <= on) return 'closed';
  const visit = deal.visits.findLast((v) => v.from <= on);
  return visit ? { stage: visit.stage, age: on - visit.from } : null;
}
