import { addMonths, isoOf, standOn, type Day, type DealHistory } from './deal-history.ts';
import { newBusiness } from './new-business.ts';
import { normal, seededRandom } from '../../../kernel/random/seeded-random.ts';
import { stageOdds, type Odds } from './stage-odds.ts';

export interface ForecastQuestion {
  readonly history: readonly DealHistory[];
  /** The day on which it is asked; nothing later is looked at. */
  readonly on: Day;
  /** First day of the period. */
  readonly from: Day;
  /** The day after its last. */
  readonly to: Day;
  /** What each stage is set to, 0 to 1. */
  readonly declared: Readonly<Record<string, number>>;
  /** Share of periods that the range is to cover; 0.8 unless said. */
  readonly rate?: number;
}

/** All amounts in base currency. */
export interface Forecast {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Won in the period already. */
  readonly won: number;
  /** Expected of deals that are open now, and of those not opened yet. */
  readonly open: number;
  readonly fresh: number;
  readonly rate: number;
  /** Months of history that the part not opened yet stands on. */
  readonly months: number;
  readonly deals: readonly ForecastDeal[];
}

export interface ForecastDeal extends Odds {
  readonly id: string;
  readonly amount: number;
}

const draws = 2000;

/**
 * What will be won in a period, as a range: what is won already, each open deal with the odds of its stage and age from the company's own
 * history, and what past seasons brought in deals that were not opened yet on such a day. The range comes from drawing all of it many
 * times (Monte Carlo), the uncertainty of the learned odds included. The same question gets the same answer.
 */
export function blendedForecast(question: ForecastQuestion): Forecast {
  const { history, on, from, to, rate = 0.8 } = question;
  const won = history.reduce(
    (sum, d) => sum + (d.isWon && d.closedOn !== null && d.closedOn <= on && d.closedOn >= from && d.closedOn < to ? d.amount : 0),
    0,
  );
  const deals = openDeals(question);
  const fresh = newBusiness(history, on, from, to);
  const random = seededRandom(on * 31 + from * 7 + to);
  const stages = [...new Set(deals.map((d) => d.stage))];
  const totals = Array.from({ length: draws }, () => {
    // Deals of one stage err together: their odds were learned from the same cases.
    const shift = new Map(stages.map((stage) => [stage, normal(random)]));
    let total = won;
    for (const deal of deals) if (random() < deal.probability + (shift.get(deal.stage) ?? 0) * deal.deviation) total += deal.amount;
    return total + fresh.expected * (fresh.ratios[Math.floor(random() * fresh.ratios.length)] ?? 1);
  }).toSorted((a, b) => a - b);
  const quantile = (share: number): number => totals[Math.min(draws - 1, Math.max(0, Math.round(share * (draws - 1))))] ?? won;
  return {
    low: quantile((1 - rate) / 2),
    middle: quantile(0.5),
    high: quantile((1 + rate) / 2),
    won,
    open: deals.reduce((sum, d) => sum + d.amount * d.probability, 0),
    fresh: fresh.expected,
    rate,
    months: fresh.months,
    deals: deals.map(({ stage: _stage, ...deal }) => deal),
  };
}

function openDeals({ history, on, from, to, declared }: ForecastQuestion): (ForecastDeal & { stage: string })[] {
  const known = new Map<string, Odds>();
  const after = Math.max(0, from - on - 1);
  const within = to - 1 - on;
  if (within <= 0) return [];
  return history.flatMap((deal) => {
    const stand = standOn(deal, on);
    if (stand === null || stand === 'closed') return [];
    const age = Math.min(stand.age, 730);
    const key = `${stand.stage} ${age}`;
    const odds =
      known.get(key) ?? stageOdds(history, on, { stage: stand.stage, age, after, within, declared: declared[stand.stage] ?? 0.3 });
    known.set(key, odds);
    return [{ id: deal.id, amount: deal.amount, stage: stand.stage, ...odds }];
  });
}

export interface BackTest {
  readonly from: string;
  readonly low: number;
  readonly high: number;
  readonly actual: number;
  readonly isCovered: boolean;
}

/** What would have been forecast at the start of each of the last months, beside what came of it. */
export function backTest(question: Omit<ForecastQuestion, 'on' | 'from' | 'to'>, firstOfMonth: Day, months: number): BackTest[] {
  return Array.from({ length: months }, (_v, index) => {
    const from = addMonths(firstOfMonth, index - months);
    const to = addMonths(from, 1);
    const { low, high } = blendedForecast({ ...question, on: from - 1, from, to });
    const actual = question.history.reduce(
      (sum, d) => sum + (d.isWon && d.closedOn !== null && d.closedOn >= from && d.closedOn < to ? d.amount : 0),
      0,
    );
    return { from: isoOf(from), low, high, actual, isCovered: actual >= low && actual <= high };
  });
}
