/** What is known of the relationship with an organization. */
export interface AccountFacts {
  /** Since somebody of us last talked or met; null when that never happened. */
  readonly daysSinceContact: number | null;
  readonly overdueTasks: number;
  readonly openDeals: number;
  /** Open deals that are longer in their stage than it is set to. */
  readonly staleDeals: number;
  /** Amounts won in the last twelve months and in the twelve before, in base currency. */
  readonly wonLately: number;
  readonly wonBefore: number;
}

export interface HealthReason {
  /** A sentence with `{count}` for the number. */
  readonly text: string;
  readonly count: number;
  readonly points: number;
}

export interface AccountHealth {
  /** 0 to 100: what the reasons leave of 100. */
  readonly score: number;
  readonly level: 'good' | 'watch' | 'poor';
  readonly reasons: readonly HealthReason[];
}

/** Sentences of the reasons, for the dictionary. */
export const healthTexts = {
  never: 'Nobody of us has talked to them yet',
  contact: 'No contact for {count} days',
  oneOverdue: '{count} task is overdue',
  overdue: '{count} tasks are overdue',
  oneStale: '{count} open deal has not moved for long',
  stale: '{count} open deals have not moved for long',
  nothing: 'No deal is open',
  stopped: 'Nothing was won in the last twelve months, after a year in which something was',
  fewer: 'They bought {count} % less than in the year before',
  more: 'They bought {count} % more than in the year before',
} as const;

/** How well it goes with an organization, as a sum that can be followed: 100 points, less what each reason takes away. */
export function accountHealth(facts: AccountFacts): AccountHealth {
  const reasons = [contact(facts), overdue(facts), stale(facts), trend(facts)].filter((r) => r !== null);
  const score = Math.max(0, Math.min(100, 100 + reasons.reduce((sum, r) => sum + r.points, 0)));
  return { score, level: score >= 70 ? 'good' : score >= 40 ? 'watch' : 'poor', reasons };
}

function contact({ daysSinceContact: days }: AccountFacts): HealthReason | null {
  if (days === null) return { text: healthTexts.never, count: 0, points: -40 };
  if (days <= 30) return null;
  return { text: healthTexts.contact, count: days, points: days > 180 ? -40 : days > 90 ? -30 : -15 };
}

function overdue({ overdueTasks: count }: AccountFacts): HealthReason | null {
  return count === 0 ? null : { text: count === 1 ? healthTexts.oneOverdue : healthTexts.overdue, count, points: -Math.min(20, 5 * count) };
}

function stale({ openDeals, staleDeals }: AccountFacts): HealthReason | null {
  if (openDeals === 0) return { text: healthTexts.nothing, count: 0, points: -10 };
  if (staleDeals === 0) return null;
  return { text: staleDeals === 1 ? healthTexts.oneStale : healthTexts.stale, count: staleDeals, points: -Math.min(20, 10 * staleDeals) };
}

function trend({ wonLately, wonBefore }: AccountFacts): HealthReason | null {
  if (wonBefore <= 0) return null;
  if (wonLately <= 0) return { text: healthTexts.stopped, count: 0, points: -25 };
  const change = Math.round((100 * (wonLately - wonBefore)) / wonBefore);
  if (change <= -20) return { text: healthTexts.fewer, count: -change, points: -15 };
  return change >= 20 ? { text: healthTexts.more, count: change, points: 10 } : null;
}
