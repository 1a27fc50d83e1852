import { beforeAll, expect, test } from 'vitest';
import { systemActor } from '../../../kernel/access/actor.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { company } from '../../../platform/settings/records/company.ts';
import { opportunity } from '../records/opportunity.ts';
import type { ReportAnswer } from '../rules/report.ts';
import { createSalesApp, makePipeline, type SalesApp, type TestPipeline } from '../testing/sales-app.ts';

let app: SalesApp;
let funnel: TestPipeline;

/** The last minutes of a day in Oslo and the first of the next, in UTC, where the day has 23, 25 and 24 hours and where a year ends. */
const midnights = [
  { day: '2026-03-29', late: '2026-03-29T21:50:00.000Z', early: '2026-03-29T22:10:00.000Z', next: '2026-03-30' },
  { day: '2026-10-25', late: '2026-10-25T22:50:00.000Z', early: '2026-10-25T23:10:00.000Z', next: '2026-10-26' },
  { day: '2026-07-31', late: '2026-07-31T21:50:00.000Z', early: '2026-07-31T22:10:00.000Z', next: '2026-08-01' },
  { day: '2026-12-31', late: '2026-12-31T22:50:00.000Z', early: '2026-12-31T23:10:00.000Z', next: '2027-01-01' },
];

const report = (name: string, from: string, to: string): Promise<ReportAnswer> =>
  app.as(
    app.admin,
    async (ctx) =>
      (await app.app.registry.query(opportunity.key, 'performance')?.run(ctx, { report: name, from, to }, null)) as ReportAnswer,
  );

beforeAll(async () => {
  app = await createSalesApp();
  funnel = await makePipeline(app);
  await app.as(systemActor, (ctx) =>
    createRecord(ctx, company, { name: 'X', country: 'NO', baseCurrency: 'EUR', locale: 'en', timeZone: 'Europe/Oslo' }),
  );
  for (const { late, early } of midnights)
    for (const at of [late, early]) {
      app.setNow(at);
      const id = await app.make(opportunity, { name: at, pipeline: funnel.id, amount: { amount: '10', currency: 'EUR' } });
      await app.run(opportunity, 'update', { stage: funnel.stages['Proposal'] }, { id });
      await app.run(opportunity, 'update', { stage: funnel.stages['Won'] }, { id });
    }
});

test.each(midnights)('the night after $day belongs to the days of the company', async ({ day, next }) => {
  for (const on of [day, next]) {
    const [results, stages, cycle] = [await report('results', on, on), await report('stages', on, on), await report('cycle-time', on, on)];
    expect([on, results.total]).toEqual([on, { wonAmount: '10', won: 1, lost: 0, opened: 1 }]);
    expect([on, stages.rows.map((r) => r.values['left'])]).toEqual([on, [1, 1]]);
    expect([on, cycle.total?.['won'], cycle.total?.['median']]).toEqual([on, 1, 0]);
  }
});

test('months and weeks begin and end with the days of the company, over the end of the year too', async () => {
  const months = await report('results', '2026-07-01', '2027-06-30');
  const counts = Object.fromEntries(months.rows.map((r) => [r.key.slice(0, 7), [r.values['won'], r.values['opened']]]));
  expect(months.rows.map((r) => r.key)).toHaveLength(12);
  expect(counts).toMatchObject({
    '2026-07': [1, 1],
    '2026-08': [1, 1],
    '2026-10': [2, 2],
    '2026-12': [1, 1],
    '2027-01': [1, 1],
    '2027-02': [0, 0],
  });
  // 29 March is a Sunday, on which clocks go forward; 25 October one on which they go back.
  const weeks = await report('results', '2026-03-16', '2026-04-12');
  expect(weeks.rows.map((r) => [r.key, r.values['won']])).toEqual([
    ['2026-03-16', 0],
    ['2026-03-23', 1],
    ['2026-03-30', 1],
    ['2026-04-06', 0],
  ]);
});
