import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backTest, blendedForecast } from './blended-forecast.ts';
import { addMonths, dayOf, isoOf, type DealHistory, type Visit } from './deal-history.ts';
import { seededRandom } from '../../../kernel/random/seeded-random.ts';
import { stageOdds } from './stage-odds.ts';

/** A company whose conversion, speed and season are known: three stages, twice as many deals opened in spring as else. */
function company(seed: number, months: number): DealHistory[] {
  const random = seededRandom(seed);
  const start = dayOf('2021-01-01');
  const deals: DealHistory[] = [];
  for (let month = 0; month < months; month += 1) {
    const first = addMonths(start, month);
    const season = [2, 3, 4].includes(new Date(first * 86_400_000).getUTCMonth()) ? 2 : 1;
    const count = Math.round((22 + random() * 8) * season);
    for (let n = 0; n < count; n += 1) {
      const openedOn = first + Math.floor(random() * 28);
      const visits: Visit[] = [];
      let at = openedOn;
      let isWon = true;
      for (const [stage, passes, days] of [
        ['a', 0.6, 14],
        ['b', 0.7, 20],
        ['c', 0.8, 10],
      ] as const) {
        const to = at + 1 + Math.floor(-Math.log(1 - random()) * days);
        visits.push({ stage, from: at, to });
        at = to;
        if (random() > passes) {
          isWon = false;
          break;
        }
      }
      deals.push({ id: `${month}.${n}`, amount: Math.round(1000 + random() ** 2 * 9000), openedOn, closedOn: at, isWon, visits });
    }
  }
  return deals;
}

const declared = { a: 0.34, b: 0.56, c: 0.8 };
const wonIn = (history: readonly DealHistory[], from: number, to: number): number =>
  history.reduce((sum, d) => sum + (d.isWon && d.closedOn !== null && d.closedOn >= from && d.closedOn < to ? d.amount : 0), 0);

describe('the blended forecast', () => {
  test('covers the truth as often as it says', () => {
    let covered = 0;
    let asked = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const history = company(seed, 48);
      for (let month = 30; month < 44; month += 1) {
        const from = addMonths(dayOf('2021-01-01'), month);
        const to = addMonths(from, 1);
        const { low, high } = blendedForecast({ history, on: from - 1, from, to, declared });
        const truth = wonIn(history, from, to);
        asked += 1;
        if (truth >= low && truth <= high) covered += 1;
      }
    }
    // 168 periods at 80 %: three deviations of a binomial are 9 points.
    expect(covered / asked).toBeGreaterThan(0.71);
    expect(covered / asked).toBeLessThan(0.93);
  });

  test('has a middle near the truth over many periods', () => {
    let forecast = 0;
    let truth = 0;
    for (let seed = 20; seed < 26; seed += 1) {
      const history = company(seed, 48);
      for (let month = 30; month < 44; month += 1) {
        const from = addMonths(dayOf('2021-01-01'), month);
        forecast += blendedForecast({ history, on: from - 1, from, to: addMonths(from, 1), declared }).middle;
        truth += wonIn(history, from, addMonths(from, 1));
      }
    }
    expect(forecast / truth).toBeGreaterThan(0.92);
    expect(forecast / truth).toBeLessThan(1.08);
  });

  test('looks at nothing after the day on which it is asked', () => {
    const history = company(7, 40);
    const on = dayOf('2023-09-10');
    const question = { on, from: dayOf('2023-09-01'), to: dayOf('2023-10-01'), declared };
    const asThen = history
      .filter((d) => d.openedOn <= on)
      .map((d) => ({
        ...d,
        isWon: d.isWon && d.closedOn !== null && d.closedOn <= on,
        closedOn: d.closedOn !== null && d.closedOn <= on ? d.closedOn : null,
        visits: d.visits.filter((v) => v.from <= on).map((v) => ({ ...v, to: v.to !== null && v.to <= on ? v.to : null })),
      }));
    expect(blendedForecast({ history, ...question })).toEqual(blendedForecast({ history: asThen, ...question }));
  });

  test('is what is won already once the period is over, and nothing without deals', () => {
    const history = company(3, 30);
    const [from, to] = [dayOf('2022-05-01'), dayOf('2022-06-01')];
    const truth = wonIn(history, from, to);
    expect(blendedForecast({ history, on: to - 1, from, to, declared })).toMatchObject({ won: truth, open: 0 });
    expect(blendedForecast({ history: [], on: to, from, to, declared })).toMatchObject({ low: 0, middle: 0, high: 0, months: 0 });
  });

  test('keeps its bounds in order, whatever the history', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: -40, max: 400 }),
        (seed, months, offset) => {
          const history = company(seed, months);
          const from = dayOf('2021-06-01') + offset;
          const f = blendedForecast({ history, on: from - 1, from, to: from + 30, declared });
          expect(f.low).toBeLessThanOrEqual(f.middle);
          expect(f.middle).toBeLessThanOrEqual(f.high);
          expect(f.low).toBeGreaterThanOrEqual(f.won);
          for (const deal of f.deals) expect(deal.probability >= 0 && deal.probability <= 1).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('tests itself on the months before', () => {
    const history = company(11, 44);
    const tests = backTest({ history, declared }, dayOf('2024-07-01'), 12);
    expect(tests.map((t) => t.from).slice(0, 2)).toEqual(['2023-07-01', '2023-08-01']);
    expect(tests.filter((t) => t.isCovered).length).toBeGreaterThanOrEqual(6);
    expect(tests[0]?.actual).toBe(wonIn(history, dayOf('2023-07-01'), dayOf('2023-08-01')));
  });
});

describe('the odds of a stage', () => {
  const deal = (id: string, stay: number, isWon: boolean): DealHistory => ({
    id,
    amount: 1,
    openedOn: 0,
    closedOn: stay,
    isWon,
    visits: [{ stage: 'a', from: 0, to: stay }],
  });

  test('are of deals that got as old, in the window that followed', () => {
    const history = [
      ...Array.from({ length: 50 }, (_v, i) => deal(`early${i}`, 5, true)),
      ...Array.from({ length: 50 }, (_v, i) => deal(`late${i}`, 60, false)),
    ];
    const young = stageOdds(history, 1000, { stage: 'a', age: 0, after: 0, within: 30, declared: 0.5 });
    const old = stageOdds(history, 1000, { stage: 'a', age: 10, after: 0, within: 30, declared: 0.5 });
    expect(young.probability).toBeCloseTo(0.5, 1);
    expect(young.cases).toBe(100);
    expect(old.cases).toBe(50);
    expect(old.probability).toBeLessThan(0.1);
  });

  test('are what the stage is set to while there is no history', () => {
    expect(stageOdds([], 10, { stage: 'a', age: 3, after: 0, within: 30, declared: 0.42 }).probability).toBeCloseTo(0.42);
  });
});

test('months are added on the calendar', () => {
  expect(isoOf(addMonths(dayOf('2024-01-31'), 1))).toBe('2024-02-29');
  expect(isoOf(addMonths(dayOf('2024-03-31'), -13))).toBe('2023-02-28');
  expect(isoOf(addMonths(dayOf('2026-12-01'), 1))).toBe('2027-01-01');
});
