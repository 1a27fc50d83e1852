import type { Day, DealHistory } from './deal-history.ts';

/** What the past says of deals in a stage at an age: how many of how many were won within the window. */
export interface Odds {
  readonly probability: number;
  /** Deals that it was learned from. */
  readonly cases: number;
  /** Deviation of the probability, from the number of cases. */
  readonly deviation: number;
}

export interface OddsQuestion {
  readonly stage: string;
  /** Days the deal has been in the stage. */
  readonly age: number;
  /** Won later than so many days from now, and at most so many. */
  readonly after: number;
  readonly within: number;
  /** What the stage is set to, 0 to 1: weighs as one case. */
  readonly declared: number;
}

/** Weight of the stage's odds regardless of age, in cases. */
const priorCases = 8;

/**
 * How likely a deal is won in a window, learned from the company's own history by the day `on`: of deals that stood in the same stage
 * at the same age, how many were won in the window that followed. Only cases whose window is over are counted, else quick ends would
 * count more than slow ones. Few cases are drawn towards the stage's odds at entry, and these towards what the stage is set to
 * (the mean of a beta distribution, see Gelman et al., Bayesian Data Analysis, 3rd ed., 2.4).
 */
export function stageOdds(history: readonly DealHistory[], on: Day, asked: OddsQuestion): Odds {
  const entry = countCases(history, on, { ...asked, age: 0 });
  const prior = (entry.wins + asked.declared) / (entry.cases + 1);
  const same = asked.age === 0 ? entry : countCases(history, on, asked);
  const weight = same.cases + priorCases;
  const probability = (same.wins + priorCases * prior) / weight;
  return { probability, cases: same.cases, deviation: Math.sqrt((probability * (1 - probability)) / (weight + 1)) };
}

function countCases(
  history: readonly DealHistory[],
  on: Day,
  { stage, age, after, within }: OddsQuestion,
): { cases: number; wins: number } {
  let cases = 0;
  let wins = 0;
  for (const { from, to, wonOn } of visitsOf(history, stage)) {
    const then = from + age;
    if (then + within > on) continue;
    if (to !== null && to <= then && age > 0) continue;
    cases += 1;
    if (wonOn !== null && wonOn > then + after && wonOn <= then + within) wins += 1;
  }
  return { cases, wins };
}

interface StageVisit {
  readonly from: Day;
  readonly to: Day | null;
  /** The day on which the deal was won, if it was. */
  readonly wonOn: Day | null;
}

const visitsByStage = new WeakMap<readonly DealHistory[], ReadonlyMap<string, readonly StageVisit[]>>();

/** Stays in a stage. The same history is asked for each stage and age, hundreds of times for a forecast: it is sorted once. */
function visitsOf(history: readonly DealHistory[], stage: string): readonly StageVisit[] {
  let known = visitsByStage.get(history);
  if (!known) {
    const made = new Map<string, StageVisit[]>();
    for (const deal of history)
      for (const visit of deal.visits) {
        const visits = made.get(visit.stage) ?? [];
        made.set(visit.stage, visits);
        visits.push({ from: visit.from, to: visit.to, wonOn: deal.isWon ? deal.closedOn : null });
      }
    visitsByStage.set(history, made);
    known = made;
  }
  return known.get(stage) ?? [];
}
