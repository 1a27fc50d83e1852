import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { fullGrant, systemActor } from '../../kernel/access/actor.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { company } from '../../platform/settings/records/company.ts';
import { snapshotDeals } from './jobs/take-snapshots.ts';
import type { ForecastLine } from './rules/forecast-line.ts';
import { budgetRate } from './records/budget-rate.ts';
import { forecastOverride } from './records/forecast-override.ts';
import { opportunity } from './records/opportunity.ts';
import { quota } from './records/quota.ts';
import { createSalesApp, makePipeline, readDeal, type SalesApp, type TestPipeline } from './testing/sales-app.ts';

let app: SalesApp;
let funnel: TestPipeline;
let ana: Actor;
let bo: Actor;
const period = { from: '2026-03-01', to: '2026-03-31' };

const ask = async <T>(name: string, input: Record<string, unknown>, actor: Actor = app.admin): Promise<T> => {
  const query = app.app.registry.query(opportunity.key, name);
  return app.as(actor, async (ctx) => (await query?.run(ctx, input, null)) as T);
};
const lines = async (input: Record<string, unknown> = {}, actor?: Actor): Promise<readonly ForecastLine[]> =>
  (await ask<{ lines: ForecastLine[] }>('forecast', { ...period, ...input }, actor)).lines;
const deal = (owner: Actor, stage: string, amount: string, currency: string, closeOn = '2026-03-20'): Promise<string> =>
  app.make(opportunity, {
    name: `${amount} ${currency}`,
    stage: funnel.stages[stage],
    owner: owner.userId,
    closeOn,
    amount: { amount, currency },
  });

beforeAll(async () => {
  app = await createSalesApp();
  funnel = await makePipeline(app);
  ana = await app.newUser('Ana');
  bo = await app.newUser('Bo', { grants: { '*': { ...fullGrant, read: 'own' } } });
  await deal(ana, 'Negotiation', '1000.10', 'EUR');
  await deal(ana, 'Proposal', '333.32', 'USD');
  await deal(ana, 'Qualified', '77.76', 'USD');
  await deal(ana, 'Lost', '99999', 'EUR');
  await deal(bo, 'Won', '500.10', 'USD', '2026-03-01');
  await deal(bo, 'Negotiation', '250', 'EUR', '2026-04-01');
  await app.make(budgetRate, { year: 2026, currency: 'USD', rate: 0.9 });
});

describe('the forecast of a period', () => {
  test('equals a sum by hand at the rate of the deal, of today and of the budget; a lost deal adds nothing', async () => {
    for (const [rates, dollar] of [
      ['deal', '0.5'],
      ['today', '0.5'],
      ['budget', '0.9'],
    ] as const) {
      const hand = await sql<{ category: string; total: string }>`
        select case when state = 'won' then 'won' else forecast_category end as category,
          trim_scale(sum(round(amount * case amount_currency when 'EUR' then 1 else ${dollar}::numeric end, 2)))::text as total
        from opportunity where state <> 'lost' and close_on between '2026-03-01' and '2026-03-31' group by 1`.execute(app.app.db);
      const byHand = Object.fromEntries(hand.rows.map((r) => [r.category, r.total]));
      const found = await lines({ rates });
      const total = (category: 'won' | 'commit' | 'bestCase' | 'pipeline') => found.map((l) => l[category]).find((v) => v !== '0') ?? '0';
      expect([rates, total('won'), total('commit'), total('bestCase'), total('pipeline')]).toEqual([
        rates,
        byHand['won'],
        byHand['commit'],
        byHand['bestCase'],
        byHand['pipeline'],
      ]);
    }
  });

  test('rounds half to even per deal, as amounts are rounded when they are written', async () => {
    const own = await deal(ana, 'Negotiation', '0.05', 'USD', '2026-09-01');
    const found = await Promise.all(['deal', 'today'].map((rates) => lines({ from: '2026-09-01', to: '2026-09-30', rates })));
    // 0.05 x 0.5 = 0.025
    expect(found.map(([line]) => line?.commit)).toEqual(['0.02', '0.02']);
    await app.run(opportunity, 'delete', {}, { id: own });
  });

  test("shows the one who may see their own deals nobody else's", async () => {
    expect((await lines({}, bo)).map((l) => l.user?.title)).toEqual(['Bo']);
    expect((await lines({}, ana)).map((l) => l.user?.title)).toEqual(['Ana', 'Bo']);
  });

  test('keeps the judgements of managers beside the sums, the latest of each category, with quotas', async () => {
    await app.make(quota, { user: ana.userId, period: 'month', startsOn: '2026-03-01', amount: { amount: '2000', currency: 'EUR' } });
    for (const amount of ['900', '800'])
      await app.run(forecastOverride, 'judge', {
        user: ana.userId,
        startsOn: '2026-03-01',
        category: 'commit',
        amount: { amount, currency: 'EUR' },
        remark: 'Budget is not signed',
      });
    const [line] = await lines();
    expect(line).toMatchObject({
      quota: '2000',
      overrides: [{ category: 'commit', amount: '800', judge: 'Admin', remark: 'Budget is not signed' }],
    });
    await expect(
      app.run(
        forecastOverride,
        'judge',
        { user: ana.userId, startsOn: '2026-03-01', category: 'commit', amount: { amount: '1', currency: 'EUR' } },
        { actor: bo },
      ),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('says how many deals have an amount that no rate is known for, and counts them in no sum', async () => {
    const id = await deal(ana, 'Negotiation', '10', 'JPY');
    expect((await lines()).find((l) => l.user?.title === 'Ana')).toMatchObject({ unconverted: 1, commit: '1000.1' });
    await app.run(opportunity, 'delete', {}, { id });
  });

  test('refuses a period that ends before it begins, naming the field', async () => {
    await expect(lines({ from: '2026-04-01' })).rejects.toMatchObject({ problems: [{ pointer: '/to' }] });
  });
});

describe('snapshots', () => {
  test('are taken once a day and answer what was thought on that day', async () => {
    expect(await app.as(systemActor, snapshotDeals)).toBe(4);
    expect(await app.as(systemActor, snapshotDeals)).toBe(0);
    const moved = await deal(ana, 'Negotiation', '4000', 'EUR');
    app.setNow('2026-03-03T08:00:00.000Z');
    expect(await app.as(systemActor, snapshotDeals)).toBe(5);
    await app.run(opportunity, 'lose', { lostReason: 'price' }, { id: moved });
    const commitOn = async (on?: string) => (await lines(on ? { on } : {})).find((l) => l.user?.title === 'Ana')?.commit;
    expect([await commitOn('2026-03-02'), await commitOn('2026-03-03'), await commitOn()]).toEqual(['1000.1', '5000.1', '1000.1']);
  });

  test('taken by two at once are still one a day', async () => {
    app.setNow('2026-03-04T08:00:00.000Z');
    const counts = await Promise.all([1, 2, 3].map(() => app.as(systemActor, snapshotDeals)));
    expect(counts.reduce((a, b) => a + b)).toBe(4);
  });
});

test('shares of a deal go to whom they were split, and add up to the deal', async () => {
  const id = await deal(ana, 'Negotiation', '300', 'EUR', '2026-07-10');
  await sql`insert into opportunity_split (id, opportunity_id, user_id, kind, share) values
    (gen_random_uuid(), ${id}::uuid, ${ana.userId}::uuid, 'revenue', 60), (gen_random_uuid(), ${id}::uuid, ${bo.userId}::uuid, 'revenue', 40),
    (gen_random_uuid(), ${id}::uuid, ${app.admin.userId}::uuid, 'overlay', 50)`.execute(app.app.db);
  const found = await lines({ from: '2026-07-01', to: '2026-07-31' });
  expect(found.map((l) => [l.user?.title, l.commit])).toEqual([
    ['Ana', '180'],
    ['Bo', '120'],
  ]);
});

test.each([
  ['before midnight in Oslo', '2026-12-31T22:30:00.000Z', '2026-12-31'],
  ['after midnight in Oslo, still last year in UTC', '2026-12-31T23:30:00.000Z', '2027-01-01'],
  ['the night clocks go forward', '2026-03-28T23:30:00.000Z', '2026-03-29'],
  ['the night clocks go back', '2026-10-24T22:30:00.000Z', '2026-10-25'],
  ['the day after, in winter time', '2026-10-25T22:30:00.000Z', '2026-10-25'],
])('a deal that is moved to won closes on the day of the company: %s', async (_when, now, day) => {
  const own = await createSalesApp();
  const { stages } = await makePipeline(own);
  await own.as(systemActor, (ctx) =>
    createRecord(ctx, company, { name: 'X', country: 'NO', baseCurrency: 'EUR', locale: 'en', timeZone: 'Europe/Oslo' }),
  );
  const id = await own.make(opportunity, { name: 'Deal', closeOn: '2027-06-01' });
  own.setNow(now);
  await own.run(opportunity, 'update', { stage: stages['Won'] }, { id });
  expect(await readDeal(own, id)).toMatchObject({ closeOn: day, closedAt: now });
});

test('the heads of the board count each stage in base currency', async () => {
  const { stages } = await ask<{ stages: { stage: string; deals: number; amount: string; weighted: string }[] }>('stage-totals', {
    pipeline: { id: funnel.id },
  });
  expect(stages.find((s) => s.stage === funnel.stages['Proposal'])).toMatchObject({ deals: 1, amount: '166.66', weighted: '83.33' });
});

test('the blended forecast is asked of what the reader may see', async () => {
  const all = await ask<{ won: number; deals: unknown[] }>('blended-forecast', period);
  const own = await ask<{ won: number; deals: unknown[] }>('blended-forecast', period, bo);
  expect(all.won).toBe(250.05);
  expect(all.deals.length).toBeGreaterThan(own.deals.length);
});
