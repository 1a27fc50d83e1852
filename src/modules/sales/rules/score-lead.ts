/** A rule that fits a lead, with the times at which what it counts happened; none for what is simply so. */
export interface FittingRule {
  readonly id: string;
  readonly name: string;
  readonly points: number;
  /** Share of the points that is lost each week, in percent. */
  readonly decay: number;
  /** Age in weeks of each time it happened. */
  readonly ages: readonly number[];
}

export interface LeadScore {
  readonly score: number;
  readonly reasons: readonly { readonly rule: string; readonly text: string; readonly points: number }[];
}

/**
 * The score of a lead and why: a line for each rule that gives points, which add up to the score. What happened `w` weeks ago counts
 * points x (1 - decay) ^ w. Each line is rounded to whole points, so that what fades reaches zero, and the weightiest comes first.
 */
export function scoreLead(rules: readonly FittingRule[]): LeadScore {
  const reasons = rules
    .map(({ id, name, points, decay, ages }) => ({
      rule: id,
      text: ages.length > 1 ? `${name} (${ages.length} times)` : name,
      points: Math.round(ages.reduce((sum, age) => sum + points * (1 - decay / 100) ** Math.max(0, age), 0)) + 0,
    }))
    .filter((reason) => reason.points !== 0)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.rule < b.rule ? -1 : 1));
  return { score: reasons.reduce((sum, reason) => sum + reason.points, 0), reasons };
}
